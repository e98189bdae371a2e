#pragma once

#include "ui/training/run_state.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace ui {

class ProgressPanel;

/// The bar at the top: buttons to train, step and reset, the pace and the progress.
/// Handles the keys Space, B, E and Ctrl+R of the whole window, unless the widget with the focus accepts them.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(QWidget* parent = nullptr);

    /// Shows the state; Preparing, and Training after a step, only after a delay, so that a short one does not flicker.
    void setState(ui::RunState state);
    /// Sets whether a run that is preparing will train as soon as it can; it can be paused already then.
    void setAboutToTrain(bool aboutToTrain);
    void setProgress(const ui::Progress& progress);

    /// Batches a second; infinity for full speed.
    [[nodiscard]] double pace() const;
    /// Sets the slider to its nearest pace; emits paceChanged() if that is another one.
    void setPace(double batchesPerSecond);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void trainRequested();
    void pauseRequested();
    void stepBatchRequested();
    void stepEpochRequested();
    void resetRequested();
    /// Batches a second; infinity for full speed.
    void paceChanged(double batchesPerSecond);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showState(RunState state);
    [[nodiscard]] bool canPause() const
    {
        return m_state == RunState::Training || (m_state == RunState::Preparing && m_aboutToTrain);
    }
    void connectButtons();
    void addPace();
    void updatePaceLabel();
    void updateTrainButton();
    void dropToFit();
    bool pressKey(int key, Qt::KeyboardModifiers modifiers);

    RunState m_state = RunState::Preparing;     ///< as shown
    RunState m_lateState = RunState::Preparing; ///< shown when the timer ends
    QTimer m_lateTimer;
    bool m_stepRequested = false;
    bool m_aboutToTrain = false;
    QHBoxLayout* m_layout;
    QLabel* m_nameLabel;
    QPushButton* m_trainButton;
    QPushButton* m_stepBatchButton;
    QPushButton* m_stepEpochButton;
    QPushButton* m_resetButton;
    QLabel* m_speedLabel = nullptr;
    QSlider* m_speedSlider = nullptr;
    QLabel* m_paceLabel = nullptr;
    ProgressPanel* m_progress;
};

} // namespace ui
