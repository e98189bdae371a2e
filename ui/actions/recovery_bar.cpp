#include "ui/actions/recovery_bar.h"

#include "ui/documents/recovery_text.h"
#include "ui/documents/safekeeping.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

QPushButton* button(const char* name, const QString& text, const QString& accessibleName, const QString& tip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    return button;
}

} // namespace

RecoveryBar::RecoveryBar(Safekeeping& safekeeping, QWidget* parent)
    : QWidget(parent), m_safekeeping(safekeeping), m_label(new QLabel)
{
    setObjectName(QStringLiteral("recoveryBar"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* kind = new QLabel(tr("Not saved"));
    kind->setObjectName(QStringLiteral("recoveryKind"));
    kind->setFont(themeFont(1.0, QFont::DemiBold));
    m_label->setObjectName(QStringLiteral("recoveryLabel"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* recover = button("recoverButton", tr("Recover"), tr("Recover the run"),
                           tr("Opens the run as it was kept when the program was cut off. No file holds it yet."));
    auto* discard = button("discardButton", tr("Discard"), tr("Discard the run"),
                           tr("Deletes what was kept of the run. It does not come back."));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(20, 6, 12, 6);
    line->setSpacing(12);
    line->addWidget(kind);
    line->addWidget(m_label, 1);
    line->addWidget(recover);
    line->addWidget(discard);
    connect(recover, &QPushButton::clicked, this, &RecoveryBar::recoverWanted);
    connect(discard, &QPushButton::clicked, &m_safekeeping, &Safekeeping::discard);
    connect(&m_safekeeping, &Safekeeping::offerChanged, this, &RecoveryBar::showOffer);
    showOffer();
}

void RecoveryBar::showOffer()
{
    const Recovery* recovery = m_safekeeping.recovery();
    const bool hasOffer = recovery && recovery->offer();
    m_label->setText(hasOffer ? recoveryText(*recovery->offer()) : QString());
    setAccessibleName(hasOffer ? tr("Not saved") + QStringLiteral(": ") + m_label->text() : QString());
    setVisible(hasOffer);
}

} // namespace ui
