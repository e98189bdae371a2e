#include "ui/transport/timeline_player.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {

TimelinePlayer::TimelinePlayer(QObject* parent) : QObject(parent)
{
    constexpr auto kFrame = std::chrono::milliseconds(16);
    m_timer.setInterval(kFrame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimelinePlayer::advance);
}

void TimelinePlayer::play(Direction direction, qsizetype from, qsizetype last)
{
    const bool forwards = direction == Direction::Forwards;
    m_begin = static_cast<double>(from == (forwards ? last : 0) ? (forwards ? 0 : last) : from);
    m_last = last;
    m_shown = from;
    m_direction = direction;
    m_clock.start();
    m_timer.start();
    emit directionChanged();
}

void TimelinePlayer::stop()
{
    if (m_direction == Direction::Still)
        return;
    m_timer.stop();
    m_direction = Direction::Still;
    emit directionChanged();
}

void TimelinePlayer::advance()
{
    const double snapshots = static_cast<double>(m_last) * static_cast<double>(m_clock.elapsed()) / kWholeRun;
    const double place = m_begin + static_cast<int>(m_direction) * snapshots;
    const auto index = std::clamp<qsizetype>(std::llround(place), 0, m_last);
    const bool arrived = index == (m_direction == Direction::Forwards ? m_last : 0);
    if (index != m_shown) {
        m_shown = index;
        emit moved(index);
    }
    if (arrived)
        stop();
}

} // namespace ui

#include "moc_timeline_player.cpp"
