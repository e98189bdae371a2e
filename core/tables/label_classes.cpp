#include "core/tables/label_classes.h"

#include "core/csv/cell_text.h"
#include "core/numeric/stop_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core {

namespace {

struct NaturalPair {
    std::string_view negative;
    std::string_view positive;
};

constexpr std::array<NaturalPair, 8> kNaturalPairs = {{{"0", "1"},
                                                       {"-1", "1"},
                                                       {"no", "yes"},
                                                       {"n", "y"},
                                                       {"false", "true"},
                                                       {"f", "t"},
                                                       {"negative", "positive"},
                                                       {"absent", "present"}}};

/// Returns the sorted order: entry i is the index of the i-th value.
template <typename Value>
std::vector<std::size_t> orderOf(const std::vector<Value>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&values](std::size_t i) -> const Value& { return values[i]; });
    return order;
}

std::vector<double> differentNumbers(const std::vector<double>& numbers, const std::stop_token& stop)
{
    std::vector<double> different;
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            break;
        const double number = numbers[row];
        if (!std::isnan(number) && std::ranges::find(different, number) == different.end())
            different.push_back(number);
    }
    std::ranges::sort(different);
    return different;
}

ClassColumn classesOfNumbers(const TableColumn& column, const std::stop_token& stop)
{
    ClassColumn result;
    const std::vector<double> numbers = differentNumbers(column.numbers, stop);
    std::transform(numbers.begin(), numbers.end(), std::back_inserter(result.names), numberName);
    result.classes.assign(column.numbers.size(), kNoClass);
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            break;
        const auto found = std::ranges::find(numbers, column.numbers[row]);
        if (found != numbers.end())
            result.classes[row] = static_cast<std::uint8_t>(found - numbers.begin());
    }
    return result;
}

ClassColumn classesOfTexts(const TableColumn& column, const std::stop_token& stop)
{
    ClassColumn result;
    const std::vector<std::size_t> order = orderOf(column.texts);
    std::vector<std::uint8_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        result.names.push_back(column.texts[order[i]]);
        place[order[i]] = static_cast<std::uint8_t>(i);
    }
    result.classes.assign(column.codes.size(), kNoClass);
    for (std::size_t row = 0; row < column.codes.size(); ++row) {
        if (stopsAtRow(stop, row))
            break;
        if (column.codes[row] != kMissingCode)
            result.classes[row] = place[column.codes[row]];
    }
    return result;
}

} // namespace

ClassColumn classesOf(const TableColumn& column, const std::stop_token& stop)
{
    ClassColumn result = column.numeric ? classesOfNumbers(column, stop) : classesOfTexts(column, stop);
    result.counts.assign(result.names.size(), 0);
    for (const std::uint8_t one : result.classes)
        if (one != kNoClass)
            ++result.counts[one];
    return result;
}

std::size_t guessPositive(const ClassColumn& label)
{
    if (label.names.size() > 2)
        return static_cast<std::size_t>(std::ranges::max_element(label.counts) - label.counts.begin());
    for (const NaturalPair& pair : kNaturalPairs)
        for (const std::size_t positive : {std::size_t{0}, std::size_t{1}})
            if (lowerCase(label.names[positive]) == pair.positive &&
                lowerCase(label.names[1 - positive]) == pair.negative)
                return positive;
    return label.counts[0] < label.counts[1] ? 0 : 1;
}

} // namespace core
