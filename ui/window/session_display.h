#pragma once

#include "core/training/model.h"

#include <QObject>

#include <memory>

namespace ui {

class AttentionView;
class ChangeBar;
class Comparison;
class ExperimentPanel;
class Inspector;
class LatestJob;
class ModelSource;
class NoticeBar;
class Session;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;

/// Shows a session in the parts of a window: its present state, also during training, then each change.
class SessionDisplay : public QObject {
    Q_OBJECT

public:
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

    /// Shows the timeline's snapshot in every view.
    void showSnapshot();

private:
    void connectAll();
    void showPresentState();
    void onRunBegun(const core::Experiment& experiment);
    void onControlsChanged(const core::Experiment& experiment);
    void onHistoryGrew();
    void requestModel();
    void splitByClass(const std::shared_ptr<const core::Model>& model);
    void updateResting();
    void showWaiting();
    [[nodiscard]] QString waitingText() const;
    void showProblem();
    void showSteps();

    Session& m_session;
    TrainingController& m_run; ///< the session's
    Parts m_parts;
    LatestJob* m_splitting; ///< summarises the attention of each class
    ModelSource* m_models;
    Comparison* m_comparison;
};

} // namespace ui
