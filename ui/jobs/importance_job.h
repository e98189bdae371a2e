#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/training/model.h"
#include "ui/jobs/background_job.h"

#include <QTimer>

#include <memory>

namespace ui {

/// Compares attention with other importance methods for the network shown: at once where the network does not change,
/// and not during training, which has the processor to itself.
class ImportanceJob : public BackgroundJob {
    Q_OBJECT

public:
    /// Milliseconds that a network must stay before it is compared, so that a drag along the timeline starts no work.
    static constexpr int kStandstillMilliseconds = 200;

    explicit ImportanceJob(QObject* parent = nullptr);

    /// The network at the moment shown; null: none. Cheap enough for every frame.
    void setModel(std::shared_ptr<const core::Model> model);
    /// Whether training leaves most of the processor free.
    void setResting(bool resting);
    /// Whether a visible view shows the scores. Without one nothing is computed.
    void setWanted(bool wanted);
    /// Starts anew after cancel() or a refusal.
    void restart();

    [[nodiscard]] bool isResting() const { return m_resting; }
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    /// The last complete report, which is about model() where the state is Done; null before the first.
    [[nodiscard]] const std::shared_ptr<const core::ImportanceReport>& report() const { return m_report; }

signals:
    /// A method has scored the features of model(); those of one comparison come one after the other.
    void answered(const core::ImportanceScores& scores);
    /// All methods have; report() is the new one.
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
