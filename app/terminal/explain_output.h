#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/experiment/reports.h"

#include <memory>

namespace app {

class Output;

/// What `explain` puts on standard output.
class ExplainOutput {
public:
    ExplainOutput() = default;
    ExplainOutput(const ExplainOutput&) = delete;
    ExplainOutput& operator=(const ExplainOutput&) = delete;
    virtual ~ExplainOutput() = default;

    /// Before the data are drawn.
    virtual void begin(const core::Experiment& experiment, const core::ImportanceSpec& spec) = 0;
    virtual void onBatch(const core::BatchReport& report) = 0;
    /// Of the rivals.
    virtual void onProgress(double done) = 0;
    virtual void onMethod(const core::ImportanceScores& scores) = 0;
    /// All rivals were asked.
    virtual void onReport(const core::ImportanceReport& report) = 0;
    /// Of the tests; from any thread, one at a time.
    virtual void onTestProgress(double done) = 0;
    virtual void onTest(const core::TestResult& result) = 0;
    /// All tests were made.
    virtual void onConclusion(const core::FaithfulnessReport& report) = 0;
    /// The last word. Seconds: of the rivals alone.
    virtual void end(core::TrainingOutcome::Kind outcome, double seconds) = 0;
};

/// JSON Lines, see core/files/rivals_json.h and claims_json.h.
std::unique_ptr<ExplainOutput> makeJsonExplainOutput(Output& output);

/// A live line while it lasts, on a terminal, the tables of the rivals with their sentence, and a block for each test.
std::unique_ptr<ExplainOutput> makeTextExplainOutput(Output& output);

} // namespace app
