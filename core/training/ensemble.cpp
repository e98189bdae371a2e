#include "core/training/ensemble.h"

#include "core/training/trainer.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

namespace {

/// One run from its data on; nothing if it was stopped.
std::optional<EnsembleRun> runSeed(Experiment experiment, std::uint32_t seed, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    experiment.seed = seed;
    const auto dataset = makeDataset<float>(experiment.dataset(), stop);
    if (!dataset)
        return std::nullopt;
    Trainer trainer(experiment, dataset);
    EnsembleRun run;
    run.seed = seed;
    if (experiment.attention != AttentionKind::None)
        run.last.attention.resize(static_cast<std::size_t>(experiment.features));
    run.outcome = train(trainer, stop, [&run](const EpochReport& report) { run.last = report; }).kind;
    if (run.outcome == TrainingOutcome::Kind::Stopped)
        return std::nullopt;
    if (!run.last.attention.empty())
        for (const std::int64_t feature : experiment.golden)
            run.goldenAttention += run.last.attention[static_cast<std::size_t>(feature - 1)];
    return run;
}

/// Where the threads leave their runs and the calling thread takes them in order.
class Ensemble {
public:
    Ensemble(const EnsembleSpec& spec, std::stop_token stop) : m_spec(spec), m_stop(std::move(stop)) {}

    /// A thread's life: takes the next seed until none is left, a stop is requested or a run throws.
    void work()
    {
        while (const auto index = takeIndex()) {
            try {
                leave(*index,
                      runSeed(m_spec.experiment, m_spec.firstSeed + static_cast<std::uint32_t>(*index), m_stop));
            } catch (...) {
                const std::lock_guard lock(m_mutex);
                m_failure = std::current_exception();
                m_changed.notify_all();
            }
        }
    }

    /// The run with this index, once it is there; nothing after a stop.
    std::optional<EnsembleRun> wait(std::int64_t index)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_finished.contains(index) || m_failure; });
        if (m_failure)
            std::rethrow_exception(m_failure);
        return std::move(m_finished.extract(index).mapped());
    }

    /// Lets the threads take no further seed.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_next = m_spec.runs;
    }

private:
    std::optional<std::int64_t> takeIndex()
    {
        const std::lock_guard lock(m_mutex);
        if (m_next == m_spec.runs || m_failure)
            return std::nullopt;
        return m_next++;
    }

    void leave(std::int64_t index, std::optional<EnsembleRun> run)
    {
        const std::lock_guard lock(m_mutex);
        m_finished.emplace(index, std::move(run));
        m_changed.notify_all();
    }

    const EnsembleSpec& m_spec;
    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::int64_t m_next = 0;
    std::map<std::int64_t, std::optional<EnsembleRun>> m_finished; ///< waiting for their turn
    std::exception_ptr m_failure;
};

} // namespace

std::int64_t runEnsemble(const EnsembleSpec& spec, const std::stop_token& stop,
                         const std::function<void(const EnsembleRun&)>& onRun)
{
    Ensemble ensemble(spec, stop);
    std::vector<std::jthread> threads;
    struct Closer { // before the threads are joined, also when onRun or a run throws
        Ensemble& ensemble;
        ~Closer() { ensemble.close(); }
    } const closer{ensemble};
    const auto jobs = std::min<std::int64_t>(spec.jobs, spec.runs);
    for (std::int64_t i = 0; i < jobs; ++i)
        threads.emplace_back([&ensemble] { ensemble.work(); });
    for (std::int64_t index = 0; index < spec.runs; ++index) {
        const auto run = ensemble.wait(index);
        if (!run)
            return index;
        onRun(*run);
    }
    return spec.runs;
}

} // namespace core
