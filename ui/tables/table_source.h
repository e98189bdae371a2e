#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// Where a table comes from: a file, or bytes at hand, as pasted.
struct TableSource {
    QString name;     ///< for a person: the file's without its folder, or what was pasted
    QString path;     ///< absolute; empty: the bytes are at hand
    QByteArray bytes; ///< UTF-8, or as a file would hold them

    static TableSource ofFile(const QString& path);
    static TableSource ofBytes(const QString& name, const QByteArray& bytes);

    [[nodiscard]] bool isFile() const { return !path.isEmpty(); }
};

/// Whether a file is a table by the ending of its name: .csv, .tsv, .txt, or packed .gz.
bool isTablePath(const QString& path);

/// The endings for a file dialog: "*.csv *.tsv *.txt *.gz".
QString tablePatterns();

} // namespace ui
