#include "core/tables/look_alikes.h"

#include "core/text/look.h"
#include "core/text/translatable.h"

#include <unordered_map>

namespace core {

namespace {

/// The columns for whose names `form` returns the same as for this one.
template <typename Form>
std::vector<std::size_t> columnsLike(const Table& table, std::string_view name, const Form& form)
{
    const std::string wanted = form(name);
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (form(table.columns[i].name) == wanted)
            columns.push_back(i);
    return columns;
}

} // namespace

void noteLookAlikes(const std::vector<std::string>& names, std::vector<Phrase>& notes)
{
    constexpr std::size_t kMaxNotes = 10;
    std::unordered_map<std::string, std::size_t> firstOfLook;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto [first, isNew] = firstOfLook.emplace(lookOf(names[i]), i);
        if (isNew || ++pairs > kMaxNotes)
            continue;
        notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Columns %1 and %2 look the same, but their names differ: \"%3\" and \"%4\"."),
             {std::to_string(first->second + 1), std::to_string(i + 1), spelledText(names[first->second]),
              spelledText(names[i])}});
    }
    if (pairs > kMaxNotes)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "%1 further pairs of columns look the same."),
                         {std::to_string(pairs - kMaxNotes)}});
}

std::optional<std::size_t> columnMeant(const Table& table, std::string_view name)
{
    if (const TableColumn* const exact = table.find(name))
        return static_cast<std::size_t>(exact - table.columns.data());
    std::vector<std::size_t> columns = columnsLike(table, name, normalForm);
    if (columns.empty())
        columns = columnsLike(table, name, withoutInvisible);
    return columns.size() == 1 ? std::optional(columns.front()) : std::nullopt;
}

std::vector<std::size_t> columnsThatLookLike(const Table& table, std::string_view name)
{
    return columnsLike(table, name, lookOf);
}

} // namespace core
