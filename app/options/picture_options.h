#pragma once

#include "ui/pictures/picture_format.h"

#include <filesystem>

class QCommandLineParser;

namespace app {

/// Adds --size, --pixel-scale, --background and --theme; pictureFormatOf() reads them, for a file with an ending that
/// passed requirePictureName(). Throws UsageError.
void addPictureOptions(QCommandLineParser& parser);
ui::PictureFormat pictureFormatOf(const QCommandLineParser& parser, const std::filesystem::path& file);

/// Throws UsageError where one of these options is given though no picture is written, because `option` is not.
void requireNoPictureOptions(const QCommandLineParser& parser, const QString& option);

/// Throws UsageError, naming the option, unless the file's ending says how to write a picture.
void requirePictureName(const QString& option, const std::filesystem::path& file);

} // namespace app
