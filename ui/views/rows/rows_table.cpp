#include "ui/views/rows/rows_table.h"

#include "core/analysis/attention_profile.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_cell.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <numeric>

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

/// The maximum width of a class name, in pixels.
constexpr int kMaxLabelWidth = 140;
/// The maximum width of a feature's name where not all fit, in per cent of a number's width.
constexpr int kMaxNamedWidth = 180;

/// Paints a cell: its number, and below a share a bar.
class RowsDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(*option.widget);
        const bool golden = index.data(RowsModel::GoldenRole).toBool();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        paintCellGround(*painter, theme, option, index.column() == 0);
        const QVariant share = index.data(RowsModel::ShareRole);
        if (share.isValid())
            paintCellShare(*painter, option.rect, share.toDouble(),
                           golden ? theme.golden : withStrength(theme.bar, 0.6F));

        QFont font = option.font;
        const bool wrong = index.column() == RowsModel::Answer && index.data(RowsModel::WrongRole).toBool();
        font.setBold(wrong);
        painter->setFont(font);
        painter->setPen(selected && !wrong ? theme.text : textColour(theme, index));
        const QRect room = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
        QString text = index.data().toString();
        if (index.column() == RowsModel::Label || index.column() >= RowsModel::FirstFeature) // it may be a name
            text = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt(), text);
        painter->restore();
    }
};

} // namespace

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
    const int width = room.width() - (sorted && section >= RowsModel::FirstFeature ? kArrowRoom : 0);
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

void setSortableHeader(QTableView& table, const char* name, int column)
{
    auto* header = new RowsHeader;
    table.setHorizontalHeader(header);
    header->setFont(table.font());
    header->setObjectName(QLatin1StringView(name));
    header->setSortIndicator(column, Qt::AscendingOrder);
    table.setSortingEnabled(true);
}

void setTableFont(QTableView& table)
{
    constexpr double kDesignWidth = 560.0;
    constexpr double kMaxTableGrowth = 1.25;
    const QFont text = themeFont(0.96 * std::clamp(table.width() / kDesignWidth, 1.0, kMaxTableGrowth));
    table.setFont(text);
    table.horizontalHeader()->setFont(text);
}

RowsTable::RowsTable(RowsModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_note(makeWrappedLabel("noRows", "muted"))
{
    setObjectName(QStringLiteral("rowsTable"));
    setAccessibleName(tr("Test rows"));
    setModel(&model);
    setItemDelegate(new RowsDelegate(this));
    showAsLines(*this);
    verticalHeader()->setMinimumSectionSize(16);
    setSortableHeader(*this, "rowsHead", RowsModel::Row);
    fitFont();
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* over = new QVBoxLayout(viewport());
    over->addWidget(m_note);
    m_note->hide();
    connect(&model, &RowsModel::modelReset, this, &RowsTable::fitColumns);
    // Not the current row: keyboard focus alone makes the first one current.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& now) {
        if (!m_settling && !now.isEmpty())
            emit rowChosen(m_model.testRowAt(now.first().top()));
    });
}

void RowsTable::showRows(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order)
{
    const QScopedValueRollback settling(m_settling, true);
    m_model.show(std::move(rows), std::move(order));
    orderColumns();
}

std::vector<std::int64_t> RowsTable::leadingFeatures() const
{
    const core::TestRows& rows = *m_model.rows();
    if (!rows.model->experiment.table && !rows.model->experiment.golden.empty())
        return rows.model->experiment.golden;
    const auto& mean = rows.meanAttention;
    if (mean.empty())
        return {};
    const core::FeatureShares features(mean, m_model.roles());
    return {std::ranges::max_element(features.shares()) - features.shares().begin() + 1};
}

void RowsTable::orderColumns()
{
    const std::vector<std::int64_t> first = leadingFeatures();
    QHeaderView& header = *horizontalHeader();
    int place = RowsModel::FirstFeature;
    for (const std::int64_t feature : first)
        header.moveSection(header.visualIndex(RowsModel::FirstFeature + static_cast<int>(feature) - 1), place++);
    // The others in their order, also those that were first before.
    for (int column = RowsModel::FirstFeature; column < m_model.columnCount(); ++column)
        if (!std::ranges::count(first, column - RowsModel::FirstFeature + 1))
            header.moveSection(header.visualIndex(column), place++);
}

void RowsTable::select(std::optional<std::int64_t> testRow, bool scrollToIt)
{
    if (!m_model.rows())
        return;
    const QScopedValueRollback settling(m_settling, true);
    setAutoScroll(scrollToIt);
    const int place = testRow ? m_model.placeOf(*testRow) : -1;
    const int column = std::max(currentIndex().column(), 0);
    if (place < 0)
        selectionModel()->clear();
    else
        selectionModel()->setCurrentIndex(m_model.index(place, column),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
}

void RowsTable::sortByRow()
{
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(RowsModel::Row, Qt::AscendingOrder);
}

void RowsTable::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void RowsTable::fitFont()
{
    setTableFont(*this);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + 8);
}

void RowsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitFont();
    fitColumns();
}

/// Shows the column of answers if there is room, or if it is sorted by: the label and the probability give them, too.
/// Returns whether it is shown.
bool RowsTable::showAnswers(bool isRoom)
{
    const bool isShown = isRoom || horizontalHeader()->sortIndicatorSection() == RowsModel::Answer;
    setColumnHidden(RowsModel::Answer, !isShown);
    return isShown;
}

void RowsTable::fitColumns()
{
    if (m_model.columnCount() == 0)
        return;
    QFont bold = font();
    bold.setBold(true); // as some texts are
    const QFontMetrics metrics(bold);
    const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text) + 2 * kCellPadding; };
    const auto headerWidth = [&](int column) {
        return widthOf(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + RowsHeader::kArrowRoom;
    };
    const core::TestRows& rows = *m_model.rows();
    std::array<int, RowsModel::FirstFeature> first{};
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        first.at(static_cast<std::size_t>(column)) = headerWidth(column);
    for (const int label : {0, 1})
        first[RowsModel::Label] =
            std::max(first[RowsModel::Label], std::min(widthOf(labelValue(m_model.names(), label)), kMaxLabelWidth));
    first[RowsModel::Row] = std::max(first[RowsModel::Row], widthOf(grouped(rows.count())));
    const int numberWidth = widthOf(fractionText(0.99999));
    int room = viewport()->width() - std::accumulate(first.begin(), first.end(), 0);
    const auto leading = leadingFeatures();
    const int leader =
        leading.empty() ? 0 : headerWidth(RowsModel::FirstFeature + static_cast<int>(leading.front()) - 1);
    if (!showAnswers(room >= std::max(std::min(leader, kMaxLabelWidth), numberWidth)))
        room += first[RowsModel::Answer];
    std::map<int, int> widths; // of columns that are not as wide as the others
    if (m_model.names().areOwn()) {
        // Columns are as wide as their names where all fit; else limited, so that a long name pushes none out of sight.
        int needed = 0;
        for (int column = RowsModel::FirstFeature; column < m_model.columnCount(); ++column)
            needed += (widths[column] = std::max(headerWidth(column), numberWidth));
        for (auto& [column, width] : widths)
            width = needed <= room ? width : std::min(width, kMaxNamedWidth * numberWidth / 100);
    } else {
        for (const std::int64_t feature : rows.model->experiment.golden) {
            const int column = RowsModel::FirstFeature + static_cast<int>(feature) - 1;
            widths[column] = headerWidth(column);
            room -= std::max(widths[column] - numberWidth, 0);
        }
        // Few features share the room.
        const int each = std::clamp(room / static_cast<int>(rows.features()), numberWidth, numberWidth * 3 / 2);
        horizontalHeader()->setDefaultSectionSize(each); // sets the width of every column
        for (auto& [column, width] : widths)
            width = std::max(each, width);
    }
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        setColumnWidth(column, first.at(static_cast<std::size_t>(column)));
    for (const auto& [column, width] : widths)
        setColumnWidth(column, width);
}

} // namespace ui

#include "moc_rows_table.cpp"
