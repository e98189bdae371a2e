#include "ui/documents/run_files.h"

#include "ui/training/failure_text.h"
#include "ui/training/training_controller.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <exception>

namespace ui {

namespace {

/// As long as it takes, a run is something that a person would not want to wait for again.
constexpr qint64 kDear = 60'000;

} // namespace

RunFiles::RunFiles(TrainingController& run, PinnedRuns& pins, QObject* parent)
    : QObject(parent), m_run(run), m_pins(pins), m_reading(QStringLiteral("reading")),
      m_writer(std::make_shared<DocumentWriter>()), m_writing(QStringLiteral("writing")), m_known(content())
{
    follow();
}

RunFiles::~RunFiles() = default;

void RunFiles::follow()
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
    });
    connect(&m_run, &TrainingController::historyGrew, this, &RunFiles::changed);
    connect(&m_pins, &PinnedRuns::changed, this, &RunFiles::changed);
}

RunFiles::Content RunFiles::content() const
{
    const auto& moments = m_run.history().moments();
    Content content{m_run.experiment(), moments.size(), 0, 0, 0.0, m_pins.runs()};
    if (!moments.empty()) {
        content.epoch = moments.back().epoch;
        content.batch = moments.back().batch;
        content.testLoss = moments.back().test.loss;
        if (std::isnan(content.testLoss))
            content.testLoss = -1.0; // so that it equals itself
    }
    return content;
}

OpenDocument RunFiles::document() const
{
    OpenDocument document{m_run.keptRun(), {}};
    for (const auto& pinned : m_pins.runs())
        if (pinned)
            document.pinned.push_back(*pinned);
    return document;
}

bool RunFiles::isModified() const
{
    // Without a file, a network that nobody has trained is nothing to keep, and while data are drawn there is none.
    const auto& moments = m_run.history().moments();
    const bool isBlank = moments.empty() || (m_path.isEmpty() && moments.back().batch == 0);
    return !isBlank && content() != m_known;
}

bool RunFiles::wouldBeMissed() const
{
    const qint64 trainedFor = m_trainedFor + (m_training.isValid() ? m_training.elapsed() : 0);
    return isModified() && (!m_path.isEmpty() || trainedFor > kDear);
}

bool RunFiles::canSave() const
{
    return !m_run.history().moments().empty();
}

void RunFiles::open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table)
{
    m_reading.replace([this, path, table](const std::stop_token& stop) -> std::function<void()> {
        try {
            const auto document = readDocument(path, stop, table);
            return [this, path, document] { onRead(path, document); };
        } catch (const std::exception& problem) {
            return [this, reason = failureText(problem)] {
                emit failed(tr("The run could not be opened. %1").arg(reason));
            };
        }
    });
}

void RunFiles::onRead(const QString& path, const std::shared_ptr<const OpenDocument>& document)
{
    if (!document)
        return;
    emit opened(document);
    if (!document->isOfPicture) {
        belongTo(path, content());
        return;
    }
    m_path.clear();
    m_known = content();
    setRecent(QStringList{QFileInfo(path).absoluteFilePath()} + m_recent);
}

void RunFiles::belongTo(const QString& path, const Content& known)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_known = known;
    setRecent(QStringList{m_path} + m_recent);
}

void RunFiles::setRecent(const QStringList& paths)
{
    constexpr qsizetype kMost = 8;
    m_recent = paths;
    m_recent.removeDuplicates();
    m_recent = m_recent.first(std::min(kMost, m_recent.size()));
    emit changed();
}

void RunFiles::save(const QString& path)
{
    if (!canSave())
        return;
    m_isSaving = true;
    m_writing.follow([this, path, writer = m_writer, document = document(),
                      written = content()](const std::stop_token&) -> std::function<void()> {
        QString problem;
        try {
            writer->write(path, document);
        } catch (const std::exception& exception) {
            problem = failureText(exception);
        }
        return [this, path, written, problem] { onWritten(path, written, problem); };
    });
}

void RunFiles::onWritten(const QString& path, const Content& written, const QString& problem)
{
    m_isSaving = false;
    if (!problem.isEmpty()) {
        emit failed(tr("The run could not be saved. %1").arg(problem));
        return;
    }
    belongTo(path, written);
    emit saved();
}

void RunFiles::forget()
{
    m_path.clear();
    m_known = content();
    emit changed();
}

} // namespace ui
