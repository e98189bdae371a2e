#include "ui/views/rows_delegate.h"

#include "ui/theme/theme.h"
#include "ui/views/rows_model.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kBarHeight = 3.0;

QColor faint(QColor colour, float strength)
{
    colour.setAlphaF(strength);
    return colour;
}

void paintShare(QPainter& painter, const QRect& cell, double share, const QColor& colour)
{
    if (!std::isfinite(share))
        return;
    const double room = cell.width() - 2.0 * RowsDelegate::kPadding;
    painter.fillRect(QRectF(cell.left() + RowsDelegate::kPadding, cell.bottom() - kBarHeight,
                            room * std::clamp(share, 0.0, 1.0), kBarHeight),
                     colour);
}

QColor textColour(const Theme& theme, const QModelIndex& index)
{
    if (index.column() == RowsModel::Answer)
        return index.data(RowsModel::WrongRole).toBool() ? theme.error : theme.mutedText;
    if (index.column() == RowsModel::Row)
        return theme.mutedText;
    return index.data(RowsModel::GoldenRole).toBool() ? theme.goldenText : theme.text;
}

} // namespace

void RowsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const bool golden = index.data(RowsModel::GoldenRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, faint(theme.accent, 0.16F));
    if (selected && index.column() == 0) // not by its colour alone
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    painter->setPen(theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QVariant share = index.data(RowsModel::ShareRole);
    if (share.isValid())
        paintShare(*painter, option.rect, share.toDouble(), golden ? theme.golden : faint(theme.bar, 0.6F));

    QFont font = option.font;
    const bool wrong = index.column() == RowsModel::Answer && index.data(RowsModel::WrongRole).toBool();
    font.setBold(wrong);
    painter->setFont(font);
    painter->setPen(selected && !wrong ? theme.text : textColour(theme, index));
    const QRect room = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt(), index.data().toString());
    painter->restore();
}

} // namespace ui
