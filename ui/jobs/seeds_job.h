#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/documents/run_document.h"
#include "core/training/ensemble.h"
#include "ui/jobs/background_job.h"
#include "ui/training/rate_meter.h"

#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Returns how many runs to train in parallel: one fewer than the hardware threads, no more than fit into memory, at
/// least one.
int seedsJobs(unsigned hardwareThreads, std::uint64_t requiredMemory, std::uint64_t availableMemory);

/// Trains ensembles, runs of one experiment that differ in their seed, at lower priority; keeps the results of the last
/// one. A new ensemble replaces the present one, whose late runs are dropped.
class SeedsJob : public BackgroundJob {
    Q_OBJECT

public:
    using Runs = std::vector<core::EnsembleRun>;
    enum class Outcome { Completed, Cancelled };
    Q_ENUM(Outcome)

    explicit SeedsJob(QObject* parent = nullptr);
    ~SeedsJob() override;

    /// Runs of the present ensemble: all, and those that were reported.
    [[nodiscard]] std::int64_t runs() const { return m_runs; }
    [[nodiscard]] std::int64_t runsReported() const { return m_reported; }
    /// The experiment of the present ensemble; nothing before the first start().
    [[nodiscard]] const std::optional<core::Experiment>& madeWith() const { return m_madeWith; }
    /// Returns the summary of the reported runs. Its address stays the same for the lifetime of the job.
    [[nodiscard]] const core::SeedsSummary& summary() const { return m_summary; }
    /// Nothing while the ensemble runs, or if it failed.
    [[nodiscard]] std::optional<Outcome> outcome() const;
    /// The reason why the ensemble failed; empty if it did not.
    [[nodiscard]] const QString& failure() const { return refusal(); }
    /// From the pace of the last second; NaN while unknown.
    [[nodiscard]] double secondsLeft() const override;

    /// Trains runs of the seeds firstSeed, firstSeed + 1, ...; the experiment's own seed is not used. At least one run,
    /// and an experiment of at least one epoch that passed core::check().
    void start(core::Experiment experiment, std::int64_t runs, std::uint32_t firstSeed = 0);
    /// Stops the present runs, which takes about a batch; finished() follows.
    void cancel() override;

    /// Number of the present ensemble.
    [[nodiscard]] std::uint64_t ensemble() const { return m_ensemble; }
    /// Returns the reported runs for a document; null if there are none.
    [[nodiscard]] std::shared_ptr<const core::SavedSeeds> saved();
    /// Replaces the present ensemble by a saved one; null: none.
    void restoreSeeds(std::shared_ptr<const core::SavedSeeds> seeds);

    /// Minimum time between two runsMade(), in milliseconds: faster changes are not visible.
    static constexpr int kReportInterval = 33;

signals:
    /// restoreSeeds() was called.
    void replaced();
    /// The runs since the last report, in the order of their seeds.
    void runsMade(const std::shared_ptr<const std::vector<core::EnsembleRun>>& runs);
    void finished(ui::SeedsJob::Outcome outcome);
    void failed(const QString& reason);

protected:
    void refuse(const std::exception& problem) override;

private:
    void drop();
    void addRun(const core::EnsembleRun& run);
    void report();
    void end(const QString& failure = {});

    QTimer m_reportTimer;
    std::uint64_t m_ensemble = 0;
    std::stop_source m_stop;
    std::int64_t m_runs = 0;
    std::int64_t m_reported = 0;
    Runs m_pending; ///< to be reported
    std::optional<core::Experiment> m_madeWith;
    core::SeedsSummary m_summary;
    std::shared_ptr<const core::SavedSeeds> m_saved; ///< cache of saved(); null: not made yet
    RateMeter m_rate;
};

} // namespace ui
