#pragma once

#include "core/experiment/knobs.h"
#include "core/experiment/learning_rates.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A Python program, with the parts that differ from the article's.
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
    /// Returns whether the experiment's value differs from the article's.
    [[nodiscard]] bool differs(KnobId id) const;
    /// Returns a number, a quoted name, True or a list [5, 12], marked by changed() if it differs, for insertion into a
    /// line.
    [[nodiscard]] std::string value(KnobId id) const;
    /// Marks a part of a line as different from the article's.
    [[nodiscard]] static std::string changed(std::string_view part);

    /// Adds a line, by default an empty one.
    void line(std::string_view text = {});
    /// Adds the two empty lines between functions.
    void gap() { m_script.text += "\n\n"; }
    /// Adds a line that the article does not have.
    void added(std::string_view text);

    [[nodiscard]] Script take() { return std::move(m_script); }

private:
    const Experiment& m_experiment;
    Script m_script;
};

/// Continues on a new line within brackets.
inline constexpr const char* kBreak = "\n    ";

/// Returns a text as a Python string in double quotes, with escapes for what would end or hide it; the bytes of a file
/// name that are no UTF-8 are the surrogates by which Python names them.
std::string pythonString(std::string_view text);

/// Returns a list of strings, ["a", "b"], that follows `used` characters of its line; a long list is wrapped.
std::string pythonList(std::span<const std::string> texts, std::size_t used);

/// Returns the experiment as a Keras script: the article's code with the experiment's settings. Data and split have the
/// same bits as here; initial weights and the order of the batches are Keras's.
/// The experiment must have passed check() and have no hiddenFeatures.
Script kerasScript(const Experiment& experiment);

/// Returns the experiment as a PyTorch script. Data, split and order of the batches have the same bits as here; the
/// initial weights are drawn as Keras draws them, from PyTorch's stream, and PyTorch's Adam adds epsilon elsewhere.
/// The experiment must have passed check() and have no hiddenFeatures.
Script pytorchScript(const Experiment& experiment);

/// Returns the script for the settings at the end of a run that has these branches, with comments at its head that name
/// them: the script trains plainly, and so another run. The same script without branches.
Script withBranchNotice(const Script& script, std::span<const BranchPoint> branches);

} // namespace core
