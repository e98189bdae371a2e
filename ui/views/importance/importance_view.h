#pragma once

#include "ui/jobs/importance_job.h"
#include "ui/views/view.h"

class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace ui {

class ImportanceModel;
class SegmentedControl;
class TauModel;
class TauTable;

/// Shows whether other measures agree with the attention: the scores of every importance method for every feature, at
/// the snapshot shown. A job computes them; the scores of an earlier snapshot stay until then.
class ImportanceView : public View {
    Q_OBJECT

public:
    /// Shows the results of the job, which must outlive the view.
    explicit ImportanceView(ImportanceJob& job, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Rivals"); }
    /// Drops the scores of other features and of other data.
    void showRun(const ShownRun& run) override;
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override { m_job.setModel(model); }
    void setResting(bool resting) override { m_job.setResting(resting); }
    /// Keeps the scores as old until others arrive.
    void clear() override { showModel(nullptr); }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// The report shown; null before the first is complete.
    [[nodiscard]] const std::shared_ptr<const core::ImportanceReport>& report() const { return m_report; }
    [[nodiscard]] ImportanceJob& job() { return m_job; }

protected:
    void fitTexts() final;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildTables();
    void showTauHelp();
    void connectParts();
    void begin();
    void onButton();
    void onChanged();
    void take(const std::shared_ptr<const core::ImportanceReport>& report);
    void showDone();
    void forget();
    void refresh();
    void showProgress();
    void showAnswer();
    /// Whether the comparison takes so long that its progress and a Cancel button are shown.
    [[nodiscard]] bool isTakingLong() const;

    ImportanceJob& m_job;
    ImportanceModel* m_model;
    TauModel* m_tau;
    core::Experiment m_experiment;  ///< of the run shown
    core::Experiment m_computedFor; ///< of the network that the measures are about
    std::shared_ptr<const core::ImportanceReport> m_report;
    double m_seconds = 0.0; ///< that m_report took
    bool m_isOld = false;   ///< m_report is about another snapshot
    QTimer m_patience;      ///< the progress of shorter comparisons is not shown

    QLabel* m_status;
    QProgressBar* m_bar;
    QPushButton* m_button;
    SegmentedControl* m_switch;
    QStackedLayout* m_pages; ///< the hint, or the tables
    QStackedLayout* m_tables;
    QLabel* m_hint;
    QLabel* m_caption; ///< below the heat map
    TauTable* m_heat;
};

/// The sentence that a network of this experiment is too large for the methods; empty if it is not.
QString largeNetworkText(const core::Experiment& experiment);

/// The text in place of the scores while this run has none: the reason, and what has to happen.
QString importanceHint(const ImportanceJob& job, const core::Experiment& experiment);

/// The state of the comparison: its progress if it `takesLong`, or the basis of the report, which took so many seconds
/// and may be null unless all methods are done.
QString importanceStatus(const ImportanceJob& job, const core::ImportanceReport* report, double seconds,
                         bool takesLong);

} // namespace ui
