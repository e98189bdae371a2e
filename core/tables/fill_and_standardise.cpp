#include "core/tables/fill_and_standardise.h"

#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "core/numeric/stop_check.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace core {

namespace {

template <typename Scalar>
using Features = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Calls take(row) for all training rows in the order of the table: memory is read sequentially, and sums do not depend
/// on the order of the split. False after a stop request.
template <typename Take>
bool eachTrainRow(const std::vector<std::uint8_t>& isTrainRow, const std::stop_token& stop, const Take& take)
{
    for (std::size_t row = 0; row < isTrainRow.size(); ++row) {
        if (stopsAtRow(stop, row))
            return false;
        if (isTrainRow[row] != 0)
            take(row);
    }
    return true;
}

/// Returns the median; 0 of no numbers. Reorders the numbers.
double medianOf(std::vector<double>& numbers)
{
    if (numbers.empty())
        return 0.0;
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    if (numbers.size() % 2 == 1)
        return *middle;
    return (*std::max_element(numbers.begin(), middle) + *middle) / 2.0;
}

/// Applies scikit-learn's test of a constant column: the deviation is within rounding.
/// Source: sklearn/preprocessing/_data.py, _is_constant_feature.
bool isConstant(double variance, double mean, double count)
{
    const double epsilon = std::numeric_limits<double>::epsilon();
    const double rounding = count * mean * epsilon;
    return variance <= count * epsilon * variance + rounding * rounding;
}

/// Measures the median of the training rows' numbers that are not missing.
bool measureFill(const std::vector<double>& numbers, const std::vector<std::uint8_t>& isTrainRow,
                 const std::stop_token& stop, ColumnScale& scale)
{
    std::vector<double> present;
    present.reserve(isTrainRow.size());
    const bool isWhole = eachTrainRow(isTrainRow, stop, [&](std::size_t row) {
        if (!std::isnan(numbers[row]))
            present.push_back(numbers[row]);
    });
    scale.fill = medianOf(present);
    return isWhole;
}

/// Measures mean and deviation of the filled training rows, added row by row: NumPy's cumsum() gives the same bits.
bool measureSpread(const std::vector<double>& numbers, const std::vector<std::uint8_t>& isTrainRow,
                   const std::stop_token& stop, ColumnScale& scale)
{
    const auto filled = [&](std::size_t row) { return std::isnan(numbers[row]) ? scale.fill : numbers[row]; };
    double count = 0.0;
    double sum = 0.0;
    const auto add = [&](std::size_t row) {
        count += 1.0;
        sum += filled(row);
    };
    if (!eachTrainRow(isTrainRow, stop, add))
        return false;
    scale.mean = count > 0.0 ? sum / count : 0.0;
    // The sum of the deviations differs from 0 by the rounding of the mean, which it corrects.
    double squares = 0.0;
    double rest = 0.0;
    const auto addDeviation = [&](std::size_t row) {
        const double deviation = filled(row) - scale.mean;
        squares += deviation * deviation;
        rest += deviation;
    };
    if (!eachTrainRow(isTrainRow, stop, addDeviation))
        return false;
    const double variance = count > 0.0 ? (squares - rest * rest / count) / count : 0.0;
    scale.deviation = isConstant(variance, scale.mean, count) ? 0.0 : std::sqrt(variance);
    return true;
}

bool measure(const PreparedFeature& feature, const TableChoices& choices, Fills fills,
             const std::vector<std::uint8_t>& isTrainRow, const std::stop_token& stop, ColumnScale& scale)
{
    const std::vector<double>& numbers = feature.numbers;
    const auto isGap = [](double number) { return std::isnan(number); };
    if ((fills == Fills::All || std::any_of(numbers.begin(), numbers.end(), isGap)) &&
        !measureFill(numbers, isTrainRow, stop, scale))
        return false;
    return !choices.standardise || measureSpread(numbers, isTrainRow, stop, scale);
}

/// float32 holds no larger number.
constexpr double kLargestFeature = std::numeric_limits<float>::max();

[[noreturn]] void refuseUnheld(const PreparedTable& table, const PreparedFeature& feature, double value, double ready)
{
    throw TableError(
        {.table = table.fileName, .line = 0, .column = feature.column},
        {QT_TRANSLATE_NOOP("Table", "'%1' becomes %2 when it is standardised, expected up to %3"),
         {Numeral{readableText(value)}, Numeral{readableText(ready)}, Numeral{readableText(kLargestFeature)}}});
}

template <typename Scalar>
void writeRows(const PreparedTable& table, const std::vector<ColumnScale>& scales, std::size_t begin, std::size_t end,
               Features<Scalar>& out)
{
    const auto width = static_cast<std::size_t>(out.cols());
    for (std::size_t i = 0; i < width; ++i) {
        const PreparedFeature& feature = table.features[i];
        const ColumnScale& scale = scales[i];
        const double factor = scale.factor();
        Scalar* to = out.data() + begin * width + i;
        for (std::size_t row = begin; row < end; ++row, to += width) {
            const double value = feature.at(row);
            const double ready = ((std::isnan(value) ? scale.fill : value) - scale.mean) * factor;
            if (!(std::abs(ready) <= kLargestFeature)) // NaN, too
                refuseUnheld(table, feature, value, ready);
            *to = static_cast<Scalar>(ready);
        }
    }
}

} // namespace

std::vector<ColumnScale> measureScales(const PreparedTable& table, std::span<const std::uint32_t> trainRows,
                                       Fills fills, const std::stop_token& stop)
{
    std::vector<std::uint8_t> isTrainRow(table.rows());
    for (const std::uint32_t row : trainRows)
        isTrainRow[row] = 1;
    std::vector<ColumnScale> scales(table.features.size());
    for (std::size_t i = 0; i < scales.size(); ++i)
        if (table.features[i].isNumber() &&
            !measure(table.features[i], table.choices, fills, isTrainRow, stop, scales[i]))
            return {};
    return scales;
}

template <typename Scalar>
bool fillAndStandardise(const PreparedTable& table, std::span<const std::uint32_t> trainRows, Features<Scalar>& out,
                        const std::stop_token& stop)
{
    const std::vector<ColumnScale> scales = measureScales(table, trainRows, Fills::WhereMissing, stop);
    if (scales.size() != table.features.size())
        return false;
    out.resize(static_cast<Eigen::Index>(table.rows()), static_cast<Eigen::Index>(table.features.size()));
    preferHugePages(out.data(), static_cast<std::size_t>(out.size()) * sizeof(Scalar));
    // A block of rows stays in the cache while its columns are written one after the other.
    constexpr std::size_t kBlock = 256;
    for (std::size_t begin = 0; begin < table.rows(); begin += kBlock) {
        if (stop.stop_requested())
            return false;
        writeRows(table, scales, begin, std::min(begin + kBlock, table.rows()), out);
    }
    return true;
}

template bool fillAndStandardise<float>(const PreparedTable&, std::span<const std::uint32_t>, Features<float>&,
                                        const std::stop_token&);
template bool fillAndStandardise<double>(const PreparedTable&, std::span<const std::uint32_t>, Features<double>&,
                                         const std::stop_token&);

} // namespace core
