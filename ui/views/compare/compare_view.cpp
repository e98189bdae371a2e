#include "ui/views/compare/compare_view.h"

#include "ui/charts/pin_style.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/shown/shown_text.h"
#include "ui/views/compare/compare_model.h"
#include "ui/views/rows/rows_table.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_cell.h"

#include <QAction>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace ui {

namespace {

/// The least width of the column with the differences, whose text takes more lines where it is longer.
constexpr int kMinDifferenceWidth = 96;

} // namespace

CompareView::CompareView(QWidget* parent)
    : View({"compareView", "compareQuestion", "compareHeadline", "compareFinding"}, parent),
      m_model(new CompareModel(this)), m_pages(new QStackedLayout), m_table(new QTableView),
      m_hint(makeWrappedLabel("compareHint", "muted")), m_unpin(new QPushButton(tr("Unpin")))
{
    build();
    prepareTable();
    connectTable();
    fitTexts();
    setRuns({});
}

void CompareView::build()
{
    m_question->setText(tr("What made the difference?"));
    m_question->setWordWrap(true);
    for (QLabel* label : {m_question, m_headline, m_line})
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unpin->setObjectName(QStringLiteral("unpinButton"));
    m_unpin->setAccessibleName(tr("Unpin the run of the chosen line"));
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QLabel* empty = makeWrappedLabel("compareEmpty", "muted");
    empty->setText(tr("Pin a run, with the button above the bars, to compare others with it. Its bars and curves stay "
                      "as outlines while you change a setting and train again. Up to four runs can be pinned."));
    empty->setAlignment(Qt::AlignCenter);
    auto* foot = fillBox(new QHBoxLayout, 16, {{m_hint, 1}, {m_unpin, 0, Qt::AlignTop}});
    auto* runs = new QWidget;
    fillBox(new QVBoxLayout(runs), 8, {{m_table, 1}, foot});
    m_pages->addWidget(empty);
    m_pages->addWidget(runs);
    makeColumn(m_pages);
}

void CompareView::prepareTable()
{
    m_table->setObjectName(QStringLiteral("pinnedTable"));
    m_table->setAccessibleName(tr("The run shown and the pinned ones"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CompareDelegate(m_table));
    showAsLines(*m_table);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Interactive); // lines differ in height
    setSortableHeader(*m_table, "pinnedHead", CompareModel::Mark);
    m_figureWidget = m_table;
}

void CompareView::connectTable()
{
    const auto bringBack = [this](const QModelIndex& index) {
        if (const QVariant place = index.data(CompareModel::PlaceRole); place.isValid())
            emit bringBackWanted(static_cast<std::size_t>(place.toInt()));
    };
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, bringBack);
    connect(m_table, &QTableView::activated, this, bringBack); // by Return
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CompareView::refreshButton);
    connect(m_model, &CompareModel::modelReset, this, &CompareView::fitColumns);
    connect(m_model, &CompareModel::layoutChanged, this, &CompareView::fitRows); // heights belong to lines' places
    connect(m_model, &CompareModel::dataChanged, this, &CompareView::fitToTexts);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_isFitting)
            fitRows();
    });
    connect(m_unpin, &QPushButton::clicked, this, &CompareView::unpinCurrent);
    auto* unpin = new QAction(tr("Unpin"), m_table);
    unpin->setShortcut(QKeySequence::Delete);
    unpin->setShortcutContext(Qt::WidgetShortcut);
    connect(unpin, &QAction::triggered, this, &CompareView::unpinCurrent);
    m_table->addAction(unpin);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CompareView::setRuns(std::vector<ComparedRun> runs)
{
    const bool isEmpty = runs.size() < 2;
    const CompareText text = isEmpty ? CompareText{tr("Nothing is pinned yet."), {}} : compareText(runs);
    m_headline->setText(text.headline);
    m_line->setText(text.finding);
    // After a reset of the lines, the current line stays at the same height.
    const int row = m_table->currentIndex().row();
    const bool hadFocus = m_unpin->hasFocus() || m_table->hasFocus();
    m_model->setRuns(std::move(runs));
    if (row >= 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    refreshButton();
    if (hadFocus && !isEmpty && !m_unpin->isEnabled())
        m_table->setFocus();
}

std::optional<std::size_t> CompareView::currentPlace() const
{
    const QVariant place = m_table->currentIndex().data(CompareModel::PlaceRole);
    return place.isValid() ? std::optional(static_cast<std::size_t>(place.toInt())) : std::nullopt;
}

void CompareView::unpinCurrent()
{
    if (const auto place = currentPlace())
        emit unpinWanted(*place);
}

void CompareView::refreshButton()
{
    const auto place = currentPlace();
    m_unpin->setEnabled(place.has_value());
    const QString help =
        place ? tr("Unpin run %1 (Delete)").arg(pinName(*place)) : tr("Choose the line of a pinned run");
    if (m_unpin->toolTip() != help)
        m_unpin->setToolTip(help);
}

/// Sizes the texts for the width and the longest usual sentences, so that nothing jumps during a run.
void CompareView::fitTexts()
{
    const QString longest = tr("Run %1 gives its golden features more attention than this run: %2, which is %3 more.")
                                .arg(QStringLiteral("A"), fixedText(0.681, 3), fixedText(0.153, 3));
    sizeHead();
    keepHeight(*m_headline, longest);
    keepHeight(*m_line, tr("One setting differs: %1. With one seed each, some of it may be luck.")
                            .arg(QStringLiteral("learning rate 0.003 → 0.03")));
}

void CompareView::fitColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true); // the lines once, at the end
    setTableFont(*m_table);
    QHeaderView& header = *m_table->horizontalHeader();
    if (header.sortIndicatorSection() >= m_model->columnCount())
        header.setSortIndicator(CompareModel::Mark, Qt::AscendingOrder);
    QFont bold = m_table->font();
    bold.setBold(true); // as some texts are
    const QFontMetrics metrics(bold);
    const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text) + 2 * kCellPadding; };
    std::vector<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = widthOf(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        width += column == CompareModel::Difference ? 0 : RowsHeader::kArrowRoom;
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, widthOf(m_model->index(row, column).data().toString()));
        if (column == CompareModel::Outcome)
            width = std::max(width, widthOf(tr("Wrong feature")));
        if (column == CompareModel::Epochs)
            width = std::max(width, widthOf(tr("%1 of %2").arg(fixedText(10.0, 2)).arg(10)));
        widths.push_back(width);
    }
    showColumns(widths);
    fitRows();
}

/// Shows as many columns as there is room for, the most important first, so that the table never scrolls sideways.
void CompareView::showColumns(const std::vector<int>& widths)
{
    if (widths.empty())
        return;
    std::vector<int> columns{CompareModel::Mark,    CompareModel::Difference,   CompareModel::Golden,
                             CompareModel::Outcome, CompareModel::TestAccuracy, CompareModel::TestLoss,
                             CompareModel::Epochs};
    for (int setting = CompareModel::FirstSetting; setting < m_model->columnCount(); ++setting)
        columns.push_back(setting);
    const int wanted = widths[CompareModel::Difference];
    // The scroll bar comes and goes with the heights of lines, which follow from the widths.
    int room = m_table->maximumViewportSize().width() - m_table->verticalScrollBar()->sizeHint().width() -
               std::min(wanted, kMinDifferenceWidth);
    QStringList hidden;
    for (const int column : columns) {
        const int width = column == CompareModel::Difference ? 0 : widths[static_cast<std::size_t>(column)];
        const bool isShown = column <= CompareModel::Golden || (hidden.isEmpty() && width <= room);
        m_table->setColumnHidden(column, !isShown);
        if (!isShown) {
            hidden.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            continue;
        }
        room -= width;
        m_table->setColumnWidth(column, width);
    }
    // The differences, which take more lines where they have less room, get what is left.
    m_table->setColumnWidth(CompareModel::Difference,
                            std::max(kMinDifferenceWidth, std::min(wanted, kMinDifferenceWidth) + room));
    const QString usual =
        tr("Click a line, or press Return on it, to bring its run back, settings and all. Delete unpins it.");
    m_hint->setText(hidden.isEmpty()
                        ? usual
                        : usual + u' ' +
                              (hidden.size() == 1 ? tr("A wider view has one more column.")
                                                  : tr("A wider view has %1 more columns.").arg(hidden.size())));
    m_hint->setToolTip(tipText(hidden.join(QStringLiteral(", "))));
}

void CompareView::fitRows()
{
    m_fitted = wrappedTexts();
    m_table->resizeRowsToContents();
}

/// Called for every frame of a run, of which most change figures only.
void CompareView::fitToTexts()
{
    if (m_fitted != wrappedTexts())
        fitColumns();
}

QStringList CompareView::wrappedTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (column == CompareModel::Difference || column == CompareModel::Outcome ||
                column >= CompareModel::FirstSetting)
                texts += m_model->index(row, column).data().toString();
    return texts;
}

void CompareView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &CompareView::fitColumns, Qt::QueuedConnection); // the parts have it later
}

bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns(); // the view itself is resized before its layout gives the table its room
    return View::eventFilter(watched, event);
}

void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns(); // a hidden table may have been measured before it had its style
    emit shown();
}

} // namespace ui

#include "moc_compare_view.cpp"
