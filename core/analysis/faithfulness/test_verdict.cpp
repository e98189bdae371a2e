#include "core/analysis/faithfulness/test_verdict.h"

#include <cmath>

namespace core {

namespace {

/// Counts the labels with rows that pass: all give Supports, none Against, one of two Mixed.
template <typename Summary, typename Passes>
Support supportOf(const ByLabel<Summary>& summary, const Passes& passes)
{
    int labels = 0;
    int passed = 0;
    for (const Summary& part : summary.label)
        if (part.rows > 0) {
            ++labels;
            passed += passes(part) ? 1 : 0;
        }
    if (passed == labels)
        return Support::Supports;
    return passed == 0 ? Support::Against : Support::Mixed;
}

bool hasLearned(const Retrained& run, double chance)
{
    return run.test.accuracy >= chance + kLearned;
}

constexpr TestVerdict kDiverged{Support::NotApplicable, SkipReason::Diverged};
constexpr TestVerdict kNotLearned{Support::NotApplicable, SkipReason::NotLearned};

} // namespace

bool moves(const ShuffledAttention::Summary& summary)
{
    return summary.change >= kMoves;
}

TestVerdict testVerdictOf(const ShuffledAttention& shuffled)
{
    return {supportOf(shuffled.summary, moves)};
}

TestVerdict testVerdictOf(const UniformAttention& uniform)
{
    if (uniform.learned.diverged() || uniform.uniform.diverged())
        return kDiverged;
    if (!hasLearned(uniform.learned, uniform.chance))
        return kNotLearned;
    const double lost = uniform.learned.test.accuracy - uniform.uniform.test.accuracy;
    if (lost <= kAsGood)
        return {Support::Against};
    return {lost >= kWorse ? Support::Supports : Support::Mixed};
}

TestVerdict testVerdictOf(const OtherSeeds& seeds)
{
    if (seeds.completed() < 2)
        return kDiverged;
    if (seeds.goldenFeatures == 0 && seeds.leader == 0)
        return {Support::NotApplicable, SkipReason::NoGolden};
    if (seeds.foundShare >= kNearlyAlways)
        return {Support::Supports};
    return {seeds.foundShare >= kMostly ? Support::Mixed : Support::Against};
}

bool noiseIsLuck(const OtherSeeds& seeds)
{
    return std::abs(seeds.noiseAgreement) <= kLuck;
}

bool isOpposed(const Adversary::Summary& summary)
{
    return summary.opposite >= kManyRows;
}

TestVerdict testVerdictOf(const Adversary& adversary)
{
    return {supportOf(adversary.summary, [](const Adversary::Summary& part) { return !isOpposed(part); })};
}

bool travels(double accuracy, double chance, double whole)
{
    return accuracy - chance >= kTravels * (whole - chance);
}

TestVerdict testVerdictOf(const Shortcut& shortcut)
{
    if (shortcut.whole.diverged() || shortcut.inMask.diverged() || shortcut.inValue.diverged())
        return kDiverged;
    if (!hasLearned(shortcut.whole, shortcut.chance))
        return kNotLearned;
    const double whole = shortcut.whole.test.accuracy;
    const bool mask = travels(shortcut.inMask.test.accuracy, shortcut.chance, whole);
    const bool value = travels(shortcut.inValue.test.accuracy, shortcut.chance, whole);
    if (mask == value)
        return {Support::Mixed};
    return {value ? Support::Supports : Support::Against};
}

TestVerdict testVerdictOf(const ShuffledLabels& labels)
{
    if (labels.completed() == 0)
        return kDiverged;
    if (labels.standsOut == 0)
        return {Support::Supports};
    const double share = static_cast<double>(labels.standsOut) / static_cast<double>(labels.completed());
    return {share >= kHabit ? Support::Against : Support::Mixed};
}

} // namespace core
