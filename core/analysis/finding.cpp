#include "core/analysis/finding.h"

#include "core/analysis/attention_profile.h"

namespace core {

std::optional<Finding> findingAt(std::span<const Moment> moments, const FeatureRoles& roles)
{
    std::optional<Finding> finding;
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        if (moment->test.attention.empty() || !findsAll(moment->test.attention, roles))
            break;
        finding = Finding{moment->epoch, moment->batch};
    }
    return finding;
}

} // namespace core
