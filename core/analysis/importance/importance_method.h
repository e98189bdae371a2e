#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace core {

/// A method that scores the importance of each feature. Attention comes first; the others are compared with it.
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

/// A method and the meaning of its scores. Its texts are English; translate them in the context "ImportanceMethod".
struct ImportanceMethod {
    MethodId id;
    std::string_view name;            ///< machine-readable: "permutation_accuracy"
    std::string_view label;           ///< display name, short enough for a column header
    std::string_view help;            ///< describes the scores; %1 and %2: names of labels 1 and 0
    double neutral;                   ///< the score of an unimportant feature
    bool twoSided;                    ///< importance is the distance from neutral, on either side
    std::string_view columnHelp = {}; ///< describes the score of a column of several inputs; places as in `help`

    /// Returns the number by which features are ranked: the score, or its distance from neutral if twoSided.
    [[nodiscard]] double strength(double score) const;
};

/// Returns all methods, attention first, in the order of display.
std::span<const ImportanceMethod> importanceMethods();
const ImportanceMethod& importanceMethod(MethodId id);

/// The scores of one method.
struct ImportanceScores {
    MethodId id = MethodId::Attention;
    std::vector<double> scores;     ///< (F); NaN if the method is undefined
    std::vector<double> deviations; ///< (F), standard deviation over the repeats; empty if nothing is repeated
    std::string_view note = {};     ///< why some are undefined; may be empty. Translate as ImportanceMethod::help
    double seconds = 0.0;           ///< methods that share a pass share its time
    /// Scores and deviations by column, of a table in which a column is several inputs; else empty.
    std::vector<double> columnScores = {};
    std::vector<double> columnDeviations = {};

    /// Returns the strengths (F), by which features are ranked.
    [[nodiscard]] std::vector<double> strengths() const;
    /// Returns the scores of the columns in the place of those of the inputs; itself where they are the same.
    [[nodiscard]] ImportanceScores byColumn() const;
};

} // namespace core
