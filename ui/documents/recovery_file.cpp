#include "ui/documents/recovery_file.h"

#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "core/io/part_file.h"
#include "ui/text/shown/file_path.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

namespace fs = std::filesystem;

QString newBaseIn(const QString& folder)
{
    return QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

/// Appends the system's reason why a path cannot be used.
void addProblem(QStringList& problems, const fs::path& path, const std::error_code& error)
{
    problems.append(QString::fromUtf8(core::FileError(path, error.value()).what()));
}

/// Returns the paths, without an ending, of all files of the folder that belong to documents.
QSet<QString> basesIn(const QString& folder, QStringList& problems)
{
    const QStringList endings{QStringLiteral("attnlab"), QStringLiteral("lock"), QStringLiteral("origin")};
    QSet<QString> bases;
    std::error_code error;
    for (fs::directory_iterator entry(pathOf(folder), error), end; !error && entry != end; entry.increment(error)) {
        const QFileInfo file(pathText(entry->path().native()));
        if (endings.contains(file.suffix()) && !file.fileName().startsWith(u'.'))
            bases.insert(QDir(folder).filePath(file.completeBaseName()));
    }
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
        addProblem(problems, pathOf(folder), error);
    return bases;
}

/// Returns false also while the system does not tell: a document that may exist must not be removed.
bool isMissing(const QString& path)
{
    std::error_code error;
    return fs::symlink_status(pathOf(path), error).type() == fs::file_type::not_found;
}

/// Whether no program can lock a file there, so that none takes over one of a program that runs.
bool isWithoutLocks(const std::error_code& error)
{
    return error == std::errc::function_not_supported || error == std::errc::operation_not_supported ||
           error == std::errc::no_lock_available || error == std::errc::invalid_argument;
}

/// Empty where the file holds no valid path: the document is recovered without it.
QString readOrigin(const QString& path)
{
    constexpr qint64 kMaxBytes = 10'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString origin = pathText(file.read(kMaxBytes).toStdString());
    return QDir::isAbsolutePath(origin) && !origin.contains(QChar::Null) ? origin : QString();
}

} // namespace

RecoveryFile::RecoveryFile(const QString& folder, QString origin)
    : m_base(newBaseIn(folder)), m_origin(std::move(origin))
{
}

RecoveryFile::RecoveryFile(QString base, core::FileLock lock)
    : m_base(std::move(base)), m_origin(readOrigin(originPath())), m_lock(std::move(lock)), m_isPrepared(true)
{
}

RecoveryFile::~RecoveryFile() = default;

RecoveryFile::Found RecoveryFile::takeOver(const QString& folder)
{
    Found found;
    std::vector<std::pair<QDateTime, std::shared_ptr<RecoveryFile>>> dated;
    const QSet<QString> bases = basesIn(folder, found.problems);
    for (const QString& base : bases) {
        const fs::path lockPath = pathOf(base + QStringLiteral(".lock"));
        core::FileLock lock;
        const std::error_code error = lock.tryLock(lockPath);
        if (error == std::errc::operation_would_block) // its owner runs
            continue;
        std::shared_ptr<RecoveryFile> file(new RecoveryFile(base, std::move(lock)));
        const bool hasDocument = !isMissing(file->path());
        if (hasDocument && error)
            addProblem(found.problems, lockPath, error);
        else if (hasDocument)
            dated.emplace_back(QFileInfo(file->path()).lastModified(), std::move(file));
        else if (!error)
            file->remove();
    }
    std::ranges::sort(dated, [](const auto& one, const auto& other) { return one.first > other.first; });
    found.files.reserve(dated.size());
    for (auto& [time, file] : dated)
        found.files.push_back(std::move(file));
    return found;
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
    core::requireWritable(pathOf(path()));
    if (!m_lock.isHeld())
        lock();
    if (!m_origin.isEmpty()) {
        core::OutputFile origin(pathOf(originPath()));
        origin.write(pathBytes(m_origin));
        origin.sync();
        origin.commit();
    }
    m_isPrepared = true;
}

void RecoveryFile::lock()
{
    std::error_code error = m_lock.tryLock(pathOf(lockPath()));
    // A program that takes files over holds a new lock until it sees that there is no document.
    constexpr int kTries = 16;
    for (int tries = 0; error == std::errc::operation_would_block && tries < kTries; ++tries) {
        m_base = newBaseIn(QFileInfo(m_base).path());
        error = m_lock.tryLock(pathOf(lockPath()));
    }
    if (error && !isWithoutLocks(error))
        throw core::FileError(pathOf(lockPath()), error.value());
}

void RecoveryFile::remove()
{
    QFile::remove(path());
    QFile::remove(originPath());
    core::removeOwnerlessParts(pathOf(path()));
    if (!m_lock.isHeld()) // a file system without locks: nothing else removes it
        QFile::remove(lockPath());
    m_lock.release();
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
