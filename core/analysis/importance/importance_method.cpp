#include "core/analysis/importance/importance_method.h"

#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kSum =
    QT_TRANSLATE_NOOP("ImportanceMethod", "A column of categories has the sum over its inputs.");
constexpr std::string_view kShuffled =
    QT_TRANSLATE_NOOP("ImportanceMethod", "All inputs of a column are shuffled in the same way.");

constexpr auto kMethods = std::to_array<ImportanceMethod>({
    {MethodId::Attention, "attention", QT_TRANSLATE_NOOP("ImportanceMethod", "Attention"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "Mean attention over the test rows: what the network looks at."), 0.0, false,
     kSum},
    {MethodId::AttentionInput, "attention_input", QT_TRANSLATE_NOOP("ImportanceMethod", "Attention × input"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "Mean size of attention times input over the test rows: what the attention "
                                           "lets through to the hidden layers."),
     0.0, false, kSum},
    {MethodId::PermutationAccuracy, "permutation_accuracy",
     QT_TRANSLATE_NOOP("ImportanceMethod", "Permutation accuracy"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "How far the test accuracy drops when the feature's values are shuffled "
                                           "among the rows; mean over the repeats."),
     0.0, false, kShuffled},
    {MethodId::PermutationLoss, "permutation_loss", QT_TRANSLATE_NOOP("ImportanceMethod", "Permutation loss"),
     QT_TRANSLATE_NOOP(
         "ImportanceMethod",
         "How far the test loss rises when the feature's values are shuffled among the rows; mean over the repeats."),
     0.0, false, kShuffled},
    {MethodId::GradientInput, "gradient_input", QT_TRANSLATE_NOOP("ImportanceMethod", "Gradient × input"),
     QT_TRANSLATE_NOOP("ImportanceMethod",
                       "Mean size of the input times the slope of the logit along it, over the test rows."),
     0.0, false, kSum},
    {MethodId::LeaveOneOut, "leave_one_out", QT_TRANSLATE_NOOP("ImportanceMethod", "Leave one out"),
     QT_TRANSLATE_NOOP("ImportanceMethod",
                       "How far the test loss rises when every row has the feature's mean instead of its own value."),
     0.0, false, QT_TRANSLATE_NOOP("ImportanceMethod", "All inputs of a column are replaced by their means at once.")},
    {MethodId::LogisticRegression, "logistic_regression", QT_TRANSLATE_NOOP("ImportanceMethod", "Logistic regression"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "The feature's weight in a logistic regression on the standardised training "
                                           "rows. Features are ranked by its size."),
     0.0, true,
     QT_TRANSLATE_NOOP("ImportanceMethod",
                       "A column of categories has the standard deviation of its part of the regression's logit.")},
    {MethodId::FeatureAuc, "auc", QT_TRANSLATE_NOOP("ImportanceMethod", "AUC alone"),
     QT_TRANSLATE_NOOP(
         "ImportanceMethod",
         "Chance that one of the %1 has a larger value of this feature than one of the %2, among the "
         "test rows. 0.5 means no difference, and features are ranked by the distance from it; below, the "
         "%1 have the smaller values."),
     0.5, true,
     QT_TRANSLATE_NOOP("ImportanceMethod", "The value of a category is the share of the %1 among its training rows.")},
});

} // namespace

double ImportanceMethod::strength(double score) const
{
    return twoSided ? std::abs(score - neutral) : score;
}

std::span<const ImportanceMethod> importanceMethods()
{
    return kMethods;
}

const ImportanceMethod& importanceMethod(MethodId id)
{
    return *std::ranges::find(kMethods, id, &ImportanceMethod::id);
}

ImportanceScores ImportanceScores::byColumn() const
{
    ImportanceScores result = *this;
    if (columnScores.empty())
        return result;
    result.scores = std::move(result.columnScores);
    result.deviations = std::move(result.columnDeviations);
    result.columnScores.clear();
    result.columnDeviations.clear();
    return result;
}

std::vector<double> ImportanceScores::strengths() const
{
    std::vector<double> result;
    result.reserve(scores.size());
    std::ranges::transform(scores, std::back_inserter(result),
                           [&known = importanceMethod(id)](double score) { return known.strength(score); });
    return result;
}

} // namespace core
