#pragma once

#include "core/analysis/class_summary.h"
#include "ui/text/verdict.h"
#include "ui/views/view.h"

#include <QStringList>

#include <set>
#include <string>
#include <vector>

class QHBoxLayout;
class QPushButton;

namespace ui {

class AttentionChart;

/// Shows which feature the network looks at: a sentence, when the feature was found, and the attention as bars. A
/// column of a table is one bar, the sum of its inputs; choosing a bar of several opens its categories in its place,
/// choosing one of those closes them, and a button does both for all. The sentence is about columns either way.
class AttentionView : public View {
    Q_OBJECT
    Q_PROPERTY(QStringList openColumns READ openColumns WRITE setOpenColumns USER true) // kept when a window is rebuilt

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
    /// The columns whose categories are shown, each as a bar.
    [[nodiscard]] QStringList openColumns() const;
    void setOpenColumns(const QStringList& columns);
    /// The inputs that make each bar.
    [[nodiscard]] core::FeatureGroups barGroups() const;
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
    void showBars();
    void toggleColumn(std::int64_t bar);
    void setOpen(std::set<std::string> open);
    [[nodiscard]] std::set<std::string> columnsOfCategories() const;

    QHBoxLayout* m_top; ///< the question and the buttons
    QPushButton* m_categories;
    QPushButton* m_split;
    AttentionChart* m_chart;
    Verdict m_verdict;
    core::Experiment m_experiment;                           ///< of the bars
    std::vector<double> m_attention;                         ///< (inputs); empty: no bars
    std::set<std::string> m_open;                            ///< columns whose categories are shown
    core::FeatureRoles m_roles = core::Experiment().roles(); ///< of the columns, for which the texts are sized
    std::vector<core::BranchPoint> m_branches;               ///< likewise
};

} // namespace ui
