#pragma once

#include "core/training/model.h"

#include <QTabWidget>

class QMenu;

namespace ui {

class CompareView;
class CurvesView;
class LayersView;
class LatestWork;
class NetworkView;
class RowsView;
class SeedsView;
class TrainingController;
class WeightsView;

/// The views beside the bars, one tab each: every one answers a question about the moment that is shown.
/// A view that is not in front costs nothing.
class Inspector : public QTabWidget {
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    /// The menu behind the button at the end of the tabs.
    void setMenu(QMenu* menu);
    /// What the controls say: the layers of the network that will be trained, the settings of other seeds.
    void setExperiment(const core::Experiment& experiment);
    /// Shows a moment (an index) of the run that the controller has.
    void showMoments(const TrainingController& run, std::size_t shown);
    /// The empty state, for a new run.
    void clear();

signals:
    /// The network at the moment shown. At every frame while a run is going on.
    void modelShown(const std::shared_ptr<const core::Model>& model);

public:
    [[nodiscard]] SeedsView& seeds() { return *m_seeds; }
    [[nodiscard]] CurvesView& curves() { return *m_curves; }
    [[nodiscard]] CompareView& compare() { return *m_compare; }

private:
    void showModel(const std::shared_ptr<const core::Model>& model);

    LatestWork* m_models; ///< networks of earlier moments
    CurvesView* m_curves;
    LayersView* m_layers;
    SeedsView* m_seeds;
    RowsView* m_rows;
    WeightsView* m_weights;
    NetworkView* m_network;
    CompareView* m_compare;
};

} // namespace ui
