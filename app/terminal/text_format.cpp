#include "app/terminal/text_format.h"

#include "core/text/display_width.h"
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
    const std::size_t used = core::displayWidth(text);
    return used < width ? std::string(width - used, ' ') + text : text;
}

std::string padRight(std::string text, std::size_t width)
{
    const std::size_t used = core::displayWidth(text);
    return text.append(width - std::min(width, used), ' ');
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
    const auto widthOfPart = [](const QString& part) {
        return static_cast<int>(core::displayWidth(part.toStdString()));
    };
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent + widthOfPart(line) + 1 + widthOfPart(word) > columns) {
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
