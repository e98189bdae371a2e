#include "core/csv/table_error.h"

#include "core/text/phrase.h"

namespace core {

std::string TablePlace::english() const
{
    std::string text = table;
    if (line > 0)
        text += ", line " + std::to_string(line);
    if (!column.empty())
        text += ", column " + shortened(column);
    return text;
}

TableError::TableError(TablePlace where, Phrase what)
    : std::runtime_error(where.english() + ": " + what.english()), place(std::move(where)), reason(std::move(what))
{
}

} // namespace core
