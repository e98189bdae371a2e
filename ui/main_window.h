#pragma once

#include "core/training/experiment.h"
#include "ui/training/run_memory.h"
#include "ui/training/run_state.h"

#include <QMainWindow>
#include <QUndoStack>

class QSplitter;

namespace ui {

class AttentionView;
class ChangeBar;
class ClassSplit;
class ExperimentPanel;
class Inspector;
class LiveUpdates;
class NoticeBar;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;
class ViewMenu;
struct WindowState;

/// The window: puts panels and views together and connects them with the training. Nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What is worth remembering for the next time, and back. False if the layout is none; then it stays as it is.
    [[nodiscard]] WindowState state() const;
    bool setState(const WindowState& state);
    [[nodiscard]] ViewMenu& viewMenu() { return *m_viewMenu; }
    /// A line above the views, for those outside.
    void tell(const QString& note);

    [[nodiscard]] TrainingController& controller() { return *m_controller; }

private:
    QWidget* composeLeft();
    QWidget* composeCentre();
    void compose();
    void connectTransport();
    void connectRun();
    void connectControls();
    void layOutByDefault();

    void onExperimentChanged(const core::Experiment& experiment);
    void applyChange(const core::Experiment& experiment);
    void followControls();
    void branchFrom(qsizetype index);
    void openSeed(std::uint32_t seed);
    void restart(const core::Experiment& experiment);
    /// Begins a new run if the present one is over or the controls say something else by now.
    void beginRunIfNeeded();
    void onRunBegun(const core::Experiment& experiment);
    void onHistoryGrew();
    void onStateChanged();
    void showMoment();
    void showPending();

    QUndoStack m_changes;
    core::Experiment m_controls; ///< what the controls say
    RunMemory m_memory;
    TrainingController* m_controller;
    LiveUpdates* m_live;
    TransportBar* m_transport;
    ExperimentPanel* m_experimentPanel;
    ChangeBar* m_changeBar;
    NoticeBar* m_notice;
    AttentionView* m_attention;
    TimelinePanel* m_timeline;
    StepCaption* m_steps;
    Inspector* m_inspector;
    ClassSplit* m_split;
    QSplitter* m_views;
    ViewMenu* m_viewMenu;
};

} // namespace ui
