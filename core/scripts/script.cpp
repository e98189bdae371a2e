#include "core/scripts/script.h"

#include "core/scripts/python_text.h"

namespace core {

namespace {

// Around a changed part while lines are put together; no script holds such characters.
constexpr char kBegin = '\x01';
constexpr char kEnd = '\x02';

/// "[5, 12]"; a long list on lines of its own, which Python does not mind within brackets.
std::string listText(const std::vector<std::int64_t>& numbers)
{
    constexpr std::size_t kNumbersInLine = 20;
    std::string text = numbers.size() > kNumbersInLine ? std::string("[") + kBreak : "[";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0)
            text += i % kNumbersInLine == 0 ? std::string(",") + kBreak : ", ";
        text += std::to_string(numbers[i]);
    }
    return text + "]";
}

std::string pythonText(const Knob& knob, const Experiment& experiment)
{
    const KnobValue value = knob.get(experiment);
    if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value))
        return listText(*numbers);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "True" : "False";
    const std::string text = valueText(knob, experiment);
    return knob.kind == KnobKind::Choice ? '"' + text + '"' : text;
}

} // namespace

bool ScriptWriter::differs(KnobId id) const
{
    return knob(id).get(m_experiment) != knob(id).get({});
}

std::string ScriptWriter::value(KnobId id) const
{
    const std::string text = pythonText(knob(id), m_experiment);
    return differs(id) ? changed(text) : text;
}

std::string ScriptWriter::changed(std::string_view part)
{
    return kBegin + std::string(part) + kEnd;
}

void ScriptWriter::line(std::string_view text)
{
    for (const char character : text) {
        if (character == kBegin)
            m_script.changed.push_back({m_script.text.size(), 0});
        else if (character == kEnd)
            m_script.changed.back().size = m_script.text.size() - m_script.changed.back().begin;
        else
            m_script.text += character;
    }
    m_script.text += '\n';
}

void ScriptWriter::added(std::string_view text)
{
    const std::size_t indentation = text.find_first_not_of(' ');
    line(std::string(text.substr(0, indentation)) + changed(text.substr(indentation)));
}

} // namespace core
