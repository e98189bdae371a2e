#include "ui/views/importance/importance_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/name_lines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kHeaderPadding = 4.0;
constexpr double kArrowRoom = 16.0;
constexpr double kArrowHeight = 7.0; ///< its middle, above the lower edge
constexpr double kMaxUpright = 88.0; ///< of a name on one line; a longer one is cut, and told by its tooltip

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

ImportanceHeader::ImportanceHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setSortIndicatorShown(true);
}

QString ImportanceHeader::nameOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

QStringList ImportanceHeader::linesOf(int section, const QFontMetricsF& metrics) const
{
    return m_isOnOneLine ? QStringList{metrics.elidedText(nameOf(section), Qt::ElideRight, kMaxUpright)}
                         : nameLines(nameOf(section), metrics);
}

void ImportanceHeader::fit(int columnWidth)
{
    const QFontMetricsF metrics(boldOf(font()));
    m_isOnOneLine = columnWidth < 2.0 * nameLineHeight(metrics);
    double width = 0.0;
    for (int section = 1; section < count(); ++section)
        width = std::max(width, widthOf(linesOf(section, metrics), metrics));
    m_isUpright = width + 2.0 * kHeaderPadding > columnWidth;
    const double text = m_isUpright ? width : 2.0 * nameLineHeight(metrics);
    setFixedHeight(static_cast<int>(std::ceil(text + kArrowRoom + 2.0 * kHeaderPadding)));
    emit geometriesChanged();
    viewport()->update();
}

void ImportanceHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
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
    const QStringList lines = linesOf(section, metrics);
    const QRectF room = QRectF(rect).adjusted(0.0, kHeaderPadding, 0.0, -kArrowRoom);
    const bool isNarrow = m_isUpright || widthOf(lines, metrics) + 2.0 * kHeaderPadding > rect.width();
    painter->save();
    painter->translate(isNarrow ? QPointF(room.center().x(), room.bottom()) : QPointF(room.left(), room.center().y()));
    if (isNarrow)
        painter->rotate(-90.0);
    const double height = nameLineHeight(metrics);
    const auto alignment = static_cast<int>(Qt::AlignVCenter | (isNarrow ? Qt::AlignLeft : Qt::AlignHCenter));
    double top = -height * static_cast<double>(lines.size()) / 2.0;
    for (const QString& line : lines) {
        const QRectF place(0.0, top - height, isNarrow ? room.height() : room.width(), 3.0 * height);
        painter->drawText(place, alignment, line);
        top += height;
    }
    painter->restore();
    if (isSorted) {
        const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.0 : 2.0;
        const QPointF middle(rect.center().x() + 0.5, rect.bottom() - kArrowHeight);
        painter->setPen(QPen(theme.text, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-3.5, -tip), middle + QPointF(0.0, tip), middle + QPointF(3.5, -tip)});
    }
    painter->restore();
}

} // namespace ui
