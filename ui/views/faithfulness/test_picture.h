#pragma once

#include "ui/views/faithfulness/test_painting.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// The picture of one test of the claim: exact values where one points at it, or goes with the arrow keys.
class TestPicture : public QWidget {
    Q_OBJECT

public:
    explicit TestPicture(QWidget* parent = nullptr);

    /// No figure: it hides. Where it is not known which features are golden, the picture has no golden colour.
    void setFigure(TestFigure figure, bool isTruthKnown = true);
    /// Whether it is about another moment than the one shown.
    void setPale(bool pale);

    [[nodiscard]] const TestFigure& figure() const { return m_figure; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    TestFigure m_figure;
    std::vector<PictureMark> m_marks;     ///< as last painted
    std::optional<std::size_t> m_pointed; ///< by keys
    bool m_isPale = false;
    bool m_isTruthKnown = true;
};

} // namespace ui
