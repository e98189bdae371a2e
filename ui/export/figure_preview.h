#pragma once

#include <QImage>
#include <QPoint>
#include <QWidget>

#include <optional>

namespace ui {

/// A picture as it will be, small, that can be dragged to where it is needed.
class FigurePreview : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    /// In this widget's middle; a null one: none.
    void setImage(const QImage& image);
    /// In pixels of the screen: as large as there is room for a picture of this shape.
    [[nodiscard]] QSize sizeFor(const QSizeF& shape) const;
    [[nodiscard]] const QImage& image() const { return m_image; }

    [[nodiscard]] QSize sizeHint() const override { return {560, 340}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    /// Begins to be dragged.
    void dragged();
    /// It wants an image of another size.
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRect place() const;

    QImage m_image;
    std::optional<QPoint> m_pressed;
};

} // namespace ui
