#pragma once

#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/data/class_counts.h"
#include "core/experiment/experiment.h"

#include <cstddef>
#include <span>
#include <string>

/// Results as texts in UTF-8 that end in a line break. `columns` is the width of the terminal.
namespace app {

/// Longest name in a line of the terminal, in letters; longer ones are cut.
inline constexpr std::ptrdiff_t kMaxNameLength = 28;

/// " golden", " duplicate" or " decoy"; empty for noise.
std::string roleSuffix(core::FeatureRole role);

/// Describes the experiment's table and the choices made for it, with an empty line at the end; empty without a table.
std::string tableHead(const core::Experiment& experiment);

/// "Test accuracy 0.9750; always no: 0.9750", with a line break.
std::string majorityLine(const std::string& what, double accuracy, const core::ClassCounts& classes,
                         const core::Experiment& experiment);

/// Warns of a class with few test rows and says what to do, as a line; empty if both classes have enough.
std::string rareClassWarning(const core::Experiment& experiment, const core::ClassCounts& classes);
/// Returns which options give a class more test rows: "--stratify keeps the shares of the classes in the test, ...".
std::string rareClassOptions(bool isStratified);

/// A mean attention vector (inputs) as a bar chart, a line for each feature or column, with golden features, duplicates
/// and decoys named and the uniform share marked. Of more than 20 features, the 20 with the most attention and the
/// golden ones.
std::string attentionBars(std::span<const double> inputs, const core::FeatureRoles& roles, int columns);

/// A score in at most 7 characters: with four decimals, with fewer if it is large, with an exponent if four decimals
/// would be zeros, and "–" if it is no number.
std::string scoreText(double score);

/// The scores of all methods, a line for each feature; '*' marks the first of a column. Of more than 20 features, the
/// 20 with the most attention, the golden ones and those that a method puts first. Methods that do not fit side by side
/// get a table below.
std::string importanceTable(const core::ImportanceReport& report, const core::FeatureRoles& roles, int columns);

/// Kendall's tau between each two methods, as one half of a square.
std::string kendallTable(const core::ImportanceReport& report);

/// A faithfulness test: its number and name, its method, its numbers, its sentence and its source.
std::string testBlock(const core::TestResult& result, int columns);

} // namespace app
