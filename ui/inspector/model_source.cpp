#include "ui/inspector/model_source.h"

#include "ui/training/latest_job.h"
#include "ui/training/training_controller.h"

namespace ui {

ModelSource::ModelSource(const TrainingController& run, QObject* parent)
    : QObject(parent), m_run(run), m_work(new LatestJob(QStringLiteral("models"), this))
{
}

void ModelSource::showSnapshot(std::int64_t epoch, std::int64_t batch)
{
    if (epoch == m_epoch && batch == m_batch && (m_model || m_isRestoring))
        return;
    m_epoch = epoch;
    m_batch = batch;
    drop();
    request();
}

void ModelSource::clear()
{
    m_epoch = 0;
    drop();
}

void ModelSource::drop()
{
    m_work->cancel();
    m_isRestoring = false;
    m_model.reset();
}

void ModelSource::setWanted(bool wanted)
{
    m_wanted = wanted;
    request();
}

void ModelSource::request()
{
    if (!m_wanted || m_epoch == 0 || m_isRestoring)
        return;
    const auto& newest = m_run.model();
    if (m_model) {
        publish(m_model);
    } else if (newest && newest->epoch == m_epoch && newest->batch == m_batch) {
        publish(newest);
    } else if (newest && m_run.replay().dataset()) {
        m_isRestoring = true;
        m_work->replace([this, replay = m_run.replay(), epoch = m_epoch,
                         batch = m_batch](const std::stop_token& stop) -> std::function<void()> {
            const auto model = replay.modelAt(epoch, batch, stop);
            if (!model)
                return nullptr;
            return [this, model] { publish(model); };
        });
    }
}

void ModelSource::publish(const std::shared_ptr<const core::Model>& model)
{
    m_model = model;
    m_isRestoring = false;
    emit modelShown(model);
}

} // namespace ui

#include "moc_model_source.cpp"
