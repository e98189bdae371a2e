#include "core/training/knobs.h"

#include "core/data/memory.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

// The word that Qt's lupdate looks for; the window translates these texts, core has no Qt.
#define QT_TRANSLATE_NOOP(context, text) text

namespace core {

namespace {

template <auto Member>
KnobValue getMember(const Experiment& experiment)
{
    using Value = std::remove_cvref_t<decltype(experiment.*Member)>;
    if constexpr (std::is_same_v<Value, std::uint32_t>)
        return std::int64_t{experiment.*Member};
    else
        return experiment.*Member;
}

template <auto Member>
void setMember(Experiment& experiment, const KnobValue& value)
{
    using Value = std::remove_cvref_t<decltype(experiment.*Member)>;
    if constexpr (std::is_same_v<Value, std::uint32_t>)
        experiment.*Member = static_cast<std::uint32_t>(std::get<std::int64_t>(value));
    else
        experiment.*Member = std::get<Value>(value);
}

template <auto Member>
constexpr Knob makeKnob(KnobId id, KnobGroup group, std::string_view name, std::string_view label,
                        std::string_view help, double minimum, double maximum, KnobScale scale)
{
    return {
        id, group, name, label, help, minimum, maximum, minimum, false, scale, getMember<Member>, setMember<Member>};
}

constexpr auto makeKnobs()
{
    using enum KnobGroup;
    using enum KnobScale;
    std::array table{
        makeKnob<&Experiment::samples>(
            KnobId::Samples, Data, "samples", QT_TRANSLATE_NOOP("Knob", "Samples"),
            QT_TRANSLATE_NOOP("Knob", "Rows of the data set, training and test together. Fewer rows mean fewer steps "
                                      "an epoch, so the golden feature is found later."),
            100, 10'000'000, Logarithmic),
        makeKnob<&Experiment::features>(
            KnobId::Features, Data, "features", QT_TRANSLATE_NOOP("Knob", "Features"),
            QT_TRANSLATE_NOOP("Knob", "Columns of the data set. All but one are noise. The more there are, the "
                                      "smaller the uniform share of attention that the golden one must rise above."),
            1, 1'000, Logarithmic),
        makeKnob<&Experiment::golden>(
            KnobId::Golden, Data, "golden", QT_TRANSLATE_NOOP("Knob", "Golden feature"),
            QT_TRANSLATE_NOOP("Knob", "The column that carries the label, counted from 1. The network is not told; "
                                      "its bar should rise wherever you put it."),
            1, 1'000, Linear),
        makeKnob<&Experiment::testFraction>(
            KnobId::TestFraction, Data, "test-fraction", QT_TRANSLATE_NOOP("Knob", "Test fraction"),
            QT_TRANSLATE_NOOP("Knob", "Share of the rows kept away from training. Attention, test loss and test "
                                      "accuracy are measured on them."),
            0.01, 0.9, Linear),
        makeKnob<&Experiment::seed>(
            KnobId::Seed, Data, "seed", QT_TRANSLATE_NOOP("Knob", "Seed"),
            QT_TRANSLATE_NOOP("Knob", "Start of all random draws: data, split, first weights, order of the batches. "
                                      "The same seed gives the same run to the last bit; another one, another answer."),
            0, 4'294'967'295, Linear),
        makeKnob<&Experiment::hidden>(
            KnobId::Hidden, Network, "hidden", QT_TRANSLATE_NOOP("Knob", "Hidden layers"),
            QT_TRANSLATE_NOOP("Knob",
                              "Units of each hidden layer between the attention and the output, such as "
                              "100,20; none for no hidden layer. Deeper networks settle sooner and less evenly."),
            1, 4'096, Linear),
        makeKnob<&Experiment::activation>(
            KnobId::Activation, Network, "activation", QT_TRANSLATE_NOOP("Knob", "Activation"),
            QT_TRANSLATE_NOOP("Knob", "What the hidden layers do to their sums. The article's are linear; relu and "
                                      "tanh take longer to compute and can use more than one threshold."),
            0, 0, Linear),
        makeKnob<&Experiment::epochs>(
            KnobId::Epochs, Training, "epochs", QT_TRANSLATE_NOOP("Knob", "Epochs"),
            QT_TRANSLATE_NOOP("Knob", "Passes over all training rows. Nearly everything happens within the first; "
                                      "later ones sharpen the probabilities."),
            0, 10'000, Logarithmic),
        makeKnob<&Experiment::batchSize>(
            KnobId::BatchSize, Training, "batch-size", QT_TRANSLATE_NOOP("Knob", "Batch size"),
            QT_TRANSLATE_NOOP("Knob", "Rows between two updates of the weights. Small batches take more, noisier "
                                      "steps an epoch; more than there are training rows make one batch of all."),
            1, 1'000'000, Logarithmic),
        makeKnob<&Experiment::learningRate>(
            KnobId::LearningRate, Training, "learning-rate", QT_TRANSLATE_NOOP("Knob", "Learning rate"),
            QT_TRANSLATE_NOOP("Knob", "Size of Adam's steps. Too small and the bars hardly move; too large and the "
                                      "loss jumps or stops being a number."),
            0, 10, Logarithmic),
        makeKnob<&Experiment::shuffle>(
            KnobId::Shuffle, Training, "shuffle", QT_TRANSLATE_NOOP("Knob", "Shuffle"),
            QT_TRANSLATE_NOOP("Knob", "Whether every epoch takes the training rows in a new order, as Keras does."), 0,
            1, Linear),
    };
    for (Knob& knob : table) {
        if (knob.id == KnobId::LearningRate)
            knob.aboveMinimum = true;
        if (knob.id == KnobId::Epochs)
            knob.windowMinimum = 1;
    }
    return table;
}

constexpr auto kKnobs = makeKnobs();

constexpr std::array kActivations{Activation::Linear, Activation::Relu, Activation::Tanh};

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

std::vector<std::int64_t> parseHidden(const Knob& knob, std::string_view text)
{
    std::vector<std::int64_t> units;
    if (text == "none")
        return units;
    for (std::string_view rest = text;;) {
        const auto comma = rest.find(',');
        units.push_back(parseInRange<std::int64_t>(knob, trimmed(rest.substr(0, comma)), text));
        if (comma == std::string_view::npos)
            break;
        rest.remove_prefix(comma + 1);
    }
    if (units.size() > kMaxHiddenLayers)
        reject(knob, text);
    return units;
}

KnobValue parseValue(const Knob& knob, std::string_view text)
{
    switch (knob.id) {
    case KnobId::Hidden:
        return parseHidden(knob, text);
    case KnobId::Activation:
        for (const Activation activation : kActivations)
            if (activationName(activation) == text)
                return activation;
        reject(knob, text);
    case KnobId::Shuffle:
        if (text != "true" && text != "false")
            reject(knob, text);
        return text == "true";
    case KnobId::TestFraction:
    case KnobId::LearningRate:
        return parseInRange<double>(knob, text, text);
    default:
        return parseInRange<std::int64_t>(knob, text, text);
    }
}

} // namespace

KnobError::KnobError(const Knob& rejecting, std::string rejectedValue, Phrase expectedRange)
    : std::invalid_argument(std::string(rejecting.name) + ": got " +
                            (rejectedValue.empty() ? "nothing" : rejectedValue) + ", expected " +
                            expectedRange.english()),
      knob(rejecting.id), value(std::move(rejectedValue)), expected(std::move(expectedRange))
{
}

std::span<const Knob> knobs()
{
    return kKnobs;
}

const Knob& knob(KnobId id)
{
    return *std::ranges::find(kKnobs, id, &Knob::id);
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
    for (const Knob& knob : kKnobs)
        parseValue(knob, valueText(knob, experiment));
    if (experiment.golden > experiment.features)
        throw KnobError(
            knob(KnobId::Golden), std::to_string(experiment.golden),
            {QT_TRANSLATE_NOOP("Knob", "1 to %1, the number of features"), {groupedText(experiment.features)}});
}

void checkWithMemory(const Experiment& experiment, std::uint64_t alreadyHeld)
{
    check(experiment);
    const std::uint64_t required = experiment.requiredMemory();
    requireMemory("This experiment", required - std::min(required, alreadyHeld), availableMemory());
}

} // namespace core
