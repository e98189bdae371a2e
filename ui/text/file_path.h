#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace ui {

/// A path as core takes it, in the bytes of the file system.
inline std::filesystem::path pathOf(const QString& path)
{
    return {QFile::encodeName(path).toStdString()};
}

} // namespace ui
