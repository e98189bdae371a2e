#include "core/tables/reading/format_notes.h"

#include "core/text/number_text.h"
#include "core/text/translatable.h"

namespace core {

namespace {

void noteSkippedLines(std::size_t lines, const std::string& first, std::vector<Phrase>& notes)
{
    if (lines == 1)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "The first line was skipped: '%1'."), {shortened(first)}});
    else if (lines > 1)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "The first %1 lines were skipped. They begin with '%2'."),
                         {Numeral{countText(lines)}, shortened(first)}});
}

void noteComments(std::size_t comments, char mark, std::vector<Phrase>& notes)
{
    const std::string name(1, mark);
    if (comments == 1)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "1 line that begins with %1 was skipped."), {name}});
    else if (comments > 1)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "%1 lines that begin with %2 were skipped."),
                         {Numeral{countText(comments)}, name}});
}

void noteLines(const SkippedParts& skipped, std::vector<Phrase>& notes)
{
    if (skipped.emptyLines > 0)
        notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Empty lines skipped: %1."), {Numeral{countText(skipped.emptyLines)}}});
    if (skipped.repeats.count > 0)
        notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Lines skipped because they repeat the names: %1, the first is line %2."),
             {Numeral{countText(skipped.repeats.count)}, Numeral{countText(skipped.repeats.first)}}});
    if (skipped.footers.count > 0)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "Lines skipped below the table: %1, the first is line %2."),
                         {Numeral{countText(skipped.footers.count)}, Numeral{countText(skipped.footers.first)}}});
}

} // namespace

std::vector<Phrase> formatNotes(const TableFormat& format, const SkippedParts& skipped)
{
    std::vector<Phrase> notes;
    const auto note = [&notes](bool holds, const char* text) {
        if (holds)
            notes.push_back({text, {}});
    };
    if (skipped.marks > 1)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "Byte order marks skipped at its beginning: %1."),
                         {Numeral{countText(skipped.marks)}}});
    noteSkippedLines(format.skippedLines, skipped.firstLine, notes);
    noteComments(skipped.comments, format.comment, notes);
    noteLines(skipped, notes);
    if (skipped.formulaTexts > 0)
        notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Cells written as %1, of which the text between the quotes was read: %2."),
             {std::string("=\"0\""), Numeral{countText(skipped.formulaTexts)}}});
    note(skipped.namesEnd,
         QT_TRANSLATE_NOOP("Table", "Only the names end in a delimiter; the empty column behind it was skipped."));
    note(skipped.rowsEnd,
         QT_TRANSLATE_NOOP("Table", "Only the rows end in a delimiter; the empty column behind it was skipped."));
    note(skipped.ctrlZ, QT_TRANSLATE_NOOP("Table", "A Ctrl-Z was read as the end of the file."));
    note(format.delimiter == ' ', QT_TRANSLATE_NOOP("Table", "Runs of blanks and tabs part its cells."));
    note(format.joinsDelimiters && format.delimiter != ' ',
         QT_TRANSLATE_NOOP("Table", "A run of delimiters was read as one."));
    note(format.quote == '\'', QT_TRANSLATE_NOOP("Table", "Its texts are in single quotes."));
    note(format.backslashEscapes,
         QT_TRANSLATE_NOOP("Table", "A backslash makes a quote, a delimiter or a backslash a part of its cell."));
    note(format.header && format.headerForm == HeaderForm::TwoLines,
         QT_TRANSLATE_NOOP("Table", "The first two lines name the columns, and were joined."));
    note(format.header && format.headerForm == HeaderForm::ThreeLines,
         QT_TRANSLATE_NOOP("Table", "The first three lines were read as Orange's names, types and roles."));
    note(format.header && format.headerForm == HeaderForm::PrefixedLine,
         QT_TRANSLATE_NOOP("Table", "The prefixes of the names were read as Orange's types and roles."));
    note(format.rowNames, QT_TRANSLATE_NOOP("Table", "The first column names the rows, and was left out."));
    return notes;
}

} // namespace core
