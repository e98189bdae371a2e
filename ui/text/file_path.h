#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace ui {

/// Converts a path for core, in the bytes of the file system.
inline std::filesystem::path pathOf(const QString& path)
{
    return {QFile::encodeName(path).toStdString()};
}

/// Returns a file's folder and name for a sentence: "~/lecture/slide.svg", where it is long without folders in its
/// middle: "~/lecture/…/figures/slide.svg".
QString shownPath(const QString& path);

/// Returns all folders of a file and its name, for a tip beside shownPath().
QString wholePath(const QString& path);

} // namespace ui
