#include "ui/jobs/importance_job.h"

#include "ui/text/failure_text.h"

#include <utility>

namespace ui {

namespace {

/// Whether both networks have the same scores.
bool areSame(const std::shared_ptr<const core::Model>& first, const std::shared_ptr<const core::Model>& second)
{
    if (first == second || !first || !second)
        return first == second;
    return first->dataset == second->dataset && first->epoch == second->epoch && first->batch == second->batch &&
           first->experiment == second->experiment && first->parameters.size() == second->parameters.size() &&
           first->parameters == second->parameters;
}

} // namespace

ImportanceJob::ImportanceJob(QObject* parent) : BackgroundJob(QStringLiteral("rivals"), parent)
{
    m_standstill.setSingleShot(true);
    m_standstill.setInterval(kStandstillMilliseconds);
    connect(&m_standstill, &QTimer::timeout, this, &ImportanceJob::startIfPossible);
}

void ImportanceJob::setModel(std::shared_ptr<const core::Model> model)
{
    if (areSame(model, m_model))
        return;
    m_model = std::move(model);
    const bool wasStill = !m_sinceModel.isValid() || m_sinceModel.hasExpired(kStandstillMilliseconds);
    m_sinceModel.start();
    stop(m_model ? State::Waiting : State::Idle);
    if (wasStill)
        startIfPossible();
    else
        m_standstill.start();
}

void ImportanceJob::setResting(bool resting)
{
    if (resting == m_resting)
        return;
    m_resting = resting;
    if (!resting && isRunning()) {
        stop(State::Waiting);
        return;
    }
    emit changed();
    startIfPossible();
}

void ImportanceJob::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (!wanted && isRunning())
        stop(State::Waiting);
    startIfPossible();
}

void ImportanceJob::restart()
{
    if (state() != State::Cancelled && state() != State::Refused)
        return;
    stop(State::Waiting);
    startIfPossible();
}

void ImportanceJob::startIfPossible()
{
    if (state() != State::Waiting || !m_wanted || !m_resting)
        return;
    m_standstill.stop();
    run([this, model = m_model](const std::stop_token& stop, const Post& post,
                                const core::ProgressCallback& onProgress) -> std::function<void()> {
        const core::ImportanceCallbacks callbacks{onProgress, [this, &post](const core::ImportanceScores& scores) {
                                                      post([this, scores] { emit answered(scores); });
                                                  }};
        const auto report = core::compareWithinMemory(*model, {}, callbacks, stop);
        if (!report)
            return nullptr;
        return [this, report] {
            m_report = report;
            emit finished(report);
            finish(State::Done);
        };
    });
}

void ImportanceJob::refuse(const std::exception& problem)
{
    finish(State::Refused, failureText(problem, tr("The comparison needs %1 of memory, but only %2 is free."),
                                       tr("There is not enough memory for the comparison.")));
}

} // namespace ui

#include "moc_importance_job.cpp"
