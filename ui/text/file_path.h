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

} // namespace ui
