#pragma once

#include "core/documents/run_document.h"
#include "ui/pictures/picture_format.h"

#include <filesystem>
#include <string>

class QCommandLineParser;

namespace app {

/// Adds --size, --pixel-scale, --background and --theme; pictureFormatOf() reads them for a file that passed
/// requirePictureName(). Throws UsageError.
void addPictureOptions(QCommandLineParser& parser);
ui::PictureFormat pictureFormatOf(const QCommandLineParser& parser, const std::filesystem::path& file);

/// Throws UsageError if one of these options is given without `option`, which writes the picture.
void requireNoPictureOptions(const QCommandLineParser& parser, const QString& option);

/// Throws UsageError, naming the option, unless the file has the ending of a picture.
void requirePictureName(const QString& option, const std::filesystem::path& file);

/// The run document to embed in a picture with this name; empty if the format cannot carry one, or, with a message on
/// standard error, if the run is too large.
std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document);

} // namespace app
