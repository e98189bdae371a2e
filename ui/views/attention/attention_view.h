#pragma once

#include "core/analysis/class_summary.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/text/verdict.h"

#include <QWidget>

#include <span>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class AttentionChart;

/// Which feature does the network look at? The answer as a sentence, when it was found, and the bars.
class AttentionView : public QWidget {
    Q_OBJECT

public:
    explicit AttentionView(QWidget* parent = nullptr);

    /// Shows the last of these moments; the ones before it tell since when all golden features stand out.
    /// None: the empty state. A shorter span, as when the run is scrubbed back, keeps the chart's axis.
    void showSnapshot(const core::Experiment& experiment, std::span<const core::Snapshot> momentsUntilShown);
    /// The classes of the test rows at the shown moment. Shown while a person wants the bars split, and else ignored.
    void setClassSummary(const core::ClassSummary& summary);
    void clearClassSummary();
    [[nodiscard]] bool isSplitWanted() const;
    /// The empty state, for a new run.
    void clear();

    /// Puts a button beside the question, where the eye is when the bars are worth something.
    void addButton(QPushButton* button);

    [[nodiscard]] AttentionChart& chart() { return *m_chart; }
    [[nodiscard]] const Verdict& verdict() const { return m_verdict; }

signals:
    /// A person wants the bars split by class, or no longer: summaries are wanted from now on.
    void splitWanted(bool wanted);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void sayNoAttention();
    void setSplitPossible(bool possible);
    void say(const Verdict& verdict);
    void showTexts();
    void fitTexts();

    QHBoxLayout* m_top; ///< the question and the buttons
    QLabel* m_question;
    QPushButton* m_split;
    QWidget* m_answer; ///< headline and finding, with room for the longest, so that the chart keeps its place
    QLabel* m_headline;
    QLabel* m_finding;
    AttentionChart* m_chart;
    Verdict m_verdict;
    core::FeatureRoles m_roles = core::Experiment().roles(); ///< the texts are sized for
};

} // namespace ui
