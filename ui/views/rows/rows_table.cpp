#include "ui/views/rows/rows_table.h"

#include "core/text/number_text.h"
#include "ui/text/feature_text.h"
#include "ui/theme/theme.h"
#include "ui/views/rows/rows_header.h"
#include "ui/views/rows/rows_model.h"
#include "ui/widgets/style_mark.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

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
/// The maximum width of a feature's name where not all fit, in percents of a number's width.
constexpr int kMaxNamedWidth = 180;

/// A cell of the table: its number, and below a share a bar of that part of the cell's width.
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
        if (index.column() == RowsModel::Label) // it may be a name
            text = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt(), text);
        painter->restore();
    }
};

} // namespace

RowsTable::RowsTable(RowsModel& model, QWidget* parent) : QTableView(parent), m_model(model), m_note(new QLabel)
{
    setObjectName(QStringLiteral("rowsTable"));
    setAccessibleName(tr("Test rows"));
    setModel(&model);
    setItemDelegate(new RowsDelegate(this));
    setFont(themeFont(0.96));
    showAsLines(*this);
    QHeaderView& down = *verticalHeader();
    down.setMinimumSectionSize(16);
    down.setDefaultSectionSize(QFontMetrics(font()).height() + 8);
    setHorizontalHeader(new RowsHeader);
    QHeaderView& across = *horizontalHeader();
    across.setFont(font());
    across.setObjectName(QStringLiteral("rowsHead"));
    across.setSortIndicator(RowsModel::Row, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_note->setObjectName(QStringLiteral("noRows"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    setStyleMark(m_note, "tone", "muted");
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

void RowsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RowsTable::fitColumns()
{
    if (m_model.columnCount() == 0)
        return;
    QFont bold = font();
    bold.setBold(true); // as some are
    const QFontMetrics metrics(bold);
    const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text) + 2 * kCellPadding; };
    const auto headWidth = [&](int column) {
        return widthOf(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + RowsHeader::kArrowRoom;
    };
    const core::TestRows& rows = *m_model.rows();
    QHeaderView& header = *horizontalHeader();
    std::array<int, RowsModel::FirstFeature> first{};
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        first.at(static_cast<std::size_t>(column)) = headWidth(column);
    for (const int label : {0, 1})
        first[RowsModel::Label] =
            std::max(first[RowsModel::Label], std::min(widthOf(labelValue(m_model.names(), label)), kMaxLabelWidth));
    first[RowsModel::Row] =
        std::max(first[RowsModel::Row], widthOf(QString::fromStdString(core::groupedText(rows.count()))));
    // Few features share what room there is.
    const int least = widthOf(QStringLiteral("> 0.9999"));
    int room = viewport()->width() - std::accumulate(first.begin(), first.end(), 0);
    std::map<int, int> golden; // columns and their widths
    if (m_model.names().areOwn()) {
        fitNamedColumns(first, room, least);
        return;
    }
    for (const std::int64_t feature : rows.model->experiment.golden) {
        const int column = RowsModel::FirstFeature + static_cast<int>(feature) - 1;
        golden[column] = headWidth(column);
        room -= std::max(golden[column] - least, 0);
    }
    const int each = std::clamp(room / static_cast<int>(rows.features()), least, least * 3 / 2);
    header.setDefaultSectionSize(each); // gives it to every column
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        header.resizeSection(column, first.at(static_cast<std::size_t>(column)));
    for (const auto& [column, width] : golden)
        header.resizeSection(column, std::max(each, width));
}

/// Fits columns named by a table: as wide as their names where all of them fit, else limited, so that a long name does
/// not push other columns out of sight. first: widths of the columns before them; room: for all.
void RowsTable::fitNamedColumns(const std::array<int, RowsModel::FirstFeature>& first, int room, int least)
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    std::vector<int> wanted;
    for (int column = RowsModel::FirstFeature; column < m_model.columnCount(); ++column)
        wanted.push_back(
            std::max(metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
                         2 * kCellPadding + RowsHeader::kArrowRoom,
                     least));
    QHeaderView& header = *horizontalHeader();
    const bool fits = std::accumulate(wanted.begin(), wanted.end(), 0) <= room;
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        header.resizeSection(column, first.at(static_cast<std::size_t>(column)));
    for (std::size_t i = 0; i < wanted.size(); ++i)
        header.resizeSection(RowsModel::FirstFeature + static_cast<int>(i),
                             fits ? wanted[i] : std::min(wanted[i], kMaxNamedWidth * least / 100));
}

} // namespace ui
