#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/documents/run_document.h"
#include "core/training/ensemble.h"
#include "ui/jobs/seeds_worker.h"
#include "ui/training/rate_meter.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

/// The window's side of ensembles: many runs of one experiment that differ in their seed, made in the background; keeps
/// what came of the last ones.
///
/// Lives on the GUI thread and owns the worker and its thread; no call blocks, except the destructor, which stops the
/// runs and joins the thread. A new ensemble ends the one before; what is still under way of that one is dropped.
class SeedsJob : public QObject {
    Q_OBJECT

public:
    using Runs = std::vector<core::EnsembleRun>;
    enum class Outcome { Completed, Cancelled };
    Q_ENUM(Outcome)

    explicit SeedsJob(QObject* parent = nullptr);
    ~SeedsJob() override;

    /// Between begun() and finished() or failed().
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Of the present ensemble: how many runs were asked for, and how many were told of.
    [[nodiscard]] std::int64_t runs() const { return m_runs; }
    [[nodiscard]] std::int64_t runsTold() const { return m_told; }
    /// What its runs were made with, or are; nothing before the first start().
    [[nodiscard]] const std::optional<core::Experiment>& madeWith() const { return m_madeWith; }
    /// Of the runs that were told of. Stays where it is as long as the runner lives.
    [[nodiscard]] const core::SeedsSummary& summary() const { return m_summary; }
    /// How it ended; nothing while it has not, or if it failed.
    [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }
    /// Why it failed; empty if it did not.
    [[nodiscard]] const QString& failure() const { return m_failure; }
    /// NaN while not known.
    [[nodiscard]] double secondsLeft() const;
    /// Since the present ensemble began, until its end.
    [[nodiscard]] double seconds() const;

    /// Makes runs of seeds firstSeed, firstSeed + 1, ...; the experiment's own seed is not used. At least one run, and
    /// an experiment of at least one epoch that passed core::check().
    void start(core::Experiment experiment, std::int64_t runs, std::uint32_t firstSeed = 0);
    /// finished() follows as soon as the runs under way have stopped, which takes about a batch.
    void cancel();

    /// Names the present ensemble.
    [[nodiscard]] EnsembleId ensemble() const { return m_ensemble; }
    /// The runs that were told of, as a document keeps them; null if there are none. Made when it is asked for.
    [[nodiscard]] std::shared_ptr<const core::SavedSeeds> saved();
    /// Shows runs that were kept instead of the present ones, which end if they are under way; null: none.
    void bringBack(std::shared_ptr<const core::SavedSeeds> seeds);

    /// Milliseconds from one runsMade() to the next, at least: dots that come faster could not be told apart.
    static constexpr int kReportInterval = 33;

signals:
    void begun();
    /// bringBack() was called.
    void replaced();
    /// The runs since the last report, in the order of their seeds.
    void runsMade(const std::shared_ptr<const std::vector<core::EnsembleRun>>& runs);
    void finished(ui::SeedsJob::Outcome outcome);
    void failed(const QString& reason);

private:
    void leave();
    void report();
    void end();
    void onRunMade(EnsembleId ensemble, const std::shared_ptr<const core::EnsembleRun>& run);
    void onEnded(EnsembleId ensemble);
    void onFailed(EnsembleId ensemble, const QString& reason);

    QThread m_thread;
    SeedsWorker* m_worker; ///< lives on m_thread and is deleted by it
    QTimer m_reportTimer;
    EnsembleId m_ensemble = 0;
    std::stop_source m_stop;
    bool m_isRunning = false;
    std::int64_t m_runs = 0;
    std::int64_t m_told = 0;
    Runs m_untold;
    std::optional<core::Experiment> m_madeWith;
    core::SeedsSummary m_summary;
    std::shared_ptr<const core::SavedSeeds> m_saved; ///< null: to be made, or nothing to make
    std::optional<Outcome> m_outcome;
    QString m_failure;
    RateMeter m_rate;
    RateMeter::Clock::time_point m_begun;
    RateMeter::Clock::time_point m_ended;
};

} // namespace ui
