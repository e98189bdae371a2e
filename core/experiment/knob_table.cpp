#include "core/experiment/knobs.h"

#include <algorithm>
#include <array>

// The word that Qt's lupdate looks for; the window translates these texts, core has no Qt.
#define QT_TRANSLATE_NOOP(context, text) text

namespace core {

namespace {

/// A member of Experiment, or of its HarderData.
template <auto Member>
auto& memberOf(auto& experiment)
{
    if constexpr (requires { experiment.*Member; })
        return experiment.*Member;
    else
        return experiment.harder.*Member;
}

template <auto Member>
KnobValue getMember(const Experiment& experiment)
{
    const auto& member = memberOf<Member>(experiment);
    if constexpr (std::is_same_v<decltype(member), const std::uint32_t&>)
        return std::int64_t{member};
    else
        return member;
}

template <auto Member>
void setMember(Experiment& experiment, const KnobValue& value)
{
    auto& member = memberOf<Member>(experiment);
    using Value = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Value, std::uint32_t>)
        member = static_cast<std::uint32_t>(std::get<std::int64_t>(value));
    else
        member = std::get<Value>(value);
}

template <auto Member>
constexpr Knob makeKnob(KnobId id, KnobGroup group, std::string_view name, std::string_view label,
                        std::string_view help, double minimum, double maximum, KnobScale scale)
{
    return {id,
            group,
            name,
            label,
            help,
            minimum,
            maximum,
            minimum,
            false,
            false,
            scale,
            getMember<Member>,
            setMember<Member>};
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
            QT_TRANSLATE_NOOP("Knob",
                              "Columns of the data set: golden ones, their duplicates and decoys, and noise. The "
                              "more there are, the smaller the uniform share of attention that the golden ones "
                              "must rise above."),
            1, 1'000, Logarithmic),
        makeKnob<&Experiment::golden>(
            KnobId::Golden, Data, "golden", QT_TRANSLATE_NOOP("Knob", "Golden feature"),
            QT_TRANSLATE_NOOP("Knob", "The column that carries the label, counted from 1; several such as 5, 12; or "
                                      "none. The network is not told; its bar should rise wherever you put it."),
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
        makeKnob<&HarderData::labelRule>(
            KnobId::LabelRule, Harder, "label-rule", QT_TRANSLATE_NOOP("Knob", "Label rule"),
            QT_TRANSLATE_NOOP("Knob", "How the golden features make the label. copy: each is the label. sum: 1 where "
                                      "they add up to more than half of what they can. xor: 1 where exactly one of "
                                      "two is on, so that neither tells anything alone."),
            0, 0, Linear),
        makeKnob<&HarderData::noise>(
            KnobId::Noise, Harder, "noise", QT_TRANSLATE_NOOP("Knob", "Noise"),
            QT_TRANSLATE_NOOP("Knob",
                              "Standard deviation of a noise of its own for each row on the golden values. With "
                              "copy and xor these lie 1 apart, so that 0.5 makes 16 % of them look like the "
                              "other; with sum they lie anywhere between 0 and 1."),
            0, 10, Linear),
        makeKnob<&HarderData::labelNoise>(
            KnobId::LabelNoise, Harder, "label-noise", QT_TRANSLATE_NOOP("Knob", "Label noise"),
            QT_TRANSLATE_NOOP("Knob", "Share of the rows whose label is flipped. Below a half no network can be right "
                                      "about these; at a half the labels mean nothing, and above it the flipped label "
                                      "is the rule."),
            0, 1, Linear),
        makeKnob<&HarderData::duplicates>(
            KnobId::Duplicates, Harder, "duplicates", QT_TRANSLATE_NOOP("Knob", "Duplicates"),
            QT_TRANSLATE_NOOP("Knob", "Columns after the first golden one that hold the same numbers as a golden one. "
                                      "Attention has no reason to prefer any of them."),
            0, 999, Linear),
        makeKnob<&HarderData::decoys>(
            KnobId::Decoys, Harder, "decoys", QT_TRANSLATE_NOOP("Knob", "Decoys"),
            QT_TRANSLATE_NOOP("Knob",
                              "Columns that only go along with a golden one, as far as their correlation says."),
            0, 999, Linear),
        makeKnob<&HarderData::decoyCorrelation>(
            KnobId::DecoyCorrelation, Harder, "decoy-correlation", QT_TRANSLATE_NOOP("Knob", "Correlation"),
            QT_TRANSLATE_NOOP("Knob", "How far each decoy goes along with its golden feature: 1 is all the way, 0 not "
                                      "at all, -1 all the way against it."),
            -1, 1, Linear),
        makeKnob<&HarderData::scale>(
            KnobId::Scale, Harder, "scale", QT_TRANSLATE_NOOP("Knob", "Scale"),
            QT_TRANSLATE_NOOP("Knob", "Every column is multiplied by a number of its own between one over this and "
                                      "this. A large column needs little attention to have its say."),
            1, 1'000, Logarithmic),
        makeKnob<&HarderData::positiveShare>(
            KnobId::PositiveShare, Harder, "positive-share", QT_TRANSLATE_NOOP("Knob", "Positive share"),
            QT_TRANSLATE_NOOP("Knob", "Share of the rows with label 1. Far from a half, an accuracy near 100 % may "
                                      "mean little."),
            0.01, 0.99, Linear),
        makeKnob<&Experiment::attention>(
            KnobId::Attention, Network, "attention", QT_TRANSLATE_NOOP("Knob", "Attention"),
            QT_TRANSLATE_NOOP("Knob", "softmax: the article's, learned. uniform: frozen at 1/n for every feature. "
                                      "none: a plain dense network. If those two are as good, the task does not need "
                                      "attention."),
            0, 0, Linear),
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
        knob.isShare =
            knob.id == KnobId::TestFraction || knob.id == KnobId::LabelNoise || knob.id == KnobId::PositiveShare;
    }
    return table;
}

constexpr auto kKnobs = makeKnobs();

} // namespace

std::span<const Knob> knobs()
{
    return kKnobs;
}

const Knob& knob(KnobId id)
{
    return *std::ranges::find(kKnobs, id, &Knob::id);
}

} // namespace core
