#include "core/experiment/knobs.h"

#include "core/memory/memory.h"
#include "core/tables/prepared_table.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <type_traits>
#include <utility>

namespace core {

namespace {

bool isWithin(const Knob& knob, double number)
{
    const KnobRange& range = knob.range;
    return number <= range.maximum && (range.aboveMinimum ? number > range.minimum : number >= range.minimum);
}

/// Returns one end of a range: whole numbers grouped, others in full.
std::string boundText(double bound)
{
    return bound == std::floor(bound) ? groupedText(static_cast<std::int64_t>(bound)) : readableText(bound);
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

/// Parses numbers with commas between them, or "none".
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

/// Returns whether a knob of this kind can have these numbers, each of which is in range.
bool canBe(KnobKind kind, std::vector<std::int64_t> numbers)
{
    if (kind == KnobKind::Units)
        return numbers.size() <= kMaxHiddenLayers;
    std::ranges::sort(numbers);
    return std::ranges::adjacent_find(numbers) == numbers.end();
}

KnobValue parseValue(const Knob& knob, std::string_view text)
{
    switch (knob.kind) {
    case KnobKind::Choice:
        if (const auto found = std::ranges::find(knob.choices.names, text); found != knob.choices.names.end())
            return found - knob.choices.names.begin();
        break;
    case KnobKind::Integer:
    case KnobKind::Seed:
        return parseInRange<std::int64_t>(knob, text, text);
    case KnobKind::Number:
    case KnobKind::Share:
        return parseInRange<double>(knob, text, text);
    case KnobKind::Features:
    case KnobKind::Units:
        if (auto numbers = parseList(knob, text); canBe(knob.kind, numbers))
            return numbers;
        break;
    case KnobKind::Switch:
        if (text == "true" || text == "false")
            return text == "true";
        break;
    }
    reject(knob, text);
}

/// Throws KnobError for golden features beyond the last one, or not two with xor.
void checkGolden(const Experiment& experiment)
{
    const Knob& golden = knob(KnobId::Golden);
    const auto count = std::ssize(experiment.golden);
    if (std::ranges::any_of(experiment.golden, [&](std::int64_t feature) { return feature > experiment.features; }))
        throw KnobError(golden, valueText(golden, experiment),
                        experiment.features == 1 ? Phrase{QT_TRANSLATE_NOOP("Knob", "1, the only feature"), {}}
                                                 : Phrase{QT_TRANSLATE_NOOP("Knob", "1 to %1, the number of features"),
                                                          {Numeral{groupedText(experiment.features)}}});
    if (experiment.harder.labelRule == LabelRule::Xor && count != 2 && count != 0)
        throw KnobError(golden, valueText(golden, experiment),
                        {QT_TRANSLATE_NOOP("Knob", "two features, because the label rule is xor"), {}});
}

/// Throws KnobError for duplicates and decoys without a golden feature to copy, or without a column each.
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
            throw KnobError(
                columns, std::to_string(count),
                {QT_TRANSLATE_NOOP("Knob", "at most %1, the columns that are left"), {Numeral{groupedText(free)}}});
        free -= count;
    }
}

/// Throws KnobError for a stratified split that cannot have a row of each class on both sides.
void checkStratified(const Experiment& experiment)
{
    if (!experiment.stratify)
        return;
    if (experiment.table && (experiment.table->positives < 2 || experiment.table->negatives < 2))
        throw KnobError(knob(KnobId::Stratify), "true",
                        {QT_TRANSLATE_NOOP("Knob", "false, because a class has a single row"), {}});
    const DatasetSpec data = experiment.dataset();
    const Knob& fraction = knob(KnobId::TestFraction);
    if (data.testSamples() < 2)
        throw KnobError(fraction, valueText(fraction, experiment),
                        {QT_TRANSLATE_NOOP("Knob", "more, so that a row of each class is left to test on"), {}});
    if (data.trainSamples() < 2)
        throw KnobError(fraction, valueText(fraction, experiment),
                        {QT_TRANSLATE_NOOP("Knob", "less, so that a row of each class is left to train on"), {}});
}

/// Throws KnobError for a test fraction that leaves no row to train on.
void checkSplit(const Experiment& experiment)
{
    if (experiment.dataset().trainSamples() >= 1)
        return;
    const Knob& fraction = knob(KnobId::TestFraction);
    throw KnobError(fraction, valueText(fraction, experiment),
                    {QT_TRANSLATE_NOOP("Knob", "less, so that a row of %1 is left to train on"),
                     {Numeral{groupedText(experiment.samples)}}});
}

} // namespace

KnobError::KnobError(const Knob& rejecting, std::string rejectedValue, Phrase expectedRange)
    : std::invalid_argument(std::string(rejecting.name) + ": got " +
                            (rejectedValue.empty() ? "nothing" : rejectedValue) + ", expected " +
                            expectedRange.english()),
      knob(rejecting.id), value(std::move(rejectedValue)), expected(std::move(expectedRange))
{
}

std::string switchOption(const Knob& knob)
{
    return (knob.isOnByDefault() ? "no-" : "") + std::string(knob.name);
}

Phrase rangePhrase(const Knob& knob)
{
    const Numeral minimum{boundText(knob.range.minimum)};
    const Numeral maximum{boundText(knob.range.maximum)};
    switch (knob.kind) {
    case KnobKind::Units:
        return {QT_TRANSLATE_NOOP("Knob", "none or up to %1 layers of %2 to %3 units"),
                {Numeral{std::to_string(kMaxHiddenLayers)}, minimum, maximum}};
    case KnobKind::Features:
        return {QT_TRANSLATE_NOOP("Knob", "none or different features from %1 to %2"), {minimum, maximum}};
    case KnobKind::Choice:
        return {knob.choices.text, {}};
    case KnobKind::Switch:
        return {QT_TRANSLATE_NOOP("Knob", "true or false"), {}};
    default:
        return {knob.range.aboveMinimum ? QT_TRANSLATE_NOOP("Knob", "above %1, at most %2")
                                        : QT_TRANSLATE_NOOP("Knob", "%1 to %2"),
                {minimum, maximum}};
    }
}

std::string valueText(const Knob& knob, const Experiment& experiment)
{
    const auto text = [&knob]<typename Value>(const Value& value) -> std::string {
        if constexpr (std::is_enum_v<Value>)
            return std::string(knob.choices.names[static_cast<std::size_t>(value)]);
        else if constexpr (std::is_same_v<Value, bool>)
            return value ? "true" : "false";
        else if constexpr (std::is_same_v<Value, double>)
            return readableText(value);
        else if constexpr (std::is_same_v<Value, std::int64_t>)
            return std::to_string(value);
        else {
            std::string list;
            for (const std::int64_t number : value)
                list.append(list.empty() ? "" : ",").append(std::to_string(number));
            return list.empty() ? "none" : list;
        }
    };
    return std::visit(text, knob.get(experiment));
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
    checkStratified(experiment);
}

bool appliesTo(const Knob& knob, const Experiment& experiment)
{
    return !experiment.table || knob.onTable == KnobOnTable::Same || knob.onTable == KnobOnTable::Suggested;
}

const char* idleReason(const Knob& knob, const Experiment& experiment)
{
    return knob.idle && appliesTo(knob, experiment) ? knob.idle(experiment) : nullptr;
}

void checkWithMemory(const Experiment& experiment, std::uint64_t alreadyHeld)
{
    check(experiment);
    const std::uint64_t required = experiment.requiredMemory();
    requireMemory("This experiment", required - std::min(required, alreadyHeld), availableMemory());
}

} // namespace core
