#pragma once

#include "core/experiment/knobs.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A program in Python, and what in it is not the article's.
struct Script {
    struct Span {
        std::size_t begin;
        std::size_t size;
        bool operator==(const Span&) const = default;
    };

    std::string text;          ///< lines, each with its break
    std::vector<Span> changed; ///< parts of the text, from the first to the last
};

/// Composes a script for an experiment, line by line.
class ScriptWriter {
public:
    /// The experiment must have passed check(), and outlive the writer.
    explicit ScriptWriter(const Experiment& experiment) : m_experiment(experiment) {}

    [[nodiscard]] const Experiment& experiment() const { return m_experiment; }
    /// Whether the experiment has another value than the article's.
    [[nodiscard]] bool differs(KnobId id) const;
    /// A number, a quoted name, True or a list [5, 12], changed() where it differs. To be put into a line.
    [[nodiscard]] std::string value(KnobId id) const;
    /// Marks a part of a line as not the article's.
    [[nodiscard]] static std::string changed(std::string_view part);

    /// Adds a line; without a text an empty one.
    void line(std::string_view text = {});
    /// Adds a line that the article does not have.
    void added(std::string_view text);

    [[nodiscard]] Script take() { return std::move(m_script); }

private:
    const Experiment& m_experiment;
    Script m_script;
};

/// Begins a new line within brackets, where Python does not mind it.
inline constexpr const char* kBreak = "\n    ";

/// A text as a string of Python, in double quotes: what a string may not hold becomes an escape.
std::string pythonString(std::string_view text);

/// A list of strings, ["a", "b"], behind so many characters of its line; a long one on lines of its own.
std::string pythonList(std::span<const std::string> texts, std::size_t used);

/// The experiment as a Keras user would write it: the article's code with the experiment's settings. Data and split are
/// the same bits as here; the first weights and the order of the batches are Keras's own.
/// The experiment must have passed check(). Without hiddenFeatures, which no knob sets.
Script kerasScript(const Experiment& experiment);

/// The experiment as a PyTorch user would write it. Data, split and order of the batches are the same bits as here; the
/// first weights are drawn as Keras draws them, from PyTorch's stream, and its Adam adds epsilon in another place.
/// The experiment must have passed check(). Without hiddenFeatures, which no knob sets.
Script pytorchScript(const Experiment& experiment);

} // namespace core
