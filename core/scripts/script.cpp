#include "core/scripts/script.h"

#include "core/text/number_text.h"
#include "core/text/utf8.h"
#include "core/text/visible_text.h"

namespace core {

namespace {

// Delimit a changed part while lines are composed; scripts do not contain these characters.
constexpr char kBegin = '\x01';
constexpr char kEnd = '\x02';

/// Returns "[5, 12]"; a long list is wrapped within its brackets.
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

/// Maximum line width of lists.
constexpr std::size_t kWidth = 110;

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

Script withBranchNotice(const Script& script, std::span<const BranchPoint> branches)
{
    if (branches.empty())
        return script;
    Script noticed;
    const auto comment = [&noticed](const std::string& line) {
        noticed.changed.push_back({noticed.text.size(), line.size()});
        noticed.text += line + '\n';
    };
    for (const BranchPoint& branch : branches)
        comment("# The run branched at epoch " + std::to_string(branch.epoch) + ", batch " +
                std::to_string(branch.batch) + ": learning rate " + readableText(branch.before) + " to " +
                readableText(branch.after) + ".");
    comment("# This script has the last learning rate from its first batch on, and so trains another run.");
    for (const Script::Span& span : script.changed)
        noticed.changed.push_back({span.begin + noticed.text.size(), span.size});
    noticed.text += script.text;
    return noticed;
}

std::string pythonString(std::string_view text)
{
    std::string quoted = "\"";
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::size_t bytes = character.isWhole ? character.bytes : 1;
        if (!character.isWhole) // only in names of files, which Python decodes so
            appendEscape(quoted, 0xDC00U + static_cast<unsigned char>(text.front()));
        else if (isHidden(character.code))
            appendEscape(quoted, character.code);
        else if (character.code == '"' || character.code == '\\')
            quoted.append(1, '\\').append(text.substr(0, bytes));
        else
            quoted += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return quoted + '"';
}

std::string pythonList(std::span<const std::string> texts, std::size_t used)
{
    std::string list;
    for (const std::string& text : texts)
        list += (list.empty() ? "" : ", ") + pythonString(text);
    if (used + list.size() + 2 <= kWidth)
        return "[" + list + "]";
    list = "[";
    std::size_t length = kWidth;
    for (const std::string& text : texts) {
        const std::string item = pythonString(text) + ",";
        if (length + 1 + item.size() > kWidth) {
            list += kBreak;
            length = std::string_view(kBreak).size() - 1;
        } else {
            list += ' ';
            ++length;
        }
        list += item;
        length += item.size();
    }
    return list + "\n]";
}

} // namespace core
