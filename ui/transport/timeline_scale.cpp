#include "ui/transport/timeline_scale.h"

#include "core/analysis/test_loss_trend.h"

#include <algorithm>

namespace ui {

TimelineScale::TimelineScale(const core::History& history, std::int64_t plannedEpochs)
    : batchesPerEpoch(std::max<std::int64_t>(history.batchesPerEpoch(), 1)), epochs(plannedEpochs)
{
    grow(history);
}

void TimelineScale::grow(const core::History& history)
{
    const auto& snapshots = history.snapshots();
    if (!stops.empty())
        stops.pop_back(); // a later moment may have taken its place
    for (std::size_t index = stops.size(); index < snapshots.size(); ++index)
        stops.push_back({history.batchesUntil(snapshots[index]), snapshots[index].epoch, snapshots[index].batch});
    lowest.reset();
    if (const auto found = core::lowestTestLossIn(snapshots)) {
        lowest = static_cast<qsizetype>(*found);
        lowestTestLoss = snapshots[*found].test.loss;
    }
}

double TimelineScale::axisBatches() const
{
    const auto last = stops.empty() ? 0 : stops.back().batches;
    return static_cast<double>(std::max({epochs * batchesPerEpoch, last, std::int64_t{1}}));
}

double TimelineScale::positionOf(qsizetype index) const
{
    return static_cast<double>(stops[static_cast<std::size_t>(index)].batches) / axisBatches();
}

qsizetype TimelineScale::indexEpochsFrom(qsizetype index, std::int64_t epochsLater) const
{
    return indexNearest(
        static_cast<double>(stops[static_cast<std::size_t>(index)].batches + epochsLater * batchesPerEpoch));
}

qsizetype TimelineScale::indexNearest(double batches) const
{
    const auto batchesOf = [](const Stop& stop) { return static_cast<double>(stop.batches); };
    const auto above = std::ranges::lower_bound(stops, batches, {}, batchesOf);
    if (above == stops.begin())
        return 0;
    if (above == stops.end())
        return lastIndex();
    const bool nearerBelow = batches - batchesOf(*std::prev(above)) < batchesOf(*above) - batches;
    return (above - stops.begin()) - (nearerBelow ? 1 : 0);
}

std::int64_t TimelineScale::epochsPerTick(int maxTicks) const
{
    std::int64_t decade = 1;
    for (;; decade *= 10)
        for (const std::int64_t step : {decade, 2 * decade, 5 * decade})
            if (shownEpochs() / step <= maxTicks)
                return step;
}

} // namespace ui
