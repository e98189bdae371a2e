#pragma once

#include "core/io/file_lock.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace ui {

/// The autosaved document of a window: NAME.attnlab in a folder for these alone, with NAME.lock, whose lock shows that
/// its owner runs, and NAME.origin with the path of the document's own file, if it has one.
///
/// May be passed between threads, for use by one at a time.
class RecoveryFile {
public:
    /// Writes nothing to the disk before prepare().
    RecoveryFile(const QString& folder, QString origin);
    /// Releases the lock, so that another program can take the file over; the file stays.
    ~RecoveryFile();
    RecoveryFile(const RecoveryFile&) = delete;
    RecoveryFile& operator=(const RecoveryFile&) = delete;

    /// The files of owners that ended.
    struct Found {
        std::vector<std::shared_ptr<RecoveryFile>> files; ///< the newest first
        QStringList problems; ///< one for each document, or the folder, that the system refuses now; it stays
    };
    /// Takes over the files of all owners that ended. Removes remains without a document. On a file system without
    /// locks, where any owner may still run, each document is a problem.
    static Found takeOver(const QString& folder);

    [[nodiscard]] QString path() const { return m_base + QStringLiteral(".attnlab"); }
    /// The document's own file; empty: none.
    [[nodiscard]] const QString& origin() const { return m_origin; }

    /// Makes folder, lock and origin before the document is written to path(), which may change. Does without the lock
    /// on a file system that has none. Blocks. Throws core::FileError.
    void prepare();
    /// Deletes document, origin and lock.
    void remove();
    /// Renames a damaged document, so that it is not offered again. Returns the new path; empty if it cannot be
    /// renamed.
    QString setAside();

private:
    RecoveryFile(QString base, core::FileLock lock);
    void lock();
    [[nodiscard]] QString lockPath() const { return m_base + QStringLiteral(".lock"); }
    [[nodiscard]] QString originPath() const { return m_base + QStringLiteral(".origin"); }

    QString m_base; ///< the path without an ending
    QString m_origin;
    core::FileLock m_lock;
    bool m_isPrepared = false;
};

/// Returns the folder for recovery files, within the program's folder for data.
QString recoveryFolder();

} // namespace ui
