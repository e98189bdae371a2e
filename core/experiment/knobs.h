#pragma once

#include "core/experiment/experiment.h"
#include "core/text/phrase.h"

#include <array>
#include <cstdint>
#include <limits>
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
    Stratify,
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

/// The type of a knob's value, and with it the field that edits it.
enum class KnobKind {
    Choice, ///< one of Knob::choices
    Integer,
    Seed, ///< an integer up to 32 bits that names a random stream: written without thousands separators
    Number,
    Share,    ///< a number from 0 to 1, which the window shows as a percentage
    Features, ///< a list of different features, counted from 1; may be empty
    Units,    ///< a list of at most kMaxHiddenLayers layer widths; may be empty
    Switch    ///< the option --NAME turns it on, or --no-NAME off where it is on by default
};

/// Returns the placeholder for a value in the command line's help; empty for a Switch.
constexpr std::string_view valueNameOf(KnobKind kind)
{
    constexpr std::array<std::string_view, 8> kNames{"name",   "number",      "number",    "number",
                                                     "number", "feature,...", "units,...", ""};
    return kNames.at(static_cast<std::size_t>(kind));
}

/// How a slider's stops, and the steps of the arrow keys, divide a range.
enum class KnobSpacing { None, Even, Ratio, Doubling };

/// The meaning of a knob for an experiment on a table of the user's.
enum class KnobOnTable {
    Same,      ///< as on generated data
    Suggested, ///< as on generated data, but the command line's default suits the number of rows
    Ignored,   ///< nothing: it describes how data are drawn
    Columns    ///< nothing: the option of that name lists the table's columns
};

using KnobValue =
    std::variant<std::int64_t, double, bool, Activation, AttentionKind, LabelRule, std::vector<std::int64_t>>;

/// Access to the member of Experiment that a knob sets.
struct KnobMember {
    KnobValue (*get)(const Experiment&);
    void (*set)(Experiment&, const KnobValue&);
    bool (*fits)(KnobKind); ///< whether a knob of this kind can have the member's type
};

/// The range of a number, or of each number of a list.
struct KnobRange {
    double minimum = 0.0;
    double maximum = 0.0;
    bool aboveMinimum = false;      ///< whether the minimum itself is excluded
    double windowMinimum = minimum; ///< where the window allows less than the command line
};

/// The values that the window's slider and arrow keys reach; others can be typed.
struct KnobSlider {
    KnobSpacing spacing = KnobSpacing::None; ///< None: no slider
    int density = 1;                         ///< stops per unit (Even) or per decade (Ratio)
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    bool stepsByOne = false; ///< whether arrow keys change the value by 1 instead
};

struct KnobChoices {
    std::span<const std::string_view> names; ///< in the order of the enumeration
    const char* text = "";                   ///< "copy, sum or xor". English; translate in the context "Knob"
};

/// One setting of an experiment: the single source of its names, range, help and field, for the command line, the
/// window, documents and the checks. The default is the one of Experiment.
struct Knob {
    KnobId id;
    KnobGroup group;
    std::string_view name;  ///< of the option, without dashes: "batch-size"; with '_' for '-' the key in JSON
    std::string_view label; ///< "Batch size". English; translate in the context "Knob"
    std::string_view help;  ///< its effect. English; translate in the context "Knob"
    KnobKind kind;
    std::string_view valueName = valueNameOf(kind); ///< placeholder in the command line's help: "number"
    KnobMember member;
    KnobRange range = {};
    KnobSlider slider = {};
    KnobChoices choices = {};
    KnobOnTable onTable = KnobOnTable::Same;
    bool isAddition = false; ///< whether documents of older programs lack it: it then has its default
    /// Returns why the knob has no effect beside the other settings, null if it has one. English; translate in the
    /// context "Knob". Null: it always has one.
    const char* (*idle)(const Experiment&) = nullptr;

    [[nodiscard]] KnobValue get(const Experiment& experiment) const { return member.get(experiment); }
    /// The value must have the type that get() returns; a choice may also be an index of `choices`.
    void set(Experiment& experiment, const KnobValue& value) const { member.set(experiment, value); }

    /// Returns whether a Switch is on in the article's experiment.
    [[nodiscard]] bool isOnByDefault() const { return get({}) == KnobValue(true); }
    [[nodiscard]] bool isInteger() const { return kind == KnobKind::Integer || kind == KnobKind::Seed; }
    [[nodiscard]] bool isNumber() const { return isInteger() || kind == KnobKind::Number || kind == KnobKind::Share; }
    [[nodiscard]] bool isList() const { return kind == KnobKind::Features || kind == KnobKind::Units; }
};

/// Returns the option that turns a Switch to the value that is not its default: "no-shuffle", "stratify".
std::string switchOption(const Knob& knob);

/// An invalid value of a knob. what() is "features: got 0, expected 1 to 1,000".
struct KnobError : std::invalid_argument {
    KnobError(const Knob& rejecting, std::string rejectedValue, Phrase expectedRange);

    KnobId knob;
    std::string value; ///< as given; may be empty
    Phrase expected;   ///< the range in words; translate in the context "Knob"
};

constexpr std::size_t kMaxHiddenLayers = 8;

/// Returns all knobs, in the order of KnobId and of the window.
std::span<const Knob> knobs();
const Knob& knob(KnobId id);

/// Returns the knob's range for messages and help: "1 to 1,000", "above 0, at most 10", "linear, relu or tanh".
/// Translate it in the context "Knob".
Phrase rangePhrase(const Knob& knob);

/// Returns the value in the command line's syntax: "100000", "0.003", "100,20", "none", "relu". Reads back to the same
/// bits.
std::string valueText(const Knob& knob, const Experiment& experiment);

/// Sets one knob from text. Throws KnobError, the experiment unchanged, if the text is not a value in range.
/// Does not compare knobs with each other; see check().
void setFromText(const Knob& knob, std::string_view text, Experiment& experiment);

/// Returns whether the knob has an effect in this experiment: on a table, those that describe how data are drawn have
/// none.
bool appliesTo(const Knob& knob, const Experiment& experiment);

/// Returns why the knob has no effect beside the other settings of this experiment, such as the correlation of decoys
/// where there are none; null if it has one. English; translate in the context "Knob".
const char* idleReason(const Knob& knob, const Experiment& experiment);

/// Throws KnobError for the first value out of range, or else for the first that contradicts another.
void check(const Experiment& experiment);

/// Calls check(), then throws NotEnoughMemory if the run needs more than the free memory and `alreadyHeld`.
void checkWithMemory(const Experiment& experiment, std::uint64_t alreadyHeld = 0);

} // namespace core
