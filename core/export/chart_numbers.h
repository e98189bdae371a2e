#pragma once

#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/seeds_summary.h"
#include "core/analysis/test_rows.h"
#include "core/experiment/history.h"
#include "core/export/number_table.h"

#include <memory>
#include <vector>

namespace core {

/// The numbers of every chart, each as a table; to be written by saveNumbers(). Features are called by the names that
/// they have in a person's table, or else by their numbers: attention_price, attention_5.

/// "attention": epoch, batch, attention_1, ...; a row for each moment that is kept. Without attention there is none.
NumberTable attentionNumbers(const Experiment& experiment, std::vector<Snapshot> snapshots);

/// "curves": epoch, batch, epoch_end, loss, accuracy, test_loss, test_accuracy; a row for each moment that is kept.
NumberTable curveNumbers(std::vector<Snapshot> snapshots);

/// "seeds": seed, outcome, loss, accuracy, test_loss, test_accuracy, attention_1, ...; a row for each run. Those that
/// diverged have no numbers: nan.
NumberTable seedNumbers(const Experiment& experiment, std::vector<EnsembleRun> runs);
/// "seeds" of what is kept of many runs: seed, attention_1, ...; a row for each run that did not diverge. Needs
/// SeedsSummary::hasShares().
NumberTable seedNumbers(const std::shared_ptr<const SeedsSummary>& summary);
/// "spread": feature, least, low5, lower_quartile, median, upper_quartile, high95, most of its attention; a row for
/// each feature. Needs a completed run.
NumberTable spreadNumbers(const std::shared_ptr<const SeedsSummary>& summary);

/// "rivals": feature, then what each rival says about it and, where it repeats, its deviation (permutation_loss,
/// permutation_loss_std); a row for each feature.
NumberTable methodNumbers(const Experiment& experiment, const std::shared_ptr<const ImportanceReport>& report);
/// "agreement": Kendall's tau of each two rivals.
NumberTable agreementNumbers(const std::shared_ptr<const ImportanceReport>& report);

/// "claims": test, bearing, number, value; a row for each number that a test measured, called as in the JSON Lines of
/// `explain` (learned.test_accuracy, adversarial[3]).
NumberTable testNumbers(const std::vector<TestResult>& results);

/// "rows": row (from 1, in the order of X_test.npy), label, probability, feature_1, ..., attention_1, ...; a row for
/// each test row. Features of a person's table are called by their names alone; one called "label" is "label (2)" in a
/// file.
NumberTable rowNumbers(const std::shared_ptr<const TestRows>& rows);

/// "weights": input, attention_1, ...: what moves the attention; a row for each input, and a last one, "bias". The
/// model must have attention.
NumberTable weightNumbers(const std::shared_ptr<const Model>& model);

} // namespace core
