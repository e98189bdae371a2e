#include "core/documents/json_parts.h"

#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/formats/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// The value in its own type; of one golden feature a number, as in the article.
Json toJson(const Knob& knob, const Experiment& experiment)
{
    return std::visit(
        [&]<typename Value>(const Value& value) -> Json {
            if constexpr (std::is_enum_v<Value>)
                return valueText(knob, experiment);
            else if constexpr (std::is_same_v<Value, std::vector<std::int64_t>>)
                return knob.kind == KnobKind::Features && value.size() == 1 ? Json(value.front()) : Json(value);
            else
                return value;
        },
        knob.get(experiment));
}

std::string keyOf(const Knob& knob)
{
    std::string key(knob.name);
    std::ranges::replace(key, '-', '_');
    return key;
}

/// Converts a value to the form of the command line, so that there is a single parser of values.
std::string textOf(const nlohmann::json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return value.dump();
    std::string text;
    for (const nlohmann::json& number : value)
        text += (text.empty() ? "" : ",") + number.dump();
    return text.empty() ? "none" : text;
}

/// The data are regenerated from the experiment's settings.
constexpr const char* kGenerator = "attention-lab";
/// The data are a table of the document.
constexpr const char* kTable = "table";

} // namespace

Json toJson(const Experiment& experiment)
{
    Json object;
    for (const Knob& knob : knobs())
        object[keyOf(knob)] = toJson(knob, experiment);
    if (experiment.table)
        object["table"] = tableSummary(*experiment.table);
    return object;
}

Experiment experimentFrom(const JsonCursor& object, std::shared_ptr<const PreparedTable> table)
{
    Experiment experiment;
    if (table)
        experiment = withTable(std::move(experiment), std::move(table));
    try {
        for (const Knob& knob : knobs())
            if (appliesTo(knob, experiment) && !(knob.isAddition && !object.value().contains(keyOf(knob))))
                setFromText(knob, textOf(object.at(keyOf(knob)).value()), experiment);
        check(experiment);
    } catch (const KnobError& error) {
        throw JsonError(object.at(keyOf(knob(error.knob))).name(), shortened(error.value), error.expected.english());
    }
    return experiment;
}

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
