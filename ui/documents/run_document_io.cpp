#include "ui/documents/run_document_io.h"

#include "core/experiment/knobs.h"
#include "core/io/file_error.h"
#include "core/tables/prepared_table.h"
#include "ui/documents/data_hash.h"
#include "ui/documents/kept_run_file.h"
#include "ui/text/file_path.h"
#include "ui/training/pinned_runs.h"

#include <QFile>

#include <filesystem>

namespace ui {

namespace {

using DatasetPointer = std::shared_ptr<const core::Dataset<float>>;

/// The data of runs, drawn once where several were trained on the same.
class Datasets {
public:
    Datasets(std::filesystem::path path, std::stop_token stop) : m_path(std::move(path)), m_stop(std::move(stop)) {}

    /// Null after a stop request, and of a table so large that its rows are not in the file.
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

    /// Whether there is room for the data of a pinned run, too.
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

/// Gives the run its rows if it lacks them and these are the ones.
void complete(core::SavedRun& run, const std::shared_ptr<const core::PreparedTable>& table)
{
    const auto& lacking = run.experiment.table;
    if (lacking && !lacking->hasValues() && lacking->sha256 == table->sha256 && lacking->choices == table->choices)
        run.experiment.table = table;
}

} // namespace

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
    open->run = keptRunOf(document.run, datasets.of(document.run));
    for (const core::SavedRun& pinned : document.pinned)
        open->pinned.push_back(std::make_shared<const RunSnapshot>(
            keptRunOf(pinned, datasets.hasRoomFor(pinned) ? datasets.of(pinned) : nullptr)));
    open->seeds = document.seeds;
    if (stop.stop_requested())
        return nullptr;
    return open;
}

void DocumentWriter::write(const QString& path, const OpenDocument& document)
{
    core::writeRunDocument(pathOf(path), savedDocumentOf(document));
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
