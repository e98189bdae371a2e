#include "ui/text/shown/shown_text.h"

#include "core/text/phrase.h"
#include "core/text/visible_text.h"
#include "ui/text/shown/file_path.h"

#include <QTextDocument>

#include <algorithm>

namespace ui {

QString shownText(std::string_view utf8)
{
    return QString::fromStdString(core::visibleText(utf8));
}

QString shownText(const char* utf8)
{
    return shownText(std::string_view(utf8));
}

QString shownText(const QString& text)
{
    return shownText(pathBytes(text));
}

QString shownCell(const std::string& cell)
{
    std::string line = cell;
    std::ranges::replace_if(
        line, [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
    return shownText(core::shortened(line));
}

QString shownLines(const QString& text)
{
    return QString::fromStdString(core::visibleLines(text.toStdString()));
}

QString tipText(const QString& plain)
{
    return Qt::mightBeRichText(plain) ? Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal) : plain;
}

} // namespace ui
