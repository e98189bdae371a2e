#include "core/export/dataset_files.h"

#include "core/csv/cell_text.h"
#include "core/data/feature_roles.h"
#include "core/formats/npy.h"
#include "core/io/file_identity.h"
#include "core/io/output_file.h"
#include "core/numeric/stop_check.h"
#include "core/tables/column_names.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <deque>
#include <span>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Calls onRow for each row in order. False after a stop request.
template <typename OnRow>
bool forEachRow(std::span<const std::uint32_t> rows, const std::stop_token& stop, const OnRow& onRow)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (stopsAtRow(stop, i))
            return false;
        onRow(rows[i]);
    }
    return !stop.stop_requested();
}

std::span<const double> featuresOf(const Dataset<double>& dataset, std::uint32_t row)
{
    const auto features = static_cast<std::size_t>(dataset.spec.features);
    return {dataset.features.data() + row * features, features};
}

/// Holds the kernel's lock of a folder, so that programs take turns. Without locks in its file system they do not.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder) : m_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR)
            continue;
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }

private:
    int m_folder;
};

/// Files of which either all are committed or none.
class FileSet {
public:
    OutputFile& add(const fs::path& path, std::int64_t rows, std::int64_t columns)
    {
        m_files.emplace_back(path);
        m_written.push_back({path, rows, columns});
        return m_files.back();
    }

    std::vector<WrittenFile> commit()
    {
        for (OutputFile& file : m_files)
            file.close();
        // All are in one folder. Two programs that put theirs into it at a time do not mix them.
        const FolderLock lock(destinationOf(m_files.front().path()).parent_path());
        if (m_files.size() > 1)
            for (const OutputFile& file : m_files)
                file.requireOwnPlace();
        for (OutputFile& file : m_files)
            file.commit();
        return std::move(m_written);
    }

private:
    std::deque<OutputFile> m_files;
    std::vector<WrittenFile> m_written;
};

/// Writes one part of the split. False after a stop request.
bool writeArrays(FileSet& files, const Dataset<double>& dataset, std::span<const std::uint32_t> rows,
                 std::span<const fs::path, 2> paths, const std::stop_token& stop)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    OutputFile& features = files.add(paths[0], count, dataset.spec.features);
    features.write(npyHeader<double>(count, dataset.spec.features));
    if (!forEachRow(rows, stop, [&](std::uint32_t row) { features.write(featuresOf(dataset, row)); }))
        return false;
    OutputFile& labels = files.add(paths[1], count, 1);
    labels.write(npyHeader<std::int64_t>(count, 1));
    return forEachRow(rows, stop, [&](std::uint32_t row) {
        const std::array<std::int64_t, 1> label{dataset.labels[row]};
        labels.write(std::span<const std::int64_t>(label));
    });
}

bool writeLines(OutputFile& file, const Dataset<double>& dataset, std::span<const std::uint32_t> rows,
                const std::string& split, const std::stop_token& stop)
{
    std::array<char, 32> number{};
    std::string line;
    return forEachRow(rows, stop, [&](std::uint32_t row) {
        line.clear();
        for (const double value : featuresOf(dataset, row)) {
            line.append(number.data(), std::to_chars(number.begin(), number.end(), value).ptr);
            line += ',';
        }
        line += static_cast<char>('0' + dataset.labels[row]);
        file.write(line + "," + split + "\n");
    });
}

} // namespace

std::uint64_t datasetMemory(const DatasetSpec& spec)
{
    // Features, one label, and the permutation with the two lists that it is divided into.
    const auto perSample = static_cast<std::uint64_t>(spec.features) * sizeof(double) + 1 + 2 * sizeof(std::uint32_t);
    return perSample * static_cast<std::uint64_t>(spec.samples);
}

std::vector<fs::path> datasetArrays(const fs::path& directory)
{
    return {directory / "X_train.npy", directory / "y_train.npy", directory / "X_test.npy", directory / "y_test.npy"};
}

std::vector<WrittenFile> writeDatasetArrays(const Dataset<double>& dataset, const fs::path& directory,
                                            const std::stop_token& stop)
{
    NewDirectory made(directory);
    FileSet files; // destroyed before `made`, which removes only an empty directory
    const std::vector<fs::path> paths = datasetArrays(directory);
    if (!writeArrays(files, dataset, dataset.trainRows, std::span(paths).first<2>(), stop) ||
        !writeArrays(files, dataset, dataset.testRows, std::span(paths).last<2>(), stop))
        return {};
    auto written = files.commit();
    made.keep();
    return written;
}

std::vector<WrittenFile> writeDatasetTable(const Dataset<double>& dataset, const fs::path& file,
                                           const std::stop_token& stop)
{
    FileSet files;
    const FeatureNames names(dataset.spec.table);
    OutputFile& table = files.add(file, dataset.spec.samples, dataset.spec.features + 2);
    std::vector<std::string> head{"label", "split"}; // first, so that they keep their names
    for (std::int64_t feature = 1; feature <= dataset.spec.features; ++feature)
        head.push_back(names.areOwn() ? names.name(feature) : "feature_" + std::to_string(feature));
    head = distinctNames(std::move(head));
    std::rotate(head.begin(), head.begin() + 2, head.end());
    table.write(csvLine(head));
    if (!writeLines(table, dataset, dataset.trainRows, "train", stop) ||
        !writeLines(table, dataset, dataset.testRows, "test", stop))
        return {};
    return files.commit();
}

} // namespace core
