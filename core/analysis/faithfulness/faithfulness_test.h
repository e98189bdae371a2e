#pragma once

#include <span>
#include <string_view>

namespace core {

/// The tests of the claim that attention shows how much each feature matters.
enum class TestId { ShuffledAttention, UniformAttention, OtherSeeds, Adversary, Shortcut, ShuffledLabels };

/// A test. Its texts are English; translate them in the context "FaithfulnessTest".
struct FaithfulnessTest {
    TestId id;
    std::string_view name;                  ///< machine-readable: "shuffled_attention"
    std::string_view label;                 ///< display name, short enough for a heading
    std::string_view help;                  ///< method and question
    std::string_view source;                ///< the publication, with its year
    std::string_view helpWithoutTruth = {}; ///< replaces `help` if it is unknown which features make the label
};

/// Returns all tests in the order of display.
std::span<const FaithfulnessTest> faithfulnessTests();
const FaithfulnessTest& faithfulnessTest(TestId id);

/// The meaning of a test's outcome for the bars.
enum class Support {
    Supports,     ///< by this test, the bars can be relied on
    Mixed,        ///< partly
    Against,      ///< they cannot be relied on
    NotApplicable ///< the test does not apply to this network; see SkipReason
};

/// Returns a machine-readable name: "supports", "mixed", "against" or "not_applicable".
std::string_view supportName(Support support);

/// The reason why a test does not apply.
enum class SkipReason {
    None,
    OneFeature,   ///< a single feature always has all the attention
    NoAttention,  ///< the network learned none
    NoGolden,     ///< no feature is known to carry the label
    UnknownTruth, ///< the features of a table: those that carry the label are unknown
    NoOthers,     ///< every feature carries the label
    Untrained,    ///< the experiment has no epochs
    NotLearned,   ///< the network is no better than always predicting the more frequent label
    Diverged      ///< the loss of this network, or of a retrained one, was not finite
};

/// Returns a machine-readable name: "one_feature", ...; empty for None.
std::string_view skipReasonName(SkipReason skipReason);

} // namespace core
