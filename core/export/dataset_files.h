#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace core {

/// An array or table that was written.
struct WrittenFile {
    std::filesystem::path path;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
};

/// Returns the bytes that makeDataset<double>() needs.
std::uint64_t datasetMemory(const DatasetSpec& spec);

/// The files that writeDatasetArrays() writes into this directory.
std::vector<std::filesystem::path> datasetArrays(const std::filesystem::path& directory);

/// Writes X_train.npy, y_train.npy, X_test.npy and y_test.npy as the article's code holds them: float64 (n, features)
/// and int64 (n, 1), in the order of the split. Makes the directory if it is missing.
/// Writes all four or none; of writers of one directory at the same time, the last one's four stay. Returns nothing
/// after a stop request. Throws FileError.
std::vector<WrittenFile> writeDatasetArrays(const Dataset<double>& dataset, const std::filesystem::path& directory,
                                            const std::stop_token& stop = {});

/// Writes one CSV file: feature_1, ..., feature_N, or the names of a table, then label and split ("train" or "test");
/// the training rows first, both in the order of the split. The numbers read back to the same bits.
/// Returns and throws as writeDatasetArrays() does.
std::vector<WrittenFile> writeDatasetTable(const Dataset<double>& dataset, const std::filesystem::path& file,
                                           const std::stop_token& stop = {});

} // namespace core
