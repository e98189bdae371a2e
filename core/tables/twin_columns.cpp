#include "core/tables/table_warnings.h"

#include "core/tables/label_classes.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <unordered_map>

namespace core {

namespace {

constexpr std::size_t kMinTwinRows = 20;
constexpr float kTwinCorrelation = 0.99F;
/// Columns of numbers with more different ones are compared by their correlation alone.
constexpr std::size_t kMaxGroups = 250;

/// How the rows of a column fall into groups of one value: for each row the first group that it continues or begins.
using Partition = std::vector<std::uint8_t>;

/// Groups columns that hold nearly the same, on some of the rows of a table.
class TwinSearch {
public:
    TwinSearch(const PreparedTable& table, const std::stop_token& stop) : m_stop(stop)
    {
        for (const PreparedFeature& feature : table.features)
            if (m_columns.empty() || m_columns.back()->column != feature.column)
                m_columns.push_back(&feature);
        // More columns need fewer rows for the same work, and 1,000 rows are still enough for |r| > 0.99.
        constexpr std::size_t kMaxCells = 4'000'000;
        const std::size_t most = std::clamp<std::size_t>(kMaxCells / m_columns.size(), 1'000, 10'000);
        const std::size_t stride = (table.rows() + most - 1) / most;
        for (std::size_t row = 0; row < table.rows(); row += stride)
            m_rows.push_back(static_cast<std::uint32_t>(row));
        m_parent.resize(m_columns.size());
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }

    std::vector<std::vector<std::string>> find()
    {
        compareGroups();
        compareNumbers();
        if (m_stop.stop_requested())
            return {};
        std::map<std::size_t, std::vector<std::string>> groups;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            groups[rootOf(i)].push_back(m_columns[i]->column);
        std::vector<std::vector<std::string>> twins;
        for (auto& [root, names] : groups)
            if (names.size() > 1)
                twins.push_back(std::move(names));
        return twins;
    }

private:
    std::size_t rootOf(std::size_t column)
    {
        while (m_parent[column] != column)
            column = m_parent[column] = m_parent[m_parent[column]];
        return column;
    }

    /// The root of a group is its first column.
    void join(std::size_t one, std::size_t other)
    {
        one = rootOf(one);
        other = rootOf(other);
        m_parent[std::max(one, other)] = std::min(one, other);
    }

    /// Empty for columns of too many values, or of so few rows outside of the largest group that others are the same by
    /// chance.
    [[nodiscard]] Partition partitionOf(const PreparedFeature& column) const
    {
        std::unordered_map<double, std::uint8_t> groups;
        std::vector<std::size_t> sizes;
        Partition partition;
        partition.reserve(m_rows.size());
        for (const std::uint32_t row : m_rows) {
            const double value = !column.isNumber()                ? static_cast<double>((*column.categories)[row])
                                 : std::isnan(column.numbers[row]) ? kMissing
                                                                   : column.numbers[row];
            const auto [place, isNew] = groups.try_emplace(value, static_cast<std::uint8_t>(sizes.size()));
            if (isNew)
                sizes.push_back(0);
            if (sizes.size() > kMaxGroups || 2 * sizes.size() > m_rows.size())
                return {};
            ++sizes[place->second];
            partition.push_back(place->second);
        }
        return sizes.size() < 2 || !isRare(sizes) ? Partition() : partition;
    }

    /// Returns whether chance gives two columns these groups less often than once in 100,000 tables.
    [[nodiscard]] bool isRare(const std::vector<std::size_t>& sizes) const
    {
        double ways = std::lgamma(static_cast<double>(m_rows.size()) + 1.0);
        for (const std::size_t size : sizes)
            ways -= std::lgamma(static_cast<double>(size) + 1.0);
        constexpr double kLogOfTables = 11.5;
        return ways > kLogOfTables + 2.0 * std::log(static_cast<double>(m_columns.size()));
    }

    void compareGroups()
    {
        std::unordered_map<std::string_view, std::size_t> first;
        std::vector<Partition> partitions(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_stop.stop_requested())
                return;
            partitions[i] = partitionOf(*m_columns[i]);
            if (partitions[i].empty())
                continue;
            const std::string_view bytes(reinterpret_cast<const char*>(partitions[i].data()), partitions[i].size());
            if (const auto [place, isNew] = first.try_emplace(bytes, i); !isNew) {
                join(i, place->second);
                partitions[i] = {};
            }
        }
    }

    /// The numbers of the rows, with mean 0 and length 1; false for a constant or nearly constant column.
    [[nodiscard]] bool standardised(const PreparedFeature& column, Eigen::Ref<Eigen::VectorXf> numbers) const
    {
        double sum = 0.0;
        std::size_t known = 0;
        for (const std::uint32_t row : m_rows)
            if (!std::isnan(column.numbers[row])) {
                sum += column.numbers[row];
                ++known;
            }
        constexpr std::size_t kMinKnown = 2; // of so many rows one is known
        if (kMinKnown * known < m_rows.size())
            return false;
        const double mean = sum / static_cast<double>(known);
        double largest = 0.0;
        for (const std::uint32_t row : m_rows)
            if (!std::isnan(column.numbers[row]))
                largest = std::max(largest, std::abs(column.numbers[row] - mean));
        if (!(largest > std::abs(mean) * kRounding))
            return false;
        double squares = 0.0;
        std::size_t away = 0; // rows that matter: a single one makes any two sparse columns alike
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double number = column.numbers[m_rows[i]];
            const double value = std::isnan(number) ? 0.0 : (number - mean) / largest;
            numbers[static_cast<Eigen::Index>(i)] = static_cast<float>(value);
            squares += value * value;
        }
        // A number that is nearly everywhere in the middle is far off it in few rows.
        const double deviation = std::sqrt(squares / static_cast<double>(m_rows.size()));
        constexpr double kNearlyAll = 0.99;
        for (Eigen::Index i = 0; i < numbers.size(); ++i)
            away += std::abs(numbers[i]) >= kNearlyAll * deviation ? 1U : 0U;
        numbers /= static_cast<float>(std::sqrt(squares));
        constexpr std::size_t kMinAway = 3;
        return away >= kMinAway;
    }

    void compareNumbers()
    {
        std::vector<std::size_t> places;
        Eigen::MatrixXf values(static_cast<Eigen::Index>(m_rows.size()), static_cast<Eigen::Index>(m_columns.size()));
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_stop.stop_requested())
                return;
            if (m_columns[i]->isNumber() &&
                standardised(*m_columns[i], values.col(static_cast<Eigen::Index>(places.size()))))
                places.push_back(i);
        }
        constexpr Eigen::Index kBlock = 64; // columns between stop checks
        const auto columns = static_cast<Eigen::Index>(places.size());
        for (Eigen::Index start = 0; start < columns && !m_stop.stop_requested(); start += kBlock) {
            const Eigen::Index width = std::min(kBlock, columns - start);
            const Eigen::MatrixXf products =
                values.middleCols(start, width).transpose() * values.middleCols(start, columns - start);
            for (Eigen::Index other = 0; other < products.cols(); ++other)
                for (Eigen::Index one = 0; one < std::min(other, width); ++one)
                    if (std::abs(products(one, other)) > kTwinCorrelation)
                        join(places[static_cast<std::size_t>(start + one)],
                             places[static_cast<std::size_t>(start + other)]);
        }
    }

    static constexpr double kMissing = 1e300;  ///< no cell is so large: see kLargestCell
    static constexpr double kRounding = 1e-12; ///< of sums

    const std::stop_token& m_stop;
    std::vector<const PreparedFeature*> m_columns;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::size_t> m_parent;
};

} // namespace

std::vector<std::vector<std::string>> twinColumns(const PreparedTable& table, const std::stop_token& stop)
{
    if (table.rows() < kMinTwinRows || table.features.empty() || !table.hasValues())
        return {};
    return TwinSearch(table, stop).find();
}

} // namespace core
