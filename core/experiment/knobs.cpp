#include "core/experiment/knobs.h"

#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

// The word that Qt's lupdate looks for; the window translates these texts, core has no Qt.
#define QT_TRANSLATE_NOOP(context, text) text

namespace core {

namespace {

constexpr std::array kActivations{Activation::Linear, Activation::Relu, Activation::Tanh};
constexpr std::array kAttentions{AttentionKind::Softmax, AttentionKind::Uniform, AttentionKind::None};
constexpr std::array kLabelRules{LabelRule::Copy, LabelRule::Sum, LabelRule::Xor};

bool isWithin(const Knob& knob, double number)
{
    return number <= knob.maximum && (knob.aboveMinimum ? number > knob.minimum : number >= knob.minimum);
}

/// One end of a range: whole numbers grouped, others in full.
std::string boundText(double bound)
{
    return bound == std::floor(bound) ? groupedText(static_cast<std::int64_t>(bound)) : shortestText(bound);
}

template <typename Number>
std::optional<Number> parse(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

[[noreturn]] void reject(const Knob& knob, std::string_view text)
{
    throw KnobError(knob, std::string(text), rangePhrase(knob));
}

template <typename Number>
Number parseInRange(const Knob& knob, std::string_view part, std::string_view whole)
{
    const auto number = parse<Number>(part);
    if (!number || !isWithin(knob, static_cast<double>(*number)))
        reject(knob, whole);
    return *number;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Numbers with commas between them, or none.
std::vector<std::int64_t> parseList(const Knob& knob, std::string_view text)
{
    std::vector<std::int64_t> numbers;
    if (text == "none")
        return numbers;
    for (std::string_view rest = text;;) {
        const auto comma = rest.find(',');
        numbers.push_back(parseInRange<std::int64_t>(knob, trimmed(rest.substr(0, comma)), text));
        if (comma == std::string_view::npos)
            break;
        rest.remove_prefix(comma + 1);
    }
    return numbers;
}

std::vector<std::int64_t> parseHidden(const Knob& knob, std::string_view text)
{
    std::vector<std::int64_t> units = parseList(knob, text);
    if (units.size() > kMaxHiddenLayers)
        reject(knob, text);
    return units;
}

std::vector<std::int64_t> parseGolden(const Knob& knob, std::string_view text)
{
    std::vector<std::int64_t> features = parseList(knob, text);
    for (auto feature = features.begin(); feature != features.end(); ++feature)
        if (std::find(features.begin(), feature, *feature) != feature)
            reject(knob, text);
    return features;
}

template <typename Choice, std::size_t Count>
Choice parseChoice(const Knob& knob, const std::array<Choice, Count>& choices, std::string_view (*nameOf)(Choice),
                   std::string_view text)
{
    for (const Choice choice : choices)
        if (nameOf(choice) == text)
            return choice;
    reject(knob, text);
}

KnobValue parseValue(const Knob& knob, std::string_view text)
{
    switch (knob.id) {
    case KnobId::Hidden:
        return parseHidden(knob, text);
    case KnobId::Golden:
        return parseGolden(knob, text);
    case KnobId::LabelRule:
        return parseChoice(knob, kLabelRules, labelRuleName, text);
    case KnobId::Attention:
        return parseChoice(knob, kAttentions, attentionName, text);
    case KnobId::Activation:
        return parseChoice(knob, kActivations, activationName, text);
    case KnobId::Shuffle:
        if (text != "true" && text != "false")
            reject(knob, text);
        return text == "true";
    default:
        if (std::holds_alternative<double>(knob.get({})))
            return parseInRange<double>(knob, text, text);
        return parseInRange<std::int64_t>(knob, text, text);
    }
}

/// What the golden features must be besides each in range.
void checkGolden(const Experiment& experiment)
{
    const Knob& golden = knob(KnobId::Golden);
    const auto count = std::ssize(experiment.golden);
    if (std::ranges::any_of(experiment.golden, [&](std::int64_t feature) { return feature > experiment.features; }))
        throw KnobError(
            golden, valueText(golden, experiment),
            {QT_TRANSLATE_NOOP("Knob", "1 to %1, the number of features"), {groupedText(experiment.features)}});
    if (experiment.harder.labelRule == LabelRule::Xor && count != 2 && count != 0)
        throw KnobError(golden, valueText(golden, experiment),
                        {QT_TRANSLATE_NOOP("Knob", "two features, because the label rule is xor"), {}});
}

/// Duplicates and decoys need a golden feature to go by, and a column each.
void checkColumns(const Experiment& experiment)
{
    const bool hasGolden = !experiment.golden.empty();
    std::int64_t free = experiment.features - std::ssize(experiment.golden);
    for (const KnobId id : {KnobId::Duplicates, KnobId::Decoys}) {
        const Knob& columns = knob(id);
        const auto count = std::get<std::int64_t>(columns.get(experiment));
        if (count > 0 && !hasGolden)
            throw KnobError(columns, std::to_string(count),
                            {QT_TRANSLATE_NOOP("Knob", "0, because no feature is golden"), {}});
        if (count > free)
            throw KnobError(columns, std::to_string(count),
                            {QT_TRANSLATE_NOOP("Knob", "at most %1, the columns that are left"), {groupedText(free)}});
        free -= count;
    }
}

/// Of few rows, a large part for the test may leave none.
void checkSplit(const Experiment& experiment)
{
    if (experiment.dataset().trainSamples() >= 1)
        return;
    const Knob& fraction = knob(KnobId::TestFraction);
    throw KnobError(fraction, valueText(fraction, experiment),
                    {QT_TRANSLATE_NOOP("Knob", "less, so that a row of %1 is left to train on"),
                     {groupedText(experiment.samples)}});
}

} // namespace

KnobError::KnobError(const Knob& rejecting, std::string rejectedValue, Phrase expectedRange)
    : std::invalid_argument(std::string(rejecting.name) + ": got " +
                            (rejectedValue.empty() ? "nothing" : rejectedValue) + ", expected " +
                            expectedRange.english()),
      knob(rejecting.id), value(std::move(rejectedValue)), expected(std::move(expectedRange))
{
}

std::string rangeText(const Knob& knob)
{
    return rangePhrase(knob).english();
}

Phrase rangePhrase(const Knob& knob)
{
    const std::string minimum = boundText(knob.minimum);
    const std::string maximum = boundText(knob.maximum);
    switch (knob.id) {
    case KnobId::Hidden:
        return {QT_TRANSLATE_NOOP("Knob", "none or up to %1 layers of %2 to %3 units"),
                {std::to_string(kMaxHiddenLayers), minimum, maximum}};
    case KnobId::Golden:
        return {QT_TRANSLATE_NOOP("Knob", "none or different features from %1 to %2"), {minimum, maximum}};
    case KnobId::LabelRule:
        return {QT_TRANSLATE_NOOP("Knob", "copy, sum or xor"), {}};
    case KnobId::Attention:
        return {QT_TRANSLATE_NOOP("Knob", "softmax, uniform or none"), {}};
    case KnobId::Activation:
        return {QT_TRANSLATE_NOOP("Knob", "linear, relu or tanh"), {}};
    case KnobId::Shuffle:
        return {QT_TRANSLATE_NOOP("Knob", "true or false"), {}};
    default:
        return {knob.aboveMinimum ? QT_TRANSLATE_NOOP("Knob", "above %1 to %2") : QT_TRANSLATE_NOOP("Knob", "%1 to %2"),
                {minimum, maximum}};
    }
}

std::string valueText(const Knob& knob, const Experiment& experiment)
{
    const KnobValue value = knob.get(experiment);
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* number = std::get_if<double>(&value))
        return shortestText(*number);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* activation = std::get_if<Activation>(&value))
        return std::string(activationName(*activation));
    if (const auto* attention = std::get_if<AttentionKind>(&value))
        return std::string(attentionName(*attention));
    if (const auto* rule = std::get_if<LabelRule>(&value))
        return std::string(labelRuleName(*rule));
    std::string text;
    for (const std::int64_t units : std::get<std::vector<std::int64_t>>(value))
        text += (text.empty() ? "" : ",") + std::to_string(units);
    return text.empty() ? "none" : text;
}

void setFromText(const Knob& knob, std::string_view text, Experiment& experiment)
{
    knob.set(experiment, parseValue(knob, trimmed(text)));
}

void check(const Experiment& experiment)
{
    for (const Knob& knob : knobs())
        if (appliesTo(knob, experiment))
            parseValue(knob, valueText(knob, experiment));
    if (experiment.table)
        checkSplit(experiment);
    else {
        checkGolden(experiment);
        checkColumns(experiment);
    }
}

bool appliesTo(const Knob& knob, const Experiment& experiment)
{
    if (!experiment.table || knob.id == KnobId::TestFraction || knob.id == KnobId::Seed)
        return true;
    return knob.group != KnobGroup::Data && knob.group != KnobGroup::Harder;
}

std::vector<std::string_view> choicesOf(const Knob& knob)
{
    const auto namesOf = [](const auto& choices, auto nameOf) {
        std::vector<std::string_view> names;
        std::ranges::transform(choices, std::back_inserter(names), nameOf);
        return names;
    };
    switch (knob.id) {
    case KnobId::LabelRule:
        return namesOf(kLabelRules, labelRuleName);
    case KnobId::Attention:
        return namesOf(kAttentions, attentionName);
    case KnobId::Activation:
        return namesOf(kActivations, activationName);
    default:
        return {};
    }
}

void checkWithMemory(const Experiment& experiment, std::uint64_t alreadyHeld)
{
    check(experiment);
    const std::uint64_t required = experiment.requiredMemory();
    requireMemory("This experiment", required - std::min(required, alreadyHeld), availableMemory());
}

} // namespace core
