#pragma once

#include "core/experiment/experiment.h"

#include <QObject>

namespace ui {

class AttentionView;
class ChangeBar;
class ClassSplit;
class Comparison;
class ExperimentPanel;
class Inspector;
class ModelSource;
class NoticeBar;
class Session;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;

/// Shows a session in the parts of a window: first as it stands, also in the midst of training, then as it goes on.
class SessionDisplay : public QObject {
    Q_OBJECT

public:
    /// Where it is shown.
    struct Parts {
        TransportBar& transport;
        ExperimentPanel& experiment;
        ChangeBar& changes;
        NoticeBar& notice;
        AttentionView& attention;
        TimelinePanel& timeline;
        StepCaption& steps;
        Inspector& inspector;
    };

    /// Session and parts must outlive it.
    SessionDisplay(Session& session, const Parts& parts, QObject* parent);

    /// Shows the moment that the timeline stands at in every view.
    void showSnapshot();

private:
    void showAsItStands();
    void follow();
    void onRunBegun(const core::Experiment& experiment);
    void onControlsChanged(const core::Experiment& experiment);
    void onHistoryGrew();
    void bringModelIfWanted();
    void tellWhetherItRests();
    void showWaiting();
    void tellProblem();

    Session& m_session;
    TrainingController& m_run; ///< the session's
    Parts m_parts;
    ClassSplit* m_split;
    ModelSource* m_models;
    Comparison* m_comparison;
};

} // namespace ui
