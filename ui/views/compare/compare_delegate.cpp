#include "ui/views/compare/compare_delegate.h"

#include "ui/charts/pin_style.h"
#include "ui/views/compare/compare_model.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

constexpr int kVerticalPadding = 6;

QFont fontOf(const QStyleOptionViewItem& option, bool isShown)
{
    QFont font = option.font;
    font.setBold(isShown);
    return font;
}

/// The run shown is drawn as bars: two of them.
void paintBars(QPainter& painter, const Theme& theme, const QRectF& room)
{
    const double bottom = room.center().y() + 7.0;
    painter.fillRect(QRectF(room.left(), bottom - 14.0, 7.0, 14.0), theme.golden);
    painter.fillRect(QRectF(room.left() + 10.0, bottom - 5.0, 7.0, 5.0), theme.bar);
}

} // namespace

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const QVariant place = index.data(CompareModel::PlaceRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCellGround(*painter, theme, option, index.column() == 0);
    const QRect room = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (index.column() == CompareModel::Mark) {
        if (place.isValid())
            paintPinSample(*painter, room, static_cast<std::size_t>(place.toInt()), theme, option.font);
        else
            paintBars(*painter, theme, room);
    } else {
        const QVariant share = index.data(CompareModel::ShareRole);
        if (share.isValid())
            paintCellShare(*painter, option.rect, share.toDouble(), theme.golden);
        painter->setFont(fontOf(option, !place.isValid()));
        painter->setPen(theme.text);
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextWordWrap, index.data().toString());
    }
    painter->restore();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(option, !index.data(CompareModel::PlaceRole).isValid()));
    const int width = std::max(option.rect.width() - 2 * kCellPadding, 1);
    const QRect text = metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
    return {text.width() + 2 * kCellPadding, text.height() + 2 * kVerticalPadding};
}

} // namespace ui
