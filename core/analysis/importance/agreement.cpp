#include "core/analysis/importance/agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {

namespace {

/// Returns 1, 0 or -1 by comparison, because infinities have no difference.
int order(double first, double second)
{
    return static_cast<int>(first < second) - static_cast<int>(second < first);
}

} // namespace

std::optional<std::int64_t> leaderOf(const ImportanceScores& scores)
{
    const std::vector<double> strengths = scores.strengths();
    if (strengths.empty() || std::ranges::any_of(strengths, [](double strength) { return std::isnan(strength); }))
        return std::nullopt;
    const auto first = std::ranges::max_element(strengths);
    if (*first <= 0.0 || std::ranges::count(strengths, *first) > 1)
        return std::nullopt;
    return first - strengths.begin() + 1;
}

MethodAgreement agreementOf(std::span<const ImportanceScores> methods)
{
    MethodAgreement agreement;
    agreement.features = std::ssize(methods.front().scores);
    agreement.methods = std::ssize(methods) - 1;
    agreement.attention = leaderOf(*std::ranges::find(methods, MethodId::Attention, &ImportanceScores::id));
    for (const ImportanceScores& scores : methods) {
        if (scores.id == MethodId::Attention)
            continue;
        const auto leader = leaderOf(scores);
        if (!leader) {
            agreement.undecided.push_back(scores.id);
        } else if (leader == agreement.attention) {
            agreement.agreeing.push_back(scores.id);
        } else {
            auto camp = std::ranges::find(agreement.others, *leader, &MethodAgreement::Camp::feature);
            if (camp == agreement.others.end())
                camp = agreement.others.insert(camp, {*leader, {}});
            camp->members.push_back(scores.id);
        }
    }
    std::ranges::stable_sort(agreement.others, std::ranges::greater(),
                             [](const MethodAgreement::Camp& camp) { return camp.members.size(); });
    return agreement;
}

Matrix<double> kendallTable(std::span<const ImportanceScores> methods)
{
    const auto count = static_cast<Index>(methods.size());
    Matrix<double> table(count, count);
    for (Index i = 0; i < count; ++i)
        for (Index j = 0; j <= i; ++j)
            table(i, j) = table(j, i) = kendallTau(methods[static_cast<std::size_t>(i)].strengths(),
                                                   methods[static_cast<std::size_t>(j)].strengths());
    return table;
}

double kendallTau(std::span<const double> a, std::span<const double> b)
{
    constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
    const auto isNan = [](double value) { return std::isnan(value); };
    if (std::ranges::any_of(a, isNan) || std::ranges::any_of(b, isNan))
        return kUndefined;
    std::int64_t agreement = 0;
    std::int64_t orderedInA = 0;
    std::int64_t orderedInB = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            const std::int64_t inA = order(a[i], a[j]);
            const std::int64_t inB = order(b[i], b[j]);
            agreement += inA * inB;
            orderedInA += inA * inA;
            orderedInB += inB * inB;
        }
    if (orderedInA == 0 || orderedInB == 0)
        return kUndefined;
    const double tau = static_cast<double>(agreement) / std::sqrt(static_cast<double>(orderedInA)) /
                       std::sqrt(static_cast<double>(orderedInB));
    return std::clamp(tau, -1.0, 1.0); // rounding may exceed
}

std::set<std::int64_t> shownFeatures(std::span<const ImportanceScores> methods, const FeatureRoles& roles,
                                     std::size_t most)
{
    const std::vector<double>& attention = methods.front().scores;
    std::vector<std::int64_t> order(attention.size());
    std::iota(order.begin(), order.end(), std::int64_t{1});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::int64_t feature) {
        const double share = attention[static_cast<std::size_t>(feature - 1)];
        return std::isnan(share) ? 0.0 : share; // what is no number has no order
    });
    order.resize(std::min(order.size(), most));
    std::set<std::int64_t> shown(order.begin(), order.end());
    shown.insert(roles.golden().begin(), roles.golden().end());
    for (const ImportanceScores& scores : methods)
        if (const auto leader = leaderOf(scores))
            shown.insert(*leader);
    return shown;
}

} // namespace core
