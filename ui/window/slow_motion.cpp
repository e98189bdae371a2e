#include "ui/window/slow_motion.h"

#include "ui/training/training_controller.h"
#include "ui/transport/timeline_panel.h"
#include "ui/views/steps/step_caption.h"

namespace ui {

SlowMotion::SlowMotion(TrainingController& controller, TimelinePanel& timeline, StepCaption& caption, QObject* parent)
    : QObject(parent), m_controller(controller), m_timeline(timeline), m_caption(caption)
{
    connect(&controller, &TrainingController::stepChanged, this, &SlowMotion::refresh);
    connect(&controller, &TrainingController::stateChanged, this, &SlowMotion::refresh);
    connect(&controller, &TrainingController::historyGrew, this, &SlowMotion::refresh);
    connect(&controller, &TrainingController::runBegun, this, &SlowMotion::refresh);
    connect(&timeline, &TimelinePanel::momentChosen, this, &SlowMotion::refresh);
    refresh();
}

void SlowMotion::refresh()
{
    const std::optional<StepUpdate>& step = m_controller.step();
    if (!m_timeline.isFollowing())
        m_caption.showNothing(tr("The timeline shows an earlier moment. Its button Latest brings the steps back."));
    else if (step)
        m_caption.showStep(m_controller.experiment(), step->trace, step->phase,
                           m_controller.state() == RunState::Training);
    else
        m_caption.showNothing(tr("The numbers of each batch appear here while it is trained."));
    m_caption.setVisible(step || m_controller.isSlowMotion());
}

} // namespace ui
