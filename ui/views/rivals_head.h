#pragma once

#include <QHeaderView>

namespace ui {

/// The head of the table of rivals: their names over two lines, standing upright where the columns are narrow, and
/// below them an arrow for the column that the lines are ordered by, up for ascending.
class RivalsHead : public QHeaderView {
    Q_OBJECT

public:
    explicit RivalsHead(QWidget* parent = nullptr);

    /// Takes the height that the names need in columns of this width.
    void fit(int columnWidth);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QString nameOf(int section) const;

    bool m_isUpright = false;
};

} // namespace ui
