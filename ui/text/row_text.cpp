#include "ui/text/row_text.h"

#include "core/analysis/attention_profile.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RowText)
};

QString sentenceOf(const core::FeatureNames& names, const QString& row, const QString& label,
                   const QString& probability, const QString& answer)
{
    return RowWords::tr("Row %1: %2, %3, %4.").arg(row, label, probabilityText(names, probability), answer);
}

} // namespace

QString rowSentence(const core::TestRows& rows, std::int64_t row)
{
    const core::FeatureNames names = rows.model->experiment.roles().names();
    const QString probability = fractionText(rows.probability(row)).replace(u' ', QChar::Nbsp); // stays on one line
    const QString answer = rows.right(row) ? RowWords::tr("right") : RowWords::tr("wrong");
    return sentenceOf(names, grouped(row + 1), labelText(names, rows.label(row) ? 1 : 0), probability, answer);
}

QString longestRowSentence(const core::FeatureNames& names)
{
    const QString first = labelText(names, 0);
    const QString second = labelText(names, 1);
    return sentenceOf(names, grouped(100'000), first.size() > second.size() ? first : second, fractionText(0.99999),
                      RowWords::tr("wrong"));
}

QString rowFinding(const core::FeatureRoles& roles, std::int64_t feature, double share, double mean)
{
    const QString text =
        !roles.isTruthKnown()    ? RowWords::tr("%1, which leads, has %2 of its attention; the mean of all "
                                                   "rows is %3.")
        : roles.golden().empty() ? RowWords::tr("%1 has %2 of its attention; the mean of all rows is %3.")
        : roles.golden().size() == 1
            ? RowWords::tr("%1, the golden one, has %2 of its attention; the mean of all rows is %3.")
            : RowWords::tr("%1, the first golden one, has %2 of its attention; the mean of all rows is %3.");
    return text.arg(featureAtStart(roles.names(), feature), shareText(share), shareText(mean));
}

QString rowFinding(const core::TestRows& rows, std::int64_t row)
{
    const core::FeatureRoles roles = rows.model->experiment.columnRoles();
    const std::int64_t feature = core::featureOfInterest(rows.meanAttention, roles);
    const auto share = static_cast<double>(
        roles.groups().sums(core::rowAttention(rows, row)).at(static_cast<std::size_t>(feature - 1)));
    if (!std::isfinite(share))
        return RowWords::tr("Its attention is not a finite number.");
    if (!core::isFinite(rows.meanAttention)) // of other rows
        return RowWords::tr("%1 has %2 of its attention; the mean of all rows is not a finite number.")
            .arg(featureAtStart(roles.names(), feature), shareText(share));
    return rowFinding(roles, feature, share, core::shareOfFeature(rows.meanAttention, roles, feature));
}

QString rowCountText(const core::TestRows& rows, std::int64_t shown)
{
    const QString wrong = grouped(rows.wrong);
    if (shown == rows.count())
        return RowWords::tr("%1 rows, %2 wrong").arg(grouped(rows.count()), wrong);
    return RowWords::tr("%1 of %2 rows, %3 wrong").arg(grouped(shown), grouped(rows.count()), wrong);
}

} // namespace ui
