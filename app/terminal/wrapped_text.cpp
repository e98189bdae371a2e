#include "app/terminal/wrapped_text.h"

#include <QStringList>

namespace app {

std::string wrappedText(const QString& text, int columns, int indent)
{
    const QString margin(indent, u' ');
    QString lines;
    QString line;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > columns) {
            lines += margin + line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    if (!line.isEmpty())
        lines += margin + line + u'\n';
    return lines.toStdString();
}

} // namespace app
