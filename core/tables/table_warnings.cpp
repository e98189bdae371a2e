#include "core/tables/table_warnings.h"

#include "core/numeric/stop_check.h"
#include "core/tables/label_classes.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace core {

namespace {

/// Fewer rows agree by chance.
constexpr std::size_t kMinWarnedRows = 20;
/// A warning is worth its place if chance gives it less often than once in so many tables.
constexpr double kLogRarity = 11.5; // of 100,000

/// The logarithm of the number of ways in which rows fall into groups of these sizes.
double logWays(const std::vector<std::size_t>& sizes)
{
    double rows = 0.0;
    double inGroups = 0.0;
    for (const std::size_t size : sizes) {
        rows += static_cast<double>(size);
        inGroups += std::lgamma(static_cast<double>(size) + 1.0);
    }
    return std::lgamma(rows + 1.0) - inGroups;
}

/// Finds out in how many rows a column alone tells the label.
class GivingAway {
public:
    GivingAway(const PreparedTable& table, const std::stop_token& stop) : m_table(table), m_stop(stop)
    {
        // As many rows of each class, since one of them can be rare.
        std::array<std::size_t, 2> stride{};
        constexpr std::size_t kMaxOfClass = 5'000;
        for (const std::size_t label : {0U, 1U})
            stride[label] = std::max<std::size_t>(1, rowsOf(label) / kMaxOfClass);
        std::array<std::size_t, 2> seen{};
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (stopsAtRow(stop, row))
                return;
            const std::size_t label = table.labels[row];
            if (seen[label]++ % stride[label] == 0)
                m_sample.push_back(static_cast<std::uint32_t>(row));
        }
        for (const std::size_t label : {0U, 1U})
            m_weight[label] = static_cast<double>(stride[label]);
    }

    /// The most rows that a column may get wrong: 1 % of all, and a tenth of those that a guess of the larger class
    /// gets wrong.
    [[nodiscard]] std::size_t mostWrong() const
    {
        const std::size_t rarer = std::min(m_table.positives, m_table.negatives);
        constexpr std::size_t kOfAll = 100;
        constexpr std::size_t kOfRarer = 10;
        return std::min(m_table.rows() / kOfAll, rarer / kOfRarer);
    }

    [[nodiscard]] bool canTell() const
    {
        const double columns = std::log(static_cast<double>(m_table.choices.features.size()) + 1.0);
        return m_table.rows() >= kMinWarnedRows &&
               logWays({m_table.positives, m_table.negatives}) > kLogRarity + columns;
    }

    /// Returns in how many rows the best threshold of a column of numbers is wrong, if they are few.
    [[nodiscard]] std::optional<std::size_t> wrongRows(const std::vector<double>& numbers) const
    {
        const auto threshold = bestThreshold(numbers);
        if (!threshold || m_stop.stop_requested())
            return std::nullopt;
        std::array<std::array<std::size_t, 2>, 3> counts{}; // below, from the threshold on, missing; by label
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            if (stopsAtRow(m_stop, row))
                return std::nullopt;
            const std::size_t part = std::isnan(numbers[row]) ? 2 : numbers[row] >= *threshold ? 1 : 0;
            ++counts[part][m_table.labels[row]];
        }
        std::size_t wrong = std::min(counts[2][0], counts[2][1]);
        wrong += std::min(counts[0][0] + counts[1][1], counts[0][1] + counts[1][0]);
        return few(wrong);
    }

    /// Likewise for the larger class of each category. Many categories would tell the label of any few rows.
    [[nodiscard]] std::optional<std::size_t> wrongRows(const std::vector<std::uint8_t>& categories) const
    {
        std::array<std::array<std::size_t, 2>, kNoClass + 1> counts{};
        for (std::size_t row = 0; row < categories.size(); ++row) {
            if (stopsAtRow(m_stop, row))
                return std::nullopt;
            ++counts[categories[row]][m_table.labels[row]];
        }
        std::size_t wrong = 0;
        std::size_t groups = 0;
        for (const auto& [negative, positive] : counts) {
            wrong += std::min(negative, positive);
            groups += negative + positive > 0 ? 1U : 0U;
        }
        constexpr std::size_t kMinRowsOfGroup = 10;
        return groups * kMinRowsOfGroup > categories.size() ? std::nullopt : few(wrong);
    }

private:
    [[nodiscard]] std::size_t rowsOf(std::size_t label) const
    {
        return label == 1 ? m_table.positives : m_table.negatives;
    }

    [[nodiscard]] std::optional<std::size_t> few(std::size_t wrong) const
    {
        return wrong <= mostWrong() ? std::optional(wrong) : std::nullopt;
    }

    /// Returns the threshold that parts the sample best, unless even that is far too bad.
    [[nodiscard]] std::optional<double> bestThreshold(const std::vector<double>& numbers) const
    {
        std::vector<std::pair<double, std::uint8_t>> sample;
        sample.reserve(m_sample.size());
        std::array<double, 2> all{};
        for (const std::uint32_t row : m_sample)
            if (!std::isnan(numbers[row])) {
                sample.emplace_back(numbers[row], m_table.labels[row]);
                all[sample.back().second] += m_weight[sample.back().second];
            }
        std::ranges::sort(sample);
        std::array<double, 2> below{};
        std::optional<double> best;
        // A sample is less certain than all rows.
        double least = 2.0 * static_cast<double>(mostWrong()) + 1.0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            const double wrong = std::min(below[1] + all[0] - below[0], below[0] + all[1] - below[1]);
            if (i > 0 && sample[i].first > sample[i - 1].first && wrong < least) {
                least = wrong;
                best = sample[i].first;
            }
            below[sample[i].second] += m_weight[sample[i].second];
        }
        return best;
    }

    const PreparedTable& m_table;
    const std::stop_token& m_stop;
    std::vector<std::uint32_t> m_sample;
    std::array<double, 2> m_weight{1.0, 1.0};
};

/// The features of a table by the columns that they come from; of a column of texts the first feature.
std::vector<const PreparedFeature*> oneOfEachColumn(const PreparedTable& table)
{
    std::vector<const PreparedFeature*> columns;
    for (const PreparedFeature& feature : table.features)
        if (columns.empty() || columns.back()->column != feature.column)
            columns.push_back(&feature);
    return columns;
}

void warnOfLoneRow(PreparedTable& table)
{
    for (const auto& [rows, name] :
         {std::pair{table.positives, &table.positiveName}, std::pair{table.negatives, &table.negativeName}})
        if (rows == 1)
            table.warnings.push_back(
                {QT_TRANSLATE_NOOP("Table", "Only one row has the label '%1', which cannot be both learned and tested. "
                                            "Choose another label or another positive value."),
                 {shortened(*name)}});
}

void warnOfGivingAway(PreparedTable& table, const std::stop_token& stop)
{
    const GivingAway giving(table, stop);
    if (!giving.canTell())
        return;
    constexpr std::size_t kMaxWarnings = 10;
    std::size_t found = 0;
    for (const PreparedFeature* column : oneOfEachColumn(table)) {
        if (stop.stop_requested())
            return;
        const auto wrong =
            column->isNumber() ? giving.wrongRows(column->numbers) : giving.wrongRows(*column->categories);
        if (!wrong || found++ >= kMaxWarnings)
            continue;
        const std::string name = shortened(column->column);
        if (*wrong == 0)
            table.warnings.push_back({QT_TRANSLATE_NOOP("Table", "%1 alone gives the label away in every row. If it is "
                                                                 "known only together with the label, leave it out."),
                                      {name}});
        else
            table.warnings.push_back(
                {QT_TRANSLATE_NOOP("Table", "%1 alone gives the label away in %2 of %3 rows. If it is known only "
                                            "together with the label, leave it out."),
                 {name, Numeral{countText(table.rows() - *wrong)}, Numeral{countText(table.rows())}}});
    }
    if (found > kMaxWarnings)
        table.warnings.push_back({QT_TRANSLATE_NOOP("Table", "Further columns that alone give the label away: %1."),
                                  {Numeral{countText(found - kMaxWarnings)}}});
}

void warnOfTwins(PreparedTable& table)
{
    constexpr std::size_t kMaxWarnings = 10;
    for (std::size_t i = 0; i < std::min(table.twins.size(), kMaxWarnings); ++i)
        table.warnings.push_back(
            {QT_TRANSLATE_NOOP("Table", "%1 hold nearly the same: the network can use any of them, so "
                                        "read their importance together."),
             {listOfNames(table.twins[i])}});
    if (table.twins.size() > kMaxWarnings)
        table.warnings.push_back(
            {QT_TRANSLATE_NOOP("Table", "Further groups of columns that hold nearly the same: %1."),
             {Numeral{countText(table.twins.size() - kMaxWarnings)}}});
}

} // namespace

void addWarnings(PreparedTable& table, const std::stop_token& stop)
{
    warnOfLoneRow(table);
    warnOfGivingAway(table, stop);
    table.twins = twinColumns(table, stop);
    warnOfTwins(table);
}

} // namespace core
