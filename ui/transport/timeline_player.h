#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace ui {

/// Plays a run's moments forwards or backwards, from end to end in kWholeRun.
class TimelinePlayer : public QObject {
    Q_OBJECT

public:
    enum class Direction { Backwards = -1, Still = 0, Forwards = 1 };

    /// Milliseconds for a whole run, whatever its number of moments.
    static constexpr double kWholeRun = 6000.0;

    explicit TimelinePlayer(QObject* parent = nullptr);

    /// Plays from this moment on, between 0 and `last`; from the opposite end if it is at the end already.
    void play(Direction direction, qsizetype from, qsizetype last);
    void stop();
    [[nodiscard]] Direction direction() const { return m_direction; }

signals:
    /// The moment to show now; never the same twice in a row.
    void moved(qsizetype index);
    void directionChanged();

private:
    void advance();

    QTimer m_timer;
    QElapsedTimer m_clock;
    Direction m_direction = Direction::Still;
    double m_begin = 0.0;
    qsizetype m_last = 0;
    qsizetype m_shown = -1;
};

} // namespace ui
