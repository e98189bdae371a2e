#include "core/tables/column_names.h"

#include "core/text/translatable.h"

#include <unordered_map>
#include <unordered_set>

namespace core {

void makeNamesDistinct(std::vector<std::string>& names, std::vector<Phrase>& notes)
{
    constexpr std::size_t kMaxNotes = 10;
    const std::unordered_set<std::string> given(names.begin(), names.end());
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, std::size_t> occurrences;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string old = names[i];
        const std::string wanted = old.empty() ? "Column " + std::to_string(i + 1) : old;
        std::string name = wanted;
        // A name of the table stays with its own column.
        const auto isFree = [&](const std::string& one) {
            return !taken.contains(one) && (one == old || !given.contains(one));
        };
        std::size_t& occurrence = occurrences[wanted];
        while (!isFree(name))
            name = wanted + " (" + std::to_string(++occurrence + 1) + ")";
        taken.insert(name);
        names[i] = name;
        if (name == old || ++changed > kMaxNotes)
            continue;
        const std::string number = std::to_string(i + 1);
        notes.push_back(
            old.empty() ? Phrase{QT_TRANSLATE_NOOP("Table", "Column %1 has no name."), {number}}
                        : Phrase{QT_TRANSLATE_NOOP("Table", "Column %1 is called %2, because %3 has its name already."),
                                 {number, name, old}});
    }
    if (changed > kMaxNotes)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "%1 further columns were named likewise."),
                         {std::to_string(changed - kMaxNotes)}});
}

std::vector<std::string> distinctNames(std::vector<std::string> names)
{
    std::vector<Phrase> notes;
    makeNamesDistinct(names, notes);
    return names;
}

} // namespace core
