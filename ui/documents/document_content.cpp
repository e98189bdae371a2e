#include "ui/documents/document_content.h"

#include "ui/jobs/seeds_job.h"
#include "ui/training/training_controller.h"

#include <algorithm>
#include <cmath>

namespace ui {

bool DocumentContent::hasCompany() const
{
    return ensembleRuns > 0 || std::ranges::any_of(pins, [](const auto& pinned) { return pinned != nullptr; });
}

DocumentContent contentOf(const TrainingController& run, const PinnedRuns& pins, const SeedsJob& seeds)
{
    const auto& snapshots = run.history().snapshots();
    DocumentContent content{run.experiment(), snapshots.size(), 0, 0, 0.0, pins.runs(), 0, seeds.runsTold()};
    if (content.ensembleRuns > 0)
        content.ensemble = seeds.ensemble();
    if (!snapshots.empty()) {
        content.epoch = snapshots.back().epoch;
        content.batch = snapshots.back().batch;
        content.testLoss = snapshots.back().test.loss;
        if (std::isnan(content.testLoss))
            content.testLoss = -1.0; // so that it equals itself
    }
    return content;
}

} // namespace ui
