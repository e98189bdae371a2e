#include "ui/documents/recovery_text.h"

#include "core/tables/prepared_table.h"
#include "core/text/number_text.h"
#include "ui/text/grouped_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("ui::RecoveryBar", source);
}

QString goldenText(const std::vector<std::int64_t>& golden)
{
    if (golden.empty())
        return text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "no golden feature"));
    QStringList features;
    for (const std::int64_t feature : golden)
        features.append(grouped(feature));
    return (features.size() == 1 ? text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "golden feature %1"))
                                 : text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "golden features %1")))
        .arg(features.join(QStringLiteral(", ")));
}

/// A table's name says more than which features it has.
QString dataText(const core::Experiment& experiment)
{
    if (experiment.table)
        return QString::fromStdString(experiment.table->fileName);
    return goldenText(experiment.golden);
}

QString progressText(const Recovery::Offer& offer)
{
    if (offer.outcome == core::TrainingOutcome::Kind::Diverged)
        return text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "diverged in epoch %1")).arg(grouped(offer.epoch));
    if (offer.outcome == core::TrainingOutcome::Kind::Completed)
        return text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "trained to the end"));
    return text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "epoch %1 of %2"))
        .arg(grouped(offer.epoch), grouped(offer.experiment.epochs));
}

} // namespace

QString recoveryText(const Recovery::Offer& offer)
{
    const QString name = offer.origin.isEmpty() ? text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "A run"))
                                                : QFileInfo(offer.origin).fileName();
    const QString what =
        text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "%1 features")).arg(grouped(offer.experiment.features)) +
        QStringLiteral(", ") + dataText(offer.experiment) + QStringLiteral(", ") + progressText(offer);
    QString all = text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "%1 as of %2: %3."))
                      .arg(name, offer.time.toString(QStringLiteral("yyyy-MM-dd, HH:mm")), what);
    if (offer.others > 0)
        all += u' ' + text(QT_TRANSLATE_NOOP("ui::RecoveryBar", "%1 more after it.")).arg(grouped(offer.others));
    return all;
}

} // namespace ui
