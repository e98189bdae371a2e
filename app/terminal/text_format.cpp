#include "app/terminal/text_format.h"

#include "core/text/number_text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace app {

namespace {

std::string formatted(double number, std::chars_format format, int decimals)
{
    std::array<char, 400> buffer{}; // the largest double has 309 digits before the point
    return {buffer.begin(), std::to_chars(buffer.begin(), buffer.end(), number, format, decimals).ptr};
}

} // namespace

std::string fixedText(double number, int decimals)
{
    return formatted(number, std::chars_format::fixed, decimals);
}

std::string kerasText(double number)
{
    return formatted(number, std::abs(number) > 1e-3 ? std::chars_format::fixed : std::chars_format::scientific, 4);
}

std::string padLeft(const std::string& text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string padRight(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string countedText(std::int64_t count, const std::string& noun)
{
    return core::groupedText(count) + ' ' + noun + (count == 1 ? "" : "s");
}

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
