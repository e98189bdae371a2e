#pragma once

#include "core/scripts/script.h"
#include "core/tables/prepared_table.h"

#include <string>
#include <vector>

namespace core {

/// Returns the modules of Python that the function of writeTableReader() needs besides csv, hashlib, io, os and sys.
std::vector<std::string> tableReaderModules(const PreparedTable& table);

/// Writes read_table(path), which returns the cells of each column by its name. It unpacks, decodes and splits the
/// experiment's table as readTable() does; each line is there because the table's format needs it.
void writeTableReader(ScriptWriter& script);

} // namespace core
