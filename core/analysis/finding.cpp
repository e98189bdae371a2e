#include "core/analysis/finding.h"

#include "core/analysis/attention_profile.h"

namespace core {

namespace {

/// What profileOf() calls found, in one pass: a long history of many features is looked through at every frame.
bool isFound(std::span<const double> attention, std::size_t golden)
{
    const double most = attention[golden] / AttentionProfile::kStandsOut;
    bool standsOut = true;
    for (std::size_t feature = 0; feature < attention.size(); ++feature)
        standsOut &= feature == golden || attention[feature] <= most;
    return standsOut;
}

} // namespace

std::optional<Finding> findingAt(std::span<const Moment> moments, std::int64_t golden)
{
    std::optional<Finding> finding;
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        if (!isFound(moment->test.attention, static_cast<std::size_t>(golden - 1)))
            break;
        finding = Finding{moment->epoch, moment->batch};
    }
    return finding;
}

} // namespace core
