#pragma once

#include <QSlider>

namespace ui {

/// A horizontal slider whose handle jumps to a press, and which the wheel moves only while it has the focus, so that
/// scrolling a column of sliders does not change them.
class JumpSlider : public QSlider {
    Q_OBJECT

public:
    explicit JumpSlider(QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace ui
