#include "core/experiment/knobs.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

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
using MemberType = std::remove_cvref_t<decltype(memberOf<Member>(std::declval<Experiment&>()))>;

template <auto Member>
KnobValue getMember(const Experiment& experiment)
{
    const auto& member = memberOf<Member>(experiment);
    if constexpr (std::same_as<MemberType<Member>, std::uint32_t>)
        return std::int64_t{member};
    else
        return member;
}

template <auto Member>
void setMember(Experiment& experiment, const KnobValue& value)
{
    using Value = MemberType<Member>;
    auto& member = memberOf<Member>(experiment);
    if constexpr (std::same_as<Value, std::uint32_t>)
        member = static_cast<Value>(std::get<std::int64_t>(value));
    else if constexpr (std::is_enum_v<Value>)
        member = std::holds_alternative<Value>(value) ? std::get<Value>(value)
                                                      : static_cast<Value>(std::get<std::int64_t>(value));
    else
        member = std::get<Value>(value);
}

template <auto Member>
constexpr bool memberFits(KnobKind kind)
{
    using Value = MemberType<Member>;
    using enum KnobKind;
    return (kind == Choice && std::is_enum_v<Value>) || (kind == Integer && std::same_as<Value, std::int64_t>) ||
           (kind == Seed && std::same_as<Value, std::uint32_t>) || (kind == Switch && std::same_as<Value, bool>) ||
           ((kind == Number || kind == Share) && std::same_as<Value, double>) ||
           ((kind == Features || kind == Units) && std::same_as<Value, std::vector<std::int64_t>>);
}

template <auto Member>
constexpr KnobMember kMember{getMember<Member>, setMember<Member>, memberFits<Member>};

const char* withoutGolden(const Experiment& experiment)
{
    return experiment.golden.empty() ? QT_TRANSLATE_NOOP("Knob", "Without effect: no feature is golden.") : nullptr;
}

const char* withoutDecoys(const Experiment& experiment)
{
    return experiment.harder.decoys == 0 ? QT_TRANSLATE_NOOP("Knob", "Without effect: there are no decoys.") : nullptr;
}

const char* withoutHiddenLayers(const Experiment& experiment)
{
    return experiment.hidden.empty() ? QT_TRANSLATE_NOOP("Knob", "Without effect: there is no hidden layer.") : nullptr;
}

constexpr auto makeKnobs()
{
    using enum KnobGroup;
    using enum KnobKind;
    using enum KnobSpacing;
    using enum KnobOnTable;
    return std::to_array<Knob>({
        {.id = KnobId::Samples,
         .group = Data,
         .name = "samples",
         .label = QT_TRANSLATE_NOOP("Knob", "Samples"),
         .help = QT_TRANSLATE_NOOP("Knob", "Rows of the data set, training and test together. Fewer rows mean fewer "
                                           "steps an epoch, so the golden feature is found later."),
         .kind = Integer,
         .member = kMember<&Experiment::samples>,
         .range = {100, 10'000'000},
         .slider = {Ratio, 40},
         .onTable = Ignored},
        {.id = KnobId::Features,
         .group = Data,
         .name = "features",
         .label = QT_TRANSLATE_NOOP("Knob", "Features"),
         .help = QT_TRANSLATE_NOOP(
             "Knob", "Columns of the data set: golden ones, their duplicates and decoys, and noise. The more there "
                     "are, the smaller the uniform share of attention that the golden ones must rise above."),
         .kind = Integer,
         .member = kMember<&Experiment::features>,
         .range = {1, 1'000},
         .slider = {.spacing = Ratio, .density = 40, .stepsByOne = true},
         .onTable = Columns},
        {.id = KnobId::Golden,
         .group = Data,
         .name = "golden",
         .label = QT_TRANSLATE_NOOP("Knob", "Golden feature"),
         .help =
             QT_TRANSLATE_NOOP("Knob", "The column that carries the label, counted from 1; several such as 5, 12; or "
                                       "none. The network is not told; its bar should rise wherever you put it."),
         .kind = Features,
         .member = kMember<&Experiment::golden>,
         .range = {1, 1'000},
         .slider = {Even},
         .onTable = Ignored},
        {.id = KnobId::TestFraction,
         .group = Data,
         .name = "test-fraction",
         .label = QT_TRANSLATE_NOOP("Knob", "Test fraction"),
         .help = QT_TRANSLATE_NOOP(
             "Knob",
             "Share of the rows kept away from training. Attention, test loss and test accuracy are measured on them."),
         .kind = Share,
         .member = kMember<&Experiment::testFraction>,
         .range = {0.01, 0.9},
         .slider = {Even, 100}},
        {.id = KnobId::Stratify,
         .group = Data,
         .name = "stratify",
         .label = QT_TRANSLATE_NOOP("Knob", "Stratify"),
         .help = QT_TRANSLATE_NOOP("Knob", "Whether training and test have the same shares of the two classes, as with "
                                           "train_test_split(stratify=labels). Without it, chance may leave a rare "
                                           "class few rows in the test, or none."),
         .kind = Switch,
         .member = kMember<&Experiment::stratify>,
         .isAddition = true},
        {.id = KnobId::Seed,
         .group = Data,
         .name = "seed",
         .label = QT_TRANSLATE_NOOP("Knob", "Seed"),
         .help = QT_TRANSLATE_NOOP("Knob",
                                   "Start of all random draws: data, split, first weights, order of the batches. The "
                                   "same seed gives the same run to the last bit; another one, another answer."),
         .kind = Seed,
         .member = kMember<&Experiment::seed>,
         .range = {0, 4'294'967'295}},
        {.id = KnobId::LabelRule,
         .group = Harder,
         .name = "label-rule",
         .label = QT_TRANSLATE_NOOP("Knob", "Label rule"),
         .help = QT_TRANSLATE_NOOP(
             "Knob",
             "How the golden features make the label. copy: each is the label. sum: 1 where they add up to more than "
             "half of what they can. xor: 1 where exactly one of two is on, so that neither tells anything alone."),
         .kind = Choice,
         .member = kMember<&HarderData::labelRule>,
         .choices = {kLabelRuleNames, QT_TRANSLATE_NOOP("Knob", "copy, sum or xor")},
         .onTable = Ignored,
         .idle = withoutGolden},
        {.id = KnobId::Noise,
         .group = Harder,
         .name = "noise",
         .label = QT_TRANSLATE_NOOP("Knob", "Noise"),
         .help = QT_TRANSLATE_NOOP("Knob", "Standard deviation of a noise of its own for each row on the golden "
                                           "values. With copy and xor these lie 1 apart, so that 0.5 makes 16 % of "
                                           "them look like the other; with sum they lie anywhere between 0 and 1."),
         .kind = Number,
         .member = kMember<&HarderData::noise>,
         .range = {0, 10},
         .slider = {.spacing = Even, .density = 20, .maximum = 2},
         .onTable = Ignored,
         .idle = withoutGolden},
        {.id = KnobId::LabelNoise,
         .group = Harder,
         .name = "label-noise",
         .label = QT_TRANSLATE_NOOP("Knob", "Label noise"),
         .help = QT_TRANSLATE_NOOP(
             "Knob", "Share of the rows whose label is flipped. Below a half no network can be right about these; at a "
                     "half the labels are random, and above it most labels are flipped."),
         .kind = Share,
         .member = kMember<&HarderData::labelNoise>,
         .range = {0, 1},
         .slider = {.spacing = Even, .density = 100, .maximum = 0.5},
         .onTable = Ignored},
        {.id = KnobId::Duplicates,
         .group = Harder,
         .name = "duplicates",
         .label = QT_TRANSLATE_NOOP("Knob", "Duplicates"),
         .help = QT_TRANSLATE_NOOP("Knob", "Columns after the first golden one that hold the same numbers as a golden "
                                           "one. Attention has no reason to prefer any of them."),
         .kind = Integer,
         .member = kMember<&HarderData::duplicates>,
         .range = {0, 999},
         .slider = {.spacing = Even, .maximum = 10},
         .onTable = Ignored},
        {.id = KnobId::Decoys,
         .group = Harder,
         .name = "decoys",
         .label = QT_TRANSLATE_NOOP("Knob", "Decoys"),
         .help = QT_TRANSLATE_NOOP("Knob", "Columns that are correlated with a golden one and do not make the label."),
         .kind = Integer,
         .member = kMember<&HarderData::decoys>,
         .range = {0, 999},
         .slider = {.spacing = Even, .maximum = 10},
         .onTable = Ignored},
        {.id = KnobId::DecoyCorrelation,
         .group = Harder,
         .name = "decoy-correlation",
         .label = QT_TRANSLATE_NOOP("Knob", "Correlation"),
         .help = QT_TRANSLATE_NOOP("Knob", "Correlation of each decoy with its golden feature, from −1 to 1."),
         .kind = Number,
         .member = kMember<&HarderData::decoyCorrelation>,
         .range = {-1, 1},
         .slider = {Even, 20},
         .onTable = Ignored,
         .idle = withoutDecoys},
        {.id = KnobId::Scale,
         .group = Harder,
         .name = "scale",
         .label = QT_TRANSLATE_NOOP("Knob", "Scale"),
         .help = QT_TRANSLATE_NOOP("Knob", "Each column is multiplied by a random factor between 1 over this value and "
                                           "this value. A large column needs little attention to have an effect."),
         .kind = Number,
         .member = kMember<&HarderData::scale>,
         .range = {1, 1'000},
         .slider = {Ratio, 20},
         .onTable = Ignored},
        {.id = KnobId::PositiveShare,
         .group = Harder,
         .name = "positive-share",
         .label = QT_TRANSLATE_NOOP("Knob", "Positive share"),
         .help = QT_TRANSLATE_NOOP(
             "Knob", "Share of the rows with label 1. Far from a half, an accuracy near 100 % may mean little."),
         .kind = Share,
         .member = kMember<&HarderData::positiveShare>,
         .range = {0.01, 0.99},
         .slider = {Even, 100},
         .onTable = Ignored},
        {.id = KnobId::Attention,
         .group = Network,
         .name = "attention",
         .label = QT_TRANSLATE_NOOP("Knob", "Attention"),
         .help = QT_TRANSLATE_NOOP("Knob",
                                   "softmax: the article's, learned. uniform: frozen at 1/n for every feature. none: a "
                                   "plain dense network. If those two are as good, the task does not need attention."),
         .kind = Choice,
         .member = kMember<&Experiment::attention>,
         .choices = {kAttentionNames, QT_TRANSLATE_NOOP("Knob", "softmax, uniform or none")}},
        {.id = KnobId::Hidden,
         .group = Network,
         .name = "hidden",
         .label = QT_TRANSLATE_NOOP("Knob", "Hidden layers"),
         .help = QT_TRANSLATE_NOOP("Knob",
                                   "Units of each hidden layer between the attention and the output, such as 100,20; "
                                   "none for no hidden layer. Deeper networks settle sooner and less evenly."),
         .kind = Units,
         .member = kMember<&Experiment::hidden>,
         .range = {1, 4'096}},
        {.id = KnobId::Activation,
         .group = Network,
         .name = "activation",
         .label = QT_TRANSLATE_NOOP("Knob", "Activation"),
         .help = QT_TRANSLATE_NOOP("Knob", "What the hidden layers do to their sums. The article's are linear; relu "
                                           "and tanh take longer to compute and can use more than one threshold."),
         .kind = Choice,
         .member = kMember<&Experiment::activation>,
         .choices = {kActivationNames, QT_TRANSLATE_NOOP("Knob", "linear, relu or tanh")},
         .idle = withoutHiddenLayers},
        {.id = KnobId::Epochs,
         .group = Training,
         .name = "epochs",
         .label = QT_TRANSLATE_NOOP("Knob", "Epochs"),
         .help = QT_TRANSLATE_NOOP("Knob", "Passes over all training rows. Nearly everything happens within the first; "
                                           "later ones sharpen the probabilities."),
         .kind = Integer,
         .member = kMember<&Experiment::epochs>,
         .range = {.minimum = 0, .maximum = 10'000, .windowMinimum = 1},
         .slider = {.spacing = Ratio, .density = 20, .maximum = 1'000, .stepsByOne = true},
         .onTable = Suggested},
        {.id = KnobId::BatchSize,
         .group = Training,
         .name = "batch-size",
         .label = QT_TRANSLATE_NOOP("Knob", "Batch size"),
         .help = QT_TRANSLATE_NOOP("Knob", "Rows between two updates of the weights. Small batches take more, noisier "
                                           "steps an epoch; more than there are training rows make one batch of all."),
         .kind = Integer,
         .member = kMember<&Experiment::batchSize>,
         .range = {1, 1'000'000},
         .slider = {Doubling},
         .onTable = Suggested},
        {.id = KnobId::LearningRate,
         .group = Training,
         .name = "learning-rate",
         .label = QT_TRANSLATE_NOOP("Knob", "Learning rate"),
         .help = QT_TRANSLATE_NOOP("Knob", "Size of Adam's steps. Too small and the bars hardly move; too large and "
                                           "the loss jumps or stops being a number."),
         .kind = Number,
         .member = kMember<&Experiment::learningRate>,
         .range = {.minimum = 0, .maximum = 10, .aboveMinimum = true},
         .slider = {.spacing = Ratio, .density = 40, .minimum = 1e-5}},
        {.id = KnobId::Shuffle,
         .group = Training,
         .name = "shuffle",
         .label = QT_TRANSLATE_NOOP("Knob", "Shuffle"),
         .help =
             QT_TRANSLATE_NOOP("Knob", "Whether every epoch takes the training rows in a new order, as Keras does."),
         .kind = Switch,
         .member = kMember<&Experiment::shuffle>},
    });
}

constexpr auto kKnobs = makeKnobs();

constexpr bool isComplete(const Knob& knob)
{
    const bool isChoice = knob.kind == KnobKind::Choice;
    const bool isSwitch = knob.kind == KnobKind::Switch;
    return &knob == &kKnobs[static_cast<std::size_t>(knob.id)] && !knob.name.empty() && !knob.label.empty() &&
           !knob.help.empty() && knob.member.fits(knob.kind) && knob.choices.names.empty() != isChoice &&
           (knob.range.minimum < knob.range.maximum) != (isChoice || isSwitch);
}

// The compiler refuses a row out of order, or one without a text, a kind that fits the member, or a range.
static_assert(std::ranges::all_of(kKnobs, isComplete));

} // namespace

std::span<const Knob> knobs()
{
    return kKnobs;
}

const Knob& knob(KnobId id)
{
    return kKnobs[static_cast<std::size_t>(id)];
}

} // namespace core
