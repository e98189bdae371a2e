#include "ui/widgets/notice_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QTextDocument>

#include <algorithm>

namespace ui {

namespace {

struct KindLook {
    const char* mark; ///< in the style sheet
    QString word;
};

KindLook kindLookOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Advice:
        return {"advice", NoticeBar::tr("Advice")};
    case NoticeBar::Kind::Error:
        return {"error", NoticeBar::tr("Error")};
    case NoticeBar::Kind::Note:
        break;
    }
    return {"note", NoticeBar::tr("Note")};
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), m_kindLabel(makeLabel("noticeKind")), m_noticeLabel(makeWrappedLabel("noticeLabel"))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 2, 12, 2);
    line->setSpacing(12);
    m_kindLabel->setFont(themeFont(1.0, QFont::DemiBold));
    m_noticeLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = makeTabFocusButton("noticeCloseButton", QStringLiteral("✕"), tr("Close the message"));
    close->setAccessibleName(tr("Close the message"));
    line->addWidget(m_kindLabel);
    line->addWidget(m_noticeLabel, 1);
    line->addWidget(close);
    connect(close, &QPushButton::clicked, this, [this] {
        m_lasting = {};
        clear();
        emit dismissed();
    });
    hide();
}

void NoticeBar::setNotice(Kind kind, const QString& message, Subject subject, const QString& tip)
{
    m_present = message.isEmpty() ? Notice() : Notice{kind, message, subject, tip};
    showNotices();
}

void NoticeBar::settle(Subject subject)
{
    if (m_present.subject == subject)
        clear();
}

void NoticeBar::addLasting(Kind kind, const QString& message)
{
    m_lasting.kind = std::max(m_lasting.kind, kind);
    m_lasting.text += (m_lasting.text.isEmpty() ? QString() : QStringLiteral("\n")) + message;
    showNotices();
}

/// Shows the messages under the gravest of their kinds.
void NoticeBar::showNotices()
{
    const KindLook look = kindLookOf(std::max(m_lasting.kind, m_present.kind));
    QStringList messages{m_lasting.text, m_present.text};
    messages.removeAll(QString());
    const QString message = messages.join(QChar::LineFeed);
    setStyleMark(this, "kind", look.mark);
    setStyleMark(m_kindLabel, "kind", look.mark);
    m_kindLabel->setText(look.word);
    m_noticeLabel->setText(message);
    m_noticeLabel->setToolTip(m_present.tip.isEmpty() ? QString() : Qt::convertFromPlainText(m_present.tip));
    setAccessibleName(m_kindLabel->text() + QStringLiteral(": ") + message);
    setVisible(!message.isEmpty());
}

} // namespace ui

#include "moc_notice_bar.cpp"
