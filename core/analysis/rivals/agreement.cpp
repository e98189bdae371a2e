#include "core/analysis/rivals/agreement.h"

#include "core/analysis/rivals/kendall.h"

#include <algorithm>
#include <cmath>

namespace core {

std::optional<std::int64_t> leaderOf(const RivalScores& scores)
{
    const std::vector<double> strengths = scores.strengths();
    if (strengths.empty() || std::ranges::any_of(strengths, [](double strength) { return std::isnan(strength); }))
        return std::nullopt;
    const auto first = std::ranges::max_element(strengths);
    if (*first <= 0.0 || std::ranges::count(strengths, *first) > 1)
        return std::nullopt;
    return first - strengths.begin() + 1;
}

RivalAgreement agreementOf(std::span<const RivalScores> rivals)
{
    RivalAgreement agreement;
    agreement.features = std::ssize(rivals.front().scores);
    agreement.rivals = std::ssize(rivals) - 1;
    agreement.attention = leaderOf(*std::ranges::find(rivals, RivalId::Attention, &RivalScores::id));
    for (const RivalScores& scores : rivals) {
        if (scores.id == RivalId::Attention)
            continue;
        const auto leader = leaderOf(scores);
        if (!leader) {
            agreement.undecided.push_back(scores.id);
        } else if (leader == agreement.attention) {
            agreement.agreeing.push_back(scores.id);
        } else {
            auto camp = std::ranges::find(agreement.others, *leader, &RivalAgreement::Camp::feature);
            if (camp == agreement.others.end())
                camp = agreement.others.insert(camp, {*leader, {}});
            camp->members.push_back(scores.id);
        }
    }
    std::ranges::stable_sort(agreement.others, std::ranges::greater(),
                             [](const RivalAgreement::Camp& camp) { return camp.members.size(); });
    return agreement;
}

Matrix<double> kendallTable(std::span<const RivalScores> rivals)
{
    const auto count = static_cast<Index>(rivals.size());
    Matrix<double> table(count, count);
    for (Index i = 0; i < count; ++i)
        for (Index j = 0; j <= i; ++j)
            table(i, j) = table(j, i) = kendallTau(rivals[static_cast<std::size_t>(i)].strengths(),
                                                   rivals[static_cast<std::size_t>(j)].strengths());
    return table;
}

} // namespace core
