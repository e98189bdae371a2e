#pragma once

#include "core/training/ensemble.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"
#include "ui/report/run_report.h"

#include <utility>

/// The facts of a small run for every part of a report: 12 runs of other seeds, importance methods, tests.
inline ui::RunFacts wholeFacts(core::Experiment experiment = smallExperiment())
{
    ui::RunFacts facts;
    facts.written = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
    facts.version = QStringLiteral("9.8.7");
    facts.run = savedRunOf(experiment);

    ui::SeedsFacts seeds{core::SeedsSummary(experiment), 12};
    core::runEnsemble({experiment, 12, 0, 1}, {}, [&](const core::EnsembleRun& run) { seeds.summary.add(run); });
    facts.seeds = std::move(seeds);

    const core::Snapshot& newest = facts.run.history.snapshots().back();
    const core::Model model{experiment, core::makeDataset<float>(experiment.dataset()), facts.run.weights, newest.epoch,
                            newest.batch};
    facts.methods = std::make_shared<const core::ImportanceReport>(core::compareMethods(model, {}).value());
    core::FaithfulnessSpec spec;
    spec.permutations = 5;
    spec.seeds = 3;
    spec.labelShuffles = 2;
    const auto report =
        std::make_shared<const core::FaithfulnessReport>(core::runFaithfulnessTests(model, spec).value());
    facts.tests = ui::FaithfulnessFacts{report->tests, report->attention, report};
    return facts;
}
