#include "app/terminal/result_lines.h"

#include "core/tables/prepared_table.h"
#include "core/text/number_text.h"

namespace app {

std::string tableHead(const core::Experiment& experiment)
{
    if (!experiment.table)
        return {};
    const core::PreparedTable& table = *experiment.table;
    std::string text = table.fileName + ": " + core::countText(table.rows()) + " rows, " +
                       core::countText(table.features.size()) +
                       (table.features.size() == 1 ? " feature" : " features") + "\nLabel " + table.choices.label +
                       ": " + table.positiveName + " (" + core::countText(table.positives) + " rows) is 1, " +
                       table.negativeName + " (" + core::countText(table.negatives) + ") is 0\n";
    if (table.droppedUnlabelled > 0)
        text += "Dropped " + core::countText(table.droppedUnlabelled) + " rows without a label\n";
    if (table.droppedMissing > 0)
        text += "Dropped " + core::countText(table.droppedMissing) + " rows in which a feature is missing\n";
    for (const core::LeftOutColumn& column : table.leftOut)
        text += "Left out " + column.column + ": " + column.reason.english() + "\n";
    for (const core::Phrase& note : table.notes)
        text += note.english() + "\n";
    return text + "\n";
}

} // namespace app
