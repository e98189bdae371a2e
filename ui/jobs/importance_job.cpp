#include "ui/jobs/importance_job.h"

#include "core/memory/memory.h"
#include "core/text/number_text.h"
#include "ui/training/latest_job.h"
#include "ui/training/queued_callback.h"

#include <functional>
#include <new>
#include <utility>

namespace ui {

namespace {

/// Whether the rivals would say the same about both.
bool areSame(const std::shared_ptr<const core::Model>& first, const std::shared_ptr<const core::Model>& second)
{
    if (first == second || !first || !second)
        return first == second;
    return first->dataset == second->dataset && first->epoch == second->epoch && first->batch == second->batch &&
           first->experiment == second->experiment && first->parameters.size() == second->parameters.size() &&
           first->parameters == second->parameters;
}

/// Throws core::NotEnoughMemory before anything is allocated.
std::shared_ptr<const core::ImportanceReport>
compare(const core::Model& model, const core::ImportanceCallbacks& listener, const std::stop_token& stop)
{
    const core::ImportanceSpec spec;
    spec.requireMemory(model.experiment);
    auto report = core::compareMethods(model, spec, listener, stop);
    return report ? std::make_shared<const core::ImportanceReport>(std::move(*report)) : nullptr;
}

} // namespace

ImportanceJob::ImportanceJob(QObject* parent) : QObject(parent), m_work(new LatestJob(QStringLiteral("rivals"), this))
{
    m_standstill.setSingleShot(true);
    m_standstill.setInterval(kStandstillMilliseconds);
    connect(&m_standstill, &QTimer::timeout, this, &ImportanceJob::ask);
}

ImportanceJob::~ImportanceJob()
{
    delete m_work; // its thread tells this object of its work
}

void ImportanceJob::setModel(std::shared_ptr<const core::Model> model)
{
    if (areSame(model, m_model))
        return;
    m_model = std::move(model);
    const bool wasStill = !m_sinceModel.isValid() || m_sinceModel.hasExpired(kStandstillMilliseconds);
    m_sinceModel.start();
    stop(m_model ? State::Waiting : State::NoModel);
    consider(wasStill);
}

void ImportanceJob::setResting(bool resting)
{
    if (resting == m_resting)
        return;
    m_resting = resting;
    if (!resting && m_state == State::Asking) {
        stop(State::Waiting);
        return;
    }
    m_standstill.stop();
    emit changed();
    consider(true);
}

void ImportanceJob::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (wanted)
        consider(true);
    else if (m_state == State::Asking || m_state == State::Waiting)
        stop(State::Waiting);
}

void ImportanceJob::cancel()
{
    if (m_state == State::Asking || m_state == State::Waiting)
        stop(State::Cancelled);
}

void ImportanceJob::askAgain()
{
    if (m_state != State::Cancelled && m_state != State::Refused)
        return;
    stop(State::Waiting);
    consider(true);
}

/// Asks if there is something to ask about and nothing in the way.
void ImportanceJob::consider(bool atOnce)
{
    if (m_state != State::Waiting || !m_wanted || !m_resting)
        return;
    if (atOnce)
        ask();
    else
        m_standstill.start();
}

void ImportanceJob::ask()
{
    m_standstill.stop();
    const std::uint64_t number = ++m_number;
    m_done = 0.0;
    m_sinceStart.start();
    m_state = State::Asking;
    emit begun();
    emit changed();
    m_work->replace([this, model = m_model,
                     listener = listenerFor(number)](const std::stop_token& stop) -> std::function<void()> {
        try {
            const auto report = compare(*model, listener, stop);
            if (!report)
                return nullptr;
            return [this, report] {
                emit finished(report);
                finish(State::Done);
            };
        } catch (const core::NotEnoughMemory& problem) {
            const auto text = [](std::uint64_t bytes) { return QString::fromStdString(core::bytesText(bytes)); };
            return [this, needed = text(problem.required), free = text(problem.available)] {
                finish(State::Refused, tr("The comparison needs %1 of memory, but only %2 is free.").arg(needed, free));
            };
        } catch (const std::bad_alloc&) {
            return [this] { finish(State::Refused, tr("There is not enough memory for the comparison.")); };
        }
    });
}

core::ImportanceCallbacks ImportanceJob::listenerFor(std::uint64_t number)
{
    const auto later = postTo(this, [this, number] { return number == m_number && m_state == State::Asking; });
    core::ImportanceCallbacks listener;
    listener.onProgress = atEachPercent([this, later](double done) {
        later([this, done] {
            m_done = done;
            emit progressed();
        });
    });
    listener.onMethod = [this, later](const core::ImportanceScores& scores) {
        later([this, scores] { emit answered(scores); });
    };
    return listener;
}

void ImportanceJob::stop(State state)
{
    m_standstill.stop();
    m_work->cancel();
    ++m_number;
    m_state = state;
    emit changed();
}

void ImportanceJob::finish(State state, const QString& refusal)
{
    m_done = 1.0;
    m_refusal = refusal;
    m_state = state;
    emit changed();
}

} // namespace ui
