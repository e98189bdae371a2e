#pragma once

#include "ui/report/run_report.h"

#include <QCoreApplication>

namespace ui {

/// The translation context of reports.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

/// A loss with as many digits as Keras prints: "0.9721", but "0.00082971" up to a thousandth; a dash for NaN and
/// infinity.
QString kerasNumber(double number);
/// A share with four decimals, see fractionText(); a dash for NaN.
QString shareNumber(double share);
/// A number with fixed decimals; a dash for NaN and infinity.
QString fixedNumber(double number, int decimals = 4);

// The sections of a report about a run, in their order; only for parts that were measured.

/// The course of the run: outcome, seconds and the numbers of each epoch.
ReportSection resultsSection(const RunFacts& facts);
/// Every knob that has an effect, those that differ from the article marked.
ReportSection settingsSection(const RunFacts& facts);
/// The table's file and the choices made for it.
ReportSection tableSection(const core::PreparedTable& table);
ReportSection layersSection(const RunFacts& facts);
ReportSection seedsSection(const SeedsFacts& seeds, const core::Experiment& experiment,
                           const std::optional<ReportFigure>& figure);
ReportSection importanceSection(const core::ImportanceReport& report, const core::FeatureRoles& roles);
/// The conclusion of all tests, and then a section for each test.
std::vector<ReportSection> faithfulnessSections(const FaithfulnessFacts& tests,
                                                const std::vector<std::optional<ReportFigure>>& figures);
/// The command lines that reproduce these numbers, and the program's version.
ReportSection commandSection(const RunFacts& facts);

} // namespace ui
