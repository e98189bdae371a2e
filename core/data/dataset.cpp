#include "core/data/dataset.h"

#include "core/data/split.h"
#include "core/memory/memory.h"
#include "core/tables/fill_and_standardise.h"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <utility>

namespace core {

namespace {

/// A fraction of a millisecond of work.
constexpr std::size_t kDrawsPerStopCheck = std::size_t{1} << 16U;

template <typename Scalar>
bool drawLabels(Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    reserveLarge(dataset.labels, static_cast<std::size_t>(dataset.spec.samples));
    dataset.labels.resize(static_cast<std::size_t>(dataset.spec.samples));
    for (std::size_t row = 0; row < dataset.labels.size(); ++row) {
        if (row % kDrawsPerStopCheck == 0 && stop.stop_requested())
            return false;
        dataset.labels[row] = dataset.stream.bit();
    }
    return true;
}

template <typename Scalar>
bool drawFeatures(Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    dataset.features.resize(dataset.spec.samples, dataset.spec.features);
    preferHugePages(dataset.features.data(), static_cast<std::size_t>(dataset.features.size()) * sizeof(Scalar));
    std::span<Scalar> rest(dataset.features.data(), static_cast<std::size_t>(dataset.features.size()));
    while (!rest.empty()) {
        if (stop.stop_requested())
            return false;
        const std::size_t count = std::min(rest.size(), kDrawsPerStopCheck);
        dataset.stream.fillUniform(rest.first(count));
        rest = rest.subspan(count);
    }
    return true;
}

template <typename Scalar>
bool split(Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    auto rows = splitRows(dataset.spec, dataset.labels, dataset.stream, stop);
    if (!rows)
        return false;
    dataset.trainRows = std::move(rows->train);
    dataset.testRows = std::move(rows->test);
    dataset.classes = countClasses(dataset);
    return true;
}

template <typename Scalar>
bool draw(Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    return drawLabels(dataset, stop) && drawFeatures(dataset, stop) && makeColumns(dataset, stop) &&
           split(dataset, stop);
}

/// Splits first, since gaps are filled and numbers standardised with statistics of the training rows.
template <typename Scalar>
bool takeOver(const PreparedTable& table, Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    if (!table.hasValues())
        throw std::runtime_error(table.fileName +
                                 ": the rows of so large a table are not in the run's file; open the table itself");
    dataset.labels = table.labels;
    if (!split(dataset, stop))
        return false;
    dataset.features.resize(dataset.spec.samples, dataset.spec.features);
    return fillAndStandardise(table, dataset.trainRows, dataset.features, stop);
}

} // namespace

template <typename Scalar>
std::shared_ptr<const Dataset<Scalar>> makeDataset(const DatasetSpec& spec, const std::stop_token& stop)
{
    auto dataset = std::make_shared<Dataset<Scalar>>();
    dataset->spec = spec;
    dataset->stream = NumpyRandom(spec.seed);
    const bool isWhole = spec.table ? takeOver(*spec.table, *dataset, stop) : draw(*dataset, stop);
    return isWhole ? dataset : nullptr;
}

std::optional<ClassCounts> classCountsOf(const PreparedTable& table, const DatasetSpec& spec)
{
    const bool canSplit = !spec.stratify || (table.positives > 1 && table.negatives > 1);
    if (!table.hasValues() || !canSplit)
        return std::nullopt;
    NumpyRandom stream(spec.seed);
    const auto rows = splitRows(spec, table.labels, stream);
    return ClassCounts{countLabels(table.labels, rows->train), countLabels(table.labels, rows->test)};
}

template std::shared_ptr<const Dataset<float>> makeDataset<float>(const DatasetSpec&, const std::stop_token&);
template std::shared_ptr<const Dataset<double>> makeDataset<double>(const DatasetSpec&, const std::stop_token&);

} // namespace core
