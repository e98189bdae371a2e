#include "ui/documents/run_files.h"

#include "core/tables/prepared_table.h"
#include "ui/jobs/seeds_job.h"
#include "ui/text/failure_text.h"
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
    // Without a file, an untrained network alone is not worth keeping; while data are drawn there is none.
    const DocumentContent now = content();
    const bool isAlone = now.ensembleRuns == 0 && std::ranges::count(now.pins, nullptr) == std::ssize(now.pins);
    const bool isBlank = now.snapshots == 0 || (m_path.isEmpty() && now.batch == 0 && isAlone);
    return !isBlank && now != m_known;
}

bool RunFiles::tookLong() const
{
    return m_trainedFor + (m_training.isValid() ? m_training.elapsed() : 0) > kWorthKeepingMs;
}

bool RunFiles::wouldBeMissed() const
{
    const bool seedsTookLong =
        m_seeds.runsReported() > 0 && 1000.0 * m_seeds.seconds() > static_cast<double>(kWorthKeepingMs);
    return isModified() && (!m_path.isEmpty() || !m_known || tookLong() || seedsTookLong);
}

bool RunFiles::canSave() const
{
    // A run without the rows of its table came from a file that holds more than was read: weights, rates, hashes.
    const auto& table = m_run.experiment().table;
    return !m_run.history().snapshots().empty() && (!table || table->hasValues());
}

void RunFiles::open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table)
{
    read(path, table, [this, path](const OpenDocument& document) {
        setFile(document.isOfPicture ? QString() : path, content());
        if (document.isOfPicture)
            setRecent(QStringList{QFileInfo(path).absoluteFilePath()} + m_recent);
    });
}

void RunFiles::recover(const QString& path, const QString& origin)
{
    read(path, nullptr, [this, path, origin](const OpenDocument&) {
        setFile(origin, std::nullopt);
        emit recovered(path);
    });
}

void RunFiles::read(const QString& path, const std::shared_ptr<const core::PreparedTable>& table,
                    std::function<void(const OpenDocument& document)> then)
{
    m_reading.replace(
        [this, path, table, then = std::move(then)](const std::stop_token& stop) -> std::function<void()> {
            try {
                const auto document = readDocument(path, stop, table);
                if (!document)
                    return nullptr;
                return [this, document, then] {
                    emit opened(document);
                    then(*document);
                };
            } catch (const std::exception& problem) {
                return [this, reason = failureText(problem)] {
                    emit failed(tr("The run could not be opened. %1").arg(reason));
                };
            }
        });
}

void RunFiles::setFile(const QString& path, std::optional<DocumentContent> known)
{
    m_path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
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
    if (!canSave())
        return;
    m_isSaving = true;
    write([path] { return path; },
          [this, path, written = content()](const QString& problem) {
              m_isSaving = false;
              if (!problem.isEmpty()) {
                  emit failed(tr("The run could not be saved. %1").arg(problem));
                  return;
              }
              setFile(path, written);
              emit saved();
          });
}

void RunFiles::writeCopy(std::function<QString()> place, std::function<void(const QString& problem)> done)
{
    m_isCopying = true;
    write(std::move(place), [this, done = std::move(done)](const QString& problem) {
        m_isCopying = false;
        done(problem);
    });
}

void RunFiles::write(std::function<QString()> place, std::function<void(const QString& problem)> done)
{
    m_writing.follow([place = std::move(place), done = std::move(done), writer = m_writer,
                      document = document()](const std::stop_token&) -> std::function<void()> {
        QString problem;
        try {
            writer->write(place(), document);
        } catch (const std::exception& exception) {
            problem = failureText(exception);
        }
        return [done, problem] { done(problem); };
    });
}

void RunFiles::forget()
{
    m_path.clear();
    m_known = content();
    emit changed();
}

} // namespace ui

#include "moc_run_files.cpp"
