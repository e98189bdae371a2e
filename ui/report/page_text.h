#pragma once

#include "ui/report/page_flow.h"

#include <QColor>
#include <QFont>
#include <QString>

class QPagedPaintDevice;

namespace ui {

/// Measures and fonts of pages on a device, whose pixels are the unit of all.
class PageMetrics {
public:
    explicit PageMetrics(QPagedPaintDevice& device);

    /// Device pixels of so many points, 72 an inch.
    [[nodiscard]] double points(double number) const { return number * m_pixelsPerPoint; }
    [[nodiscard]] QFont font(double pointSize, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont codeFont(double pointSize) const;
    /// Of the area between the margins.
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] QPaintDevice* device() const { return m_device; }

private:
    QPaintDevice* m_device;
    double m_pixelsPerPoint;
    double m_width;
    double m_height;
};

/// A text broken into lines of a width, between words or, where one is too long, within it.
class PageText {
public:
    PageText(const PageMetrics& metrics, const QString& text, const QFont& font, const QColor& colour, double width,
             Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] double height() const;
    void paint(QPainter& painter, const QPointF& topLeft) const;
    /// A part of a page with this text.
    [[nodiscard]] PagePiece piece(double spaceBefore, bool keepsNext = false) const;

    /// Of the whole text in one line, and of its longest word.
    [[nodiscard]] static double naturalWidth(const PageMetrics& metrics, const QString& text, const QFont& font);
    [[nodiscard]] static double leastWidth(const PageMetrics& metrics, const QString& text, const QFont& font);

private:
    struct Lines;
    std::shared_ptr<const Lines> m_lines; ///< a layout cannot be copied
};

} // namespace ui
