#pragma once

#include "ui/training/run_state.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// Shows the progress of a run as a line of text and a slim bar. Nothing moves as the numbers change.
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget* parent = nullptr);

    void setState(RunState state);
    void setProgress(const Progress& progress);
    /// Allows the samples per second, which are hidden first where space is short.
    void setRateAllowed(bool allowed);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void choosePositionFormat();
    [[nodiscard]] QString positionText() const;

    RunState m_state = RunState::Preparing;
    Progress m_progress;
    bool m_rateAllowed = true;
    QString m_positionFormat; ///< with places for its four numbers
    QLabel* m_positionLabel;
    QLabel* m_rateLabel;
    QLabel* m_timeLabel;
    QProgressBar* m_bar;
};

/// "1.6 s left", "3 min left", ...; empty for a negative time, which is unknown.
QString timeLeftText(double seconds);

/// "112,000 samples/s", "12.3 M samples/s": three digits, readable while it changes. Empty for 0, which is unknown.
QString sampleRateText(double samplesPerSecond);

} // namespace ui
