#include "ui/export/figure_preview.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

/// Paints the chequered pattern of a transparent ground.
void paintTransparency(QPainter& painter, const QRect& place)
{
    constexpr int kSquare = 8;
    painter.save();
    painter.setClipRect(place);
    painter.fillRect(place, QColor(0xFF, 0xFF, 0xFF));
    for (int y = 0; y * kSquare < place.height(); ++y)
        for (int x = y % 2; x * kSquare < place.width(); x += 2)
            painter.fillRect(QRect(place.left() + x * kSquare, place.top() + y * kSquare, kSquare, kSquare),
                             QColor(0xDD, 0xDD, 0xDD));
    painter.restore();
}

} // namespace

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("figurePreview"));
    setAccessibleName(tr("Preview of the figure"));
    setToolTip(tr("Drag the figure to where it is needed: a document, a slide, a folder"));
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setImage(const QImage& image)
{
    m_image = image;
    update();
}

QSize FigurePreview::sizeFor(const QSizeF& shape) const
{
    const QSizeF room = QSizeF(size() - QSize(2, 2)) * devicePixelRatioF();
    return shape.scaled(room, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

QRect FigurePreview::place() const
{
    QRect place(QPoint(), (QSizeF(m_image.size()) / devicePixelRatioF()).toSize().boundedTo(size()));
    place.moveCenter(rect().center());
    return place;
}

void FigurePreview::paintEvent(QPaintEvent* /*event*/)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const QRect where = place();
    if (m_image.hasAlphaChannel())
        paintTransparency(painter, where);
    painter.drawImage(where, m_image);
    painter.setPen(themeOf(*this).border);
    painter.drawRect(where.adjusted(-1, -1, 0, 0));
}

void FigurePreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    emit resized();
}

void FigurePreview::mousePressEvent(QMouseEvent* event)
{
    m_pressed.reset();
    if (event->button() == Qt::LeftButton && place().contains(event->position().toPoint()))
        m_pressed = event->position().toPoint();
}

void FigurePreview::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed || !(event->buttons() & Qt::LeftButton) ||
        (event->position().toPoint() - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressed.reset();
    emit dragged();
}

} // namespace ui

#include "moc_figure_preview.cpp"
