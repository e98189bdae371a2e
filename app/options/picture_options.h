#pragma once

#include "core/documents/run_document.h"
#include "ui/pictures/picture_format.h"

#include <filesystem>
#include <string>

class QCommandLineParser;

namespace app {

/// Adds --size, --pixel-scale, --background and --theme; pictureFormatOf() reads them, for a file with an ending that
/// passed requirePictureName(). Throws UsageError.
void addPictureOptions(QCommandLineParser& parser);
ui::PictureFormat pictureFormatOf(const QCommandLineParser& parser, const std::filesystem::path& file);

/// Throws UsageError for these options without `option`, which writes the picture.
void requireNoPictureOptions(const QCommandLineParser& parser, const QString& option);

/// Throws UsageError, naming the option, unless the file has the ending of a picture.
void requirePictureName(const QString& option, const std::filesystem::path& file);

/// The run document that a picture with this name carries; empty where it cannot. A run that is too large is an error
/// on standard error, and the picture is written all the same.
std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document);

} // namespace app
