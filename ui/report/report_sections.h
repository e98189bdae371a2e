#pragma once

#include "ui/report/run_report.h"

namespace ui {

/// The parts of a report about a run, in their order. Each says what was measured; of what was not, there is none.

/// How the run went: outcome, seconds and the numbers of each epoch.
ReportSection resultsSection(const RunFacts& facts);
/// Every knob that decides anything, and those that are not the article's marked.
ReportSection settingsSection(const RunFacts& facts);
/// A person's own table: its file, and what was chosen in it. Only for runs that have one.
ReportSection tableSection(const core::PreparedTable& table);
ReportSection layersSection(const RunFacts& facts);
ReportSection seedsSection(const SeedsFacts& seeds, const core::Experiment& experiment,
                           const std::optional<ReportFigure>& figure);
ReportSection importanceSection(const core::ImportanceReport& report, const core::FeatureRoles& roles);
/// What all tests come to, and then one section for each test.
std::vector<ReportSection> faithfulnessSections(const FaithfulnessFacts& tests,
                                                const std::vector<std::optional<ReportFigure>>& figures);
/// The command lines that give these numbers once more, and the program's version.
ReportSection commandSection(const RunFacts& facts);

} // namespace ui
