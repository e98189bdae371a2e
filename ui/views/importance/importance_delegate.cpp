#include "ui/views/importance/importance_table.h"

#include "ui/text/numbers/number_spelling.h"
#include "ui/theme/diverging_scale.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kImportanceCellPadding = 3.0; ///< between a column's edge and its bars
constexpr double kMinBars = 36.0;
constexpr int kCellGap = 6;
constexpr float kOldStrength = 0.35F;

int numberWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(fixedText(-1e-6, 6)) + kCellGap;
}

QRectF barBetween(const QRectF& room, double from, double to)
{
    const double left = room.left() + room.width() * std::min(from, to);
    // Every score but zero is visible.
    return {left, room.top(), std::max(room.width() * std::abs(to - from), 1.0), room.height()};
}

/// Paints a line from score - deviation to score + deviation, with caps.
void paintWhisker(QPainter& painter, const QRectF& room, const ImportanceModel::Cell& cell, const QColor& colour)
{
    const double left = room.left() + room.width() * cell.scale.positionOf(cell.score - *cell.deviation);
    const double right = room.left() + room.width() * cell.scale.positionOf(cell.score + *cell.deviation);
    if (!(right - left >= 2.0))
        return;
    const double middle = room.center().y();
    const double cap = std::min(3.0, room.height() / 3.0);
    painter.setPen(QPen(colour, 1.0));
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    for (const double x : {left, right})
        painter.drawLine(QPointF(x, middle - cap), QPointF(x, middle + cap));
}

/// Paints a 1 on a bar, at the end where it begins.
void paintFirstMark(QPainter& painter, const QRectF& bar, bool begunLeft, const QFont& base)
{
    QFont font = base;
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(bar.adjusted(3.0, -4.0, -3.0, 4.0),
                     static_cast<int>((begunLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
                     QStringLiteral("1"));
}

} // namespace

ImportanceDelegate::ImportanceDelegate(const ImportanceModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

int ImportanceDelegate::widthWithNumbers(const QFontMetrics& metrics)
{
    return numberWidth(metrics) + static_cast<int>(kMinBars + 2.0 * kImportanceCellPadding);
}

int ImportanceDelegate::widthWithNames(const QFontMetrics& metrics) const
{
    int width = 0;
    for (std::int64_t feature = 1; feature <= m_model.features(); ++feature)
        width = std::max(width, metrics.horizontalAdvance(m_model.nameOf(feature)));
    return width + 2 * kCellGap;
}

int ImportanceDelegate::widthWithWord(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("1000")) + metrics.horizontalAdvance(tr("golden")) + 3 * kCellGap;
}

void ImportanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const std::int64_t feature = m_model.featureAt(index.row());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (m_model.isGolden(feature) && !isSelected)
        painter->fillRect(option.rect, withStrength(theme.golden, 0.12F));
    paintCellGround(*painter, theme, option, index.column() == 0);
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == ImportanceModel::kFeatureColumn)
        paintFeature(*painter, option, feature);
    else if (const ImportanceModel::Cell cell = m_model.cellAt(index); cell.isKnown)
        paintScore(*painter, option, index, cell);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1.0, 1.0, -1.0, -2.0));
    }
    painter->restore();
}

void ImportanceDelegate::paintFeature(QPainter& painter, const QStyleOptionViewItem& option, std::int64_t feature) const
{
    const Theme& theme = themeOf(*option.widget);
    if (m_model.hasNames()) {
        painter.setPen(theme.text);
        const QRect room = option.rect.adjusted(kCellGap / 2, 0, -kCellGap / 2, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(option.font).elidedText(m_model.nameOf(feature), Qt::ElideRight, room.width()));
        return;
    }
    const bool isGolden = m_model.isGolden(feature);
    QFont font = option.font;
    font.setBold(isGolden);
    painter.setFont(font);
    painter.setPen(isGolden ? theme.goldenText : theme.text);
    const QFontMetrics metrics(option.font);
    const bool hasWord = option.rect.width() >= widthWithWord(metrics);
    const int numberEnd =
        hasWord ? metrics.horizontalAdvance(QStringLiteral("1000")) + kCellGap : option.rect.width() - 4;
    const QRect number(option.rect.left(), option.rect.top(), numberEnd, option.rect.height());
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(feature));
    if (!isGolden)
        return;
    if (hasWord) {
        painter.drawText(option.rect.adjusted(numberEnd + kCellGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("golden"));
        return;
    }
    const double x = option.rect.left() + 7.5;
    const double y = option.rect.center().y() + 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.goldenText);
    painter.drawPolygon(QPolygonF{{x - 3.5, y}, {x, y - 3.5}, {x + 3.5, y}, {x, y + 3.5}});
}

void ImportanceDelegate::paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                    const ImportanceModel::Cell& cell) const
{
    const Theme& theme = themeOf(*option.widget);
    const QFontMetrics metrics(option.font);
    const QRectF whole = QRectF(option.rect).adjusted(kImportanceCellPadding, 0.0, -kImportanceCellPadding, -1.0);
    const bool isGolden = m_model.isGolden(m_model.featureAt(index.row()));
    const bool hasNumber = option.rect.width() >= widthWithNumbers(metrics);
    if (hasNumber || std::isnan(cell.score)) {
        QFont font = option.font;
        font.setBold(cell.isFirst);
        painter.setFont(font);
        painter.setPen(withStrength(isGolden ? theme.goldenText : theme.text, cell.isOld ? 0.5F : 1.0F));
        painter.drawText(whole, static_cast<int>(Qt::AlignVCenter | (hasNumber ? Qt::AlignRight : Qt::AlignHCenter)),
                         index.data().toString());
    }
    if (std::isnan(cell.score))
        return;
    const double height = std::clamp(0.62 * whole.height(), 8.0, 16.0);
    QRectF room(whole.left(), whole.center().y() - height / 2.0, whole.width(), height);
    if (hasNumber)
        room.setRight(room.right() - numberWidth(metrics));
    const double neutral = cell.scale.positionOf(cell.scale.neutral);
    const double position = cell.scale.positionOf(cell.score);
    const QColor colour = isGolden ? theme.golden : theme.bar;
    const QRectF bar = barBetween(room, neutral, position);
    if (cell.score != cell.scale.neutral)
        painter.fillRect(bar, withStrength(colour, cell.isOld ? kOldStrength : 1.0F));
    const double zero = room.left() + room.width() * neutral;
    painter.fillRect(QRectF(zero - 0.5, whole.top(), 1.0, whole.height()), theme.border);
    if (cell.deviation && !cell.isOld)
        paintWhisker(painter, room, cell, theme.text);
    if (cell.isFirst && !cell.isOld) {
        painter.setPen(inkOn(colour.rgb()));
        paintFirstMark(painter, bar, position >= neutral, option.font);
    }
}

} // namespace ui
