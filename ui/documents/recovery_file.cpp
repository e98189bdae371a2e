#include "ui/documents/recovery_file.h"

#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "core/io/part_file.h"
#include "ui/text/file_path.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

namespace {

/// Null if the owner runs.
std::unique_ptr<QLockFile> lockOf(const QString& base)
{
    auto lock = std::make_unique<QLockFile>(base + QStringLiteral(".lock"));
    // A lock names its owner's process. One that a power cut left incomplete names none, and is valid for this time.
    lock->setStaleLockTime(std::chrono::hours(24));
    return lock->tryLock(std::chrono::milliseconds(0)) ? std::move(lock) : nullptr;
}

/// Empty where the file holds no valid path: the document is recovered without it.
QString readOrigin(const QString& path)
{
    constexpr qint64 kMaxBytes = 10'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString origin = QString::fromUtf8(file.read(kMaxBytes));
    return QDir::isAbsolutePath(origin) && !origin.contains(QChar::Null) ? origin : QString();
}

} // namespace

RecoveryFile::RecoveryFile(const QString& folder, QString origin)
    : m_base(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces))), m_origin(std::move(origin))
{
}

RecoveryFile::RecoveryFile(QString base, std::unique_ptr<QLockFile> lock)
    : m_base(std::move(base)), m_origin(readOrigin(originPath())), m_lock(std::move(lock)), m_isPrepared(true)
{
}

RecoveryFile::~RecoveryFile() = default;

std::vector<std::shared_ptr<RecoveryFile>> RecoveryFile::takeOver(const QString& folder)
{
    QSet<QString> names;
    for (const QFileInfo& file : QDir(folder).entryInfoList(
             {QStringLiteral("*.attnlab"), QStringLiteral("*.lock"), QStringLiteral("*.origin")}, QDir::Files))
        names.insert(file.completeBaseName());
    std::vector<std::pair<QDateTime, std::shared_ptr<RecoveryFile>>> found;
    for (const QString& name : std::as_const(names)) {
        const QString base = QDir(folder).filePath(name);
        auto lock = lockOf(base);
        if (!lock)
            continue;
        std::shared_ptr<RecoveryFile> file(new RecoveryFile(base, std::move(lock)));
        const QFileInfo document(file->path());
        if (document.exists())
            found.emplace_back(document.lastModified(), std::move(file));
        else
            file->remove();
    }
    std::ranges::sort(found, [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<std::shared_ptr<RecoveryFile>> files;
    files.reserve(found.size());
    for (auto& [time, file] : found)
        files.push_back(std::move(file));
    return files;
}

void RecoveryFile::prepare()
{
    if (m_isPrepared)
        return;
    const std::filesystem::path folder = pathOf(m_base).parent_path();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw core::FileError(folder, error.value());
    core::requireWritable(pathOf(path())); // its error has a reason, a lock has none
    if (!m_lock)
        m_lock = lockOf(m_base);
    if (!m_lock)
        throw core::FileError(pathOf(m_base + QStringLiteral(".lock")), "it cannot be locked");
    if (!m_origin.isEmpty()) {
        core::OutputFile origin(pathOf(originPath()));
        origin.write(m_origin.toStdString());
        origin.sync();
        origin.commit();
    }
    m_isPrepared = true;
}

void RecoveryFile::remove()
{
    QFile::remove(path());
    QFile::remove(originPath());
    core::removeOwnerlessParts(pathOf(path()));
    m_lock.reset();
}

QString RecoveryFile::setAside()
{
    QString aside = m_base + QStringLiteral(".damaged");
    if (!QFile::rename(path(), aside))
        return {};
    remove();
    return aside;
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

} // namespace ui
