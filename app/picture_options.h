#pragma once

#include "ui/charts/picture_file.h"

#include <filesystem>

class QCommandLineParser;

namespace app {

/// Adds --size and --theme; pictureFormatOf() reads them. Throws UsageError.
void addPictureOptions(QCommandLineParser& parser);
ui::PictureFormat pictureFormatOf(const QCommandLineParser& parser);

/// Throws UsageError, naming the option, unless the file's ending says how to write a picture.
void requirePictureName(const QString& option, const std::filesystem::path& file);

} // namespace app
