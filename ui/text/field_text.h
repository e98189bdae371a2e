#pragma once

#include "core/experiment/knobs.h"

#include <QString>

#include <optional>

namespace ui {

/// What a field's text says.
struct Reading {
    std::optional<core::KnobValue> value; ///< in the knob's range
    QString message;                      ///< why there is no value
    bool unfinished = false;              ///< no value yet, but more keys can make it one
};

/// "Features: got 2000, expected 1 to 1,000": the error in the window's words.
QString complaintOf(const core::KnobError& error);

/// Reads what a person typed. Numbers may have their thousands apart; fractions are percents.
Reading readField(const core::Knob& knob, const QString& text);

/// A number as its field shows it: "100,000", "10" for a fraction of 0.1, "0.003". readField() gives the same bits.
QString fieldText(const core::Knob& knob, double number);

/// A knob's value as its field shows it: "100, 20", "none", "relu", ...
QString fieldText(const core::Knob& knob, const core::Experiment& experiment);

/// The same for a sentence: "5 and 12", and of many golden features only the first few.
QString settingText(const core::Knob& knob, const core::Experiment& experiment);

/// "1 to 1,000", "1 % to 90 %", ...: what the window takes.
QString fieldRange(const core::Knob& knob);

/// The golden features of so many with the first one moved to this place, or to the nearest free one where another one
/// stands: on beyond it if it can be, or else short of it. As they are where no place is free; 0: none.
std::vector<std::int64_t> movedGolden(std::vector<std::int64_t> golden, std::int64_t first, std::int64_t features);

/// The knob's value as a number; only for knobs that are numbers, and for the golden features, of which it is the
/// first, or 0.
double knobNumber(const core::Knob& knob, const core::Experiment& experiment);

/// The number as the value that the knob takes, where it has this one now.
core::KnobValue knobValue(const core::Knob& knob, double number, const core::Experiment& now);

/// The knob's label and help in the program's language.
QString knobLabel(const core::Knob& knob);
QString knobHelp(const core::Knob& knob);

} // namespace ui
