#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace core {

/// A way to say how much each feature matters. Attention is the first; the others are its rivals.
enum class MethodId {
    Attention,
    AttentionInput,
    PermutationAccuracy,
    PermutationLoss,
    GradientInput,
    LeaveOneOut,
    LogisticRegression,
    FeatureAuc
};

/// The single source of a rival's names, and of how its scores are to be read.
struct ImportanceMethod {
    MethodId id;
    std::string_view name;  ///< for programs: "permutation_accuracy"
    std::string_view label; ///< for a person, short enough to head a column. English; translate in the context "Rival"
    /// What its scores are. English; translate in the context "Rival". %1 and %2: what rows of label 1 and 0 are
    /// called.
    std::string_view help;
    double neutral; ///< the score of a feature that does not matter
    bool twoSided;  ///< the further from neutral the more it matters, on either side

    /// By this features are ranked: the score, or how far it is from neutral if both sides count.
    [[nodiscard]] double strength(double score) const;
};

/// All of them, attention first, in the order in which a person should meet them.
std::span<const ImportanceMethod> importanceMethods();
const ImportanceMethod& importanceMethod(MethodId id);

/// What one rival says about every feature.
struct ImportanceScores {
    MethodId id = MethodId::Attention;
    std::vector<double> scores;     ///< (F); not a number where the rival is not defined
    std::vector<double> deviations; ///< (F), standard deviation over the repeats; empty if nothing is repeated
    std::string_view note = {};     ///< why some are not defined, or empty. English; translate in the context "Rival"
    double seconds = 0.0;           ///< that it took; rivals that come from one pass share its time

    /// (F): what features are ranked by.
    [[nodiscard]] std::vector<double> strengths() const;
};

} // namespace core
