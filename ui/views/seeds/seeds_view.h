#pragma once

#include "ui/jobs/seeds_job.h"
#include "ui/views/view.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace ui {

class SeedsPlot;

/// Shows how much of the result is luck: many runs that differ only in their seeds 0, 1, 2, ..., trained by a job. The
/// experiment's own seed does not count as a setting.
class SeedsView : public View {
    Q_OBJECT

public:
    static constexpr int kOfferedRuns = 200;
    static constexpr int kMaxRuns = core::SavedSeeds::kMaxRuns;

    /// Shows the runs of the job, which must outlive the view.
    explicit SeedsView(SeedsJob& job, QWidget* parent = nullptr);
    ~SeedsView() override;

    [[nodiscard]] QString title() const override { return tr("Seeds"); }
    /// Keeps runs of other settings, also unfinished ones, and marks them as such.
    void showExperiment(const core::Experiment& controls) override;
    void showRun(const ShownRun& run) override;
    [[nodiscard]] bool hasPicture() const override;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Emits spreadChanged(), with an empty spread only after another one.
    void emitSpread();

    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] const core::SeedsSummary& summary() const { return m_job.summary(); }
    [[nodiscard]] SeedsPlot& plot() { return *m_plot; }

signals:
    /// A dot was opened.
    void seedChosen(quint32 seed);
    /// The shares between which 9 of 10 runs lie (features), as runs come in; empty without runs of the present
    /// settings.
    void spreadChanged(const std::vector<double>& low5, const std::vector<double>& high95);

protected:
    void fitTexts() final;
    void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void onButton();
    void showOthers();
    void refresh();
    void showTexts();
    void showButton();
    void showProgress();
    [[nodiscard]] QString endingText() const;
    [[nodiscard]] bool canRun() const { return m_experiment.attention != core::AttentionKind::None; }
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QString originOfRuns(const core::Experiment& shown) const;
    [[nodiscard]] bool isArticles() const;

    SeedsJob& m_job;
    core::Experiment m_experiment;
    bool m_isBranched = false; ///< the run shown
    bool m_hasEmittedSpread = false;

    QBoxLayout* m_controls; ///< side by side where there is room
    QSpinBox* m_runs;
    QPushButton* m_button;
    QLabel* m_progress;
    QProgressBar* m_bar;
    SeedsPlot* m_plot;
};

} // namespace ui
