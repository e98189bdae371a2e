#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/training/model.h"
#include "ui/jobs/background_job.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Identifies a network at a snapshot of its run without keeping it.
struct TestedSnapshot {
    core::Experiment experiment;
    std::int64_t epoch = 1; ///< as in core::Snapshot
    std::int64_t batch = 0;
    std::size_t weights = 0; ///< hash of the parameters, which differ between branches of a run

    static TestedSnapshot of(const core::Model& model);
    [[nodiscard]] bool isOf(const core::Model& model) const;
};

/// Runs the faithfulness tests at lower priority, with one thread fewer than the hardware has; keeps the last results.
class FaithfulnessJob : public BackgroundJob {
    Q_OBJECT

public:
    explicit FaithfulnessJob(QObject* parent = nullptr);

    /// Tests this network and drops the earlier results.
    void start(const std::shared_ptr<const core::Model>& model);

    /// The network of the present or last tests; nothing before the first start().
    [[nodiscard]] const std::optional<TestedSnapshot>& tested() const { return m_tested; }
    /// (F): mean attention of the tested network; empty while unknown, or if it has none.
    [[nodiscard]] const std::vector<double>& bars() const { return m_bars; }
    /// The complete tests, in the order of core::faithfulnessTests().
    [[nodiscard]] const std::vector<core::TestResult>& results() const { return m_results; }
    /// Null unless all tests are complete.
    [[nodiscard]] const std::shared_ptr<const core::FaithfulnessReport>& report() const { return m_report; }

    /// The default tests, with as many jobs as this machine has room for.
    [[nodiscard]] static core::FaithfulnessSpec specFor(const core::Experiment& experiment);

protected:
    void refuse(const std::exception& problem) override;

private:
    std::optional<TestedSnapshot> m_tested;
    std::vector<double> m_bars;
    std::vector<core::TestResult> m_results;
    std::shared_ptr<const core::FaithfulnessReport> m_report;
};

} // namespace ui
