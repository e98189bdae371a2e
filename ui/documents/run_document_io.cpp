#include "ui/documents/run_document_io.h"

#include "core/experiment/knobs.h"
#include "core/io/file_error.h"
#include "core/tables/prepared_table.h"
#include "ui/documents/data_hash.h"
#include "ui/text/shown/file_path.h"
#include "ui/training/pinned_runs.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace ui {

namespace {

using Kind = core::TrainingOutcome::Kind;
using DatasetPointer = std::shared_ptr<const core::Dataset<float>>;

Kind outcomeOf(RunState state)
{
    if (state == RunState::Finished)
        return Kind::Completed;
    return state == RunState::Diverged ? Kind::Diverged : Kind::Stopped;
}

RunState stateOf(Kind outcome)
{
    if (outcome == Kind::Completed)
        return RunState::Finished;
    return outcome == Kind::Diverged ? RunState::Diverged : RunState::Paused;
}

/// Without a dataset the run can be shown, but not trained on.
RunSnapshot snapshotOf(const core::SavedRun& run, DatasetPointer dataset)
{
    RunSnapshot result{run.experiment, run.history,
                       run.reports,    core::Replay(run.experiment, dataset, run.rates),
                       nullptr,        stateOf(run.outcome)};
    if (!dataset) {
        result.replay.rememberClasses(run.classes);
        return result;
    }
    if (run.firstWeights.size() > 0)
        result.replay.beginWith(run.firstWeights);
    const core::Snapshot& newest = run.history.snapshots().back();
    if (run.weights.size() > 0)
        result.model = std::make_shared<const core::Model>(
            core::Model{run.experiment, std::move(dataset), run.weights, newest.epoch, newest.batch});
    return result;
}

/// Draws the data of runs, once where several were trained on the same.
class Datasets {
public:
    Datasets(std::filesystem::path path, std::stop_token stop) : m_path(std::move(path)), m_stop(std::move(stop)) {}

    /// Null after a stop request, and for a table that is too large for its rows to be in the file.
    DatasetPointer of(const core::SavedRun& run)
    {
        const core::DatasetSpec spec = run.experiment.dataset();
        if (spec.table && !spec.table->hasValues())
            return nullptr;
        for (const DatasetPointer& known : m_known)
            if (known->spec == spec)
                return known;
        core::checkWithMemory(run.experiment);
        auto dataset = core::makeDataset<float>(spec, m_stop);
        const std::string hash = dataset ? dataHash(*dataset, m_stop) : std::string();
        if (hash.empty())
            return nullptr;
        if (!run.dataHash.empty() && hash != run.dataHash)
            throw core::FileError(m_path, "its data came from another generator: their SHA-256 is " + hash +
                                              ", but that of the run's is " + run.dataHash);
        m_bytes += run.experiment.datasetMemory();
        return m_known.emplace_back(std::move(dataset));
    }

    /// Whether the data of this pinned run fit into memory, too.
    [[nodiscard]] bool hasRoomFor(const core::SavedRun& run) const
    {
        return !run.dataHash.empty() && m_bytes + run.experiment.datasetMemory() <= PinnedRuns::kMaxBytes;
    }

private:
    std::filesystem::path m_path;
    std::stop_token m_stop;
    std::vector<DatasetPointer> m_known;
    std::uint64_t m_bytes = 0;
};

/// Gives the run this table if its own is the same without rows.
void complete(core::SavedRun& run, const std::shared_ptr<const core::PreparedTable>& table)
{
    const auto& own = run.experiment.table;
    if (own && !own->hasValues() && own->sha256 == table->sha256 && own->choices == table->choices)
        run.experiment.table = table;
}

} // namespace

core::SavedRun savedRunOf(const RunSnapshot& run, std::string dataHash)
{
    core::SavedRun saved{run.experiment,
                         outcomeOf(run.state),
                         std::move(dataHash),
                         run.replay.rates(),
                         run.history,
                         run.reports,
                         {},
                         {},
                         run.replay.classes()};
    if (saved.rates.empty()) // a run that is being prepared has no replay
        saved.rates = {{1, 0, run.experiment.learningRate}};
    // The worker reports an epoch's last snapshot before the epoch: between the two, the epoch is not complete.
    core::Snapshot newest = run.history.snapshots().back();
    newest.epochEnd = newest.epochEnd && std::ssize(run.reports) >= newest.epoch;
    saved.history.append(newest);
    const std::int64_t completed = newest.epochEnd ? newest.epoch : newest.epoch - 1;
    std::erase_if(saved.reports, [completed](const core::EpochReport& report) { return report.epoch > completed; });
    if (saved.outcome == Kind::Stopped && completed == run.experiment.epochs)
        saved.outcome = Kind::Completed; // and its worker has not reported that yet
    if (const auto* weights = run.replay.firstWeights())
        saved.firstWeights = *weights;
    if (run.model && run.model->epoch == newest.epoch && run.model->batch == newest.batch)
        saved.weights = run.model->parameters;
    return saved;
}

std::shared_ptr<const OpenDocument> readDocument(const QString& path, const std::stop_token& stop,
                                                 const std::shared_ptr<const core::PreparedTable>& table)
{
    core::RunDocument document = core::readRunDocument(pathOf(path));
    if (table) {
        complete(document.run, table);
        for (core::SavedRun& pinned : document.pinned)
            complete(pinned, table);
    }
    Datasets datasets(pathOf(path), stop);
    auto open = std::make_shared<OpenDocument>();
    open->isOfPicture = document.isOfPicture;
    open->run = snapshotOf(document.run, datasets.of(document.run));
    for (const core::SavedRun& pinned : document.pinned)
        open->pinned.push_back(std::make_shared<const RunSnapshot>(
            snapshotOf(pinned, datasets.hasRoomFor(pinned) ? datasets.of(pinned) : nullptr)));
    open->seeds = document.seeds;
    return stop.stop_requested() ? nullptr : open;
}

void DocumentWriter::write(const QString& path, const OpenDocument& document,
                           const std::optional<core::FileStamp>& expected)
{
    core::writeRunDocument(pathOf(path), savedDocumentOf(document), expected);
}

std::string DocumentWriter::textOf(const OpenDocument& document)
{
    return core::runDocumentText(savedDocumentOf(document));
}

core::RunDocument DocumentWriter::savedDocumentOf(const OpenDocument& document)
{
    core::RunDocument saved{savedRunOf(document.run, hashOf(document.run)), {}, document.seeds};
    for (const auto& pinned : document.pinned)
        saved.pinned.push_back(savedRunOf(*pinned, hashOf(*pinned)));
    return saved;
}

/// Empty for a run without its data.
std::string DocumentWriter::hashOf(const RunSnapshot& run)
{
    const DatasetPointer& dataset = run.replay.dataset();
    if (!dataset)
        return {};
    std::erase_if(m_known, [](const Known& known) { return known.dataset.expired(); });
    for (const Known& known : m_known)
        if (known.dataset.lock() == dataset)
            return known.hash;
    m_known.push_back({dataset, dataHash(*dataset)});
    return m_known.back().hash;
}

} // namespace ui
