#pragma once

#include <QSlider>

namespace ui {

/// A horizontal slider whose handle comes to where the mouse presses, and which the wheel moves only while it has
/// the focus: a column of sliders can then be scrolled without changing what it passes.
class JumpSlider : public QSlider {
    Q_OBJECT

public:
    explicit JumpSlider(QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace ui
