#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

AttentionProfile profileOf(std::span<const double> attention, std::int64_t golden)
{
    AttentionProfile profile;
    profile.features = static_cast<std::int64_t>(attention.size());
    profile.golden = golden;
    const auto top = std::ranges::max_element(attention);
    profile.top = top - attention.begin() + 1;
    profile.topShare = *top;
    for (auto share = attention.begin(); share != attention.end(); ++share)
        if (share != top)
            profile.runnerUpShare = std::max(profile.runnerUpShare, *share);
    profile.goldenShare = attention[static_cast<std::size_t>(golden - 1)];
    profile.goldenRank =
        1 + std::ranges::count_if(attention, [&](double share) { return share > profile.goldenShare; });
    return profile;
}

} // namespace core
