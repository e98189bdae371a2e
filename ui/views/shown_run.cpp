#include "ui/views/shown_run.h"

#include "ui/text/numbers/grouped_text.h"

#include <algorithm>
#include <utility>

namespace ui {

std::span<const core::Snapshot> ShownRun::untilShown() const
{
    return snapshots.first(std::min(shown + 1, snapshots.size()));
}

std::vector<core::BranchPoint> ShownRun::branches() const
{
    return replay ? core::branchesOf(replay->rates()) : std::vector<core::BranchPoint>();
}

std::optional<core::ClassCounts> ShownRun::classes() const
{
    return replay ? replay->classes() : std::nullopt;
}

QString ShownRun::missingRun() const
{
    return isPrepared() ? QString() : tr("The run is still being prepared.");
}

QString ShownRun::missingAttention() const
{
    return experiment.attention == core::AttentionKind::None ? noAttentionText() : missingRun();
}

QString ShownRun::missingModel() const
{
    return !isPrepared() || newest ? missingRun() : tr("The network is too large to be analysed.");
}

QString ShownRun::noAttentionText()
{
    return tr("The network has no attention.");
}

QString ShownRun::atTheSnapshot(const QString& description) const
{
    if (!isPrepared())
        return description;
    const core::Snapshot& snapshot = snapshots[shown];
    return description + u' ' +
           tr("At the moment shown: epoch %1, batch %2.").arg(grouped(snapshot.epoch), grouped(snapshot.batch));
}

ViewTable::Make ShownRun::ofModel(TableOf tableOf) const
{
    if (!isPrepared() || !newest || !replay)
        return nullptr;
    return [tableOf = std::move(tableOf), model = newest, again = *replay, epoch = snapshots[shown].epoch,
            batch = snapshots[shown].batch](const std::stop_token& stop) -> std::optional<core::NumberTable> {
        const bool isNewest = model->epoch == epoch && model->batch == batch;
        const auto shownModel = isNewest ? model : again.modelAt(epoch, batch, stop);
        return shownModel ? tableOf(shownModel, stop) : std::nullopt;
    };
}

} // namespace ui
