#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/training/model.h"
#include "ui/jobs/background_job.h"

#include <QTimer>

#include <memory>

namespace ui {

/// Compares attention with other importance methods for the network shown, except during training, which needs the
/// processor.
class ImportanceJob : public BackgroundJob {
    Q_OBJECT

public:
    /// Milliseconds without a change of the network before work starts, so that a drag along the timeline starts none.
    static constexpr int kStandstillMilliseconds = 200;

    explicit ImportanceJob(QObject* parent = nullptr);

    /// Sets the network at the snapshot shown; null: none. Cheap enough for every frame.
    void setModel(std::shared_ptr<const core::Model> model);
    /// Sets whether training leaves most of the processor free.
    void setResting(bool resting);
    /// Sets whether a visible view shows the scores; without one, nothing is computed.
    void setWanted(bool wanted);
    /// Starts again after cancel() or a refusal.
    void restart();

    [[nodiscard]] bool isResting() const { return m_resting; }
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    /// The last complete report, of model() if the state is Done; null before the first.
    [[nodiscard]] const std::shared_ptr<const core::ImportanceReport>& report() const { return m_report; }

signals:
    /// A method has scored the features of model().
    void answered(const core::ImportanceScores& scores);
    /// All methods have scored the features; report() is new.
    void finished(const std::shared_ptr<const core::ImportanceReport>& report);

protected:
    void refuse(const std::exception& problem) override;

private:
    void startIfPossible();

    QTimer m_standstill;
    QElapsedTimer m_sinceModel; ///< since the last setModel()
    std::shared_ptr<const core::Model> m_model;
    std::shared_ptr<const core::ImportanceReport> m_report;
    bool m_resting = true;
    bool m_wanted = false;
};

} // namespace ui
