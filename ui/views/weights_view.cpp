#include "ui/views/weights_view.h"

#include "core/analysis/row_trace.h"
#include "ui/theme/theme.h"
#include "ui/views/figure_text.h"
#include "ui/views/row_field.h"
#include "ui/views/score_strip.h"
#include "ui/views/share_text.h"
#include "ui/views/weights_map.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The size at which the texts have the program's own size; they grow with the view.
constexpr QSizeF kDesignSize(560.0, 620.0);
constexpr double kLeastScale = 0.92;
constexpr double kMostScale = 1.5;

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

WeightsView::WeightsView(QWidget* parent)
    : QWidget(parent), m_question(new QLabel(tr("Which input moves which attention?"))),
      m_headline(wrappedLabel(QStringLiteral("weightsHeadline"))),
      m_caption(wrappedLabel(QStringLiteral("weightsCaption"))), m_map(new WeightsMap),
      m_rowField(new RowField(QStringLiteral("weightsRowSpin"))),
      m_outcome(wrappedLabel(QStringLiteral("weightsOutcome"))), m_scores(new ScoreStrip)
{
    setObjectName(QStringLiteral("weightsView"));
    m_question->setObjectName(QStringLiteral("weightsQuestion"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_question);
    column->addWidget(m_headline);
    column->addWidget(m_caption);
    column->addSpacing(8);
    column->addWidget(m_map, 1);
    column->addSpacing(8);
    column->addWidget(m_rowField);
    column->addWidget(m_outcome);
    column->addWidget(m_scores);
    for (QLabel* label : {m_question, m_caption, m_outcome})
        label->setProperty("tone", QStringLiteral("muted"));
    connect(m_map, &WeightsMap::cellPointedAt, this,
            [this](std::int64_t, std::int64_t feature) { m_scores->mark(feature); });
    connect(m_rowField, &RowField::rowChosen, this, [this](std::int64_t testRow) {
        setRow(testRow);
        emit rowChosen(testRow);
    });
    fitTexts();
    showNothing();
}

WeightsView::~WeightsView()
{
    // They lose the mouse or the focus while QWidget's destructor runs, and would still tell of it.
    m_map->disconnect(this);
    m_rowField->disconnect(this);
}

void WeightsView::setModel(std::shared_ptr<const core::Model> model)
{
    m_model = std::move(model);
    m_stale = true;
    refresh();
}

void WeightsView::clear()
{
    setModel(nullptr);
}

void WeightsView::setRow(std::int64_t testRow)
{
    m_row = std::max<std::int64_t>(testRow, 0);
    m_stale = true;
    refresh();
}

void WeightsView::refresh()
{
    if (!isVisible() || !m_stale)
        return;
    m_stale = false;
    if (!m_model || m_model->dataset->testRows.empty()) {
        showNothing();
        return;
    }
    m_map->setModel(m_model);
    const AttentionKernel kernel(*m_model);
    const WeightCell cell = kernel.strongest();
    m_headline->setText(tr("Input %1 moves the attention of feature %2 most: weight %3.")
                            .arg(QString::number(cell.input), QString::number(cell.feature),
                                 figureText(static_cast<double>(kernel.at(cell)))));
    m_caption->setText(tr("Only differences within a row matter: softmax sets the features against each other."));
    showRow();
    showRowParts(true);
}

void WeightsView::showNothing()
{
    m_map->setModel(nullptr);
    m_scores->setScores({});
    m_headline->setText(tr("Nothing to see yet."));
    m_caption->setText(tr("The network appears as soon as its data are ready."));
    showRowParts(false);
}

void WeightsView::showRowParts(bool shown)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_rowField, m_outcome, m_scores})
        part->setVisible(shown);
}

void WeightsView::showRow()
{
    const auto rows = static_cast<std::int64_t>(m_model->dataset->testRows.size());
    const std::int64_t row = std::min(m_row, rows - 1);
    m_rowField->setRows(rows);
    m_rowField->setRow(row);
    core::RowTrace trace = core::makeRowTrace(*m_model, row);
    m_outcome->setText(
        tr("Its inputs lead to these scores (line: bias) and the logit %1: probability %2 for label 1. Its label: %3.")
            .arg(figureText(trace.logit), shareText(trace.probability), QString::number(trace.label ? 1 : 0)));
    RowScores scores;
    const AttentionKernel kernel(*m_model);
    for (std::int64_t feature = 1; feature <= kernel.features(); ++feature)
        scores.bias.push_back(static_cast<double>(kernel.bias(feature)));
    scores.scores = std::move(trace.scores);
    scores.attention = std::move(trace.attention);
    scores.golden = m_model->experiment.golden;
    m_scores->setScores(std::move(scores));
}

void WeightsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        fitTexts();
    QWidget::changeEvent(event);
}

void WeightsView::resizeEvent(QResizeEvent* event)
{
    fitTexts();
    QWidget::resizeEvent(event);
}

void WeightsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void WeightsView::fitTexts()
{
    const double scale =
        std::clamp(std::min(width() / kDesignSize.width(), height() / kDesignSize.height()), kLeastScale, kMostScale);
    m_question->setFont(themeFont(0.92 * scale));
    m_headline->setFont(themeFont(1.25 * scale, QFont::Bold));
    m_caption->setFont(themeFont(0.92 * scale));
    m_outcome->setFont(themeFont(0.92 * scale));
    m_rowField->setScale(scale);
    m_map->setScale(scale);
    m_scores->setScale(scale);
}

} // namespace ui
