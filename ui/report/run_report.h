#pragma once

#include "ui/report/report.h"
#include "ui/report/run_facts.h"

#include <optional>
#include <vector>

namespace ui {

/// The drawings of a report about a run. What could not be drawn, or was not measured, is left out.
struct RunFigures {
    std::optional<ReportFigure> attention;
    ReportFigures curves; ///< loss and accuracy
    std::optional<ReportFigure> seeds;
    std::vector<std::optional<ReportFigure>> tests; ///< one for each of the claims' results
};

/// The run must have at least one moment. On the GUI thread.
RunFigures drawFigures(const RunFacts& facts);

/// Composes the report. On any thread.
Report makeReport(const RunFacts& facts, const RunFigures& figures);

} // namespace ui
