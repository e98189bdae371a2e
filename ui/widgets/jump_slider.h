#pragma once

#include "ui/widgets/focus_wheel.h"

#include <QSlider>

namespace ui {

/// A horizontal slider whose handle jumps to the point that the mouse presses; the wheel moves it only with focus.
class JumpSlider : public FocusWheel<QSlider> {
    Q_OBJECT

public:
    explicit JumpSlider(QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
};

} // namespace ui
