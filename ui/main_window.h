#pragma once

#include "core/training/experiment.h"
#include "ui/training/run_state.h"

#include <QMainWindow>

namespace ui {

class AttentionView;
class CurvesView;
class ExperimentPanel;
class LayersView;
class NoticeBar;
class TimelinePanel;
class TrainingController;
class TransportBar;

/// The window: puts panels and views together and connects them with the training. Nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] TrainingController& controller() { return *m_controller; }

private:
    QWidget* composeCentre();
    QWidget* composeRight();
    void compose();
    void connectTransport();
    void connectRun();

    void onExperimentChanged(const core::Experiment& experiment);
    void restart(const core::Experiment& experiment);
    /// Begins a new run if the present one is over or the controls say something else by now.
    void beginRunIfNeeded();
    void onRunBegun(const core::Experiment& experiment);
    void onHistoryGrew();
    void showMoment();
    void showPending();

    TrainingController* m_controller;
    TransportBar* m_transport;
    ExperimentPanel* m_experimentPanel;
    NoticeBar* m_notice;
    AttentionView* m_attention;
    TimelinePanel* m_timeline;
    CurvesView* m_curves;
    LayersView* m_layers;
};

} // namespace ui
