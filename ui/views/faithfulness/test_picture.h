#pragma once

#include "ui/theme/theme.h"
#include "ui/views/faithfulness/test_figure.h"

#include <QRectF>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

/// An area of a picture with a tip.
struct PictureMark {
    QRectF room;
    QString tip;
};

/// The height of a picture in lines of its text.
double figureLines(const TestFigure& figure);

/// Paints the picture into the room with the painter's font; returns the areas with tips.
std::vector<PictureMark> paintFigure(QPainter& painter, const QRectF& room, const TestFigure& figure,
                                     const Theme& theme, bool isTruthKnown = true);

/// The picture of one faithfulness test; the mouse and the arrow keys show exact values.
class TestPicture : public QWidget {
    Q_OBJECT

public:
    explicit TestPicture(QWidget* parent = nullptr);

    /// Shows a figure; hides without one. Nothing is golden unless the truth is known.
    void setFigure(TestFigure figure, bool isTruthKnown = true);
    /// Sets the type size: 1 is the base size.
    void setScale(double scale);
    /// Fades the picture if it is about another snapshot than the one shown.
    void setPale(bool pale);

    [[nodiscard]] const TestFigure& figure() const { return m_figure; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitHeight();

    TestFigure m_figure;
    std::vector<PictureMark> m_marks;         ///< as last painted
    std::optional<std::size_t> m_highlighted; ///< by keys
    double m_scale = 1.0;
    bool m_isPale = false;
    bool m_isTruthKnown = true;
};

} // namespace ui
