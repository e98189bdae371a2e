#pragma once

#include <QHeaderView>
#include <QStringList>

class QFontMetricsF;

namespace ui {

/// The head of the table of rivals: their names over two lines, standing upright where the columns are narrow, on one
/// line and shortened where they are narrower still; below them an arrow for the column that the lines are ordered by,
/// up for ascending.
class ImportanceHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ImportanceHeader(QWidget* parent = nullptr);

    /// Takes the height that the names need in columns of this width.
    void fit(int columnWidth);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QString nameOf(int section) const;
    [[nodiscard]] QStringList linesOf(int section, const QFontMetricsF& metrics) const;

    bool m_isUpright = false;
    bool m_isOnOneLine = false;
};

} // namespace ui
