#include "core/csv/orange_words.h"

#include "core/csv/cell_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace core {

namespace {

template <typename Meaning, std::size_t count>
std::optional<Meaning> meaningIn(const std::array<std::pair<std::string_view, Meaning>, count>& words,
                                 std::string_view word)
{
    const std::string small = lowerCase(std::string(word));
    const auto* const found = std::ranges::find(words, small, &std::pair<std::string_view, Meaning>::first);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// Calls take(word) for the words between blanks until it returns false; returns whether it never did.
template <typename Take>
bool eachWord(std::string_view cell, const Take& take)
{
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(' '), cell.size());
        if (end > 0 && !take(cell.substr(0, end)))
            return false;
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return true;
}

} // namespace

std::optional<OrangeType> orangeType(std::string_view word)
{
    using Word = std::pair<std::string_view, OrangeType>;
    constexpr std::array kWords{Word{"continuous", OrangeType::Continuous}, Word{"c", OrangeType::Continuous},
                                Word{"discrete", OrangeType::Discrete},     Word{"d", OrangeType::Discrete},
                                Word{"string", OrangeType::Text},           Word{"s", OrangeType::Text},
                                Word{"time", OrangeType::Unsaid},           Word{"t", OrangeType::Unsaid}};
    return meaningIn(kWords, word);
}

bool isOrangeValueList(std::string_view cell)
{
    std::size_t words = 0;
    eachWord(cell, [&words](std::string_view) {
        ++words;
        return true;
    });
    return words >= 2;
}

bool isInOrangeValueList(std::string_view list, std::string_view value)
{
    return !eachWord(list, [value](std::string_view word) { return word != value; });
}

std::optional<OrangeUse> orangeUse(std::string_view cell)
{
    using Word = std::pair<std::string_view, OrangeUse>;
    constexpr std::array kWords{Word{"class", OrangeUse::Class},    Word{"c", OrangeUse::Class},
                                Word{"meta", OrangeUse::Ignored},   Word{"m", OrangeUse::Ignored},
                                Word{"ignore", OrangeUse::Ignored}, Word{"i", OrangeUse::Ignored}};
    OrangeUse use = OrangeUse::Feature;
    const bool isKnown = eachWord(cell, [&](std::string_view word) {
        const auto meaning = meaningIn(kWords, word);
        use = meaning.value_or(use);
        return meaning || word.find('=') != std::string_view::npos;
    });
    return isKnown ? std::optional(use) : std::nullopt;
}

std::optional<OrangeName> orangeName(std::string_view name)
{
    OrangeName read;
    std::string_view rest = name;
    if (rest.starts_with('c') || rest.starts_with('m') || rest.starts_with('i')) {
        read.use = rest.front() == 'c' ? OrangeUse::Class : OrangeUse::Ignored;
        rest.remove_prefix(1);
    }
    constexpr std::string_view kTypes = "CDST";
    if (!rest.empty() && kTypes.find(rest.front()) != std::string_view::npos) {
        read.type = orangeType(rest.substr(0, 1)).value_or(OrangeType::Unsaid);
        rest.remove_prefix(1);
    }
    if (rest.size() == name.size() || rest.size() < 2 || rest.front() != '#')
        return std::nullopt;
    read.name = rest.substr(1);
    return read;
}

} // namespace core
