#include "app/terminal/result_lines.h"

#include "core/tables/prepared_table.h"
#include "core/text/number_text.h"
#include "core/text/visible_text.h"

namespace app {

std::string tableHead(const core::Experiment& experiment)
{
    if (!experiment.table)
        return {};
    const core::PreparedTable& table = *experiment.table;
    std::string text = core::visibleText(table.fileName) + ": " + core::countText(table.rows()) + " rows, " +
                       core::countText(table.features.size()) +
                       (table.features.size() == 1 ? " feature" : " features") + "\nLabel " +
                       core::visibleText(table.choices.label) + ": " + core::visibleText(table.positiveName) + " (" +
                       core::countText(table.positives) + " rows) is 1, " + core::visibleText(table.negativeName) +
                       " (" + core::countText(table.negatives) + ") is 0\n";
    if (table.droppedUnlabelled > 0)
        text += "Dropped " + core::countText(table.droppedUnlabelled) + " rows without a label\n";
    if (table.droppedMissing > 0)
        text += "Dropped " + core::countText(table.droppedMissing) + " rows in which a feature is missing\n";
    for (const core::LeftOutColumn& column : table.leftOut)
        text += core::visibleText("Left out " + column.column + ": " + column.reason.english()) + "\n";
    for (const core::Phrase& note : table.notes)
        text += core::visibleText(note.withOption()) + "\n";
    for (const core::Phrase& warning : table.warnings)
        text += core::visibleText("Warning: " + warning.english()) + "\n";
    return text + "\n";
}

} // namespace app
