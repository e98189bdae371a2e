#include "ui/views/row_text.h"

#include "core/text/number_text.h"
#include "ui/views/share_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString grouped(std::int64_t number)
{
    return QString::fromStdString(core::groupedText(number));
}

} // namespace

QString fixedText(double number, int decimals)
{
    QString text = QString::number(number, 'f', decimals);
    // What rounds to nothing has no sign.
    if (text.startsWith(u'-') && text.toDouble() == 0.0)
        text.remove(0, 1);
    return text.replace(u'-', u'−');
}

QString fractionText(double fraction)
{
    if (fraction > 0.0 && fraction < 0.00005)
        return QStringLiteral("< 0.0001");
    if (fraction < 1.0 && fraction >= 0.99995)
        return QStringLiteral("> 0.9999");
    return fixedText(fraction, 4);
}

QString exactText(double number)
{
    return QString::fromStdString(core::shortestText(number)).replace(u'-', u'−');
}

QString rowFindingTemplate(const core::Experiment& experiment)
{
    if (experiment.golden.empty())
        return QCoreApplication::translate("ui::RowText",
                                           "Feature %1 has %2 of its attention; the mean of all rows is %3.");
    return experiment.golden.size() == 1
               ? QCoreApplication::translate(
                     "ui::RowText", "Feature %1, the golden one, has %2 of its attention; the mean of all rows is %3.")
               : QCoreApplication::translate(
                     "ui::RowText",
                     "Feature %1, the first golden one, has %2 of its attention; the mean of all rows is %3.");
}

QString rowSentence(const core::TestRows& rows, std::int64_t row)
{
    return QCoreApplication::translate("ui::RowText", "Row %1: label %2, probability %3, %4.")
        .arg(grouped(row + 1), rows.label(row) ? QStringLiteral("1") : QStringLiteral("0"),
             fractionText(rows.probability(row)),
             rows.right(row) ? QCoreApplication::translate("ui::RowText", "right")
                             : QCoreApplication::translate("ui::RowText", "wrong"));
}

QString rowFinding(const core::TestRows& rows, std::int64_t row)
{
    const core::Experiment& experiment = rows.model->experiment;
    const std::int64_t feature = experiment.featureOfInterest();
    const auto at = static_cast<std::size_t>(feature - 1);
    return rowFindingTemplate(experiment)
        .arg(QString::number(feature), shareText(static_cast<double>(core::rowAttention(rows, row).at(at))),
             shareText(rows.meanAttention.at(at)));
}

QString rowCountText(const core::TestRows& rows, std::int64_t shown)
{
    const QString wrong = grouped(rows.wrong);
    if (shown == rows.count())
        return QCoreApplication::translate("ui::RowText", "%1 rows, %2 wrong").arg(grouped(rows.count()), wrong);
    return QCoreApplication::translate("ui::RowText", "%1 of %2 rows, %3 wrong")
        .arg(grouped(shown), grouped(rows.count()), wrong);
}

} // namespace ui
