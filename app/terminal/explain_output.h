#pragma once

#include "app/terminal/command_line.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/data/class_counts.h"
#include "core/experiment/reports.h"

#include <memory>

namespace app {

class Output;

/// Writes the results of `explain` to standard output.
class ExplainOutput {
public:
    ExplainOutput() = default;
    ExplainOutput(const ExplainOutput&) = delete;
    ExplainOutput& operator=(const ExplainOutput&) = delete;
    virtual ~ExplainOutput() = default;

    /// Called before the data are drawn.
    virtual void begin(const core::Experiment& experiment, const core::ImportanceSpec& spec) = 0;
    /// Called before the first batch.
    virtual void onData(const core::ClassCounts& classes) = 0;
    virtual void onBatch(const core::BatchReport& /*report*/) {}
    /// Completed share of the comparison.
    virtual void onProgress(double /*done*/) {}
    virtual void onMethod(const core::ImportanceScores& scores) = 0;
    /// All methods are compared.
    virtual void onReport(const core::ImportanceReport& report) = 0;
    /// Completed share of the tests; from any thread, one call at a time.
    virtual void onTestProgress(double /*done*/) {}
    virtual void onTest(const core::TestResult& result) = 0;
    /// All tests are complete.
    virtual void onConclusion(const core::FaithfulnessReport& report) = 0;
    /// The last call. seconds: duration of the comparison alone.
    virtual void end(core::TrainingOutcome::Kind outcome, double seconds) = 0;
};

/// JSON Lines, see core/export/importance_json.h and faithfulness_json.h; or text: a live line on a terminal, the
/// tables of the comparison with their sentence, and a block for each test.
std::unique_ptr<ExplainOutput> makeExplainOutput(Format format, Output& output);

} // namespace app
