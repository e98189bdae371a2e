#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace ui {

/// Returns a text from a file in one line for labels, tips, drawings and what is read aloud: hidden characters are
/// escapes, see core::visibleText(), as are the bytes of pathText(). Labels take the result as plain text, tips through
/// tipText().
QString shownText(std::string_view utf8);
QString shownText(const char* utf8);
QString shownText(const QString& text);

/// Returns shownText() of a table's name or cell, shortened for a sentence; its line breaks and tabs, which are
/// ordinary in spreadsheets, are spaces.
QString shownCell(const std::string& cell);

/// Returns shownText() of a text of several lines, which keeps its line breaks.
QString shownLines(const QString& text);

/// Returns a plain text for a tip. Tips of Qt take what looks like HTML for HTML.
QString tipText(const QString& plain);

} // namespace ui
