#pragma once

#include "core/csv/table_format.h"
#include "core/text/phrase.h"

#include <optional>
#include <string_view>

namespace core {

/// Returns what a file with these first bytes (unpacked; 4 KiB are plenty) is instead of a table of text, and what to
/// do about it, for an error; nothing for what may be a table.
std::optional<Phrase> foreignBytes(std::string_view firstBytes);

/// Returns what a text is instead of a table, as foreignBytes() does.
std::optional<Phrase> foreignText(const TableSample& sample);

} // namespace core
