#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/seeds_summary.h"
#include "core/documents/run_document.h"
#include "ui/report/report.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Runs of the same experiment that differ in their seed.
struct SeedsFacts {
    core::SeedsSummary summary; ///< at least one run
    std::int64_t asked = 0;     ///< planned runs
};

/// Faithfulness tests of the network at the run's newest snapshot.
struct FaithfulnessFacts {
    std::vector<core::TestResult> results;                  ///< in the order of core::faithfulnessTests()
    std::vector<double> bars;                               ///< (F), the tested ones; empty if there are none
    std::shared_ptr<const core::FaithfulnessReport> report; ///< null unless all were made
};

/// The measurements of a run for a report.
struct RunFacts {
    QString title; ///< empty: a default
    QDateTime written;
    QString version; ///< of the program
    core::SavedRun run;
    std::optional<SeedsFacts> seeds;
    std::shared_ptr<const core::ImportanceReport> methods; ///< at the run's newest snapshot; null: not computed
    std::optional<FaithfulnessFacts> tests;
};

/// The drawings of a report; those that were not measured or cannot be drawn are missing.
struct RunFigures {
    std::optional<ReportFigure> attention;
    ReportFigures curves; ///< loss and accuracy
    std::optional<ReportFigure> seeds;
    std::vector<std::optional<ReportFigure>> tests; ///< one for each test result
};

/// Draws the figures of a run with at least one snapshot. On the GUI thread.
RunFigures drawFigures(const RunFacts& facts);

/// Composes the report. On any thread.
Report makeReport(const RunFacts& facts, const RunFigures& figures);

} // namespace ui
