#pragma once

#include <QImage>
#include <QPoint>
#include <QWidget>

#include <optional>

namespace ui {

/// A small picture that can be dragged to other programs.
class FigurePreview : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    /// Shows the image in the middle; a null one: none.
    void setImage(const QImage& image);
    /// The largest size of a picture of this shape, in device pixels.
    [[nodiscard]] QSize sizeFor(const QSizeF& shape) const;
    [[nodiscard]] const QImage& image() const { return m_image; }

    [[nodiscard]] QSize sizeHint() const override { return {560, 340}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    /// The user began to drag it.
    void dragged();
    /// It needs an image of another size.
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
