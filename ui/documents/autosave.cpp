#include "ui/documents/autosave.h"

#include <QFileInfo>

#include <utility>

namespace ui {

namespace {

/// Whether the recovery file is of the document shown, or of one without a file: undo can bring back another document.
bool belongs(const RecoveryFile& file, const RunFiles& files)
{
    const QString& origin = file.origin();
    return (origin.isEmpty() ? origin : QFileInfo(origin).absoluteFilePath()) == files.path();
}

} // namespace

Autosave::Autosave(RunFiles& files, QObject* parent) : QObject(parent), m_files(files)
{
    for (QTimer* timer : {&m_afterChange, &m_afterEnd}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosave::write);
    }
    setDelays({});
    connect(&m_files, &RunFiles::changed, this, &Autosave::update);
    connect(&m_files, &RunFiles::settled, this, [this] {
        if (!m_folder.isEmpty())
            m_afterEnd.start();
    });
}

void Autosave::setDelays(const Delays& delays)
{
    m_afterChange.setInterval(delays.change);
    m_afterEnd.setInterval(delays.end);
}

void Autosave::start(const QString& folder)
{
    m_folder = folder;
    update();
}

/// Called with every report of training.
void Autosave::update()
{
    if (m_folder.isEmpty())
        return;
    const bool isHeld = m_files.isHeld();
    if (isHeld || (m_file && !belongs(*m_file, m_files)))
        dropFile();
    if (!isHeld && !m_afterChange.isActive())
        m_afterChange.start();
}

void Autosave::write()
{
    m_afterChange.stop();
    m_afterEnd.stop();
    if (m_folder.isEmpty() || !m_files.isModified() || isKept())
        return;
    if (m_files.isWriting()) { // a document that waits to be written must not be replaced
        m_afterChange.start();
        return;
    }
    if (!m_file)
        m_file = std::make_shared<RecoveryFile>(m_folder, m_files.path());
    m_isWriting = true;
    m_files.writeCopy(
        [file = m_file] {
            file->prepare();
            return file->path();
        },
        [this, file = m_file, content = m_files.content()](const QString& problem) {
            onWritten(file, content, problem);
        });
}

void Autosave::onWritten(const std::shared_ptr<RecoveryFile>& file, const DocumentContent& content,
                         const QString& problem)
{
    m_isWriting = false;
    removeOutdated();
    if (problem.isEmpty()) {
        if (file == m_file)
            m_written = content;
        emit written();
    } else if (!m_hasFailed) {
        emit failed(problem);
    }
    m_hasFailed = !problem.isEmpty();
    emit tried();
    if (!isKept())
        update();
}

void Autosave::adopt(std::shared_ptr<RecoveryFile> file)
{
    dropFile();
    m_file = std::move(file);
    m_written = m_files.content();
}

void Autosave::dropFile()
{
    m_afterChange.stop();
    m_afterEnd.stop();
    m_written.reset();
    if (m_file)
        m_outdated.push_back(std::exchange(m_file, nullptr));
    if (!m_isWriting)
        removeOutdated();
}

void Autosave::removeOutdated()
{
    for (const auto& file : std::exchange(m_outdated, {}))
        file->remove();
}

void Autosave::end()
{
    m_folder.clear();
    m_files.finishWriting();
    m_isWriting = false;
    dropFile();
}

} // namespace ui

#include "moc_autosave.cpp"
