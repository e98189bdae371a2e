#include "ui/views/rows/rows_view.h"

#include "core/text/number_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/row_text.h"
#include "ui/text/share_text.h"
#include "ui/theme/theme.h"
#include "ui/views/rows/row_bars.h"
#include "ui/views/rows/rows_controls.h"
#include "ui/views/rows/rows_table.h"
#include "ui/widgets/style_mark.h"

#include <QFontMetricsF>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

/// A shorter wait needs no words.
constexpr int kWaitMilliseconds = 200;

QLabel* makeLabel(const char* name, const char* tone = nullptr)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    if (tone)
        setStyleMark(label, "tone", tone);
    return label;
}

} // namespace

RowsView::RowsView(QWidget* parent)
    : QWidget(parent), m_model(new RowsModel(this)), m_reader(new RowsJob(this)),
      m_question(makeLabel("rowsQuestion", "muted")), m_sentence(makeLabel("rowSentence")),
      m_finding(makeLabel("rowFinding", "muted")), m_pages(new QStackedLayout), m_hint(makeLabel("rowsHint", "muted")),
      m_bars(new RowBars), m_controls(new RowsControls), m_table(new RowsTable(*m_model))
{
    setObjectName(QStringLiteral("rowsView"));
    build();
    connectParts();
    clear();
}

void RowsView::build()
{
    m_question->setText(tr("What does it see in a single row?"));
    m_question->setFont(themeFont(0.96));
    for (QLabel* label : {m_sentence, m_finding, m_hint})
        label->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);

    auto* rows = new QWidget;
    auto* body = new QVBoxLayout(rows);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addWidget(m_bars, 2);
    body->addWidget(m_controls);
    body->addWidget(m_table, 5);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(rows);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_question);
    column->addWidget(m_sentence);
    column->addWidget(m_finding);
    column->addSpacing(6);
    column->addLayout(m_pages, 1);
}

void RowsView::connectParts()
{
    connect(m_reader, &RowsJob::read, this, &RowsView::take);
    connect(m_controls, &RowsControls::filterChosen, this, [this] { ask(true); });
    connect(m_model, &RowsModel::sortWanted, this, [this](const core::RowSort& sort) {
        m_sort = sort;
        ask(true);
    });
    connect(m_controls, &RowsControls::groupChosen, this, [this] {
        if (takeOverGroup())
            ask(true);
    });
    connect(m_table, &RowsTable::rowChosen, this, [this](qint64 testRow) {
        m_chosen = testRow;
        describeChosen();
        emit rowChosen(testRow);
    });
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kWaitMilliseconds);
    connect(&m_waiting, &QTimer::timeout, this, &RowsView::sayWaiting);
}

/// Sizes the texts by the width, for the longest sentences: nothing may jump from row to row.
void RowsView::fitTexts()
{
    const core::FeatureNames& names = m_model->names();
    const double atBase = QFontMetricsF(themeFont(1.0, QFont::Bold)).horizontalAdvance(longestRowSentence(names));
    const double size = std::clamp(0.97 * width() / atBase, 0.92, 1.6);
    m_sentence->setFont(themeFont(size, QFont::Bold));
    m_finding->setFont(themeFont(std::clamp(0.75 * size, 0.96, 1.2)));
    core::Experiment several;
    several.golden = {1, 2};
    const auto& rows = m_model->rows();
    const core::FeatureRoles roles = names.areOwn() && rows ? rows->model->experiment.roles() : several.roles();
    const QString finding =
        rowFinding(roles, names.areOwn() ? longestName(names, roles.features()) : 100, 0.123, 0.123);
    const QRectF room =
        QFontMetricsF(m_finding->font()).boundingRect(QRectF(0.0, 0.0, width(), 1e4), Qt::TextWordWrap, finding);
    m_finding->setMinimumHeight(static_cast<int>(std::ceil(room.height())));
    m_finding->setAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    m_table->select(m_chosen, true);
    describeChosen();
}

/// What stands in the features' columns; true if that asks for another order of the rows.
bool RowsView::takeOverGroup()
{
    m_model->setGroup(m_controls->group());
    const QHeaderView& header = *m_table->horizontalHeader();
    if (header.sortIndicatorSection() < RowsModel::FirstFeature)
        return false;
    const core::RowSort before =
        std::exchange(m_sort, m_model->sortFor(header.sortIndicatorSection(), header.sortIndicatorOrder()));
    return m_sort != before;
}

void RowsView::ask(bool urgent)
{
    if (!m_latest || !isVisible())
        return;
    m_controls->setHasAttention(m_latest->experiment.attention != core::AttentionKind::None);
    takeOverGroup();
    const bool byFeature = m_sort.key >= core::RowSort::Key::Attention;
    if (byFeature && m_sort.feature > m_latest->experiment.features) {
        m_sort = {};
        m_table->sortByRow();
    }
    const auto& rows = m_model->rows();
    m_reader->request({m_latest, m_controls->filter(), m_sort, rows && rows->model == m_latest ? rows : nullptr},
                      urgent);
    if (urgent)
        m_waiting.start();
}

void RowsView::take(const std::shared_ptr<const RowsReading>& reading)
{
    const RowsRequest& request = reading->request;
    const bool latest = request.model == m_latest && request.sort == m_sort && request.filter == m_controls->filter();
    m_table->showRows(reading->rows, reading->order);
    if (m_controls->names() != m_model->names()) {
        m_controls->setNames(m_model->names());
        fitTexts();
    }
    m_pages->setCurrentIndex(1);
    if (m_taken.model && (m_taken.sort != request.sort || m_taken.filter != request.filter))
        m_table->scrollToTop(); // who asks for another order wants to see its first rows
    m_taken = {request.model, request.filter, request.sort, nullptr};
    if (m_chosen && *m_chosen >= reading->rows->count())
        m_chosen.reset();
    m_table->select(m_chosen, false);
    describeChosen();
    m_controls->setCount(rowCountText(*reading->rows, static_cast<std::int64_t>(reading->order.size())));
    m_table->setNote(!reading->order.empty()                    ? QString()
                     : request.filter == core::RowFilter::Wrong ? tr("No row is answered wrongly.")
                                                                : tr("No row has this label."));
    if (latest) {
        m_waiting.stop();
        emit shown();
    }
}

void RowsView::describeChosen()
{
    const auto& rows = m_model->rows();
    if (!rows)
        return;
    m_finding->show();
    m_sentence->setText(m_chosen ? rowSentence(*rows, *m_chosen) : tr("Choose a row."));
    if (rows->model->experiment.attention == core::AttentionKind::None) {
        m_finding->setText(tr("This network has no attention: every input counts in full."));
        m_bars->setHint(tr("No attention, no bars."));
        return;
    }
    m_finding->setText(m_chosen ? rowFinding(*rows, *m_chosen)
                                : tr("Its attention will stand here as bars, against the mean of all rows."));
    m_bars->setBars(m_chosen ? core::rowAttention(*rows, *m_chosen) : std::vector<float>(), rows->meanAttention,
                    rows->model->experiment.roles());
}

void RowsView::sayWaiting()
{
    if (!m_latest)
        return;
    const QString text = tr("Reading %1 rows …")
                             .arg(QString::fromStdString(
                                 core::groupedText(static_cast<std::int64_t>(m_latest->dataset->testRows.size()))));
    m_hint->setText(text);
    m_controls->setCount(text);
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
    fitTexts();
}

} // namespace ui
