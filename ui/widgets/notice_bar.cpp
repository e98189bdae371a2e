#include "ui/widgets/notice_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/style_mark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

const char* kindMark(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Note:
        return "note";
    case NoticeBar::Kind::Advice:
        return "advice";
    case NoticeBar::Kind::Error:
        return "error";
    }
    return "note";
}

QString kindWord(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Note:
        return NoticeBar::tr("Note");
    case NoticeBar::Kind::Advice:
        return NoticeBar::tr("Advice");
    case NoticeBar::Kind::Error:
        return NoticeBar::tr("Error");
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_kindLabel(new QLabel), m_noticeLabel(new QLabel)
{
    setObjectName(QStringLiteral("noticeBar"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(20, 6, 12, 6);
    line->setSpacing(12);
    m_kindLabel->setObjectName(QStringLiteral("noticeKind"));
    m_kindLabel->setFont(themeFont(1.0, QFont::DemiBold));
    m_noticeLabel->setObjectName(QStringLiteral("noticeLabel"));
    m_noticeLabel->setWordWrap(true);
    m_noticeLabel->setTextFormat(Qt::PlainText);
    m_noticeLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QPushButton(QStringLiteral("✕"));
    close->setObjectName(QStringLiteral("noticeCloseButton"));
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    close->setFocusPolicy(Qt::TabFocus);
    line->addWidget(m_kindLabel);
    line->addWidget(m_noticeLabel, 1);
    line->addWidget(close);
    connect(close, &QPushButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    hide();
}

void NoticeBar::setNotice(Kind kind, const QString& message)
{
    setStyleMark(this, "kind", kindMark(kind));
    setStyleMark(m_kindLabel, "kind", kindMark(kind));
    m_kindLabel->setText(kindWord(kind));
    m_noticeLabel->setText(message);
    setAccessibleName(m_kindLabel->text() + QStringLiteral(": ") + message);
    setVisible(!message.isEmpty());
}

void NoticeBar::clear()
{
    setNotice(Kind::Note, {});
}

QString NoticeBar::message() const
{
    return m_noticeLabel->text();
}

} // namespace ui
