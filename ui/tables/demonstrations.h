#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <span>
#include <string_view>

namespace ui {

/// A knob with the value that a demonstration gives it, in the command line's syntax: "noise", "0.5".
struct DemonstrationSetting {
    std::string_view knob;
    std::string_view value;
};

/// Settings that show one thing, with a sentence that says which. All knobs that it does not name are the article's.
struct Demonstration {
    const char* name;     ///< "flippedLabels"; part of object names
    const char* title;    ///< English, as `sentence`; translate in the context "Demonstration"
    const char* sentence; ///< what is true of its run with seed 0, which a test trains, then a question to look into
    std::span<const DemonstrationSetting> settings;

    [[nodiscard]] core::Experiment experiment() const;
    [[nodiscard]] QString translatedTitle() const;
    [[nodiscard]] QString translatedSentence() const;
};

/// The table of all demonstrations, in the order of the menu.
std::span<const Demonstration> demonstrations();

} // namespace ui
