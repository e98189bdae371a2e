#include "ui/session/live_updates.h"

#include "ui/training/training_controller.h"

#include <utility>

namespace ui {

LiveUpdates::LiveUpdates(TrainingController& controller, QObject* parent) : QObject(parent), m_controller(controller)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveUpdates::begin);
    connect(&m_controller, &TrainingController::stateChanged, this, [this](RunState state) {
        const bool isOver = state == RunState::Finished || state == RunState::Diverged || state == RunState::Failed;
        // Queued: the receivers that show the end of this run come first.
        if (isOver && m_wanted)
            m_timer.start(0);
    });
}

void LiveUpdates::want(const core::Experiment& experiment)
{
    m_wanted = experiment;
    if (!m_controller.isTrainingToTheEnd() || !m_sinceBegin.isValid() || m_sinceBegin.hasExpired(kPatience))
        begin();
    else if (!m_timer.isActive())
        m_timer.start(kPatience - static_cast<int>(m_sinceBegin.elapsed()));
}

void LiveUpdates::forget()
{
    m_wanted.reset();
    m_timer.stop();
}

void LiveUpdates::begin()
{
    m_timer.stop();
    if (!m_wanted)
        return;
    m_sinceBegin.start();
    m_controller.reset(*std::exchange(m_wanted, std::nullopt));
    m_controller.train();
}

} // namespace ui

#include "moc_live_updates.cpp"
