#pragma once

#include "ui/transport/timeline_scale.h"
#include "ui/widgets/focus_wheel.h"

#include <QSlider>

namespace ui {

/// A slider over the moments of a run; its value is the index of one. The axis is as long as the whole planned run,
/// with ticks at the ends of epochs and marks at branches and at the lowest test loss, so that nothing moves while the
/// run grows.
class TimelineSlider : public FocusWheel<QSlider> {
    Q_OBJECT

public:
    /// The scale must outlive the slider; call refresh() whenever it has changed.
    explicit TimelineSlider(const TimelineScale& scale, QWidget* parent = nullptr);

    /// Takes the range from the scale and shows this moment, without a signal. -1 if there is none.
    void refresh(qsizetype shownIndex);

    [[nodiscard]] QSize sizeHint() const override { return {400, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, kHeight}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int kHeight = 40;

    /// The x coordinate of a position from 0 to 1.
    [[nodiscard]] double xOf(double position) const;
    [[nodiscard]] int indexUnder(double x) const;
    void paintTicks(QPainter& painter) const;
    void paintBranches(QPainter& painter) const;
    void paintLowest(QPainter& painter) const;

    const TimelineScale& m_scale;
};

} // namespace ui
