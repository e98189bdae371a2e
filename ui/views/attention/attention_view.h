#pragma once

#include "core/analysis/class_summary.h"
#include "ui/text/verdict.h"
#include "ui/views/view.h"

class QHBoxLayout;
class QPushButton;

namespace ui {

class AttentionChart;

/// Shows which feature the network looks at: a sentence, when the feature was found, and the attention as bars.
class AttentionView : public View {
    Q_OBJECT

public:
    explicit AttentionView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Attention"); }
    [[nodiscard]] QString headline() const override { return m_verdict.headline; }
    [[nodiscard]] QString line() const override { return m_verdict.finding; }
    void showRun(const ShownRun& run) override { showSnapshot(run.experiment, run.untilShown(), run.branches()); }
    [[nodiscard]] bool needsModel() const override { return isSplitWanted(); }
    void clear() final;
    [[nodiscard]] bool hasPicture() const override { return true; }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Shows the last of these snapshots, or the empty state without any; the earlier ones give the time of the
    /// finding. A shorter span of the same run keeps the chart's axis. branches: of the whole run; those before the
    /// snapshot are named.
    void showSnapshot(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                      const std::vector<core::BranchPoint>& branches = {});
    /// Shows the classes of the test rows at the snapshot shown; ignored unless isSplitWanted().
    void setClassSummary(const core::ClassSummary& summary);
    void clearClassSummary();
    [[nodiscard]] bool isSplitWanted() const;
    /// Places a button beside the question.
    void addButton(QPushButton* button);

    [[nodiscard]] AttentionChart& chart() { return *m_chart; }

signals:
    /// The user has split the bars by class, so that class summaries are needed, or has joined them.
    void splitWanted(bool wanted);

protected:
    void fitTexts() final;
    void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme) override;
    void changeEvent(QEvent* event) override;

private:
    void showEmpty(const QString& hint, const QString& headline, const QString& finding);
    void allowSplit();
    void forbidSplit(const QString& reason);
    void setVerdict(const Verdict& verdict);
    void showTexts();

    QHBoxLayout* m_top; ///< the question and the buttons
    QPushButton* m_split;
    AttentionChart* m_chart;
    Verdict m_verdict;
    core::FeatureRoles m_roles = core::Experiment().roles(); ///< for which the texts are sized
    std::vector<core::BranchPoint> m_branches;               ///< likewise
};

} // namespace ui
