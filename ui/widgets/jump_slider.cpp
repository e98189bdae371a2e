#include "ui/widgets/jump_slider.h"

#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>

namespace ui {

JumpSlider::JumpSlider(QWidget* parent) : FocusWheel(Qt::Horizontal, parent) {}

void JumpSlider::mousePressEvent(QMouseEvent* event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    if (event->button() == Qt::LeftButton && !handle.contains(event->position().toPoint())) {
        const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
        const int span = groove.width() - handle.width();
        const int pressed = qRound(event->position().x()) - groove.x() - handle.width() / 2;
        setSliderDown(true); // the jump is the beginning of a drag
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), pressed, span, option.upsideDown));
    }
    QSlider::mousePressEvent(event);
}

} // namespace ui

#include "moc_jump_slider.cpp"
