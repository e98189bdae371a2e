#include "core/tables/reading/reading_notes.h"

#include "core/csv/styled_number.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>

namespace core {

namespace {

constexpr std::size_t kMaxNamed = 3;

/// Columns of which the same is said.
using Alike = std::vector<std::size_t>;

/// Groups the columns that are `wanted` by what is the `same` in the first one of a group.
std::vector<Alike> groupsOf(const Table& table, const std::function<bool(std::size_t)>& wanted,
                            const std::function<bool(std::size_t, std::size_t)>& same)
{
    std::vector<Alike> groups;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!wanted(i))
            continue;
        const auto found = std::ranges::find_if(groups, [&](const Alike& group) { return same(group.front(), i); });
        if (found == groups.end())
            groups.push_back({i});
        else
            found->push_back(i);
    }
    return groups;
}

std::string namesOf(const Table& table, const Alike& columns)
{
    std::vector<std::string> names;
    std::ranges::transform(columns, std::back_inserter(names), [&](std::size_t i) { return table.columns[i].name; });
    return listOfNames(names, kMaxNamed);
}

/// Returns the style in which the mark of the example means the other thing.
NumberStyle otherStyle(const NumberStyle& style, const std::string& example)
{
    NumberStyle other = style;
    const char mark = example.find(',') != std::string::npos ? ',' : '.';
    other.decimalMark = style.decimalMark == ',' ? '.' : ',';
    other.groupMark = mark == other.decimalMark ? "" : std::string(1, mark);
    return other;
}

void noteStyles(Table& table, const std::vector<StyledColumn>& styled)
{
    const auto isStyled = [&](std::size_t i) { return !styled[i].example.empty() && table.columns[i].numeric; };
    const auto areSame = [&](std::size_t a, std::size_t b) {
        return table.columns[a].style == table.columns[b].style && styled[a].isUnclear == styled[b].isUnclear;
    };
    for (const Alike& group : groupsOf(table, isStyled, areSame)) {
        const NumberStyle& style = table.columns[group.front()].style;
        const std::string& example = styled[group.front()].example;
        const bool isUnclear = styled[group.front()].isUnclear;
        const auto read = [&example](const NumberStyle& as) {
            return numberName(readStyledNumber(example, as).number);
        };
        if (!isUnclear && style == NumberStyle{.decimalMark = table.format.decimalMark})
            continue;
        if (!isUnclear) {
            table.notes.push_back({QT_TRANSLATE_NOOP("Table", "%1: %2 is read as %3."),
                                   {namesOf(table, group), shortened(example), read(style)}});
            continue;
        }
        const NumberStyle other = otherStyle(style, example);
        table.notes.push_back(
            {QT_TRANSLATE_NOOP("Table",
                               "%1: %2 is read as %3, though it can also mean %4. To read it so, choose the other "
                               "decimal mark."),
             {namesOf(table, group), shortened(example), read(style), read(other)},
             {.kind = PhraseRemedy::Kind::DecimalMark,
              .values = {std::string(1, other.decimalMark)},
              .option = other.decimalMark == ',' ? "--decimal-mark comma" : "--decimal-mark point"}});
    }
}

void noteCodes(Table& table)
{
    const auto isCode = [&](std::size_t i) { return table.columns[i].leadingZeros; };
    for (const Alike& group : groupsOf(table, isCode, [](std::size_t, std::size_t) { return true; }))
        table.notes.push_back({QT_TRANSLATE_NOOP("Table", "%1: numbers with leading zeros are read as a category."),
                               {namesOf(table, group)}});
}

void noteSentinels(Table& table)
{
    const auto hasSentinel = [&](std::size_t i) { return table.columns[i].sentinel.has_value(); };
    const auto areSame = [&](std::size_t a, std::size_t b) {
        const Sentinel& one = *table.columns[a].sentinel;
        const Sentinel& two = *table.columns[b].sentinel;
        return one.value == two.value;
    };
    for (const Alike& group : groupsOf(table, hasSentinel, areSame)) {
        const Sentinel& sentinel = *table.columns[group.front()].sentinel;
        const std::string value = numberName(sentinel.value);
        const PhraseRemedy remedy{
            .kind = PhraseRemedy::Kind::MissingWord, .values = {value}, .option = "--also-missing " + value};
        if (group.size() > 1) {
            table.notes.push_back({QT_TRANSLATE_NOOP("Table", "%1: %2 occurs several times, far from all other values. "
                                                              "If it means that the value is missing, say so."),
                                   {namesOf(table, group), value},
                                   remedy});
            continue;
        }
        const bool isBelow = sentinel.value < sentinel.lowestOther;
        table.notes.push_back(
            {isBelow
                 ? QT_TRANSLATE_NOOP("Table", "%1: %2 occurs %3 times, below all other values (%4 to %5). If it "
                                              "means that the value is missing, say so.")
                 : QT_TRANSLATE_NOOP("Table", "%1: %2 occurs %3 times, far above all other values (%4 to %5). If it "
                                              "means that the value is missing, say so."),
             {namesOf(table, group), value, Numeral{countText(sentinel.count)}, numberName(sentinel.lowestOther),
              numberName(sentinel.highestOther)},
             remedy});
    }
}

/// Returns whether the first row has a text above each column of numbers.
bool mayBeLineOfNames(const Table& table)
{
    if (!table.format.header || table.preview.empty())
        return false;
    std::size_t texts = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        if (column.numeric && column.numberCells > 0)
            return false;
        const FirstCell* text = strayTextOf(column, table.rows);
        if (text != nullptr && text->text != shortened(table.preview.front()[i]))
            return false;
        texts += text != nullptr ? 1U : 0U;
    }
    return texts > 0;
}

/// Nothing for a word that is shortened, or that the option cannot hold.
PhraseRemedy missingRemedy(const std::string& word)
{
    if (word != shortened(word) || word.ends_with("...") || word.find_first_of(",'\n") != std::string::npos)
        return {};
    const bool isPlain = word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+-") ==
                         std::string::npos;
    return {.kind = PhraseRemedy::Kind::MissingWord,
            .values = {word},
            .option = "--also-missing " + (isPlain ? word : "'" + word + "'")};
}

/// Names the word that keeps a column of numbers from being one, and the columns that it makes categories.
void noteStrayTexts(Table& table)
{
    const auto isStray = [&](std::size_t i) {
        return strayTextOf(table.columns[i], table.rows) != nullptr && !table.columns[i].leadingZeros &&
               table.columns[i].kind == ColumnKind::Category;
    };
    const auto areSame = [&](std::size_t a, std::size_t b) {
        return table.columns[a].firstText->text == table.columns[b].firstText->text;
    };
    const std::vector<Alike> groups = groupsOf(table, isStray, areSame);
    if (!groups.empty() && mayBeLineOfNames(table)) {
        const FirstCell& first = *table.columns[groups.front().front()].firstText;
        table.notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Line %1 holds '%2' above numbers. If it belongs to the names, "
                                        "choose names in two lines."),
             {Numeral{countText(first.line)}, first.text},
             {.kind = PhraseRemedy::Kind::None, .option = "--header-lines two"}});
        return;
    }
    for (const Alike& group : groups) {
        const TableColumn& column = table.columns[group.front()];
        const std::string& word = column.firstText->text;
        table.notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "%1: line %2 holds '%3', though %4 cells are numbers, so it is "
                                        "read as a category. If '%3' means that the value is missing, "
                                        "say so."),
             {namesOf(table, group), Numeral{countText(column.firstText->line)}, word,
              Numeral{countText(column.numberCells)}},
             missingRemedy(word)});
    }
}

/// Returns what is left of a text without digits, marks, signs and blanks: "mg" of "10.5 mg".
std::string withoutNumber(const std::string& text)
{
    std::string rest;
    std::ranges::copy_if(text, std::back_inserter(rest), [](char letter) {
        return std::string_view("0123456789.,:/-+() ").find(letter) == std::string_view::npos;
    });
    return rest;
}

/// Names the columns of categories that look like measurements: dates, times, amounts in brackets, numbers with a unit.
void noteNearNumbers(Table& table)
{
    constexpr std::size_t kMinTexts = 10;
    constexpr std::size_t kMaxUnit = 5;
    const auto isNear = [&](std::size_t i) {
        const TableColumn& column = table.columns[i];
        if (column.numeric || column.leadingZeros || column.kind != ColumnKind::Category || column.numberCells > 0 ||
            column.texts.size() < kMinTexts)
            return false;
        const std::string unit = withoutNumber(column.texts.front());
        return unit.size() <= kMaxUnit && std::ranges::all_of(column.texts, [&unit](const std::string& text) {
                   const std::size_t digit = text.find_first_of("0123456789");
                   return digit != std::string::npos && (unit.empty() || digit < text.find(unit)) &&
                          withoutNumber(text) == unit;
               });
    };
    for (const Alike& group : groupsOf(table, isNear, [](std::size_t, std::size_t) { return false; }))
        table.notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "%1: cells such as '%2' are no plain numbers, so they are read "
                                        "as a category."),
             {namesOf(table, group), shortened(table.columns[group.front()].texts.front())}});
}

} // namespace

void noteReadings(Table& table, const std::vector<StyledColumn>& styled)
{
    noteStyles(table, styled);
    noteCodes(table);
    noteSentinels(table);
    noteStrayTexts(table);
    noteNearNumbers(table);
}

} // namespace core
