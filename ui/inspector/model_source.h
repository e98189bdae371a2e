#pragma once

#include "core/training/model.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace ui {

class LatestJob;
class TrainingController;

/// Brings the network at the moment shown, for the views that look inside one. Earlier moments are trained again on
/// another thread. Costs nothing while no view in front wants a network.
class ModelSource : public QObject {
    Q_OBJECT

public:
    /// The controller must outlive it.
    explicit ModelSource(const TrainingController& run, QObject* parent = nullptr);

    /// The moment shown is this one now, or still: while training goes on, it is told at every frame.
    void showSnapshot(std::int64_t epoch, std::int64_t batch);
    /// A new run begins.
    void clear();
    /// Whether anyone looks at networks, perhaps someone new: the present moment's is told of again.
    void setWanted(bool wanted);

signals:
    /// The network at the moment shown. At every frame while a run is going on.
    void modelShown(const std::shared_ptr<const core::Model>& model);

private:
    void forget();
    void bring();
    void tell(const std::shared_ptr<const core::Model>& model);

    const TrainingController& m_run;
    LatestJob* m_work;
    std::int64_t m_epoch = 0; ///< of the moment shown; 0: none
    std::int64_t m_batch = 0;
    std::shared_ptr<const core::Model> m_model; ///< of that moment; null: not brought yet
    bool m_wanted = false;
    bool m_isBringing = false; ///< the network of that moment is trained again
};

} // namespace ui
