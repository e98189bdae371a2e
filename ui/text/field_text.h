#pragma once

#include "core/experiment/knobs.h"

#include <QString>

#include <optional>

namespace ui {

/// The result of parsing a field's text.
struct Reading {
    std::optional<core::KnobValue> value; ///< in the knob's range
    QString message;                      ///< the error if there is no value
    bool unfinished = false;              ///< no value yet, but more keys can make it one
};

/// The error in the program's language: "Features: got 2000, expected 1 to 1,000".
QString complaintOf(const core::KnobError& error);

/// Parses the text of a knob's field. Numbers are read as the language writes them, see plainWhole() and plainReal(),
/// and refused where isAmbiguousReal(); shares are percentages.
Reading readField(const core::Knob& knob, const QString& text);

/// Formats a number for its field as the language does: "100,000", "10" for a share of 0.1, "0.003". readField()
/// returns the same bits.
QString fieldText(const core::Knob& knob, double number);

/// Formats a knob's value for its field: "100, 20", "none", "relu", ...
QString fieldText(const core::Knob& knob, const core::Experiment& experiment);

/// Formats a knob's value for a sentence: "5 and 12", "20 %"; of many golden features only the first few.
QString settingText(const core::Knob& knob, const core::Experiment& experiment);

/// The range of values that the window accepts: "1 to 1,000", "1 % to 90 %", ...
QString fieldRange(const core::Knob& knob);

/// Moves the first golden feature to the column `first` of `features`, or, if that is golden already, to the nearest
/// free one, in the direction of the move if possible. Unchanged if no column is free; empty for 0.
std::vector<std::int64_t> movedGolden(std::vector<std::int64_t> golden, std::int64_t first, std::int64_t features);

/// The knob's value as a number, for knobs that are numbers; for the golden features the first one, or 0.
double knobNumber(const core::Knob& knob, const core::Experiment& experiment);

/// The inverse of knobNumber(): the value of the knob for this number, in place of its value in `now`.
core::KnobValue knobValue(const core::Knob& knob, double number, const core::Experiment& now);

/// The knob's label and help in the program's language.
QString knobLabel(const core::Knob& knob);
QString knobHelp(const core::Knob& knob);

/// Why the knob has no effect in this experiment: "Without effect: there are no decoys." Empty if it has one.
QString idleText(const core::Knob& knob, const core::Experiment& experiment);

} // namespace ui
