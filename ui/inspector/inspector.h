#pragma once

#include "core/training/model.h"

#include <QStackedWidget>

#include <memory>

class QTabBar;

namespace ui {

class BelieveView;
class FaithfulnessJob;
class FaithfulnessView;
class CodeView;
class CompareView;
class CurvesView;
class LayersView;
class NetworkView;
class ImportanceView;
class RowsView;
class SeedsJob;
class SeedsView;
class TrainingController;
class WeightsView;

/// The views beside the bars, one tab each: every one answers a question about the moment that is shown.
/// A view that is not in front costs nothing.
class Inspector : public QStackedWidget {
    Q_OBJECT

public:
    /// The runners must outlive it.
    Inspector(FaithfulnessJob& tests, SeedsJob& seeds, QWidget* parent = nullptr);

    /// The line of tabs. It has room for all of them only across the whole width of the views, so the window places it.
    /// To be called once.
    [[nodiscard]] QWidget* makeHeader();
    /// What the controls say: the layers of the network that will be trained, the settings of other seeds, the code.
    void setExperiment(const core::Experiment& experiment);
    /// Shows a moment (an index) of the run that the controller has, which must outlive the inspector.
    void showSnapshots(const TrainingController& run, std::size_t shown);
    /// Whether the view in front looks inside the network.
    [[nodiscard]] bool wantsModel() const;
    /// The network at the moment shown.
    void showModel(const std::shared_ptr<const core::Model>& model);
    /// Whether training leaves the processor alone: work that can wait is done only then.
    void setResting(bool resting);
    /// The empty state, for a new run.
    void clear();

    /// What the tab of a view says.
    [[nodiscard]] QString titleOf(int view) const;
    /// The question that the view answers; after makeHeader().
    [[nodiscard]] QString helpOf(int view) const;

    [[nodiscard]] SeedsView& seeds() { return *m_seeds; }
    [[nodiscard]] CurvesView& curves() { return *m_curves; }
    [[nodiscard]] CompareView& compare() { return *m_compare; }
    [[nodiscard]] ImportanceView& importance() const { return *m_importance; }

private:
    void addView(QWidget* view, const QString& name);
    void showCurves();

    QTabBar* m_tabs;
    const TrainingController* m_run = nullptr; ///< whose moment is shown; null: none
    std::size_t m_shown = 0;
    CurvesView* m_curves;
    LayersView* m_layers;
    SeedsView* m_seeds;
    RowsView* m_rows;
    WeightsView* m_weights;
    NetworkView* m_network;
    CodeView* m_code;
    CompareView* m_compare;
    BelieveView* m_believe;
    ImportanceView* m_importance;     ///< a page of m_believe
    FaithfulnessView* m_faithfulness; ///< another
};

} // namespace ui
