#include "ui/text/table_text.h"

#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "core/text/phrase.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/translated_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <new>

namespace ui {

namespace {

struct TableWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TableText)
};

QString placeText(const core::TablePlace& place)
{
    QStringList parts{shownText(place.table)};
    if (place.line > 0)
        parts += TableWords::tr("line %1").arg(grouped(place.line));
    if (!place.column.empty())
        parts += TableWords::tr("column %1").arg(shownCell(place.column));
    return parts.join(QStringLiteral(", "));
}

using CutSide = core::LabelCut::Side;
constexpr std::array kCutSides{CutSide::AtLeast, CutSide::Above, CutSide::AtMost, CutSide::Below};

QString cutPattern(CutSide side)
{
    switch (side) {
    case CutSide::AtLeast:
        return TableWords::tr("at least %1");
    case CutSide::Above:
        return TableWords::tr("above %1");
    case CutSide::AtMost:
        return TableWords::tr("at most %1");
    case CutSide::Below:
        break;
    }
    return TableWords::tr("below %1");
}

} // namespace

QString positiveText(const core::PreparedTable& table, QString (*shown)(const std::string&))
{
    const auto cut = core::labelCutOf(table);
    return cut ? cutText(*cut) : shown(table.positiveName);
}

QString negativeText(const core::PreparedTable& table, QString (*shown)(const std::string&))
{
    if (const auto cut = core::labelCutOf(table))
        return cutText(cut->opposite());
    return table.oneAgainstRest ? TableWords::tr("not %1").arg(shown(table.positiveName)) : shown(table.negativeName);
}

QString tablePhrase(const core::Phrase& phrase)
{
    return translated("Table", phrase);
}

QString tableProblem(const std::exception& problem)
{
    if (const auto* flaw = dynamic_cast<const core::TableError*>(&problem))
        return QStringLiteral("%1: %2").arg(placeText(flaw->place), tablePhrase(flaw->reason));
    if (const auto* memory = dynamic_cast<const core::NotEnoughMemory*>(&problem))
        return TableWords::tr("This table needs %1 of memory, but only %2 is free.")
            .arg(bytesText(memory->required), bytesText(memory->available));
    if (dynamic_cast<const std::bad_alloc*>(&problem))
        return TableWords::tr("There is not enough memory for this table.");
    return shownText(problem.what());
}

QString inputsText(const core::PreparedTable& table)
{
    const std::size_t count = table.features.size();
    return count == 1 ? TableWords::tr("1 input") : TableWords::tr("%1 inputs").arg(grouped(count));
}

QString columnsText(const core::PreparedTable& table)
{
    const std::size_t count = table.choices.features.size();
    return count == 1 ? TableWords::tr("1 column") : TableWords::tr("%1 columns").arg(grouped(count));
}

QString preparedText(const core::PreparedTable& table)
{
    return TableWords::tr("%1 rows, %2 from %3, %4 of class %5")
        .arg(grouped(table.rows()), inputsText(table), columnsText(table), grouped(table.positives),
             positiveText(table));
}

QString classesText(const core::PreparedTable& table)
{
    const QString positive = positiveText(table);
    return table.oneAgainstRest ? TableWords::tr("%1 against the rest").arg(positive)
                                : TableWords::tr("%1 against %2").arg(positive, negativeText(table));
}

QString cutText(const core::LabelCut& cut)
{
    return cutPattern(cut.side).arg(readableNumber(cut.value));
}

std::optional<core::LabelCut> cutTyped(const QString& text, const core::NumberStyle& style)
{
    const QString typed = text.simplified();
    for (const CutSide side : kCutSides) {
        const QString words = cutPattern(side).section(QStringLiteral("%1"), 0, 0);
        if (!typed.startsWith(words, Qt::CaseInsensitive))
            continue;
        const QString number = plainReal(typed.mid(words.size()));
        if (auto cut = core::labelCutFrom(">=" + number.toStdString(), style)) {
            cut->side = side;
            return cut;
        }
    }
    return core::labelCutFrom(typed.toStdString(), style);
}

QString missingRuleText(core::MissingRule rule)
{
    return rule == core::MissingRule::Median ? TableWords::tr("fill with the median") : TableWords::tr("drop rows");
}

QString kindText(core::ColumnKind kind)
{
    switch (kind) {
    case core::ColumnKind::Number:
        return TableWords::tr("numbers");
    case core::ColumnKind::Category:
        return TableWords::tr("categories");
    case core::ColumnKind::Constant:
        return TableWords::tr("constant");
    case core::ColumnKind::Identifier:
        return TableWords::tr("identifier");
    case core::ColumnKind::Empty:
        return TableWords::tr("empty");
    }
    return {};
}

QString usedAsText(core::ColumnKind kind, std::optional<core::ColumnType> chosen)
{
    if (chosen == core::ColumnType::Number)
        return kindText(core::ColumnKind::Number);
    if (chosen == core::ColumnType::Category)
        return kindText(core::ColumnKind::Category);
    return chosen ? TableWords::tr("left out") : kindText(kind);
}

QString valuesText(const core::TableColumn& column)
{
    if (column.kind == core::ColumnKind::Empty)
        return {};
    if (column.numeric && column.kind != core::ColumnKind::Constant)
        return TableWords::tr("%1 to %2").arg(preciseText(column.minimum), preciseText(column.maximum));
    if (column.manyDistinct)
        return TableWords::tr("more than %1 different").arg(grouped(column.distinct));
    if (column.frequent.empty() || (column.distinct > core::kMaxFrequent && column.frequent.front().count == 1))
        return TableWords::tr("%1 different").arg(grouped(column.distinct));
    constexpr std::size_t kShown = 4;
    QStringList values;
    for (const core::ValueCount& each : column.frequent) {
        if (static_cast<std::size_t>(values.size()) == kShown)
            break;
        values += QStringLiteral("%1 (%2)").arg(shownCell(each.value), grouped(each.count));
    }
    if (column.distinct > kShown)
        values += QStringLiteral("…");
    return values.join(QStringLiteral(", "));
}

} // namespace ui
