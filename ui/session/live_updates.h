#pragma once

#include "core/experiment/experiment.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

class TrainingController;

/// Trains a new run with each change of the settings. While a control is dragged, a short run is completed, so that its
/// result is visible, and the newest settings come next; those in between are skipped.
class LiveUpdates : public QObject {
    Q_OBJECT

public:
    /// Milliseconds after which newer settings replace a run: three times the duration of the article's run at full
    /// speed, so that a drag shows complete runs on slower machines, too.
    static constexpr int kPatience = 300;

    /// The controller must outlive it.
    explicit LiveUpdates(TrainingController& controller, QObject* parent = nullptr);

    /// Trains with these settings, now or as soon as the present run has ended or is older than kPatience.
    void want(const core::Experiment& experiment);
    /// Drops the settings that wait.
    void forget();

private:
    void begin();

    TrainingController& m_controller;
    std::optional<core::Experiment> m_wanted;
    QTimer m_timer;
    QElapsedTimer m_sinceBegin;
};

} // namespace ui
