#include "ui/documents/recovery.h"

#include "core/documents/run_document.h"
#include "core/io/file_error.h"
#include "ui/text/failure_text.h"
#include "ui/text/file_path.h"
#include "ui/text/shown_text.h"

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

} // namespace

void Recovery::start(const QString& folder)
{
    read([folder] { return RecoveryFile::takeOver(folder); });
}

/// Reads files until a document is intact, and offers it. Renames damaged ones; those for which memory is missing stay.
void Recovery::read(std::function<Files()> files)
{
    m_reading.replace([this, files = std::move(files)](const std::stop_token&) -> std::function<void()> {
        Files rest = files();
        std::optional<Offer> offer;
        QList<std::pair<QString, QString>> problems; // reason and new name
        for (; !rest.empty(); rest.erase(rest.begin())) {
            RecoveryFile& file = *rest.front();
            try {
                offer = offerOf(file);
                offer->others = std::ssize(rest) - 1;
                break;
            } catch (const core::FileError& problem) {
                problems.emplace_back(failureText(problem), shownText(QFileInfo(file.setAside()).fileName()));
            } catch (const std::exception& problem) {
                problems.emplace_back(shownText(file.path()) + QStringLiteral(": ") + failureText(problem), QString());
            }
        }
        return [this, rest, offer, problems] {
            m_files = rest;
            m_offer = offer;
            emit offerChanged();
            for (const auto& [reason, newName] : problems)
                emit damaged(reason, newName);
        };
    });
}

void Recovery::next()
{
    m_offer.reset();
    emit offerChanged();
    if (!m_files.empty())
        read([files = m_files] { return files; });
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
