#include "core/documents/json_parts.h"

#include "core/formats/json_reader.h"
#include "core/tables/label_classes.h"
#include "core/tables/prepare_table.h"
#include "core/text/number_text.h"
#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kMaxStoredRows = 1'000'000'000;
/// Limit for a column or class name: a cell, and a suffix such as " (2)".
constexpr std::size_t kMaxNameBytes = 65'536 + 32;
/// Limit for a feature, which may contain both names: "colour = red (2)".
constexpr std::size_t kMaxFeatureNameBytes = 2 * kMaxNameBytes;
constexpr std::size_t kMaxStoredTypes = 10'000;
/// In the order of HeaderForm.
constexpr std::array kHeaderForms{"one-line", "two-lines", "three-lines", "prefixed-line"};
/// The words for missing values before documents named them.
constexpr std::array kFirstMissingWords{"na", "n/a", "nan", "null", "?", "-"};
constexpr std::size_t kMaxMissingWords = 10'000;
constexpr std::size_t kMaxMarkBytes = 16;
constexpr const char* kMedian = "median";
constexpr const char* kDropRows = "drop-rows";

template <typename Value>
Json base64Of(const std::vector<Value>& values)
{
    return toBase64(std::as_bytes(std::span(values)));
}

Json formatToJson(const TableFormat& format)
{
    return {{"delimiter", std::string(1, format.delimiter)},
            {"header", format.header},
            {"decimal_mark", std::string(1, format.decimalMark)},
            {"encoding", encodingWord(format.encoding)},
            {"header_form", kHeaderForms.at(static_cast<std::size_t>(format.headerForm))},
            {"row_names", format.rowNames},
            {"join_delimiters", format.joinsDelimiters},
            {"quote", std::string(1, format.quote)},
            {"backslash_escapes", format.backslashEscapes},
            {"comment", format.comment == '\0' ? std::string() : std::string(1, format.comment)},
            {"skipped_lines", format.skippedLines},
            {"missing_words", format.missingWords},
            {"answer_words", format.answerWords}};
}

Json styleToJson(const NumberStyle& style)
{
    return {{"decimal_mark", std::string(1, style.decimalMark)},
            {"group_mark", style.groupMark},
            {"percent", style.percent},
            {"currency", style.currency}};
}

/// In the order of ColumnType.
constexpr std::array kTypeNames{"number", "category", "skip"};

Json choicesToJson(const TableChoices& choices)
{
    Json object{{"label", choices.label},
                {"positive", choices.positive},
                {"features", choices.features},
                {"missing", choices.missing == MissingRule::Median ? kMedian : kDropRows},
                {"standardise", choices.standardise}};
    for (const auto& [column, type] : choices.types)
        object["types"][column] = kTypeNames.at(static_cast<std::size_t>(type));
    return object;
}

/// Older versions wrote no types.
std::map<std::string, ColumnType> typesFrom(const JsonCursor& choices)
{
    std::map<std::string, ColumnType> types;
    if (!choices.value().contains("types"))
        return types;
    const JsonCursor object = choices.at("types");
    if (!object.value().is_object())
        object.refuse("an object");
    for (const auto& [column, value] : object.value().items()) {
        if (types.size() == kMaxStoredTypes || column.empty() || column.size() > kMaxNameBytes)
            object.refuse("names of columns");
        const JsonCursor type = object.at(column);
        const auto* const found = std::ranges::find(kTypeNames, type.text());
        if (found == kTypeNames.end())
            type.refuse("number, category or skip");
        types[column] = static_cast<ColumnType>(found - kTypeNames.begin());
    }
    return types;
}

/// Stores the bytes of each text column once, though several features share them.
struct Columns {
    std::vector<CategoryBytes> bytes;

    std::size_t placeOf(const CategoryBytes& wanted)
    {
        const auto found = std::ranges::find(bytes, wanted);
        if (found != bytes.end())
            return static_cast<std::size_t>(found - bytes.begin());
        bytes.push_back(wanted);
        return bytes.size() - 1;
    }
};

/// Writes a style that is more than the table's decimal mark.
void addStyle(Json& object, const char* key, const NumberStyle& style, char decimalMark)
{
    if (style != NumberStyle{} && style != NumberStyle{.decimalMark = decimalMark})
        object[key] = styleToJson(style);
}

Json featureToJson(const PreparedFeature& feature, char decimalMark, Columns& columns, bool withValues)
{
    Json object{{"name", feature.name}, {"column", feature.column}};
    if (feature.isNumber()) {
        if (feature.style != NumberStyle{.decimalMark = decimalMark})
            object["style"] = styleToJson(feature.style);
        object["numbers"] = withValues ? base64Of(feature.numbers) : Json();
        return object;
    }
    addStyle(object, "style", feature.style, decimalMark);
    object["texts"] = columns.placeOf(feature.categories);
    object["category"] = feature.category;
    return object;
}

/// The names of the oddities.
constexpr std::array kOddities{std::pair{"byte_order_marks", &TableOddities::manyMarks},
                               std::pair{"repeated_names", &TableOddities::repeatsNames},
                               std::pair{"names_end_in_delimiter", &TableOddities::namesEndInDelimiter},
                               std::pair{"formula_texts", &TableOddities::formulaTexts}};

/// Returns the names of the oddities that a table has.
Json odditiesToJson(const TableOddities& oddities)
{
    Json names = Json::array();
    for (const auto& [name, member] : kOddities)
        if (oddities.*member)
            names.push_back(name);
    return names;
}

TableOddities odditiesFrom(const JsonCursor& list)
{
    TableOddities oddities;
    for (const JsonCursor& place : list.elements(kOddities.size())) {
        const auto* const found =
            std::ranges::find_if(kOddities, [&](const auto& oddity) { return place.text() == oddity.first; });
        if (found == kOddities.end())
            place.refuse("an oddity of a table");
        oddities.*(found->second) = true;
    }
    return oddities;
}

char oneOf(const JsonCursor& place, std::string_view allowed, const char* expected)
{
    const std::string& text = place.text();
    if (text.size() != 1 || allowed.find(text.front()) == std::string_view::npos)
        place.refuse(expected);
    return text.front();
}

const std::string& nameFrom(const JsonCursor& place, std::size_t maxBytes = kMaxNameBytes)
{
    if (place.text().empty() || place.text().size() > maxBytes)
        place.refuse("a name of at most " + countText(maxBytes) + " bytes");
    return place.text();
}

/// Reads what older versions did not write: there, each part is that of a plain table.
void readStructure(const JsonCursor& object, TableFormat& format)
{
    const auto has = [&object](const char* key) { return object.value().contains(key); };
    if (has("header_form")) {
        const JsonCursor form = object.at("header_form");
        const auto* const found = std::ranges::find(kHeaderForms, form.text());
        if (found == kHeaderForms.end())
            form.refuse("one-line, two-lines, three-lines or prefixed-line");
        format.headerForm = static_cast<HeaderForm>(found - kHeaderForms.begin());
    }
    if (has("row_names"))
        format.rowNames = object.at("row_names").flag();
    if (has("join_delimiters"))
        format.joinsDelimiters = object.at("join_delimiters").flag();
    if (has("quote"))
        format.quote = oneOf(object.at("quote"), "\"'", "\" or '");
    if (has("backslash_escapes"))
        format.backslashEscapes = object.at("backslash_escapes").flag();
    if (has("comment") && !object.at("comment").text().empty())
        format.comment = oneOf(object.at("comment"), "#%", "#, % or nothing");
    if (has("skipped_lines"))
        format.skippedLines =
            static_cast<std::size_t>(object.at("skipped_lines").whole(0, std::int64_t{kMaxSkippedLines}));
}

std::vector<std::string> wordsFrom(const JsonCursor& list)
{
    std::vector<std::string> words;
    for (const JsonCursor& word : list.elements(kMaxMissingWords))
        words.push_back(nameFrom(word));
    return words;
}

NumberStyle styleFrom(const JsonCursor& object)
{
    NumberStyle style;
    style.decimalMark = oneOf(object.at("decimal_mark"), ".,", "a point or a comma");
    style.percent = object.at("percent").flag();
    const auto shortText = [&object](const char* key) {
        const JsonCursor place = object.at(key);
        if (place.text().size() > kMaxMarkBytes)
            place.refuse("at most " + countText(kMaxMarkBytes) + " bytes");
        return place.text();
    };
    style.groupMark = shortText("group_mark");
    style.currency = shortText("currency");
    return style;
}

TableFormat formatFrom(const JsonCursor& object)
{
    TableFormat format;
    format.delimiter = oneOf(object.at("delimiter"), ",;\t| ", "a comma, tab, semicolon, | or blank");
    format.header = object.at("header").flag();
    format.decimalMark = oneOf(object.at("decimal_mark"), ".,", "a point or a comma");
    const JsonCursor encoding = object.at("encoding");
    const auto* const found =
        std::ranges::find_if(kEncodingWords, [&](const auto& word) { return encoding.text() == word.first; });
    if (found == kEncodingWords.end())
        encoding.refuse(
            "utf-8, utf-16-le, utf-16-be, utf-32-le, utf-32-be, windows-1252, windows-1250 or windows-1251");
    format.encoding = found->second;
    readStructure(object, format);
    format.missingWords.assign(kFirstMissingWords.begin(), kFirstMissingWords.end());
    if (object.value().contains("missing_words")) {
        format.missingWords = wordsFrom(object.at("missing_words"));
        format.answerWords = wordsFrom(object.at("answer_words"));
    }
    return format;
}

TableChoices choicesFrom(const JsonCursor& object)
{
    TableChoices choices;
    choices.label = nameFrom(object.at("label"));
    choices.positive = nameFrom(object.at("positive"));
    for (const JsonCursor& feature : object.at("features").elements(kMaxFeatures))
        choices.features.push_back(nameFrom(feature));
    const JsonCursor missing = object.at("missing");
    if (missing.text() != kMedian && missing.text() != kDropRows)
        missing.refuse("median or drop-rows");
    choices.missing = missing.text() == kMedian ? MissingRule::Median : MissingRule::DropRows;
    choices.standardise = object.at("standardise").flag();
    choices.types = typesFrom(object);
    return choices;
}

/// Reads a list with one value per row of the table.
template <typename Value>
std::vector<Value> rowsFrom(const JsonCursor& place, std::size_t rows)
{
    return base64ListFrom<Value>(place, rows, countText(rows) + " rows");
}

/// Numbers must not be missing if rows with gaps were dropped.
std::vector<double> numbersFrom(const JsonCursor& place, std::size_t rows, MissingRule missing)
{
    std::vector<double> numbers = rowsFrom<double>(place, rows);
    const auto isGap = [](double number) { return std::isnan(number); };
    if (missing == MissingRule::DropRows && std::ranges::any_of(numbers, isGap))
        throw JsonError(place.name(), "a missing number", std::string("none, because the choice was ") + kDropRows);
    const auto isTooLarge = [](double number) { return std::abs(number) > kLargestCell; };
    if (const auto found = std::ranges::find_if(numbers, isTooLarge); found != numbers.end())
        throw JsonError(place.name(), shortestText(*found), "numbers up to " + shortestText(kLargestCell));
    return numbers;
}

void readNumbers(const JsonCursor& place, std::size_t rows, const PreparedTable& table, PreparedFeature& feature)
{
    feature.style.decimalMark = table.format.decimalMark;
    if (place.value().contains("style"))
        feature.style = styleFrom(place.at("style"));
    if (!place.at("numbers").value().is_null())
        feature.numbers = numbersFrom(place.at("numbers"), rows, table.choices.missing);
}

void readLabels(const JsonCursor& place, std::size_t rows, PreparedTable& table)
{
    table.labels = rowsFrom<std::uint8_t>(place, rows);
    const auto isNone = [](std::uint8_t label) { return label > 1; };
    if (const auto found = std::ranges::find_if(table.labels, isNone); found != table.labels.end())
        throw JsonError(place.name(), std::to_string(*found), "labels of 0 or 1");
    table.positives = static_cast<std::size_t>(std::ranges::count(table.labels, std::uint8_t{1}));
    table.negatives = rows - table.positives;
    if (table.positives == 0 || table.negatives == 0)
        throw JsonError(place.name(), "one class", "two");
}

/// Reads the bytes of each text column.
std::vector<CategoryBytes> textsFrom(const JsonCursor& list, std::size_t rows)
{
    std::vector<CategoryBytes> texts;
    for (const JsonCursor& column : list.elements(kMaxFeatures))
        texts.push_back(std::make_shared<const std::vector<std::uint8_t>>(
            column.value().is_null() ? std::vector<std::uint8_t>() : rowsFrom<std::uint8_t>(column, rows)));
    return texts;
}

/// The codes of each text column that have a feature.
using KnownCodes = std::vector<std::array<bool, kNoClass + 1>>;

void readCategory(const JsonCursor& place, const std::vector<CategoryBytes>& texts, KnownCodes& known,
                  PreparedFeature& feature)
{
    if (texts.empty())
        place.at("texts").refuse("nothing, because there are no columns of texts");
    const auto column = static_cast<std::size_t>(place.at("texts").whole(0, std::ssize(texts) - 1));
    feature.categories = texts[column];
    feature.category = static_cast<std::uint8_t>(place.at("category").whole(0, kNoClass - 1));
    if (place.value().contains("style"))
        feature.style = styleFrom(place.at("style"));
    known[column][feature.category] = true;
}

/// Every code in the rows must have a feature.
void requireKnown(const JsonCursor& object, const std::vector<CategoryBytes>& texts, KnownCodes& known)
{
    for (std::size_t column = 0; column < texts.size(); ++column) {
        known[column][kNoClass] = true;
        for (const std::uint8_t code : *texts[column])
            if (!known[column].at(code))
                throw JsonError(object.name() + ".texts[" + std::to_string(column) + "]",
                                "category " + std::to_string(code), "categories of which each has its feature");
    }
}

void readFeatures(const JsonCursor& object, std::size_t rows, PreparedTable& table)
{
    const std::vector<CategoryBytes> texts = textsFrom(object.at("texts"), rows);
    KnownCodes known(texts.size());
    std::set<std::string_view> names;
    for (const JsonCursor& place : object.at("features").elements(kMaxFeatures)) {
        PreparedFeature feature;
        feature.name = nameFrom(place.at("name"), kMaxFeatureNameBytes);
        feature.column = nameFrom(place.at("column"));
        if (!names.insert(place.at("name").text()).second)
            place.at("name").refuse("a name that no other feature has");
        if (place.value().contains("texts"))
            readCategory(place, texts, known, feature);
        else
            readNumbers(place, rows, table, feature);
        table.features.push_back(std::move(feature));
    }
    if (table.features.empty())
        object.at("features").refuse("at least one feature");
    requireKnown(object, texts, known);
}

} // namespace

Json toJson(const PreparedTable& table)
{
    const bool withValues = table.hasValues() && preparedBytes(table) <= kMaxKeptTableBytes;
    Columns columns;
    Json features = Json::array();
    for (const PreparedFeature& feature : table.features)
        features.push_back(featureToJson(feature, table.format.decimalMark, columns, withValues));
    Json texts = Json::array();
    for (const CategoryBytes& bytes : columns.bytes)
        texts.push_back(withValues ? base64Of(*bytes) : Json());
    Json object{{"file", validUtf8(table.fileName)}, // else the JSON could not be written
                {"sha256", table.sha256},
                {"format", formatToJson(table.format)},
                {"choices", choicesToJson(table.choices)},
                {"positive_name", table.positiveName},
                {"negative_name", table.negativeName},
                {"one_against_rest", table.oneAgainstRest},
                {"dropped_unlabelled", table.droppedUnlabelled},
                {"dropped_missing", table.droppedMissing},
                {"rows", table.rows()},
                {"labels", base64Of(table.labels)},
                {"features", std::move(features)},
                {"texts", std::move(texts)}};
    if (!table.positiveSpellings.empty())
        object["positive_values"] = table.positiveSpellings;
    if (!table.twins.empty())
        object["twins"] = table.twins;
    if (table.oddities != TableOddities())
        object["oddities"] = odditiesToJson(table.oddities);
    addStyle(object, "label_style", table.labelStyle, table.format.decimalMark);
    return object;
}

std::shared_ptr<const PreparedTable> preparedTableFrom(const JsonCursor& object)
{
    auto table = std::make_shared<PreparedTable>();
    table->fileName = nameFrom(object.at("file"));
    table->sha256 = hashFrom(object.at("sha256"));
    table->format = formatFrom(object.at("format"));
    table->choices = choicesFrom(object.at("choices"));
    table->positiveName = nameFrom(object.at("positive_name"));
    table->negativeName = nameFrom(object.at("negative_name"));
    table->oneAgainstRest = object.at("one_against_rest").flag();
    if (object.value().contains("positive_values")) // older versions knew one spelling
        for (const JsonCursor& spelling : object.at("positive_values").elements(kNoClass))
            table->positiveSpellings.push_back(nameFrom(spelling));
    if (object.value().contains("label_style"))
        table->labelStyle = styleFrom(object.at("label_style"));
    if (object.value().contains("oddities")) // older versions knew none
        table->oddities = odditiesFrom(object.at("oddities"));
    if (object.value().contains("twins")) // older versions did not look for them
        for (const JsonCursor& group : object.at("twins").elements(kMaxFeatures))
            for (const JsonCursor& column : (table->twins.emplace_back(), group.elements(kMaxFeatures)))
                table->twins.back().push_back(nameFrom(column));
    table->droppedUnlabelled = static_cast<std::size_t>(object.at("dropped_unlabelled").whole(0, kMaxStoredRows));
    table->droppedMissing = static_cast<std::size_t>(object.at("dropped_missing").whole(0, kMaxStoredRows));
    const auto rows = static_cast<std::size_t>(object.at("rows").whole(kMinTableRows, kMaxStoredRows));
    readLabels(object.at("labels"), rows, *table);
    readFeatures(object, rows, *table);
    return table;
}

Json tableSummary(const PreparedTable& table)
{
    Json object{{"file", validUtf8(table.fileName)}, // likewise
                {"sha256", table.sha256},
                {"format", formatToJson(table.format)},
                {"choices", choicesToJson(table.choices)},
                {"rows", table.rows()},
                {"dropped_rows", table.dropped()},
                {"feature_names", table.featureNames()}};
    for (const Phrase& warning : table.warnings)
        object["warnings"].push_back(warning.english());
    return object;
}

} // namespace core
