#include "core/tables/label_classes.h"

#include "core/numeric/stop_check.h"
#include "core/tables/label_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

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

/// The most frequent class; where some say yes and some no, of those that say yes.
std::size_t mostFrequentClass(const ClassColumn& label, const std::vector<WordSense>& senses)
{
    const auto isSaid = [&senses](WordSense sense) { return std::ranges::find(senses, sense) != senses.end(); };
    const bool isQuestion = isSaid(WordSense::Positive) && isSaid(WordSense::Negative);
    std::vector<std::size_t> counts = label.counts;
    for (std::size_t i = 0; isQuestion && i < counts.size(); ++i)
        if (senses[i] != WordSense::Positive)
            counts[i] = 0;
    return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
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
    std::vector<WordSense> senses(label.names.size());
    std::ranges::transform(label.names, senses.begin(), wordSense);
    if (label.names.size() > 2)
        return mostFrequentClass(label, senses);
    for (const std::size_t positive : {std::size_t{0}, std::size_t{1}})
        if (isNaturalPair(label.names[1 - positive], label.names[positive]))
            return positive;
    if (senses[0] != senses[1])
        return senses[0] == WordSense::Positive || senses[1] == WordSense::Negative ? 0 : 1;
    return label.counts[0] < label.counts[1] ? 0 : 1;
}

} // namespace core
