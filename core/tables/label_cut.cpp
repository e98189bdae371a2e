#include "core/tables/label_cut.h"

#include "core/csv/cell_text.h"
#include "core/csv/styled_number.h"
#include "core/numeric/stop_check.h"
#include "core/tables/label_words.h"
#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Longer signs come first, since the shorter ones begin them.
constexpr std::array kSigns{std::pair{std::string_view(">="), LabelCut::Side::AtLeast},
                            std::pair{std::string_view("≥"), LabelCut::Side::AtLeast},
                            std::pair{std::string_view("<="), LabelCut::Side::AtMost},
                            std::pair{std::string_view("≤"), LabelCut::Side::AtMost},
                            std::pair{std::string_view(">"), LabelCut::Side::Above},
                            std::pair{std::string_view("<"), LabelCut::Side::Below}};

const char* wordsOf(LabelCut::Side side)
{
    constexpr std::array kWords{"at least ", "above ", "at most ", "below "};
    return kWords.at(static_cast<std::size_t>(side));
}

LabelCut::Side otherSide(LabelCut::Side side)
{
    using Side = LabelCut::Side;
    constexpr std::array kOther{Side::Below, Side::AtMost, Side::Above, Side::AtLeast};
    return kOther.at(static_cast<std::size_t>(side));
}

} // namespace

bool LabelCut::holds(double number) const
{
    switch (side) {
    case Side::AtLeast:
        return number >= value;
    case Side::Above:
        return number > value;
    case Side::AtMost:
        return number <= value;
    case Side::Below:
        return number < value;
    }
    return false;
}

LabelCut LabelCut::opposite() const
{
    return {.side = otherSide(side), .value = value};
}

std::string LabelCut::text() const
{
    const auto* const sign = std::ranges::find(kSigns, side, [](const auto& entry) { return entry.second; });
    return std::string(sign->first) + numberName(value);
}

std::string LabelCut::positiveName() const
{
    return wordsOf(side) + numberName(value);
}

std::string LabelCut::negativeName() const
{
    return opposite().positiveName();
}

std::optional<double> labelNumberFrom(std::string_view text, const NumberStyle& style)
{
    for (const CellReading& reading : {readCell(text, '.'), readStyledNumber(text, style), readCell(text, ',')})
        if (reading.meaning == CellMeaning::Number)
            return reading.number;
    return std::nullopt;
}

std::optional<LabelCut> labelCutFrom(std::string_view text, const NumberStyle& style)
{
    text = withoutSpaces(text);
    for (const auto& [sign, side] : kSigns) {
        if (!text.starts_with(sign))
            continue;
        const auto number = labelNumberFrom(withoutSpaces(text.substr(sign.size())), style);
        return number ? std::optional(LabelCut{.side = side, .value = *number}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<LabelCut> evenCut(const std::vector<double>& numbers, const std::stop_token& stop)
{
    std::vector<double> known;
    known.reserve(numbers.size());
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            return std::nullopt;
        if (!std::isnan(numbers[row]))
            known.push_back(numbers[row]);
    }
    if (known.empty())
        return std::nullopt;
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
    std::nth_element(known.begin(), middle, known.end());
    const double median = *middle;
    double next = median; // the smallest number above the median
    std::size_t atLeast = 0;
    std::size_t above = 0;
    for (const double number : known) {
        atLeast += number >= median ? 1U : 0U;
        if (number <= median)
            continue;
        next = above++ == 0 ? number : std::min(next, number);
    }
    const auto unevenness = [&known](std::size_t positives) {
        return std::abs(2.0 * static_cast<double>(positives) - static_cast<double>(known.size()));
    };
    if (atLeast == known.size() && above == 0)
        return std::nullopt;
    const bool takesNext = above > 0 && unevenness(above) <= unevenness(atLeast);
    return LabelCut{.side = LabelCut::Side::AtLeast, .value = takesNext ? next : median};
}

std::optional<LabelCut> labelCutOf(const PreparedTable& table)
{
    // A text such as >50K or >=7 can be a class itself, and is its name then.
    const auto cut = labelCutFrom(table.choices.positive);
    return cut && cut->positiveName() == table.positiveName ? cut : std::nullopt;
}

} // namespace core
