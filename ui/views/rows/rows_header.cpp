#include "ui/views/rows/rows_header.h"

#include "ui/theme/theme.h"
#include "ui/views/rows/rows_model.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

RowsHeader::RowsHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

void RowsHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(*this);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool golden = model()->headerData(section, Qt::Horizontal, RowsModel::GoldenRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    QFont strong = font();
    strong.setBold(sorted || golden);
    painter->setFont(strong);
    painter->setPen(golden ? theme.goldenText : sorted ? theme.text : theme.mutedText);
    const QRect room = rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const int width = room.width() - (sorted && section >= RowsModel::FirstFeature ? kArrowRoom / 2 : 0);
    const QFontMetrics metrics(strong);
    painter->drawText(room, alignment,
                      metrics.horizontalAdvance(name) > room.width() ? metrics.elidedText(name, Qt::ElideRight, width)
                                                                     : name);
    if (sorted) {
        const bool isFree = (alignment & Qt::AlignLeft) == 0; // the arrow is on the side without the name
        const QPointF middle(isFree ? room.left() + 1.0 : room.right() - 1.0, rect.center().y());
        paintSortArrow(*painter, middle, sortIndicatorOrder(), theme.text);
    }
    painter->restore();
}

} // namespace ui
