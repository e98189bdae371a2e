#pragma once

#include <QString>

#include <memory>
#include <vector>

class QLockFile;

namespace ui {

/// Where a window's document is kept safe while no file of its own holds it: a file NAME.attnlab in a folder that is
/// nothing but that, with NAME.lock, which tells that its owner lives, and NAME.origin with the path of the document's
/// own file, if it has one.
///
/// May be handed from thread to thread. What a program that was killed leaves behind is another one's to take over.
class RecoveryFile {
public:
    /// A new one; on the disk there is nothing before prepare().
    RecoveryFile(const QString& folder, QString origin);
    /// Lets others take it over; what was written stays.
    ~RecoveryFile();
    RecoveryFile(const RecoveryFile&) = delete;
    RecoveryFile& operator=(const RecoveryFile&) = delete;

    /// Takes over all whose owners are gone, the newest first. What has no document is removed.
    static std::vector<std::shared_ptr<RecoveryFile>> takeOver(const QString& folder);

    [[nodiscard]] QString path() const { return m_base + QStringLiteral(".attnlab"); }
    /// The document's own file; empty: none.
    [[nodiscard]] const QString& origin() const { return m_origin; }

    /// Makes all that the document needs to be written to path(). Blocks. Throws core::FileError.
    void prepare();
    /// Removes all of it.
    void remove();
    /// Renames the document, which nobody can read, so that it is not offered again; says to what. Empty if it cannot
    /// be.
    QString setAside();

private:
    RecoveryFile(QString base, std::unique_ptr<QLockFile> lock);
    [[nodiscard]] QString originPath() const { return m_base + QStringLiteral(".origin"); }

    QString m_base; ///< the path without an ending
    QString m_origin;
    std::unique_ptr<QLockFile> m_lock; ///< null: not locked
    bool m_isPrepared = false;
};

/// The folder for them within the program's folder for data.
QString recoveryFolder();

} // namespace ui
