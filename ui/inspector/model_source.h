#pragma once

#include "core/training/model.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace ui {

class LatestJob;
class TrainingController;

/// Provides the network at the snapshot shown to the views that need one; earlier snapshots are restored on another
/// thread. Does nothing while no visible view needs a network.
class ModelSource : public QObject {
    Q_OBJECT

public:
    /// The controller must outlive it.
    explicit ModelSource(const TrainingController& run, QObject* parent = nullptr);

    /// Sets the snapshot shown. Cheap enough for every frame.
    void showSnapshot(std::int64_t epoch, std::int64_t batch);
    /// Drops the snapshot, as a new run begins.
    void clear();
    /// Sets whether a visible view needs networks; emits the present one again.
    void setWanted(bool wanted);

signals:
    /// The network at the snapshot shown. Emitted in every frame during training.
    void modelShown(const std::shared_ptr<const core::Model>& model);

private:
    void drop();
    void request();
    void publish(const std::shared_ptr<const core::Model>& model);

    const TrainingController& m_run;
    LatestJob* m_work;
    std::int64_t m_epoch = 0; ///< of the snapshot shown; 0: none
    std::int64_t m_batch = 0;
    std::shared_ptr<const core::Model> m_model; ///< of that snapshot; null: not there yet
    bool m_wanted = false;
    bool m_isRestoring = false; ///< the network of that snapshot is being restored
};

} // namespace ui
