#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/seeds_summary.h"
#include "core/documents/run_document.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Runs of the same experiment that differ in their seed.
struct SeedsFacts {
    core::SeedsSummary summary; ///< at least one run
    std::int64_t asked = 0;     ///< runs that were to be made
};

/// Tests of the claim on the network at the run's newest moment.
struct FaithfulnessFacts {
    std::vector<core::TestResult> results;                  ///< those that were made, in the order of core::claims()
    std::vector<double> bars;                               ///< (F) that were tested; empty if there are none
    std::shared_ptr<const core::FaithfulnessReport> report; ///< null unless all were made
};

/// All that a report can tell of a run: what was measured, and nothing else.
struct RunFacts {
    QString title; ///< empty: the report finds one
    QDateTime written;
    QString version; ///< of the program
    core::SavedRun run;
    std::optional<SeedsFacts> seeds;
    std::shared_ptr<const core::ImportanceReport> methods; ///< about the run's newest moment; null: not asked
    std::optional<FaithfulnessFacts> tests;
};

} // namespace ui
