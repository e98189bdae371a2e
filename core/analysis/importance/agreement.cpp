#include "core/analysis/importance/agreement.h"

#include "core/analysis/importance/kendall.h"

#include <algorithm>
#include <cmath>

namespace core {

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

} // namespace core
