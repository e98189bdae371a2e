#include "core/tables/prepared_table.h"
#include "ui/report/report_sections.h"
#include "ui/report/report_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::Report)
};

QString named(const std::string& text)
{
    return QString::fromStdString(text);
}

QString counted(std::size_t count)
{
    return countText(static_cast<std::int64_t>(count));
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case '\t':
        return Text::tr("tab");
    case ';':
        return Text::tr("semicolon");
    case '|':
        return Text::tr("vertical line");
    default:
        return Text::tr("comma");
    }
}

QString classText(const std::string& name, std::size_t rows)
{
    return Text::tr("%1, rows: %2").arg(named(name), counted(rows));
}

ReportTable tableOf(const core::PreparedTable& table)
{
    const auto yesOrNo = [](bool yes) { return yes ? Text::tr("yes") : Text::tr("no"); };
    const std::string_view encoding = core::encodingName(table.format.encoding);
    ReportTable result;
    result.columns = {{Text::tr("Of the table"), false}, {Text::tr("Value"), false}};
    const auto add = [&](const QString& name, const QString& value) { result.rows.push_back({{name, value}, false}); };
    add(Text::tr("File"), named(table.fileName));
    add(Text::tr("SHA-256"), named(table.sha256));
    add(Text::tr("Rows"), counted(table.rows()));
    add(Text::tr("Features"), counted(table.features.size()));
    add(Text::tr("Label"), named(table.choices.label));
    add(Text::tr("Label 1"), classText(table.positiveName, table.positives));
    add(Text::tr("Label 0"), classText(table.negativeName, table.negatives));
    add(Text::tr("Rows left out without a label"), counted(table.droppedUnlabelled));
    add(Text::tr("Rows left out with a gap"), counted(table.droppedMissing));
    add(Text::tr("Missing values"), table.choices.missing == core::MissingRule::Median
                                        ? Text::tr("the median of the training rows")
                                        : Text::tr("rows with them are left out"));
    add(Text::tr("Numbers are standardised"), yesOrNo(table.choices.standardise));
    add(Text::tr("Between cells"), delimiterText(table.format.delimiter));
    add(Text::tr("First row has the names"), yesOrNo(table.format.header));
    add(Text::tr("Decimal mark"), table.format.decimalMark == ',' ? Text::tr("comma") : Text::tr("point"));
    add(Text::tr("Encoding"), QString::fromLatin1(encoding.data(), std::ssize(encoding)));
    return result;
}

ReportTable leftOutTable(const std::vector<core::LeftOutColumn>& columns)
{
    ReportTable table;
    table.columns = {{Text::tr("Column left out"), false}, {Text::tr("Why"), false}};
    for (const core::LeftOutColumn& column : columns)
        table.rows.push_back({{named(column.column), translatedPhrase(column.reason, "Table")}, false});
    return table;
}

} // namespace

ReportSection tableSection(const core::PreparedTable& table)
{
    ReportSection section{Text::tr("Table"), ReportSection::kTop, {}};
    section.blocks.emplace_back(tableOf(table));
    QStringList names;
    for (const std::string& name : table.featureNames())
        names += named(name);
    section.blocks.emplace_back(
        ReportText{Text::tr("The features in their order: %1.").arg(names.join(QStringLiteral(", ")))});
    if (!table.leftOut.empty())
        section.blocks.emplace_back(leftOutTable(table.leftOut));
    for (const core::Phrase& note : table.notes)
        section.blocks.emplace_back(ReportText{translatedPhrase(note, "Table")});
    return section;
}

} // namespace ui
