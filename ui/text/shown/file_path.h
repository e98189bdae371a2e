#pragma once

#include <QString>
#include <QUrl>

#include <filesystem>
#include <string>
#include <string_view>

namespace ui {

/// Returns the name of a file as a text. Names can have any bytes: those that are no characters of UTF-8 become letters
/// for private use, U+EF80 for the byte 0x80 to U+EFFF for 0xFF, as do the bytes of these letters themselves.
QString pathText(std::string_view bytes);

/// Returns the bytes of which pathText() made the text; of any other text its UTF-8.
std::string pathBytes(const QString& text);

/// Converts a path for core, in the bytes of the file system.
inline std::filesystem::path pathOf(const QString& path)
{
    return {pathBytes(path)};
}

/// Returns the path of the file to which an address leads, whatever its bytes; empty for what is no file.
QString pathOf(const QUrl& url);

/// Returns a file's folder and name for a sentence: "~/lecture/slide.svg", where it is long without folders in its
/// middle: "~/lecture/…/figures/slide.svg".
QString shownPath(const QString& path);

/// Returns all folders of a file and its name, for a tip beside shownPath().
QString wholePath(const QString& path);

} // namespace ui
