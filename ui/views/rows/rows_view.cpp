#include "ui/views/rows/rows_view.h"

#include "core/export/chart_numbers.h"
#include "core/memory/memory.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/probability_text.h"
#include "ui/text/row_text.h"
#include "ui/views/rows/row_bars.h"
#include "ui/views/rows/rows_controls.h"
#include "ui/views/rows/rows_table.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"

#include <QStackedLayout>

namespace ui {

RowsView::RowsView(QWidget* parent)
    : View({"rowsView", "rowsQuestion", "rowSentence", "rowFinding"}, parent), m_model(new RowsModel(this)),
      m_job(new RowsJob(this)), m_pages(new QStackedLayout), m_hint(makeWrappedLabel("rowsHint", "muted")),
      m_bars(new RowBars), m_controls(new RowsControls), m_table(new RowsTable(*m_model))
{
    build();
    connectParts();
    clear();
}

void RowsView::build()
{
    m_question->setText(tr("What does it see in a single row?"));
    m_hint->setAlignment(Qt::AlignCenter);
    auto* rows = new QWidget;
    fillBox(new QVBoxLayout(rows), 8, {{m_bars, 2}, m_controls, {m_table, 5}});
    m_pages->addWidget(m_hint);
    m_pages->addWidget(rows);
    makeColumn(m_pages);
    m_figureWidget = m_bars;
}

void RowsView::connectParts()
{
    connect(m_job, &RowsJob::read, this, &RowsView::showReading);
    connect(m_controls, &RowsControls::filterChosen, this, [this] { requestRows(true); });
    connect(m_model, &RowsModel::sortWanted, this, [this](const core::RowSort& sort) {
        m_sort = sort;
        requestRows(true);
    });
    connect(m_controls, &RowsControls::groupChosen, this, [this] {
        if (applyGroup())
            requestRows(true);
    });
    connect(m_table, &RowsTable::rowChosen, this, [this](qint64 testRow) {
        m_chosen = testRow;
        describeChosen();
        emit rowChosen(testRow);
    });
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(200);
    connect(&m_waiting, &QTimer::timeout, this, &RowsView::showWaiting);
}

/// Sizes the texts for the width and the longest sentences, so that nothing jumps from row to row.
void RowsView::fitTexts()
{
    const core::FeatureNames& names = m_model->names();
    sizeHead();
    keepHeight(*m_headline, longestRowSentence(names));
    core::Experiment several;
    several.golden = {1, 2};
    const auto& rows = m_model->rows();
    const core::FeatureRoles roles = names.areOwn() && rows ? rows->model->experiment.columnRoles() : several.roles();
    keepHeight(*m_line, rowFinding(roles, names.areOwn() ? longestName(names, roles.features()) : 100, 0.123, 0.123));
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void RowsView::showModel(const std::shared_ptr<const core::Model>& model)
{
    m_latest = model;
    if (!m_latest)
        clear();
    else if (isVisible())
        requestRows(!m_model->rows());
}

void RowsView::clear()
{
    m_latest.reset();
    m_job->cancel();
    m_waiting.stop();
    m_model->clear();
    m_taken = {};
    m_pages->setCurrentIndex(0);
    m_hint->setText(tr("The test rows appear here as soon as the network is ready."));
    m_headline->setText(tr("Nothing to see yet."));
    m_line->clear();
    m_line->hide();
}

void RowsView::setRow(std::int64_t testRow)
{
    m_chosen = testRow;
    m_table->select(m_chosen, true);
    describeChosen();
}

/// Sets the contents of the features' columns; returns whether the rows need another order.
bool RowsView::applyGroup()
{
    m_model->setGroup(m_controls->group());
    const QHeaderView& header = *m_table->horizontalHeader();
    if (header.sortIndicatorSection() < RowsModel::FirstFeature)
        return false;
    const core::RowSort before =
        std::exchange(m_sort, m_model->sortFor(header.sortIndicatorSection(), header.sortIndicatorOrder()));
    return m_sort != before;
}

void RowsView::requestRows(bool urgent)
{
    if (!m_latest || !isVisible())
        return;
    m_controls->setHasAttention(m_latest->experiment.attention != core::AttentionKind::None);
    applyGroup();
    const bool byFeature = m_sort.key >= core::RowSort::Key::Attention;
    if (byFeature && m_sort.feature + m_sort.inputs - 1 > m_latest->experiment.features) {
        m_sort = {};
        m_table->sortByRow();
    }
    const auto& rows = m_model->rows();
    m_job->request({m_latest, m_controls->filter(), m_sort, rows && rows->model == m_latest ? rows : nullptr}, urgent);
    if (urgent)
        m_waiting.start();
}

void RowsView::showReading(const std::shared_ptr<const RowsReading>& reading)
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
        m_table->scrollToTop(); // another order shows its first rows
    m_taken = {request.model, request.filter, request.sort, nullptr};
    if (m_chosen && *m_chosen >= reading->rows->count())
        m_chosen.reset();
    m_table->select(m_chosen, false);
    describeChosen();
    m_controls->setCount(rowCountText(*reading->rows, static_cast<std::int64_t>(reading->order.size())));
    m_table->setNote(!reading->order.empty()                    ? QString()
                     : request.filter == core::RowFilter::Wrong ? tr("No row is answered wrongly.")
                                                                : tr("No row has this label."));
    if (latest && applyGroup()) { // the columns of another table
        requestRows(true);
    } else if (latest) {
        m_waiting.stop();
        emit shown();
    }
}

void RowsView::describeChosen()
{
    const auto& rows = m_model->rows();
    if (!rows)
        return;
    m_line->show();
    m_headline->setText(m_chosen ? rowSentence(*rows, *m_chosen) : tr("Choose a row."));
    if (rows->model->experiment.attention == core::AttentionKind::None) {
        m_line->setText(tr("This network has no attention: every input counts in full."));
        m_bars->setHint(tr("No attention, no bars."));
        return;
    }
    m_line->setText(m_chosen ? rowFinding(*rows, *m_chosen)
                             : tr("Its attention appears here as bars, beside the mean of all rows."));
    m_bars->setBars(m_chosen ? core::rowAttention(*rows, *m_chosen) : std::vector<float>(), rows->meanAttention,
                    rows->model->experiment.columnRoles());
}

void RowsView::showWaiting()
{
    if (!m_latest)
        return;
    const QString text = tr("Reading %1 rows …").arg(grouped(m_latest->dataset->testRows.size()));
    m_hint->setText(text);
    m_controls->setCount(text);
}

void RowsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    const auto& rows = m_model->rows();
    if (!rows || rows->model != m_latest)
        requestRows(true);
}

void RowsView::hideEvent(QHideEvent* event)
{
    m_job->cancel();
    m_waiting.stop();
    QWidget::hideEvent(event);
}

std::vector<ViewTable> RowsView::tables(const ShownRun& run) const
{
    const auto tableOf = [&run](core::FeatureLevel level) {
        return run.ofModel([level](const std::shared_ptr<const core::Model>& model,
                                   const std::stop_token& stop) -> std::optional<core::NumberTable> {
            const auto shares =
                sizeof(float) * model->dataset->testRows.size() * static_cast<std::size_t>(model->experiment.features);
            core::requireMemory(tr("The attention of all test rows").toStdString(), shares, core::availableMemory());
            const auto rows = core::evaluateTestRows(model, true, stop);
            return rows ? std::optional(core::rowNumbers(rows, level)) : std::nullopt;
        });
    };
    std::vector<ViewTable> tables{
        {"rows", tr("Test rows"),
         run.atTheSnapshot(tr("A row for each test row: label, %1, its inputs and its attention.")
                               .arg(probabilityName(run.experiment.roles().names()))),
         run.missingModel(), run.experiment, tableOf(core::FeatureLevel::Columns)}};
    if (run.experiment.columnRoles().hasGroups())
        tables.push_back(
            {"rows_inputs", tr("Test rows, by category"),
             run.atTheSnapshot(tr("As above, with an input and the attention for each category of a column.")),
             run.missingModel(), run.experiment, tableOf(core::FeatureLevel::Inputs)});
    return tables;
}

} // namespace ui

#include "moc_rows_view.cpp"
