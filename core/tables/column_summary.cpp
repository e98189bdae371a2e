#include "core/tables/table.h"

#include "core/numeric/stop_check.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace core {

const FirstCell* strayTextOf(const TableColumn& column, std::size_t rows)
{
    const bool isStray = !column.numeric && column.firstText && 2 * column.numberCells > rows - column.missing;
    return isStray ? &*column.firstText : nullptr;
}

namespace {

/// Counts different numbers in the order of their first occurrence, up to kMaxDistinctNumbers.
class FewNumbers {
public:
    void add(double number)
    {
        if (m_tooMany)
            return;
        if (m_last < m_numbers.size() && m_numbers[m_last] == number) {
            ++m_counts[m_last];
            return;
        }
        m_last = static_cast<std::size_t>(std::ranges::find(m_numbers, number) - m_numbers.begin());
        if (m_last == kMaxDistinctNumbers) {
            m_tooMany = true;
            return;
        }
        if (m_last == m_numbers.size()) {
            m_numbers.push_back(number);
            m_counts.push_back(0);
        }
        ++m_counts[m_last];
    }

    [[nodiscard]] bool tooMany() const { return m_tooMany; }
    [[nodiscard]] const std::vector<double>& numbers() const { return m_numbers; }
    [[nodiscard]] const std::vector<std::size_t>& counts() const { return m_counts; }

private:
    std::vector<double> m_numbers;
    std::vector<std::size_t> m_counts;
    std::size_t m_last = 0;
    bool m_tooMany = false;
};

/// Estimates how many different numbers there are, by linear counting: each sets one bit of a map by its hash.
/// Source: Whang, Vander-Zanden and Taylor (1990), A linear-time probabilistic counting algorithm.
class DifferentNumbers {
public:
    explicit DifferentNumbers(std::size_t rows) : m_bits(std::bit_ceil(std::clamp(rows / 8, kMinWords, kMaxWords))) {}

    void add(double number)
    {
        auto hash = std::bit_cast<std::uint64_t>(number + 0.0); // -0 is 0
        hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;    // the finish of SplitMix64
        hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
        hash ^= hash >> 31U;
        m_bits[(hash / 64) % m_bits.size()] |= std::uint64_t{1} << hash % 64;
    }

    [[nodiscard]] double estimate() const
    {
        std::size_t set = 0;
        for (const std::uint64_t word : m_bits)
            set += static_cast<std::size_t>(std::popcount(word));
        const auto bits = static_cast<double>(64 * m_bits.size());
        const double free = std::max(1.0, bits - static_cast<double>(set));
        return -bits * std::log(free / bits);
    }

private:
    static constexpr std::size_t kMinWords = 1'024;
    static constexpr std::size_t kMaxWords = 1'048'576; // 8 MB
    std::vector<std::uint64_t> m_bits;
};

constexpr std::array kLowSentinels{-1.0,      -9.0,     -99.0,         -200.0, -999.0, -9999.0, -99999.0,
                                   -999999.0, -32768.0, -2147483648.0, -99.9,  -999.9, -9999.9};
constexpr std::array kHighSentinels{99.0, 999.0, 9999.0, 99999.0, 999999.0, 9999999.0,
                                    99.9, 999.9, 9999.9, 32767.0, 65535.0,  2147483647.0};

/// The numbers of a column without one value.
struct OtherNumbers {
    std::size_t excluded = 0;
    std::size_t count = 0;
    double lowest = 0.0;
    double highest = 0.0;
    FewNumbers different;

    void add(double number)
    {
        lowest = count == 0 ? number : std::min(lowest, number);
        highest = count == 0 ? number : std::max(highest, number);
        ++count;
        different.add(number);
    }
    [[nodiscard]] bool hasMoreThan(std::size_t values) const
    {
        return different.tooMany() || different.numbers().size() > values;
    }
};

/// See summarise().
bool isSentinel(double value, const OtherNumbers& others)
{
    constexpr std::size_t kMinOthers = 10;
    if (others.excluded < 2 || others.count < kMinOthers || !others.hasMoreThan(2))
        return false;
    const bool isOnlyNegative = value < 0.0 && others.lowest >= 0.0;
    if (value == -1.0) {
        constexpr double kWide = 20.0;
        constexpr std::size_t kMany = 10;
        return others.excluded > 2 && isOnlyNegative && others.highest >= kWide && others.hasMoreThan(kMany);
    }
    const double distance = value < others.lowest ? others.lowest - value : value - others.highest;
    return isOnlyNegative || distance >= others.highest - others.lowest;
}

/// Looks again at the numbers only if the smallest or largest is one of those values. False after a stop request.
bool findSentinel(TableColumn& column, const std::stop_token& stop)
{
    for (const double value : {column.minimum, column.maximum}) {
        const bool isKnown = value == column.minimum ? std::ranges::find(kLowSentinels, value) != kLowSentinels.end()
                                                     : std::ranges::find(kHighSentinels, value) != kHighSentinels.end();
        if (!isKnown || column.sentinel)
            continue;
        OtherNumbers others;
        for (std::size_t row = 0; row < column.numbers.size(); ++row) {
            if (stopsAtRow(stop, row))
                return false;
            if (column.numbers[row] == value)
                ++others.excluded;
            else if (!std::isnan(column.numbers[row]))
                others.add(column.numbers[row]);
        }
        if (isSentinel(value, others))
            column.sentinel = Sentinel{
                .value = value, .count = others.excluded, .lowestOther = others.lowest, .highestOther = others.highest};
    }
    return true;
}

template <typename NameOf>
std::vector<ValueCount> mostFrequent(const std::vector<std::size_t>& counts, const NameOf& nameOf)
{
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto kept = static_cast<std::ptrdiff_t>(std::min(order.size(), kMaxFrequent));
    std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&counts](std::size_t a, std::size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    std::vector<ValueCount> frequent;
    for (auto at = order.begin(); at != order.begin() + kept; ++at)
        frequent.push_back({.value = nameOf(*at), .count = counts[*at]});
    return frequent;
}

bool summariseNumbers(TableColumn& column, const std::stop_token& stop)
{
    FewNumbers few;
    // An identifier numbers at least 10 rows, from 0 or 1.
    constexpr std::size_t kMinNumbered = 10;
    const double origin = column.numbers.empty() ? 0.0 : column.numbers.front();
    bool isNumbered = column.numbers.size() >= kMinNumbered && (origin == 0.0 || origin == 1.0);
    bool areWhole = true;
    column.minimum = std::numeric_limits<double>::infinity();
    column.maximum = -column.minimum;
    DifferentNumbers different(column.numbers.size());
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            return false;
        const double number = column.numbers[row];
        isNumbered = isNumbered && number == origin + static_cast<double>(row);
        if (std::isnan(number))
            continue;
        column.minimum = std::min(column.minimum, number);
        column.maximum = std::max(column.maximum, number);
        few.add(number);
        areWhole = areWhole && number == std::trunc(number);
        if (areWhole)
            different.add(number);
    }
    constexpr std::size_t kMinRows = 20;
    constexpr double kNearlyAll = 0.95;
    const std::size_t cells = column.numbers.size() - column.missing;
    column.nearlyAllDiffer =
        areWhole && cells > kMinRows && different.estimate() >= kNearlyAll * static_cast<double>(cells);
    if (cells == 0)
        column.minimum = column.maximum = 0.0;
    column.manyDistinct = few.tooMany();
    column.distinct = few.numbers().size();
    if (!column.manyDistinct)
        column.frequent = mostFrequent(few.counts(), [&few](std::size_t i) { return numberName(few.numbers()[i]); });
    const ColumnKind several = isNumbered ? ColumnKind::Identifier : ColumnKind::Number;
    column.kind = column.distinct > 1 ? several : column.distinct == 1 ? ColumnKind::Constant : ColumnKind::Empty;
    return findSentinel(column, stop);
}

void summariseTexts(TableColumn& column, const std::vector<std::size_t>& counts, std::size_t maxDistinct)
{
    column.distinct = column.manyDistinct ? maxDistinct : counts.size();
    if (!column.manyDistinct)
        column.frequent = mostFrequent(counts, [&column](std::size_t i) { return column.texts[i]; });
    const bool allDiffer =
        column.manyDistinct || std::ranges::all_of(counts, [](std::size_t count) { return count == 1; });
    if (column.distinct <= 1)
        column.kind = column.distinct == 0 ? ColumnKind::Empty : ColumnKind::Constant;
    else
        column.kind = allDiffer ? ColumnKind::Identifier : ColumnKind::Category;
}

} // namespace

std::string numberName(double number)
{
    constexpr double kWhole = 1e15;
    if (std::abs(number) < kWhole && number == std::trunc(number))
        return std::to_string(static_cast<std::int64_t>(number));
    return shortestText(number);
}

std::string_view columnKindName(ColumnKind kind)
{
    constexpr std::array kNames{"number", "category", "constant", "identifier", "empty"};
    return kNames.at(static_cast<std::size_t>(kind));
}

bool summarise(TableColumn& column, const std::vector<std::size_t>& counts, std::size_t maxDistinct,
               const std::stop_token& stop)
{
    if (column.numeric)
        return summariseNumbers(column, stop);
    summariseTexts(column, counts, maxDistinct);
    return true;
}

} // namespace core
