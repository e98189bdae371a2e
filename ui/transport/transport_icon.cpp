#include "ui/transport/transport_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

class TransportIconEngine : public QIconEngine {
public:
    TransportIconEngine(TransportGlyph glyph, const QColor& colour) : m_glyph(glyph), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(mode == QIcon::Disabled ? 0.5 : 1.0);
        const double side = std::min(rect.width(), rect.height());
        // At the left of a wider rectangle: the rest keeps the text at a distance.
        painter->translate(rect.left(), rect.center().y() + 0.5 - side / 2.0);
        painter->scale(side / 12.0, side / 12.0);
        painter->fillPath(shape(), m_colour);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TransportIconEngine(*this); }

private:
    /// In a square of 12 by 12.
    [[nodiscard]] QPainterPath shape() const
    {
        QPainterPath path;
        if (m_glyph == TransportGlyph::PlayBackwards) {
            path.addPolygon(QPolygonF({{9.5, 1.0}, {1.0, 6.0}, {9.5, 11.0}}));
            path.closeSubpath();
        } else if (m_glyph == TransportGlyph::Pause) {
            path.addRect(2.0, 1.0, 3.0, 10.0);
            path.addRect(7.0, 1.0, 3.0, 10.0);
        } else if (m_glyph == TransportGlyph::Lowest) { // the diamond on curves and timeline
            path.addPolygon(QPolygonF({{6.0, 1.0}, {10.0, 6.0}, {6.0, 11.0}, {2.0, 6.0}}));
            path.closeSubpath();
        } else {
            path.addPolygon(QPolygonF({{2.5, 1.0}, {11.0, 6.0}, {2.5, 11.0}}));
            path.closeSubpath();
        }
        return path;
    }

    TransportGlyph m_glyph;
    QColor m_colour;
};

} // namespace

QIcon transportIcon(TransportGlyph glyph, const QColor& colour)
{
    return QIcon(new TransportIconEngine(glyph, colour));
}

} // namespace ui
