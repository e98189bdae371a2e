#include "core/experiment/learning_rates.h"

#include <algorithm>

namespace core {

std::vector<BranchPoint> branchesOf(std::span<const RateChange> rates)
{
    std::vector<BranchPoint> branches;
    for (std::size_t i = 1; i < rates.size(); ++i)
        if (rates[i].learningRate != rates[i - 1].learningRate)
            branches.push_back({rates[i].epoch, rates[i].batch, rates[i - 1].learningRate, rates[i].learningRate});
    return branches;
}

std::span<const BranchPoint> branchesBefore(std::span<const BranchPoint> branches, std::int64_t epoch,
                                            std::int64_t batch)
{
    const auto later =
        std::ranges::find_if(branches, [=](const BranchPoint& branch) { return !branch.isBefore(epoch, batch); });
    return branches.first(static_cast<std::size_t>(later - branches.begin()));
}

bool canBranchTo(const Experiment& run, Experiment settings)
{
    settings.learningRate = run.learningRate;
    settings.epochs = run.epochs;
    return settings == run;
}

Experiment settingsAtStart(const Experiment& experiment, std::span<const BranchPoint> branches)
{
    Experiment start = experiment;
    if (!branches.empty())
        start.learningRate = branches.front().before;
    return start;
}

} // namespace core
