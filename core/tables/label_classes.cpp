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

/// Joins the classes whose names are one answer.
class JoinedClasses {
public:
    explicit JoinedClasses(const ClassColumn& whole) : m_whole(whole), m_first(sameAnswers(whole.names))
    {
        std::vector<std::size_t> firsts = m_first;
        std::ranges::sort(firsts);
        firsts.erase(std::unique(firsts.begin(), firsts.end()), firsts.end());
        std::ranges::sort(firsts, {}, [this](std::size_t first) { return nameOf(first); });
        m_place.resize(whole.names.size());
        for (std::size_t i = 0; i < m_first.size(); ++i)
            m_place[i] = static_cast<std::uint8_t>(std::ranges::find(firsts, m_first[i]) - firsts.begin());
        m_firsts = std::move(firsts);
    }

    [[nodiscard]] bool joinsAny() const { return m_firsts.size() < m_whole.names.size(); }

    [[nodiscard]] ClassColumn make(const std::stop_token& stop) const
    {
        ClassColumn result;
        for (const std::size_t first : m_firsts)
            result.names.push_back(nameOf(first));
        result.counts.assign(m_firsts.size(), 0);
        result.spellings.resize(m_firsts.size());
        for (std::size_t i = 0; i < m_place.size(); ++i) {
            result.counts[m_place[i]] += m_whole.counts[i];
            result.spellings[m_place[i]].push_back(m_whole.names[i]);
        }
        result.classes.assign(m_whole.classes.size(), kNoClass);
        for (std::size_t row = 0; row < m_whole.classes.size(); ++row) {
            if (stopsAtRow(stop, row))
                break;
            if (m_whole.classes[row] != kNoClass)
                result.classes[row] = m_place[m_whole.classes[row]];
        }
        return result;
    }

private:
    /// The most frequent spelling; without surrounding spaces if there are several.
    [[nodiscard]] std::string nameOf(std::size_t first) const
    {
        std::size_t best = first;
        std::size_t spellings = 0;
        for (std::size_t i = first; i < m_first.size(); ++i) {
            if (m_first[i] != first)
                continue;
            ++spellings;
            if (m_whole.counts[i] > m_whole.counts[best])
                best = i;
        }
        const std::string& name = m_whole.names[best];
        const std::string trimmed(withoutSpaces(name));
        return spellings > 1 && !trimmed.empty() ? trimmed : name;
    }

    const ClassColumn& m_whole;
    std::vector<std::size_t> m_first;  ///< by class: the first class that is the same answer
    std::vector<std::size_t> m_firsts; ///< by joined class: its first class
    std::vector<std::uint8_t> m_place; ///< by class: the joined class
};

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

ClassColumn labelClassesOf(const TableColumn& column, const std::stop_token& stop)
{
    ClassColumn whole = classesOf(column, stop);
    if (column.numeric || stop.stop_requested())
        return whole;
    const JoinedClasses joined(whole);
    return joined.joinsAny() ? joined.make(stop) : whole;
}

ClassColumn cutClasses(const TableColumn& column, const LabelCut& cut, const std::stop_token& stop)
{
    ClassColumn result;
    result.names = {cut.negativeName(), cut.positiveName()};
    result.counts.assign(2, 0);
    result.classes.assign(column.numbers.size(), kNoClass);
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            break;
        if (std::isnan(column.numbers[row]))
            continue;
        result.classes[row] = cut.holds(column.numbers[row]) ? 1 : 0;
        ++result.counts[result.classes[row]];
    }
    return result;
}

std::size_t answerCount(const TableColumn& column)
{
    if (column.numeric || column.manyDistinct || column.distinct > kMaxDistinctNumbers)
        return column.distinct;
    std::vector<std::size_t> first = sameAnswers(column.texts);
    std::ranges::sort(first);
    return static_cast<std::size_t>(std::unique(first.begin(), first.end()) - first.begin());
}

std::optional<std::size_t> classOf(const ClassColumn& label, const std::string& value)
{
    const auto placeIn = [](const auto& list, const auto& isIt) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(list, isIt);
        if (found == list.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - list.begin());
    };
    if (const auto place = placeIn(label.names, [&](const std::string& name) { return name == value; }))
        return place;
    if (const auto place = placeIn(label.spellings, [&](const std::vector<std::string>& spellings) {
            return std::ranges::find(spellings, value) != spellings.end();
        }))
        return place;
    const std::string key = answerKey(value);
    return placeIn(label.names, [&](const std::string& name) { return answerKey(name) == key; });
}

std::size_t guessPositive(const ClassColumn& label, std::string_view column)
{
    std::vector<WordSense> senses(label.names.size());
    std::ranges::transform(label.names, senses.begin(), wordSense);
    if (label.names.size() > 2)
        return mostFrequentClass(label, senses);
    for (const std::size_t positive : {std::size_t{0}, std::size_t{1}})
        if (isNaturalPair(label.names[1 - positive], label.names[positive]))
            return positive;
    // A column with the name of one value is about that one, though its opposite is an event.
    for (const std::size_t alive : {std::size_t{0}, std::size_t{1}})
        if (saysAlive(column) && saysAlive(label.names[alive]) && !saysAlive(label.names[1 - alive]))
            return alive;
    if (senses[0] != senses[1])
        return senses[0] == WordSense::Positive || senses[1] == WordSense::Negative ? 0 : 1;
    if (const auto positive = positiveByContrast(label.names[0], label.names[1]))
        return *positive;
    return label.counts[0] < label.counts[1] ? 0 : 1;
}

} // namespace core
