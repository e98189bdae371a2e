#pragma once

#include <span>
#include <string_view>

namespace core {

/// The tests of the claim that attention says how much each feature matters.
enum class TestId { ShuffledAttention, UniformAttention, OtherSeeds, Adversary, Shortcut, ShuffledLabels };

/// The single source of a test's names, of what it does and of who proposed it.
struct FaithfulnessTest {
    TestId id;
    std::string_view name;   ///< for programs: "shuffled_attention"
    std::string_view label;  ///< for a person, short enough for a heading. English; translate in the context "Claim"
    std::string_view help;   ///< what is done, and what is asked. English; translate in the context "Claim"
    std::string_view source; ///< the publication, with its year
    /// The same as `help` where it is not known which features make the label; empty: `help` is.
    std::string_view helpWithoutTruth = {};
};

/// All of them, in the order in which a person should meet them.
std::span<const FaithfulnessTest> faithfulnessTests();
const FaithfulnessTest& faithfulnessTest(TestId id);

/// What the outcome of a test means for the bars.
enum class Support {
    Supports,     ///< as far as this test goes, the bars can be relied on
    Mixed,        ///< in part
    Against,      ///< they can't
    NotApplicable ///< the test has nothing to say about this network; see SkipReason
};

/// For programs: "supports", "mixed", "against" or "not_applicable".
std::string_view supportName(Support support);

/// Why a test has nothing to say.
enum class SkipReason {
    None,
    OneFeature,   ///< it has all the attention, whatever happens
    NoAttention,  ///< the network learned none
    NoGolden,     ///< no feature is known to carry the label
    UnknownTruth, ///< which ones carry it is not known: they are those of a person's table
    NoOthers,     ///< every feature is
    Untrained,    ///< the experiment has no epochs
    NotLearned,   ///< the network answers no better than by always giving the more frequent label
    Diverged      ///< the loss of a network, this one or one trained anew, stopped being a finite number
};

/// For programs: "one_feature", ...; empty for None.
std::string_view skipReasonName(SkipReason skipReason);

} // namespace core
