#include "core/documents/data_source_json.h"

#include "core/formats/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace core {

namespace {

/// The data are made anew by this rule from the experiment's own settings.
constexpr const char* kGenerator = "attention-lab";
/// They stand in the document's table of this number.
constexpr const char* kTable = "table";

} // namespace

nlohmann::ordered_json dataSourceToJson(const Experiment& experiment, DocumentTables& tables)
{
    if (!experiment.table)
        return {{"generator", kGenerator}};
    auto place = std::ranges::find(tables, experiment.table);
    if (place == tables.end())
        place = tables.insert(place, experiment.table);
    return {{"generator", kTable}, {"table", place - tables.begin()}};
}

std::shared_ptr<const PreparedTable> tableFrom(const JsonCursor& data, const DocumentTables& tables)
{
    const JsonCursor generator = data.at("generator");
    if (generator.text() == kGenerator)
        return nullptr;
    if (generator.text() != kTable || tables.empty())
        generator.refuse(std::string("\"") + kGenerator + "\"" +
                         (tables.empty() ? "" : std::string(" or \"") + kTable + "\""));
    return tables[static_cast<std::size_t>(data.at("table").whole(0, std::ssize(tables) - 1))];
}

} // namespace core
