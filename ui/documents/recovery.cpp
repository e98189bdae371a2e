#include "ui/documents/recovery.h"

#include "core/documents/run_document.h"
#include "core/io/file_error.h"
#include "core/memory/memory.h"
#include "ui/text/failure_text.h"
#include "ui/text/file_path.h"

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

Recovery::Recovery(QObject* parent) : QObject(parent), m_reading(QStringLiteral("recovery")) {}

Recovery::~Recovery() = default;

void Recovery::look(const QString& folder)
{
    m_reading.replace([this, folder](const std::stop_token&) -> std::function<void()> {
        auto files = RecoveryFile::takeOver(folder);
        auto found = firstSound({files.begin(), files.end()});
        return [this, found = std::move(found)] { onFound(found); };
    });
}

/// Sets aside what is damaged. What there is no memory for is left for another time.
Recovery::Found Recovery::firstSound(Files files)
{
    Found found;
    while (!files.empty() && !found.offer) {
        RecoveryFile& file = *files.front();
        try {
            found.offer = offerOf(file);
            continue;
        } catch (const core::FileError& problem) {
            found.problems.push_back({failureText(problem), QFileInfo(file.setAside()).fileName()});
        } catch (const std::exception& problem) {
            found.problems.push_back({file.path() + QStringLiteral(": ") + failureText(problem), {}});
        }
        files.pop_front();
    }
    found.files = std::move(files);
    return found;
}

void Recovery::onFound(const Found& found)
{
    m_files = found.files;
    m_offer = found.offer;
    if (m_offer)
        m_offer->others = std::ssize(m_files) - 1;
    emit offerChanged();
    for (const Problem& problem : found.problems)
        emit damaged(problem.reason, problem.newName);
}

/// Looks at those after the present one.
void Recovery::next()
{
    m_offer.reset();
    emit offerChanged();
    if (!m_files.empty())
        m_reading.replace([this, files = m_files](const std::stop_token&) -> std::function<void()> {
            return [this, found = firstSound(files)] { onFound(found); };
        });
}

std::shared_ptr<RecoveryFile> Recovery::take(const QString& path)
{
    if (!m_offer || m_offer->path != path)
        return nullptr;
    std::shared_ptr<RecoveryFile> file = std::move(m_files.front());
    m_files.pop_front();
    next();
    return file;
}

void Recovery::discard()
{
    if (const auto file = m_offer ? take(m_offer->path) : nullptr)
        file->remove();
}

} // namespace ui
