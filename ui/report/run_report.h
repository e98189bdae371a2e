#pragma once

#include "ui/report/report.h"
#include "ui/report/run_facts.h"

#include <optional>
#include <vector>

namespace ui {

/// The drawings of a report about a run, without those that were not measured or could not be drawn.
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
