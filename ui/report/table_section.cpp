#include "core/tables/prepared_table.h"
#include "ui/report/report_sections.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/table_text.h"
#include "ui/text/translated_text.h"

namespace ui {

namespace {

QString named(const std::string& text)
{
    return QString::fromStdString(text);
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case '\t':
        return ReportWords::tr("tab");
    case ';':
        return ReportWords::tr("semicolon");
    case '|':
        return ReportWords::tr("vertical line");
    default:
        return ReportWords::tr("comma");
    }
}

QString classText(const QString& name, std::size_t rows)
{
    return ReportWords::tr("%1, rows: %2").arg(name, grouped(rows));
}

ReportTable tableOf(const core::PreparedTable& table)
{
    const auto yesOrNo = [](bool yes) { return yes ? ReportWords::tr("yes") : ReportWords::tr("no"); };
    const std::string_view encoding = core::encodingName(table.format.encoding);
    ReportTable result;
    result.columns = {{ReportWords::tr("Of the table"), false}, {ReportWords::tr("Value"), false}};
    const auto add = [&](const QString& name, const QString& value) { result.rows.push_back({{name, value}, false}); };
    add(ReportWords::tr("File"), named(table.fileName));
    add(ReportWords::tr("SHA-256"), named(table.sha256));
    add(ReportWords::tr("Rows"), grouped(table.rows()));
    add(ReportWords::tr("Features"), grouped(table.features.size()));
    add(ReportWords::tr("Label"), named(table.choices.label));
    add(ReportWords::tr("Label 1"), classText(positiveText(table, named), table.positives));
    add(ReportWords::tr("Label 0"), classText(negativeText(table, named), table.negatives));
    add(ReportWords::tr("Rows left out without a label"), grouped(table.droppedUnlabelled));
    add(ReportWords::tr("Rows left out with a gap"), grouped(table.droppedMissing));
    add(ReportWords::tr("Missing values"), table.choices.missing == core::MissingRule::Median
                                               ? ReportWords::tr("the median of the training rows")
                                               : ReportWords::tr("rows with them are left out"));
    add(ReportWords::tr("Numbers are standardised"), yesOrNo(table.choices.standardise));
    add(ReportWords::tr("Between cells"), delimiterText(table.format.delimiter));
    add(ReportWords::tr("First row has the names"), yesOrNo(table.format.header));
    add(ReportWords::tr("Decimal mark"),
        table.format.decimalMark == ',' ? ReportWords::tr("comma") : ReportWords::tr("point"));
    add(ReportWords::tr("Encoding"), QString::fromLatin1(encoding.data(), std::ssize(encoding)));
    return result;
}

ReportTable leftOutTable(const std::vector<core::LeftOutColumn>& columns)
{
    ReportTable table;
    table.columns = {{ReportWords::tr("Column left out"), false}, {ReportWords::tr("Why"), false}};
    for (const core::LeftOutColumn& column : columns)
        table.rows.push_back({{named(column.column), translated("Table", column.reason)}, false});
    return table;
}

} // namespace

ReportSection tableSection(const core::PreparedTable& table)
{
    ReportSection section{ReportWords::tr("Table"), ReportSection::kTop, {}};
    section.blocks.emplace_back(tableOf(table));
    QStringList names;
    for (const std::string& name : table.featureNames())
        names += named(name);
    section.add(ReportWords::tr("The features in their order: %1.").arg(names.join(QStringLiteral(", "))));
    if (!table.leftOut.empty())
        section.blocks.emplace_back(leftOutTable(table.leftOut));
    for (const core::Phrase& note : table.notes)
        section.add(translated("Table", note));
    for (const core::Phrase& warning : table.warnings)
        section.add(ReportWords::tr("Warning: %1").arg(translated("Table", warning)));
    return section;
}

} // namespace ui
