#pragma once

#include "core/io/file_in_use.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ui {

/// The source of a table: a file, or bytes in memory, such as pasted text.
struct TableSource {
    QString name;     ///< shown to the user: the file's name without its folder, or another one
    QString path;     ///< absolute; empty: the bytes are in memory
    QByteArray bytes; ///< in any encoding of core::TextEncoding
    /// Keeps the file from being replaced; null for bytes in memory.
    std::shared_ptr<const core::FileInUse> inUse = {};

    static TableSource ofFile(const QString& path);
    static TableSource ofBytes(const QString& name, const QByteArray& bytes);

    [[nodiscard]] bool isFile() const { return !path.isEmpty(); }
};

/// Whether a file is opened as a table: one with the ending of a table, or with any other than those of runs and
/// pictures, unless it is a folder or begins as a run does.
bool isTablePath(const QString& path);

/// The patterns of the usual endings for a file dialog: "*.csv *.tsv *.tab …".
QString tablePatterns();

} // namespace ui
