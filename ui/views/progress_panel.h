#pragma once

#include "ui/training/run_state.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// How far a run has come: a line of words and a slim bar. Nothing moves as the numbers change.
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget* parent = nullptr);

    void setState(RunState state);
    void setProgress(const Progress& progress);
    /// Whether the samples a second may take space; they are the first to go where space is short.
    void setRateAllowed(bool allowed);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void chooseWords();
    [[nodiscard]] QString positionText() const;

    RunState m_state = RunState::Preparing;
    Progress m_progress;
    bool m_rateAllowed = true;
    QString m_words; ///< of the position, with places for its four numbers
    QLabel* m_positionLabel;
    QLabel* m_rateLabel;
    QLabel* m_timeLabel;
    QProgressBar* m_bar;
};

/// "1.6 s left", "3 min left", ...; empty for a negative time, which is not known.
QString timeLeftText(double seconds);

/// "112,000 samples/s", "12.3 M samples/s": three figures, so that it can be read while it changes. Empty for 0, which
/// is not known.
QString sampleRateText(double samplesPerSecond);

} // namespace ui
