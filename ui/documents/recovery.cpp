#include "ui/documents/recovery.h"

#include "core/documents/run_document.h"
#include "core/io/file_error.h"
#include "ui/text/failure_text.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"

#include <QFileInfo>

#include <utility>

namespace ui {

namespace {

Recovery::Offer offerOf(const RecoveryFile& file)
{
    const core::RunDocument document = core::readRunDocument(pathOf(file.path()));
    return {file.path(),
            file.origin(),
            QFileInfo(file.path()).lastModified(),
            document.run.experiment,
            document.run.history.snapshots().back().epoch,
            document.run.outcome,
            0};
}

/// The reason with the path of the file before it.
QString recoveryProblem(const RecoveryFile& file, const std::exception& problem)
{
    const QString reason = failureText(problem, Recovery::tr("reading it needs %1 of memory, but only %2 is free"),
                                       Recovery::tr("there is not enough memory to read it"));
    const bool hasPath = dynamic_cast<const core::FileError*>(&problem) != nullptr;
    return hasPath ? reason : shownText(file.path()) + QStringLiteral(": ") + reason;
}

struct RecoveryReading {
    std::vector<std::shared_ptr<RecoveryFile>> files; ///< the first one is the offer's
    std::optional<Recovery::Offer> offer;
    QList<Recovery::Problem> problems;
};

/// Reads files until a document is intact, and renames damaged ones on the way.
RecoveryReading readUntilIntact(RecoveryFile::Found found)
{
    RecoveryReading reading{std::move(found.files), std::nullopt, {}};
    for (const QString& problem : std::as_const(found.problems))
        reading.problems.append({problem, {}});
    auto& files = reading.files;
    for (; !files.empty(); files.erase(files.begin())) {
        RecoveryFile& file = *files.front();
        try {
            reading.offer = offerOf(file);
            reading.offer->others = std::ssize(files) - 1;
            break;
        } catch (const core::InvalidDocument& problem) {
            reading.problems.append({recoveryProblem(file, problem), shownText(QFileInfo(file.setAside()).fileName())});
        } catch (const std::exception& problem) {
            reading.problems.append({recoveryProblem(file, problem), {}});
        }
    }
    return reading;
}

} // namespace

void Recovery::start(const QString& folder)
{
    read([folder] { return RecoveryFile::takeOver(folder); });
}

void Recovery::read(std::function<RecoveryFile::Found()> find)
{
    m_reading.replace([this, find = std::move(find)](const std::stop_token&) -> std::function<void()> {
        return [this, reading = readUntilIntact(find())] {
            m_files = reading.files;
            m_offer = reading.offer;
            emit offerChanged();
            if (!reading.problems.isEmpty())
                emit problemsFound(reading.problems);
        };
    });
}

void Recovery::next()
{
    m_offer.reset();
    emit offerChanged();
    if (!m_files.empty())
        read([files = m_files] { return RecoveryFile::Found{files, {}}; });
}

std::shared_ptr<RecoveryFile> Recovery::take(const QString& path)
{
    if (!m_offer || m_offer->path != path)
        return nullptr;
    std::shared_ptr<RecoveryFile> file = std::move(m_files.front());
    m_files.erase(m_files.begin());
    next();
    return file;
}

void Recovery::discard()
{
    if (const auto file = m_offer ? take(m_offer->path) : nullptr)
        file->remove();
}

} // namespace ui

#include "moc_recovery.cpp"
