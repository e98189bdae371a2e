#pragma once

#include <QObject>

namespace ui {

class StepCaption;
class TimelinePanel;
class TrainingController;

/// Has the caption tell what the training tells of its batches: in slow motion, and after a step of one batch.
/// At any other time the caption takes no room. It tells of the newest batch, so while the timeline shows an earlier
/// moment it tells nothing.
class SlowMotion : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive it. To be made when whoever follows the run with the timeline is connected already.
    SlowMotion(TrainingController& controller, TimelinePanel& timeline, StepCaption& caption, QObject* parent);

private:
    void refresh();

    TrainingController& m_controller;
    TimelinePanel& m_timeline;
    StepCaption& m_caption;
};

} // namespace ui
