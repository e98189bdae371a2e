#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "ui/views/view.h"

#include <QTimer>

#include <memory>

class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace ui {

class ImportanceJob;
class ImportanceModel;
class SegmentedControl;
class TauModel;
class TauTable;

/// Do other measures agree with the attention? What attention and its rivals say about every feature, beside each
/// other, at the moment shown. They answer in the background; what they said about an earlier moment stays until then.
class ImportanceView : public View {
    Q_OBJECT

public:
    /// Shows the results of the job, which must outlive the view.
    explicit ImportanceView(ImportanceJob& asker, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Rivals"); }
    /// Answers about other features go.
    void showRun(const ShownRun& run) override;
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    void setResting(bool resting) override;
    /// What was answered stays, as old, until other answers come.
    void clear() override { showModel(nullptr); }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// What is shown; null: nothing complete yet.
    [[nodiscard]] const std::shared_ptr<const core::ImportanceReport>& report() const { return m_report; }
    [[nodiscard]] ImportanceJob& asker() { return m_asker; }

protected:
    void fitTexts() final;
    QWidget* figureWidget() override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildTables();
    [[nodiscard]] QLayout* buildFoot();
    void connectParts();
    void begin();
    void press();
    void onChanged();
    void take(const std::shared_ptr<const core::ImportanceReport>& report);
    void takeOver();
    void forget();
    void refresh();
    void showProgress();
    void showAnswer();
    /// The rivals have been asked for so long that a person may want to know, or to stop it.
    [[nodiscard]] bool isTakingLong() const;

    ImportanceJob& m_asker;
    ImportanceModel* m_model;
    TauModel* m_tau;
    core::Experiment m_experiment; ///< of the run whose moments are shown
    std::shared_ptr<const core::ImportanceReport> m_report;
    double m_seconds = 0.0; ///< that m_report took
    bool m_isOld = false;   ///< m_report is about another moment
    QTimer m_patience;      ///< work that is done sooner is not spoken of

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

} // namespace ui
