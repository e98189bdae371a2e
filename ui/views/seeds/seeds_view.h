#pragma once

#include "core/documents/run_document.h"
#include "core/experiment/experiment.h"
#include "ui/views/view.h"

#include <QString>

#include <vector>

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace ui {

class SeedsPlot;
class SeedsJob;

/// How much of it is luck? Makes many runs that differ only in their seed, in the background, and shows every one.
///
/// The runs have the seeds 0, 1, 2, ..., whatever the experiment's own is: another seed is not another setting.
class SeedsView : public View {
    Q_OBJECT

public:
    static constexpr int kOfferedRuns = 200;
    static constexpr int kMaxRuns = core::SavedSeeds::kMaxRuns;

    /// Shows what the runner has made and makes, which must outlive the view.
    explicit SeedsView(SeedsJob& runner, QWidget* parent = nullptr);
    ~SeedsView() override;

    [[nodiscard]] QString title() const override { return tr("Seeds"); }
    /// Runs that were made with other settings stay, and are said to be; so do those under way, for only a person
    /// throws work away.
    void showExperiment(const core::Experiment& controls) override;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Tells of the spread, or once that there is none, to those who have come to listen.
    void tellSpread();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const core::SeedsSummary& summary() const;
    [[nodiscard]] SeedsPlot& plot() { return *m_plot; }

signals:
    /// A dot was opened.
    void seedChosen(quint32 seed);
    /// Between which shares 9 of 10 runs lie (features), as they come in; empty while there are none of the present
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
    void press();
    void showOthers();
    void refresh();
    void showTexts();
    void showButton();
    void showProgress();
    [[nodiscard]] QString endingText() const;
    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool isArticles() const;

    SeedsJob& m_runner;
    core::Experiment m_experiment;
    bool m_hasToldSpread = false;

    QBoxLayout* m_controls; ///< beside each other where there is room
    QSpinBox* m_runs;
    QPushButton* m_button;
    QLabel* m_progress;
    QProgressBar* m_bar;
    QLabel* m_stale;
    SeedsPlot* m_plot;
};

} // namespace ui
