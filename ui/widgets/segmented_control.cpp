#include "ui/widgets/segmented_control.h"

#include "ui/widgets/style_mark.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_buttons(new QButtonGroup(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedControl::choose);
}

void SegmentedControl::add(const QString& objectName, const QString& text, const QString& accessibleName,
                           const QString& help)
{
    const int place = count();
    auto* button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setToolTip(help);
    m_helps.append(help);
    button->setCheckable(true);
    button->setChecked(place == 0);
    setStyleMark(button, "segment", place == 0 ? "first" : "last");
    if (place > 1)
        setStyleMark(m_buttons->button(place - 1), "segment", "middle");
    m_buttons->addButton(button, place);
    m_line->addWidget(button);
}

void SegmentedControl::setChosen(int place)
{
    m_buttons->button(place)->setChecked(true);
}

void SegmentedControl::setBlocked(int place, const QString& reason)
{
    QAbstractButton* const button = m_buttons->button(place);
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason.isEmpty() ? m_helps[place] : reason);
}

} // namespace ui

#include "moc_segmented_control.cpp"
