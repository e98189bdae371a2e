#include "core/analysis/claims/ruling.h"

#include <cmath>

namespace core {

namespace {

/// Tests both labels where there are rows of both: how many of them pass?
template <typename Summary, typename Passes>
Bearing bearingOf(const ByLabel<Summary>& summary, const Passes& passes)
{
    int labels = 0;
    int passed = 0;
    for (const Summary& part : summary.label)
        if (part.rows > 0) {
            ++labels;
            passed += passes(part) ? 1 : 0;
        }
    if (passed == labels)
        return Bearing::Supports;
    return passed == 0 ? Bearing::Against : Bearing::Mixed;
}

bool hasLearned(const Retrained& run, double chance)
{
    return run.test.accuracy >= chance + kLearned;
}

constexpr Ruling kDiverged{Bearing::NotApplicable, Hindrance::Diverged};
constexpr Ruling kNotLearned{Bearing::NotApplicable, Hindrance::NotLearned};

} // namespace

bool moves(const ShuffledAttention::Summary& summary)
{
    return summary.change >= kMoves;
}

Ruling rulingOf(const ShuffledAttention& shuffled)
{
    return {bearingOf(shuffled.summary, moves)};
}

Ruling rulingOf(const UniformAttention& uniform)
{
    if (uniform.learned.diverged() || uniform.uniform.diverged())
        return kDiverged;
    if (!hasLearned(uniform.learned, uniform.chance))
        return kNotLearned;
    const double lost = uniform.learned.test.accuracy - uniform.uniform.test.accuracy;
    if (lost <= kAsGood)
        return {Bearing::Against};
    return {lost >= kWorse ? Bearing::Supports : Bearing::Mixed};
}

Ruling rulingOf(const OtherSeeds& seeds)
{
    if (seeds.completed() < 2)
        return kDiverged;
    if (seeds.goldenFeatures == 0 && seeds.leader == 0)
        return {Bearing::NotApplicable, Hindrance::NoGolden};
    if (seeds.foundShare >= kNearlyAlways)
        return {Bearing::Supports};
    return {seeds.foundShare >= kMostly ? Bearing::Mixed : Bearing::Against};
}

bool noiseIsLuck(const OtherSeeds& seeds)
{
    return std::abs(seeds.noiseAgreement) <= kLuck;
}

bool isOpposed(const Adversary::Summary& summary)
{
    return summary.opposite >= kManyRows;
}

Ruling rulingOf(const Adversary& adversary)
{
    return {bearingOf(adversary.summary, [](const Adversary::Summary& part) { return !isOpposed(part); })};
}

bool travels(double accuracy, double chance, double whole)
{
    return accuracy - chance >= kTravels * (whole - chance);
}

Ruling rulingOf(const Shortcut& shortcut)
{
    if (shortcut.whole.diverged() || shortcut.inMask.diverged() || shortcut.inValue.diverged())
        return kDiverged;
    if (!hasLearned(shortcut.whole, shortcut.chance))
        return kNotLearned;
    const double whole = shortcut.whole.test.accuracy;
    const bool mask = travels(shortcut.inMask.test.accuracy, shortcut.chance, whole);
    const bool value = travels(shortcut.inValue.test.accuracy, shortcut.chance, whole);
    if (mask == value)
        return {Bearing::Mixed};
    return {value ? Bearing::Supports : Bearing::Against};
}

Ruling rulingOf(const ShuffledLabels& labels)
{
    if (labels.completed() == 0)
        return kDiverged;
    if (labels.standsOut == 0)
        return {Bearing::Supports};
    const double share = static_cast<double>(labels.standsOut) / static_cast<double>(labels.completed());
    return {share >= kHabit ? Bearing::Against : Bearing::Mixed};
}

} // namespace core
