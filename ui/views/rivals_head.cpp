#include "ui/views/rivals_head.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 4.0;
constexpr double kArrowRoom = 12.0;
constexpr double kLineSpacing = 0.86; ///< of the font's own: names have no room to spare

double lineHeight(const QFontMetricsF& metrics)
{
    return kLineSpacing * metrics.height();
}

double widthOf(const QFontMetricsF& metrics, const QStringList& lines)
{
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

/// A name over at most two lines, as narrow as can be.
QStringList linesOf(const QString& name, const QFontMetricsF& metrics)
{
    QStringList best{name};
    for (auto space = name.indexOf(u' '); space >= 0; space = name.indexOf(u' ', space + 1)) {
        const QStringList lines{name.left(space), name.mid(space + 1)};
        if (widthOf(metrics, lines) < widthOf(metrics, best))
            best = lines;
    }
    return best;
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

RivalsHead::RivalsHead(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setSortIndicatorShown(true);
}

QString RivalsHead::nameOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

void RivalsHead::fit(int columnWidth)
{
    const QFontMetricsF metrics(boldOf(font()));
    double width = 0.0;
    for (int section = 1; section < count(); ++section)
        width = std::max(width, widthOf(metrics, linesOf(nameOf(section), metrics)));
    m_isUpright = width + 2.0 * kPadding > columnWidth;
    const double text = m_isUpright ? width : 2.0 * lineHeight(metrics);
    setFixedHeight(static_cast<int>(std::ceil(text + kArrowRoom + 2.0 * kPadding)));
    emit geometriesChanged();
    viewport()->update();
}

void RivalsHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(*this);
    const bool isSorted = sortIndicatorSection() == section;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    const QFont strong = boldOf(font());
    painter->setFont(isSorted ? strong : font());
    painter->setPen(isSorted ? theme.text : theme.mutedText);
    const QFontMetricsF metrics(strong);
    const QStringList lines = linesOf(nameOf(section), metrics);
    const QRectF room = QRectF(rect).adjusted(0.0, kPadding, 0.0, -kArrowRoom);
    const bool isNarrow = m_isUpright || widthOf(metrics, lines) + 2.0 * kPadding > rect.width();
    painter->save();
    painter->translate(isNarrow ? QPointF(room.center().x(), room.bottom()) : QPointF(room.left(), room.center().y()));
    if (isNarrow)
        painter->rotate(-90.0);
    const double height = lineHeight(metrics);
    double top = -height * static_cast<double>(lines.size()) / 2.0;
    for (const QString& line : lines) {
        const QRectF place(0.0, top - height, isNarrow ? room.height() : room.width(), 3.0 * height);
        painter->drawText(place, Qt::AlignVCenter | (isNarrow ? Qt::AlignLeft : Qt::AlignHCenter), line);
        top += height;
    }
    painter->restore();
    if (isSorted) {
        const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.0 : 2.0;
        const QPointF middle(rect.center().x() + 0.5, rect.bottom() - kArrowRoom / 2.0);
        painter->setPen(QPen(theme.text, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-3.5, -tip), middle + QPointF(0.0, tip), middle + QPointF(3.5, -tip)});
    }
    painter->restore();
}

} // namespace ui
