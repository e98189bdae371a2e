#include "ui/widgets/collapsible_section.h"

#include "ui/theme/theme.h"
#include "ui/widgets/style_mark.h"
#include "ui/widgets/tip.h"

#include <QPainter>

namespace ui {

CollapsibleSection::CollapsibleSection(const QString& title, const QString& name, QWidget* parent)
    : QWidget(parent), m_title(new QToolButton(this)), m_content(new QWidget(this)),
      m_column(new QVBoxLayout(m_content))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_title, 0, Qt::AlignLeft);
    whole->addWidget(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_title->setObjectName(name + QStringLiteral("Button"));
    m_content->setObjectName(name + QStringLiteral("Content"));
    m_title->setText(title);
    m_title->setAccessibleName(title);
    m_title->setFont(themeFont(1.0, QFont::DemiBold));
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setStyleMark(m_title, "fold", "true");
    m_title->setCheckable(true);
    m_title->setFocusPolicy(Qt::TabFocus);
    connect(m_title, &QToolButton::toggled, this, &CollapsibleSection::showOpen);
    showOpen(false);
}

void CollapsibleSection::setMark(SettingMark mark)
{
    m_mark = mark;
    update();
}

void CollapsibleSection::setHelp(const QString& help)
{
    setTip(*m_title, help.split(u'\n'));
}

void CollapsibleSection::paintEvent(QPaintEvent* /*event*/)
{
    if (isOpen()) // they are seen where they are
        return;
    constexpr double kGap = 9.0; // room for the ring
    QPainter painter(this);
    const QRectF title = m_title->geometry();
    paintSettingMark(painter, themeOf(*this), {title.right() + kGap, title.center().y()}, m_mark);
}

void CollapsibleSection::showOpen(bool open)
{
    m_title->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
    update();
}

} // namespace ui

#include "moc_collapsible_section.cpp"
