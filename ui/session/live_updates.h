#pragma once

#include "core/experiment/experiment.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

class TrainingController;

/// Trains anew with each change of the settings. While a control is dragged, a run that is soon over is let finish, so
/// that there is something to see, and the newest settings come next; those in between are skipped.
class LiveUpdates : public QObject {
    Q_OBJECT

public:
    /// Milliseconds after which a run gives way to newer settings: three times what the article's run takes at full
    /// speed, so that on a slower machine too a drag shows runs and not only their beginnings.
    static constexpr int kPatience = 300;

    /// The controller must outlive it.
    explicit LiveUpdates(TrainingController& controller, QObject* parent = nullptr);

    /// Trains with these settings, now or as soon as the run under way is over or has had its time.
    void want(const core::Experiment& experiment);
    /// Forgets what is still wanted.
    void forget();

private:
    void begin();

    TrainingController& m_controller;
    std::optional<core::Experiment> m_wanted;
    QTimer m_timer;
    QElapsedTimer m_sinceBegin;
};

} // namespace ui
