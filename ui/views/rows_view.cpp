#include "ui/views/rows_view.h"

#include "core/text/number_text.h"
#include "ui/charts/row_bars.h"
#include "ui/theme/theme.h"
#include "ui/views/row_text.h"
#include "ui/views/rows_delegate.h"
#include "ui/views/rows_head.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFontMetricsF>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace ui {

namespace {

/// Below it the count of rows gets a line of its own.
constexpr int kWideEnough = 560;
/// A shorter wait needs no words.
constexpr int kWaitMilliseconds = 200;

QLabel* makeLabel(const char* name, double scale, QFont::Weight weight = QFont::Normal)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setFont(themeFont(scale, weight));
    return label;
}

void setTextColour(QLabel& label, const QColor& colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

RowsView::RowsView(QWidget* parent)
    : QWidget(parent), m_model(new RowsModel(this)), m_reader(new RowsReader(this)),
      m_question(makeLabel("rowsQuestion", 0.96)), m_sentence(makeLabel("rowSentence", 1.3, QFont::Bold)),
      m_finding(makeLabel("rowFinding", 1.0)), m_pages(new QStackedLayout), m_hint(makeLabel("rowsHint", 1.0)),
      m_bars(new RowBars), m_controls(new QGridLayout), m_filter(new QComboBox), m_groups(new QButtonGroup(this)),
      m_segments(nullptr), m_count(makeLabel("rowsCount", 0.96)), m_table(new QTableView),
      m_noRows(makeLabel("noRows", 1.0))
{
    setObjectName(QStringLiteral("rowsView"));
    build();
    connect(m_reader, &RowsReader::read, this, &RowsView::take);
    connect(m_model, &RowsModel::modelReset, this, &RowsView::setColumnWidths);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] { ask(true); });
    connect(m_model, &RowsModel::sortWanted, this, [this](const core::RowSort& sort) {
        m_sort = sort;
        ask(true);
    });
    connect(m_groups, &QButtonGroup::idClicked, this, [this](int group) {
        m_model->setGroup(static_cast<RowsModel::Group>(group));
        const QHeaderView& header = *m_table->horizontalHeader();
        if (header.sortIndicatorSection() >= RowsModel::FirstFeature)
            m_model->sort(header.sortIndicatorSection(), header.sortIndicatorOrder());
    });
    // Not the current row: keyboard focus alone makes the first one current.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& now) {
        if (m_settling || now.isEmpty())
            return;
        m_chosen = m_model->testRowAt(now.first().top());
        describeChosen();
        emit rowChosen(*m_chosen);
    });
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kWaitMilliseconds);
    connect(&m_waiting, &QTimer::timeout, this, &RowsView::sayWaiting);
    showColours();
    clear();
}

void RowsView::build()
{
    m_question->setText(tr("What does it see in a single row?"));
    for (QLabel* label : {m_sentence, m_finding, m_hint, m_noRows})
        label->setWordWrap(true);
    for (QLabel* label : {m_hint, m_noRows})
        label->setAlignment(Qt::AlignCenter);
    m_filter->setObjectName(QStringLiteral("rowsFilterCombo"));
    m_filter->setAccessibleName(tr("Rows to show"));
    m_filter->addItems({tr("All rows"), tr("Label 0"), tr("Label 1"), tr("Wrong only")}); // as core::RowFilter
    m_segments = buildSegments();
    prepareTable();

    auto* rows = new QWidget;
    auto* body = new QVBoxLayout(rows);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addWidget(m_bars, 2);
    m_controls->setHorizontalSpacing(8);
    m_controls->setVerticalSpacing(4);
    m_controls->setColumnStretch(2, 1);
    m_controls->addWidget(m_filter, 0, 0);
    m_controls->addWidget(m_segments, 0, 1);
    body->addLayout(m_controls);
    body->addWidget(m_table, 5);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(rows);
    placeControls();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_question);
    column->addWidget(m_sentence);
    column->addWidget(m_finding);
    column->addSpacing(6);
    column->addLayout(m_pages, 1);
}

QWidget* RowsView::buildSegments()
{
    auto* segments = new QWidget;
    auto* line = new QHBoxLayout(segments);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    const std::array names{std::pair{"rowsAttentionButton", tr("Attention")},
                           std::pair{"rowsInputsButton", tr("Inputs")},
                           std::pair{"rowsProductsButton", tr("Products")}};
    const std::array tips{tr("How much the network looks at each feature of a row"), tr("The rows as they are"),
                          tr("Input times attention: what the hidden layers get")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* button = new QPushButton(names.at(i).second);
        button->setObjectName(QLatin1StringView(names.at(i).first));
        button->setProperty("segment", i == 0 ? "first" : i + 1 == names.size() ? "last" : "middle");
        button->setAccessibleName(tr("Columns: %1").arg(names.at(i).second));
        button->setToolTip(tips.at(i));
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_groups->addButton(button, static_cast<int>(i));
        line->addWidget(button);
    }
    return segments;
}

void RowsView::prepareTable()
{
    m_table->setObjectName(QStringLiteral("rowsTable"));
    m_table->setAccessibleName(tr("Test rows"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowsDelegate(m_table));
    m_table->setFont(themeFont(0.96));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    QHeaderView& down = *m_table->verticalHeader();
    down.hide();
    down.setSectionResizeMode(QHeaderView::Fixed); // never looks at a million rows for their heights
    down.setMinimumSectionSize(16);
    down.setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 8);
    m_table->setHorizontalHeader(new RowsHead);
    QHeaderView& across = *m_table->horizontalHeader();
    across.setFont(m_table->font());
    across.setObjectName(QStringLiteral("rowsHead"));
    across.setSortIndicator(RowsModel::Row, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* over = new QVBoxLayout(m_table->viewport());
    over->addWidget(m_noRows);
    m_noRows->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_noRows->hide();
}

void RowsView::placeControls()
{
    const bool wide = width() >= kWideEnough;
    const bool besideEachOther = m_filter->sizeHint().width() + m_segments->sizeHint().width() + 16 <= width();
    m_controls->removeWidget(m_count);
    m_controls->removeWidget(m_segments);
    if (wide || besideEachOther)
        m_controls->addWidget(m_segments, 0, 1);
    else
        m_controls->addWidget(m_segments, 1, 0, 1, 4, Qt::AlignLeft);
    if (wide)
        m_controls->addWidget(m_count, 0, 3, Qt::AlignRight | Qt::AlignVCenter);
    else if (besideEachOther)
        m_controls->addWidget(m_count, 1, 0, 1, 4);
    else
        m_controls->addWidget(m_count, 0, 1, 1, 3);
}

/// Sizes the texts by the width, for the longest sentences: nothing may jump from row to row.
void RowsView::fitTexts()
{
    const QString longest = tr("Row %1: label 1, probability > 0.9999, wrong.").arg(QStringLiteral("100,000"));
    const double atBase = QFontMetricsF(themeFont(1.0, QFont::Bold)).horizontalAdvance(longest);
    const double size = std::clamp(0.97 * width() / atBase, 0.92, 1.6);
    m_sentence->setFont(themeFont(size, QFont::Bold));
    m_finding->setFont(themeFont(std::clamp(0.75 * size, 0.96, 1.2)));
    const QString finding =
        tr("Feature %1, the golden one, has 0.123 of its attention; the mean of all rows is 0.123.").arg(100);
    const QRectF room =
        QFontMetricsF(m_finding->font()).boundingRect(QRectF(0.0, 0.0, width(), 1e4), Qt::TextWordWrap, finding);
    m_finding->setMinimumHeight(static_cast<int>(std::ceil(room.height())));
    m_finding->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void RowsView::setColumnWidths()
{
    if (m_model->columnCount() == 0)
        return;
    QFont bold = m_table->font();
    bold.setBold(true); // as some are
    const QFontMetrics metrics(bold);
    const auto widthOf = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 * RowsDelegate::kPadding;
    };
    const auto headWidth = [&](int column) {
        return widthOf(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + RowsHead::kArrowRoom;
    };
    const core::TestRows& rows = *m_model->rows();
    const int golden = RowsModel::FirstFeature + static_cast<int>(rows.model->experiment.featureOfInterest()) - 1;
    QHeaderView& header = *m_table->horizontalHeader();
    std::array<int, RowsModel::FirstFeature> first{};
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        first.at(static_cast<std::size_t>(column)) = headWidth(column);
    first[RowsModel::Row] =
        std::max(first[RowsModel::Row], widthOf(QString::fromStdString(core::groupedText(rows.count()))));
    // Few features share what room there is.
    const int least = widthOf(QStringLiteral("> 0.9999"));
    const int room = m_table->viewport()->width() - std::accumulate(first.begin(), first.end(), 0) -
                     std::max(headWidth(golden) - least, 0);
    const int each = std::clamp(room / static_cast<int>(rows.features()), least, least * 3 / 2);
    header.setDefaultSectionSize(each); // gives it to every column
    for (int column = 0; column < RowsModel::FirstFeature; ++column)
        header.resizeSection(column, first.at(static_cast<std::size_t>(column)));
    header.resizeSection(golden, std::max(each, headWidth(golden)));
}

void RowsView::setModel(std::shared_ptr<const core::Model> model)
{
    m_latest = std::move(model);
    if (!m_latest)
        clear();
    else if (isVisible())
        ask(!m_model->rows());
}

void RowsView::clear()
{
    m_latest.reset();
    m_reader->cancel();
    m_waiting.stop();
    m_model->clear();
    m_taken = {};
    m_pages->setCurrentIndex(0);
    m_hint->setText(tr("The test rows will stand here as soon as the network does."));
    m_sentence->setText(tr("Nothing to see yet."));
    m_finding->clear();
    m_finding->hide();
}

void RowsView::chooseRow(std::int64_t testRow)
{
    m_chosen = testRow;
    selectChosen(true);
    describeChosen();
}

void RowsView::ask(bool urgent)
{
    if (!m_latest || !isVisible())
        return;
    const bool byFeature = m_sort.key >= core::RowSort::Key::Attention;
    if (byFeature && m_sort.feature > m_latest->experiment.features) {
        m_sort = {};
        const QSignalBlocker quiet(m_table->horizontalHeader());
        m_table->horizontalHeader()->setSortIndicator(RowsModel::Row, Qt::AscendingOrder);
    }
    const auto& rows = m_model->rows();
    m_reader->request({m_latest, static_cast<core::RowFilter>(m_filter->currentIndex()), m_sort,
                       rows && rows->model == m_latest ? rows : nullptr},
                      urgent);
    if (urgent)
        m_waiting.start();
}

void RowsView::take(const std::shared_ptr<const RowsReading>& reading)
{
    const RowsRequest& request = reading->request;
    const bool latest = request.model == m_latest && request.sort == m_sort &&
                        static_cast<int>(request.filter) == m_filter->currentIndex();
    m_settling = true;
    const bool firstTime = !m_model->rows();
    m_model->show(reading->rows, reading->order);
    m_settling = false;
    m_pages->setCurrentIndex(1);
    if (firstTime)
        setColumnWidths(); // only now has the table a width
    if (m_taken.model && (m_taken.sort != request.sort || m_taken.filter != request.filter))
        m_table->scrollToTop(); // who asks for another order wants to see its first rows
    m_taken = {request.model, request.filter, request.sort, nullptr};
    if (m_chosen && *m_chosen >= reading->rows->count())
        m_chosen.reset();
    selectChosen(false);
    describeChosen();
    const auto shownRows = static_cast<std::int64_t>(reading->order.size());
    m_count->setText(rowCountText(*reading->rows, shownRows));
    m_noRows->setText(request.filter == core::RowFilter::Wrong ? tr("No row is answered wrongly.")
                                                               : tr("No row has this label."));
    m_noRows->setVisible(shownRows == 0);
    if (latest) {
        m_waiting.stop();
        emit shown();
    }
}

/// Moves the table's selection to where the chosen row stands now.
void RowsView::selectChosen(bool scrollToIt)
{
    if (!m_model->rows())
        return;
    m_settling = true;
    m_table->setAutoScroll(scrollToIt);
    const int place = m_chosen ? m_model->placeOf(*m_chosen) : -1;
    const int column = std::max(m_table->currentIndex().column(), 0);
    if (place < 0)
        m_table->selectionModel()->clear();
    else
        m_table->selectionModel()->setCurrentIndex(m_model->index(place, column),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setAutoScroll(true);
    m_settling = false;
}

void RowsView::describeChosen()
{
    const auto& rows = m_model->rows();
    if (!rows)
        return;
    const core::FeatureRoles roles = rows->model->experiment.roles();
    m_finding->show();
    if (m_chosen) {
        m_sentence->setText(rowSentence(*rows, *m_chosen));
        m_finding->setText(rowFinding(*rows, *m_chosen));
        m_bars->setBars(core::rowAttention(*rows, *m_chosen), rows->meanAttention, roles);
    } else {
        m_sentence->setText(tr("Choose a row."));
        m_finding->setText(tr("Its attention will stand here as bars, against the mean of all rows."));
        m_bars->setBars({}, rows->meanAttention, roles);
    }
}

void RowsView::sayWaiting()
{
    if (!m_latest)
        return;
    const QString text = tr("Reading %1 rows …")
                             .arg(QString::fromStdString(
                                 core::groupedText(static_cast<std::int64_t>(m_latest->dataset->testRows.size()))));
    m_hint->setText(text);
    m_count->setText(text);
}

void RowsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    const auto& rows = m_model->rows();
    if (!rows || rows->model != m_latest)
        ask(true);
}

void RowsView::hideEvent(QHideEvent* event)
{
    m_reader->cancel();
    m_waiting.stop();
    QWidget::hideEvent(event);
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeControls();
    fitTexts();
    setColumnWidths();
}

void RowsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showColours();
    QWidget::changeEvent(event);
}

void RowsView::showColours()
{
    const Theme& theme = themeOf(*this);
    for (QLabel* label : {m_question, m_finding, m_hint, m_count, m_noRows})
        setTextColour(*label, theme.mutedText);
    setTextColour(*m_sentence, theme.text);
}

} // namespace ui
