#include "core/analysis/finding.h"

#include "core/analysis/attention_profile.h"

namespace core {

std::optional<Finding> findingAt(std::span<const Moment> moments, std::int64_t golden)
{
    std::optional<Finding> finding;
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        if (!profileOf(moment->test.attention, golden).found())
            break;
        finding = Finding{moment->epoch, moment->batch};
    }
    return finding;
}

} // namespace core
