#include "ui/views/importance/tau_table.h"

#include "ui/text/importance_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/widgets/name_lines.h"
#include "ui/widgets/table_cell.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kNameGap = 8;
constexpr int kMinCell = 12;
constexpr int kMaxCell = 64;
constexpr float kOldTauStrength = 0.4F;

class TauDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(*option.widget);
        painter->save();
        if (index.row() == index.column()) {
            painter->setFont(option.font);
            painter->setPen(theme.text);
            paintName(*painter, option.rect, index.data().toString());
        } else if (index.column() < index.row()) {
            paintTau(*painter, option, index);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2.0));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    /// Paints the name on one line where there is room.
    static void paintName(QPainter& painter, const QRect& cell, const QString& name)
    {
        const QFontMetricsF metrics(painter.font());
        const QRectF room = QRectF(cell).adjusted(kNameGap, 0.0, 0.0, 0.0);
        const bool fits = metrics.horizontalAdvance(name) <= room.width();
        const QStringList lines = fits ? QStringList{name} : nameLines(name, metrics);
        const double height = nameLineHeight(metrics);
        double middle = room.center().y() - height * static_cast<double>(lines.size() - 1) / 2.0;
        for (const QString& line : lines) {
            const QRectF place(room.left(), middle - height, room.width(), 2.0 * height);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, line);
            middle += height;
        }
    }

    static void paintTau(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Theme& theme = themeOf(*option.widget);
        const auto& table = static_cast<const TauTable&>(*option.widget);
        const QVariant tau = index.data(TauModel::TauRole);
        const QRect cell = option.rect.adjusted(0, 0, -1, -1);
        const bool isNumber = tau.isValid() && !std::isnan(tau.toDouble());
        const QRgb colour = table.colourOf(isNumber ? tau.toDouble() : 0.0);
        painter.fillRect(cell, withStrength(QColor(colour), table.isOld() ? kOldTauStrength : 1.0F));
        QFont font = option.font;
        font.setPointSizeF(0.92 * font.pointSizeF());
        const QFontMetrics metrics(font);
        QString text = index.data().toString();
        if (metrics.horizontalAdvance(fixedText(-0.01, 2)) > cell.width())
            text = withoutLeadingZero(text);
        if (metrics.horizontalAdvance(text) > cell.width() || metrics.height() - 4 > cell.height())
            return;
        painter.setFont(font);
        painter.setPen(table.isOld() ? theme.mutedText : inkOn(colour));
        painter.drawText(option.rect.adjusted(-4, -4, 4, 4), Qt::AlignCenter, text);
    }
};

} // namespace

void TauModel::setReport(std::shared_ptr<const core::ImportanceReport> report)
{
    m_report = std::move(report);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

core::MethodId TauModel::methodOf(int place)
{
    return core::importanceMethods()[static_cast<std::size_t>(place)].id;
}

int TauModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::importanceMethods().size());
}

QVariant TauModel::tauOf(const QModelIndex& index) const
{
    if (!m_report || index.column() >= index.row() || index.row() >= m_report->tau.rows())
        return {};
    return m_report->tau(index.row(), index.column());
}

QString TauModel::describe(const QModelIndex& index) const
{
    if (index.column() >= index.row())
        return methodHelp(methodOf(index.row()), m_report ? m_report->names : core::FeatureNames());
    const QString first = methodLabel(methodOf(index.column()));
    const QString second = methodLabel(methodOf(index.row()));
    const QVariant tau = tauOf(index);
    if (!tau.isValid())
        return tr("%1 and %2: not compared yet.").arg(first, second);
    if (std::isnan(tau.toDouble()))
        return tr("%1 and %2: nothing to compare, because one of them ranks nothing.").arg(first, second);
    return tr("%1 and %2: Kendall's tau %3.").arg(first, second, figureText(tau.toDouble()));
}

QVariant TauModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    QVariant tau = tauOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.row() == index.column())
            return methodLabel(methodOf(index.row()));
        if (!tau.isValid())
            return {};
        return std::isnan(tau.toDouble()) ? QStringLiteral("–") : fixedText(tau.toDouble(), 2);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return describe(index);
    case TauRole:
        return tau;
    default:
        return {};
    }
}

TauTable::TauTable(TauModel* model, QWidget* parent) : QTableView(parent), m_colours(themeOf(*this))
{
    setModel(model);
    setItemDelegate(new TauDelegate(this));
    setFont(themeFont(0.92));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    // A name reaches from its own column to the right edge.
    for (int row = 0; row + 1 < model->rowCount(); ++row)
        setSpan(row, row, 1, model->columnCount() - row);
    fit();
}

void TauTable::setOld(bool old)
{
    m_isOld = old;
    viewport()->update();
}

void TauTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_colours = DivergingScale(themeOf(*this));
    QTableView::changeEvent(event);
}

void TauTable::keyPressEvent(QKeyEvent* event)
{
    QTableView::keyPressEvent(event);
    showTipOfCurrentCell(*this);
}

void TauTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

/// Chooses the largest cells with room for every name at the end of its line; the last column has the last name.
void TauTable::fit()
{
    const QFontMetricsF metrics(font());
    const int count = model()->rowCount();
    const int width = viewport()->width();
    int cell = std::min(kMaxCell, viewport()->height() / count);
    int longest = 0;
    for (int row = 0; row < count; ++row) {
        const QStringList lines = nameLines(model()->index(row, row).data().toString(), metrics);
        const int name = static_cast<int>(std::ceil(widthOf(lines, metrics))) + 2 * kNameGap;
        longest = std::max(longest, name + row * kMinCell);
        if (row > 0)
            cell = std::min(cell, (width - name) / row);
    }
    cell = std::max(cell, kMinCell);
    // Lines may be somewhat higher than columns are wide, and have room for a name over two lines.
    const int wanted = std::max(4 * cell / 3, static_cast<int>(2.0 * nameLineHeight(metrics)));
    const int height = std::max(kMinCell, std::min(wanted, viewport()->height() / count));
    for (int place = 0; place < count; ++place) {
        setColumnWidth(place, place + 1 < count ? cell : std::max(width, longest) - (count - 1) * cell);
        setRowHeight(place, height);
    }
}

} // namespace ui

#include "moc_tau_table.cpp"
