#include "ui/views/rows/rows_delegate.h"

#include "ui/theme/theme.h"
#include "ui/views/rows/rows_model.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

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
    paintCellGround(*painter, theme, option, index.column() == 0);
    const QVariant share = index.data(RowsModel::ShareRole);
    if (share.isValid())
        paintCellShare(*painter, option.rect, share.toDouble(), golden ? theme.golden : withStrength(theme.bar, 0.6F));

    QFont font = option.font;
    const bool wrong = index.column() == RowsModel::Answer && index.data(RowsModel::WrongRole).toBool();
    font.setBold(wrong);
    painter->setFont(font);
    painter->setPen(selected && !wrong ? theme.text : textColour(theme, index));
    const QRect room = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    QString text = index.data().toString();
    if (index.column() == RowsModel::Label) // it may be a name
        text = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
    painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt(), text);
    painter->restore();
}

} // namespace ui
