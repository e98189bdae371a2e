#include "ui/actions/recovery_bar.h"

#include "core/tables/prepared_table.h"
#include "ui/documents/safekeeping.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QFileInfo>
#include <QHBoxLayout>

namespace ui {

namespace {

/// The name of the table or, for generated data, the golden features.
QString recoveredData(const core::Experiment& experiment)
{
    if (experiment.table)
        return shownText(experiment.table->fileName);
    if (experiment.golden.empty())
        return RecoveryBar::tr("no golden feature");
    QStringList features;
    for (const std::int64_t feature : experiment.golden)
        features.append(grouped(feature));
    return (features.size() == 1 ? RecoveryBar::tr("golden feature %1") : RecoveryBar::tr("golden features %1"))
        .arg(features.join(QStringLiteral(", ")));
}

QString recoveredProgress(const Recovery::Offer& offer)
{
    if (offer.outcome == core::TrainingOutcome::Kind::Diverged)
        return RecoveryBar::tr("diverged in epoch %1").arg(grouped(offer.epoch));
    if (offer.outcome == core::TrainingOutcome::Kind::Completed)
        return RecoveryBar::tr("trained to the end");
    return RecoveryBar::tr("epoch %1 of %2").arg(grouped(offer.epoch), grouped(offer.experiment.epochs));
}

/// "lecture.attnlab as of 2026-11-27, 23:41: 20 features, golden feature 5, epoch 3 of 5."
QString recoveryText(const Recovery::Offer& offer)
{
    const QString name =
        offer.origin.isEmpty() ? RecoveryBar::tr("A run") : shownText(QFileInfo(offer.origin).fileName());
    const QStringList details{RecoveryBar::tr("%1 features").arg(grouped(offer.experiment.features)),
                              recoveredData(offer.experiment), recoveredProgress(offer)};
    QString all =
        RecoveryBar::tr("%1 as of %2: %3.")
            .arg(name, offer.time.toString(QStringLiteral("yyyy-MM-dd, HH:mm")), details.join(QStringLiteral(", ")));
    if (offer.others > 0)
        all += u' ' + RecoveryBar::tr("%1 more after it.").arg(grouped(offer.others));
    return all;
}

} // namespace

RecoveryBar::RecoveryBar(Safekeeping& safekeeping, QWidget* parent)
    : QWidget(parent), m_safekeeping(safekeeping), m_kind(makeLabel("recoveryKind")),
      m_label(makeWrappedLabel("recoveryLabel"))
{
    setObjectName(QStringLiteral("recoveryBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_kind->setText(tr("Not saved"));
    m_kind->setFont(themeFont(1.0, QFont::DemiBold));
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* recover =
        makeButton("recoverButton", tr("Recover"),
                   tr("Opens the run as it was kept when the program ended unexpectedly. No file holds it yet."));
    recover->setAccessibleName(tr("Recover the run"));
    auto* discard = makeButton("discardButton", tr("Discard"), tr("Deletes the kept run. This cannot be undone."));
    discard->setAccessibleName(tr("Discard the run"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 2, 12, 2);
    line->setSpacing(12);
    line->addWidget(m_kind);
    line->addWidget(m_label, 1);
    line->addWidget(recover);
    line->addWidget(discard);
    connect(recover, &QPushButton::clicked, this, &RecoveryBar::recoverWanted);
    connect(discard, &QPushButton::clicked, &m_safekeeping, &Safekeeping::discard);
    connect(&m_safekeeping, &Safekeeping::offerChanged, this, &RecoveryBar::showOffer);
    showOffer();
}

void RecoveryBar::setShort(bool isShort, bool isNarrow)
{
    m_label->setHidden(isShort);
    m_kind->setHidden(isShort && isNarrow); // the buttons' tips say it, too
}

void RecoveryBar::showOffer()
{
    const Recovery* recovery = m_safekeeping.recovery();
    const bool hasOffer = recovery && recovery->offer();
    m_label->setText(hasOffer ? recoveryText(*recovery->offer()) : QString());
    m_kind->setToolTip(tipText(m_label->text()));
    setAccessibleName(hasOffer ? tr("Not saved") + QStringLiteral(": ") + m_label->text() : QString());
    setVisible(hasOffer);
}

} // namespace ui

#include "moc_recovery_bar.cpp"
