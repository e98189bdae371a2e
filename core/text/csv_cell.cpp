#include "core/text/csv_cell.h"

namespace core {

std::string csvCell(std::string_view text)
{
    const bool isPlain =
        text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ');
    if (isPlain && !text.empty())
        return std::string(text);
    std::string cell = "\"";
    for (const char letter : text) {
        if (letter == '"')
            cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string csvLine(std::span<const std::string> texts)
{
    std::string line;
    for (const std::string& text : texts)
        line += (line.empty() ? "" : ",") + csvCell(text);
    return line + '\n';
}

} // namespace core
