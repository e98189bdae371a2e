#include "core/analysis/importance/importance_method.h"

#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace core {

namespace {

constexpr auto kMethods = std::to_array<ImportanceMethod>({
    {MethodId::Attention, "attention", QT_TRANSLATE_NOOP("ImportanceMethod", "Attention"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "Mean attention over the test rows: what the network looks at."), 0.0,
     false},
    {MethodId::AttentionInput, "attention_input", QT_TRANSLATE_NOOP("ImportanceMethod", "Attention × input"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "Mean size of attention times input over the test rows: what the attention "
                                           "lets through to the hidden layers."),
     0.0, false},
    {MethodId::PermutationAccuracy, "permutation_accuracy",
     QT_TRANSLATE_NOOP("ImportanceMethod", "Permutation accuracy"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "How far the test accuracy drops when the feature's values are shuffled "
                                           "among the rows; mean over the repeats."),
     0.0, false},
    {MethodId::PermutationLoss, "permutation_loss", QT_TRANSLATE_NOOP("ImportanceMethod", "Permutation loss"),
     QT_TRANSLATE_NOOP(
         "ImportanceMethod",
         "How far the test loss rises when the feature's values are shuffled among the rows; mean over the repeats."),
     0.0, false},
    {MethodId::GradientInput, "gradient_input", QT_TRANSLATE_NOOP("ImportanceMethod", "Gradient × input"),
     QT_TRANSLATE_NOOP("ImportanceMethod",
                       "Mean size of the input times the slope of the logit along it, over the test rows."),
     0.0, false},
    {MethodId::LeaveOneOut, "leave_one_out", QT_TRANSLATE_NOOP("ImportanceMethod", "Leave one out"),
     QT_TRANSLATE_NOOP("ImportanceMethod",
                       "How far the test loss rises when every row has the feature's mean instead of its own value."),
     0.0, false},
    {MethodId::LogisticRegression, "logistic_regression", QT_TRANSLATE_NOOP("ImportanceMethod", "Logistic regression"),
     QT_TRANSLATE_NOOP("ImportanceMethod", "The feature's weight in a logistic regression on the standardised training "
                                           "rows. Features are ranked by its size."),
     0.0, true},
    {MethodId::FeatureAuc, "auc", QT_TRANSLATE_NOOP("ImportanceMethod", "AUC alone"),
     QT_TRANSLATE_NOOP(
         "ImportanceMethod",
         "Chance that one of the %1 has a larger value of this feature than one of the %2, among the "
         "test rows. 0.5 means no difference, and features are ranked by the distance from it; below, the "
         "%1 have the smaller values."),
     0.5, true},
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

std::vector<double> ImportanceScores::strengths() const
{
    std::vector<double> result;
    result.reserve(scores.size());
    std::ranges::transform(scores, std::back_inserter(result),
                           [&known = importanceMethod(id)](double score) { return known.strength(score); });
    return result;
}

} // namespace core
