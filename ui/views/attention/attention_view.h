#pragma once

#include "core/analysis/class_summary.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/text/verdict.h"
#include "ui/views/view.h"

#include <span>

class QHBoxLayout;
class QPushButton;

namespace ui {

class AttentionChart;

/// Which feature does the network look at? The answer as a sentence, when it was found, and the bars.
class AttentionView : public View {
    Q_OBJECT

public:
    explicit AttentionView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Attention"); }
    [[nodiscard]] QString headline() const override { return m_verdict.headline; }
    [[nodiscard]] QString line() const override { return m_verdict.finding; }
    void showRun(const ShownRun& run) override { showSnapshot(run.experiment, run.untilShown()); }
    [[nodiscard]] bool needsModel() const override { return isSplitWanted(); }
    void clear() final;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Shows the last of these moments; the ones before it tell since when all golden features stand out.
    /// None: the empty state. A shorter span, as when the run is scrubbed back, keeps the chart's axis.
    void showSnapshot(const core::Experiment& experiment, std::span<const core::Snapshot> momentsUntilShown);
    /// The classes of the test rows at the shown moment. Shown while a person wants the bars split, and else ignored.
    void setClassSummary(const core::ClassSummary& summary);
    void clearClassSummary();
    [[nodiscard]] bool isSplitWanted() const;
    /// Puts a button beside the question, where the eye is when the bars are worth something.
    void addButton(QPushButton* button);

    [[nodiscard]] AttentionChart& chart() { return *m_chart; }

signals:
    /// A person wants the bars split by class, or no longer: summaries are wanted from now on.
    void splitWanted(bool wanted);

protected:
    void fitTexts() final;
    void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme) override;
    void changeEvent(QEvent* event) override;

private:
    void sayNoAttention();
    void setSplitPossible(bool possible);
    void say(const Verdict& verdict);
    void showTexts();

    QHBoxLayout* m_top; ///< the question and the buttons
    QPushButton* m_split;
    AttentionChart* m_chart;
    Verdict m_verdict;
    core::FeatureRoles m_roles = core::Experiment().roles(); ///< the texts are sized for
};

} // namespace ui
