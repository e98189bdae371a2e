#pragma once

#include "core/experiment/knobs.h"

#include <cstddef>
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

} // namespace core
