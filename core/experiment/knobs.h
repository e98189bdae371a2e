#pragma once

#include "core/experiment/experiment.h"
#include "core/text/phrase.h"

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

enum class KnobId {
    Samples,
    Features,
    Golden,
    TestFraction,
    Seed,
    LabelRule,
    Noise,
    LabelNoise,
    Duplicates,
    Decoys,
    DecoyCorrelation,
    Scale,
    PositiveShare,
    Attention,
    Hidden,
    Activation,
    Epochs,
    BatchSize,
    LearningRate,
    Shuffle
};

enum class KnobGroup { Data, Harder, Network, Training };

/// How a slider should spread the range.
enum class KnobScale { Linear, Logarithmic };

using KnobValue =
    std::variant<std::int64_t, double, bool, Activation, AttentionKind, LabelRule, std::vector<std::int64_t>>;

/// One setting of an experiment: the single source of its names, range and help, for the command line,
/// the window and the checks. The default is the one of Experiment.
struct Knob {
    KnobId id;
    KnobGroup group;
    std::string_view name;  ///< of the command line's option, without dashes: "batch-size"
    std::string_view label; ///< for a person: "Batch size". English; translate in the context "Knob"
    std::string_view help;  ///< what it does and what to expect. English; translate in the context "Knob"
    double minimum;         ///< of a number, or of each number of a list
    double maximum;
    double windowMinimum; ///< where the window allows less than the command line
    bool aboveMinimum;    ///< whether the minimum itself is excluded
    bool isShare;         ///< from 0 to 1, and for a person in percents
    KnobScale scale;
    KnobValue (*get)(const Experiment&);
    void (*set)(Experiment&, const KnobValue&); ///< the value must have the type that get() gives
};

/// A value that a knob does not take. what() names the knob, the value and the range: "features: got 0, expected 1
/// to 1,000".
struct KnobError : std::invalid_argument {
    KnobError(const Knob& rejecting, std::string rejectedValue, Phrase expectedRange);

    KnobId knob;
    std::string value; ///< as it was given; may be empty
    Phrase expected;   ///< the range in words; translate in the context "Knob"
};

constexpr std::size_t kMaxHiddenLayers = 8;

/// All knobs, in the order in which a person should meet them.
std::span<const Knob> knobs();
const Knob& knob(KnobId id);

/// The names of the values of a knob that is a choice, in the order in which a person should meet them; else empty.
std::vector<std::string_view> choicesOf(const Knob& knob);

/// "1 to 1,000", "above 0 to 10", "linear, relu or tanh", ...: what the knob takes, for messages and help.
std::string rangeText(const Knob& knob);
/// The same, to be translated in the context "Knob".
Phrase rangePhrase(const Knob& knob);

/// The value as the command line takes it: "100000", "0.003", "100,20", "none", "relu". Reads back to the same bits.
std::string valueText(const Knob& knob, const Experiment& experiment);

/// Sets one knob from text. Throws KnobError, the experiment unchanged, if the text is not a value in range.
/// Does not compare knobs with each other; see check().
void setFromText(const Knob& knob, std::string_view text, Experiment& experiment);

/// Whether the knob decides anything in this experiment: those that say how data are drawn do not where the data are a
/// person's own table.
bool appliesTo(const Knob& knob, const Experiment& experiment);

/// Throws KnobError for the first value out of range, or else for the first that does not go with the others: golden
/// features beyond the last one, more duplicates than columns, ...
void check(const Experiment& experiment);

/// check(), then throws NotEnoughMemory if the run would not fit in the memory that is free now and in the bytes of it
/// that are held already.
void checkWithMemory(const Experiment& experiment, std::uint64_t alreadyHeld = 0);

} // namespace core
