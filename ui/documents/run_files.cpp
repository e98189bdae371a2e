#include "ui/documents/run_files.h"

#include "core/io/write_notes.h"
#include "core/tables/prepared_table.h"
#include "ui/jobs/seeds_job.h"
#include "ui/text/failure_text.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/write_notes_text.h"
#include "ui/training/training_controller.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace ui {

namespace {

/// Work that took longer is not lost without a question.
constexpr qint64 kWorthKeepingMs = 60'000;

bool isTrained(const core::History& history)
{
    const auto& snapshots = history.snapshots();
    return !snapshots.empty() && (snapshots.size() > 1 || snapshots.back().batch > 0);
}

} // namespace

RunFiles::RunFiles(TrainingController& run, PinnedRuns& pins, SeedsJob& seeds, QObject* parent)
    : QObject(parent), m_run(run), m_pins(pins), m_seeds(seeds), m_reading(QStringLiteral("reading")),
      m_writer(std::make_shared<DocumentWriter>()), m_writing(QStringLiteral("writing")), m_known(content())
{
    connect(&m_run, &TrainingController::runBegun, this, [this] {
        m_trainedFor = 0;
        m_training.invalidate();
        emit changed();
    });
    connect(&m_run, &TrainingController::stateChanged, this, [this](RunState state) {
        if (m_training.isValid())
            m_trainedFor += m_training.elapsed();
        m_training.invalidate();
        if (state == RunState::Training)
            m_training.start();
        emit changed();
        if (state == RunState::Finished || state == RunState::Diverged)
            emit settled();
    });
    connect(&m_run, &TrainingController::historyGrew, this, &RunFiles::changed);
    connect(&m_pins, &PinnedRuns::changed, this, &RunFiles::changed);
    connect(&m_seeds, &SeedsJob::begun, this, &RunFiles::changed);
    connect(&m_seeds, &SeedsJob::replaced, this, &RunFiles::changed);
    connect(&m_seeds, &SeedsJob::runsMade, this, &RunFiles::changed);
    connect(&m_seeds, &SeedsJob::finished, this, &RunFiles::settled);
}

DocumentContent RunFiles::content() const
{
    const auto& snapshots = m_run.history().snapshots();
    DocumentContent content{m_run.experiment(), snapshots.size(), 0, 0, 0.0, m_pins.runs(), 0, m_seeds.runsReported()};
    if (content.ensembleRuns > 0)
        content.ensemble = m_seeds.ensemble();
    if (!snapshots.empty()) {
        content.epoch = snapshots.back().epoch;
        content.batch = snapshots.back().batch;
        const double testLoss = snapshots.back().test.loss;
        content.testLoss = std::isnan(testLoss) ? -1.0 : testLoss;
    }
    return content;
}

OpenDocument RunFiles::document() const
{
    OpenDocument document{m_run.runSnapshot(), {}, m_seeds.saved()};
    std::ranges::copy_if(m_pins.runs(), std::back_inserter(document.pinned),
                         [](const auto& pinned) { return pinned != nullptr; });
    return document;
}

bool RunFiles::isModified() const
{
    // Without a file, an untrained network alone is not worth keeping; while data are generated there is none.
    const DocumentContent now = content();
    const bool isAlone = now.ensembleRuns == 0 && std::ranges::count(now.pins, nullptr) == std::ssize(now.pins);
    const bool isBlank = now.snapshots == 0 || (m_path.isEmpty() && now.batch == 0 && isAlone);
    return !isBlank && now != m_known;
}

bool RunFiles::tookLong() const
{
    return trainedFor() > kWorthKeepingMs;
}

qint64 RunFiles::trainedFor() const
{
    return m_trainedFor + (m_training.isValid() ? m_training.elapsed() : 0);
}

/// Seconds of all work that no file holds: the run, the pins beside it, and the runs of other seeds.
double RunFiles::unsavedSeconds() const
{
    double seconds = 1e-3 * static_cast<double>(trainedFor());
    for (const auto& pinned : m_pins.runs())
        if (pinned && pinned->experiment != m_run.experiment() &&
            !(m_known && std::ranges::count(m_known->pins, pinned) > 0))
            for (const core::EpochReport& report : pinned->reports)
                seconds += report.seconds;
    const bool areSeedsKnown =
        m_known && m_known->ensembleRuns == m_seeds.runsReported() && m_known->ensemble == m_seeds.ensemble();
    if (m_seeds.runsReported() > 0 && !areSeedsKnown)
        seconds += m_seeds.seconds();
    return seconds;
}

bool RunFiles::isLongWork() const
{
    return isModified() && (!m_known || 1000.0 * unsavedSeconds() > static_cast<double>(kWorthKeepingMs));
}

bool RunFiles::isLongRun() const
{
    return isModified() && (!m_known || tookLong());
}

bool RunFiles::showsAsModified() const
{
    return isModified() && (!m_path.isEmpty() || isLongWork());
}

bool RunFiles::wouldBeMissed() const
{
    const auto isUnderWay = [](RunState state) { return state != RunState::Finished && state != RunState::Diverged; };
    const auto isHalf = [&](const auto& pinned) { return pinned && isUnderWay(pinned->state); };
    const bool isPartOfRun = hasTrainedRun() && isUnderWay(m_run.state());
    const bool isPartPinned = std::ranges::any_of(
        m_pins.runs(), [&](const auto& pinned) { return isHalf(pinned) && isTrained(pinned->history); });
    return showsAsModified() || (isModified() && (isPartOfRun || isPartPinned));
}

bool RunFiles::hasTrainedRun() const
{
    return isTrained(m_run.history());
}

bool RunFiles::hasContent() const
{
    return hasTrainedRun() || !m_path.isEmpty() || m_seeds.madeWith() ||
           std::ranges::any_of(m_pins.runs(), [](const auto& pinned) { return pinned != nullptr; });
}

bool RunFiles::canSave() const
{
    // A run without the rows of its table came from a file that holds more than was read: weights, rates, hashes.
    const auto& table = m_run.experiment().table;
    return !m_run.history().snapshots().empty() && (!table || table->hasValues());
}

void RunFiles::open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table)
{
    read(path, path, table, [this, path](const OpenDocument& document, const std::optional<core::FileStamp>& stamp) {
        setFile(document.isOfPicture ? QString() : path, stamp, content());
        if (document.isOfPicture)
            setRecent(QStringList{QFileInfo(path).absoluteFilePath()} + m_recent);
    });
}

void RunFiles::recover(const QString& path, const QString& origin)
{
    // What another program did to the file before the recovery is unknown.
    read(path, origin, nullptr, [this, path, origin](const OpenDocument&, const std::optional<core::FileStamp>& stamp) {
        setFile(origin, stamp, std::nullopt);
        emit recovered(path);
    });
}

void RunFiles::read(const QString& path, const QString& file, const std::shared_ptr<const core::PreparedTable>& table,
                    std::function<void(const OpenDocument& document, const std::optional<core::FileStamp>& stamp)> then)
{
    m_reading.replace(
        [this, path, file, table, then = std::move(then)](const std::stop_token& stop) -> std::function<void()> {
            try {
                const auto stamp = core::stampOf(pathOf(file)); // first: what is written meanwhile is not read
                const auto document = readDocument(path, stop, table);
                if (!document)
                    return nullptr;
                return [this, document, then, stamp] {
                    emit opened(document);
                    then(*document, stamp);
                };
            } catch (const std::exception& problem) {
                return [this, reason = failureText(problem)] {
                    emit failed(tr("The run could not be opened. %1").arg(reason));
                };
            }
        });
}

void RunFiles::setFile(const QString& path, const std::optional<core::FileStamp>& stamp,
                       std::optional<DocumentContent> known)
{
    m_path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    m_stamp = path.isEmpty() ? std::nullopt : stamp;
    m_known = std::move(known);
    setRecent(m_path.isEmpty() ? m_recent : QStringList{m_path} + m_recent);
}

void RunFiles::setRecent(const QStringList& paths)
{
    m_recent = paths;
    m_recent.removeDuplicates();
    m_recent = m_recent.first(std::min(kMaxRecent, m_recent.size()));
    emit changed();
}

void RunFiles::save(const QString& path)
{
    saveTo(path, std::nullopt);
}

void RunFiles::saveAgain()
{
    saveTo(m_path, m_stamp);
}

/// Refused if the file exists with another stamp than expected.
void RunFiles::saveTo(const QString& path, const std::optional<core::FileStamp>& expected)
{
    if (!canSave())
        return;
    m_isSaving = true;
    write([path] { return path; }, expected,
          [this, path, saving = content(), document = m_document](const Written& written) {
              m_isSaving = false;
              if (written.isRenewed) {
                  emit renewed();
                  return;
              }
              if (!written.problem.isEmpty()) {
                  emit failed(tr("The run could not be saved. %1").arg(written.problem));
                  return;
              }
              if (document == m_document) // undo may have brought back another one meanwhile
                  setFile(path, written.stamp, saving);
              emit saved();
              if (!written.note.isEmpty())
                  emit noted(written.note);
          });
}

void RunFiles::writeCopy(std::function<QString()> place, std::function<void(const QString& problem)> done)
{
    m_isCopying = true;
    write(std::move(place), std::nullopt, [this, done = std::move(done)](const Written& written) {
        m_isCopying = false;
        done(written.problem);
    });
}

void RunFiles::write(std::function<QString()> place, const std::optional<core::FileStamp>& expected,
                     std::function<void(const Written& written)> done)
{
    m_writing.follow([place = std::move(place), expected, done = std::move(done), writer = m_writer,
                      document = document()](const std::stop_token&) -> std::function<void()> {
        Written written;
        try {
            const core::WriteNotes notes;
            const QString path = place();
            writer->write(path, document, expected);
            written.note = writeNotesText(notes);
            written.stamp = core::stampOf(pathOf(path));
        } catch (const core::FileRenewed& renewal) {
            written.isRenewed = true;
            written.problem = failureText(renewal);
        } catch (const std::exception& exception) {
            written.problem = failureText(exception);
        }
        return [done, written] { done(written); };
    });
}

void RunFiles::forget()
{
    ++m_document;
    m_path.clear();
    m_stamp.reset();
    m_known = content();
    emit changed();
}

DocumentFile RunFiles::file() const
{
    return {m_path, m_stamp, m_known, m_seeds.ensemble()};
}

void RunFiles::restore(qint64 trainedFor, const DocumentFile* file)
{
    m_trainedFor = trainedFor;
    if (file) {
        ++m_document;
        m_path = file->path;
        m_stamp = file->stamp;
        m_known = file->known;
        // The same runs of other seeds have a new number by now.
        if (m_known && m_known->ensembleRuns > 0 && m_known->ensemble == file->ensemble)
            m_known->ensemble = m_seeds.ensemble();
    }
    emit changed();
    emit settled(); // to be kept safe soon
}

} // namespace ui

#include "moc_run_files.cpp"
