#include "ui/documents/document_content.h"

#include "ui/training/seeds_runner.h"
#include "ui/training/training_controller.h"

#include <algorithm>
#include <cmath>

namespace ui {

bool DocumentContent::hasCompany() const
{
    return ensembleRuns > 0 || std::ranges::any_of(pins, [](const auto& pinned) { return pinned != nullptr; });
}

DocumentContent contentOf(const TrainingController& run, const PinnedRuns& pins, const SeedsRunner& seeds)
{
    const auto& moments = run.history().moments();
    DocumentContent content{run.experiment(), moments.size(), 0, 0, 0.0, pins.runs(), 0, seeds.runsTold()};
    if (content.ensembleRuns > 0)
        content.ensemble = seeds.ensemble();
    if (!moments.empty()) {
        content.epoch = moments.back().epoch;
        content.batch = moments.back().batch;
        content.testLoss = moments.back().test.loss;
        if (std::isnan(content.testLoss))
            content.testLoss = -1.0; // so that it equals itself
    }
    return content;
}

} // namespace ui
