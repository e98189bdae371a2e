#pragma once

#include "core/csv/number_style.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct PreparedTable;

/// A comparison that makes two classes of the numbers of a label.
struct LabelCut {
    enum class Side { AtLeast, Above, AtMost, Below };

    Side side = Side::AtLeast; ///< of the positive class
    double value = 0.0;

    /// Returns whether a number is of the positive class.
    [[nodiscard]] bool holds(double number) const;
    /// Returns the cut of all other numbers.
    [[nodiscard]] LabelCut opposite() const;
    /// Returns it as a choice of the positive value: ">=7".
    [[nodiscard]] std::string text() const;
    /// Returns "at least 7".
    [[nodiscard]] std::string positiveName() const;
    /// Returns "below 7".
    [[nodiscard]] std::string negativeName() const;

    bool operator==(const LabelCut&) const = default;
};

/// Reads >=7, >7, <=3 or <3, with any blanks and a number as labelNumberFrom() reads it; nothing from other texts.
std::optional<LabelCut> labelCutFrom(std::string_view text, const NumberStyle& style = {});

/// Reads a number with a decimal point, else one in the style of its column, else one with a decimal comma; nothing
/// from other texts.
std::optional<double> labelNumberFrom(std::string_view text, const NumberStyle& style);

/// Returns the cut of the numbers that are not NaN into two parts as equal as can be, and of two such cuts that with
/// the fewer positive rows; nothing for fewer than two different numbers, and after a stop request.
std::optional<LabelCut> evenCut(const std::vector<double>& numbers, const std::stop_token& stop);

/// Returns the cut that made the classes of a table, if one did.
std::optional<LabelCut> labelCutOf(const PreparedTable& table);

} // namespace core
