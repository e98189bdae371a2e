#pragma once

#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/seeds_summary.h"
#include "core/analysis/test_rows.h"
#include "core/data/class_counts.h"
#include "core/experiment/history.h"
#include "core/export/number_table.h"

#include <memory>
#include <optional>
#include <vector>

namespace core {

// The numbers of every chart as tables for saveNumbers(). Features have the names of the user's table, or else numbers:
// attention_price, attention_5.

/// Selects the features of an exported table: the columns of the data; the network's inputs, of which a column of
/// categories has several; or the inputs followed by the columns of several inputs.
enum class FeatureLevel { Columns, Inputs, Both };

/// "attention": epoch, batch, attention_1, ...; a row per snapshot. Without attention the last columns are missing.
NumberTable attentionNumbers(const Experiment& experiment, std::vector<Snapshot> snapshots,
                             FeatureLevel level = FeatureLevel::Columns);

/// "curves": epoch, batch, epoch_end, loss, accuracy, test_loss, test_accuracy, majority_share; a row per snapshot.
/// majority_share is the accuracy on the test rows of always answering with the larger class: the same in all rows, and
/// nan where the classes are unknown.
NumberTable curveNumbers(std::vector<Snapshot> snapshots, const std::optional<ClassCounts>& classes);

/// "seeds": seed, outcome, loss, accuracy, test_loss, test_accuracy, attention_1, ..., majority_share; a row per run.
/// The numbers of diverged runs are nan. Of a table every input, and then every column of several inputs.
NumberTable seedNumbers(const Experiment& experiment, std::vector<EnsembleRun> runs);
/// "seeds" of a summary: seed, attention_1, ...; a row per completed run. Needs SeedsSummary::hasShares().
NumberTable seedNumbers(const std::shared_ptr<const SeedsSummary>& summary);
/// "spread": feature, least, low5, lower_quartile, median, upper_quartile, high95, most of its attention; a row per
/// feature. Needs a completed run.
NumberTable spreadNumbers(const std::shared_ptr<const SeedsSummary>& summary);

/// "rivals": feature, then the scores of each importance method and, if it is repeated, their deviations
/// (permutation_loss, permutation_loss_std); a row per feature.
NumberTable methodNumbers(const std::shared_ptr<const ImportanceReport>& report,
                          FeatureLevel level = FeatureLevel::Columns);
/// "agreement": Kendall's tau of each pair of methods, over the columns or the inputs.
NumberTable agreementNumbers(const std::shared_ptr<const ImportanceReport>& whole,
                             FeatureLevel level = FeatureLevel::Columns);

/// "claims": test, bearing, number, value; a row per measured number, named as in the JSON Lines of `explain`
/// (learned.test_accuracy, adversarial[3]).
NumberTable testNumbers(const std::vector<TestResult>& results);

/// "rows": row (from 1, in the order of X_test.npy), label, probability, feature_1, ..., attention_1, ...; a row per
/// test row. The features of a table have their plain names; one called "label" becomes "label (2)" in a file. A column
/// of several inputs has the name of the row's category.
NumberTable rowNumbers(const std::shared_ptr<const TestRows>& rows, FeatureLevel level = FeatureLevel::Columns);

/// "weights": input, attention_1, ...: the kernel of the attention layer, a row per input, and a last row "bias". The
/// model must have attention.
NumberTable weightNumbers(const std::shared_ptr<const Model>& model);

} // namespace core
