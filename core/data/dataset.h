#pragma once

#include "core/data/class_counts.h"
#include "core/data/dataset_spec.h"
#include "core/data/numpy_random.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A data set with its split. Samples keep the order in which they were drawn; the split is two lists of row numbers,
/// so that there is only one copy of the features.
template <typename Scalar>
struct Dataset {
    using Features = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    DatasetSpec spec;
    Features features;                    ///< (samples, features)
    std::vector<std::uint8_t> labels;     ///< (samples), each 0 or 1
    std::vector<std::uint32_t> trainRows; ///< rows of the training set, in the order of the split
    std::vector<std::uint32_t> testRows;  ///< rows of the test set, in the order of the split
    ClassCounts classes;                  ///< of the labels on both sides of the split
    NumpyRandom stream{0};                ///< the state of `np.random` after the split; shuffling continues from here
};

/// Draws the data set and splits it, bit for bit as NumPy and scikit-learn do after `np.random.seed(seed)`. A table is
/// split as by train_test_split() with the same seed, then filled and standardised by fillAndStandardise(). With
/// DatasetSpec::stratify, both are split as by train_test_split(stratify=labels).
/// Values are drawn as float64 and stored as `Scalar`; derived columns are computed from the stored values.
/// Blocks. Returns null after a stop request. Throws std::runtime_error for a table without values, and for a
/// stratified split of labels of which there is exactly one of a class.
/// The spec must be valid (see core/experiment/knobs.h).
/// Source: the article's make_classification_dataset(); sklearn.model_selection.train_test_split.
template <typename Scalar>
std::shared_ptr<const Dataset<Scalar>> makeDataset(const DatasetSpec& spec, const std::stop_token& stop = {});

/// Counts the classes on both sides of the split.
template <typename Scalar>
ClassCounts countClasses(const Dataset<Scalar>& dataset)
{
    return {countLabels(dataset.labels, dataset.trainRows), countLabels(dataset.labels, dataset.testRows)};
}

/// Counts the classes of a table's rows on both sides of the split that makeDataset() would make, in milliseconds for
/// 100,000 rows. Nothing where makeDataset() throws.
std::optional<ClassCounts> classCountsOf(const PreparedTable& table, const DatasetSpec& spec);

/// Turns the drawn labels and uniform noise into the columns of the spec: golden features, their duplicates and decoys,
/// noise, flipped labels, scales. Continues the data set's stream. False after a stop request.
/// Source: the article's make_classification_dataset(); the formulas of HarderData.
template <typename Scalar>
bool makeColumns(Dataset<Scalar>& dataset, const std::stop_token& stop);

} // namespace core
