#include "ui/views/weights/weights_view.h"

#include "core/analysis/row_trace.h"
#include "ui/text/feature_text.h"
#include "ui/text/figure_text.h"
#include "ui/text/share_text.h"
#include "ui/theme/theme.h"
#include "ui/views/row_field.h"
#include "ui/views/weights/score_strip.h"
#include "ui/views/weights/weights_map.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

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
    : RowModelView(QStringLiteral("weightsRowSpin"), parent),
      m_question(new QLabel(tr("Which input moves which attention?"))),
      m_headline(wrappedLabel(QStringLiteral("weightsHeadline"))),
      m_caption(wrappedLabel(QStringLiteral("weightsCaption"))), m_map(new WeightsMap),

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
    column->addWidget(&rowField());
    column->addWidget(m_outcome);
    column->addWidget(m_scores);
    for (QLabel* label : {m_question, m_caption, m_outcome})
        label->setProperty("tone", QStringLiteral("muted"));
    connect(m_map, &WeightsMap::cellPointedAt, this,
            [this](std::int64_t, std::int64_t feature) { m_scores->mark(feature); });
    begin();
}

WeightsView::~WeightsView()
{
    // It loses the mouse while QWidget's destructor runs, and would still tell of it.
    m_map->disconnect(this);
}

void WeightsView::showRow(std::int64_t row)
{
    if (model()->experiment.attention == core::AttentionKind::None) {
        showNothing();
        m_headline->setText(tr("This network has no attention, and so no such weights."));
        m_caption->setText(tr("Its inputs go to the next layer as they are."));
        return;
    }
    m_map->setModel(model());
    sayWhatMoves();
    showScores(row);
    showRowParts(true);
}

void WeightsView::sayWhatMoves()
{
    const AttentionKernel kernel(*model());
    const WeightCell cell = kernel.strongest();
    const auto weight = static_cast<double>(kernel.at(cell));
    if (model()->experiment.attention == core::AttentionKind::Uniform) {
        m_headline->setText(
            tr("Nothing moves the attention: every feature gets %1.").arg(uniformText(kernel.features())));
        m_caption->setText(tr("Uniform attention is frozen: its weights and biases stay at zero."));
        return;
    }
    if (weight == 0.0) {
        m_headline->setText(tr("No input moves the attention: all weights are zero."));
        m_caption->setText(tr("Only the biases can set the features apart, in every row alike."));
        return;
    }
    const core::FeatureNames names = model()->experiment.roles().names();
    m_headline->setText((names.areOwn() ? tr("%1 moves the attention of %2 most: weight %3.")
                                        : tr("Input %1 moves the attention of feature %2 most: weight %3."))
                            .arg(featureName(names, cell.input), featureName(names, cell.feature), figureText(weight)));
    m_caption->setText(tr("Only differences within a row matter: softmax sets the features against each other."));
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
    for (QWidget* part : std::initializer_list<QWidget*>{&rowField(), m_outcome, m_scores})
        part->setVisible(shown);
}

void WeightsView::showScores(std::int64_t row)
{
    const core::FeatureNames names = model()->experiment.roles().names();
    core::RowTrace trace = core::makeRowTrace(*model(), row);
    m_outcome->setText(
        tr("Its inputs lead to these scores (line: bias) and the logit %1: probability %2 for %3. Its label: %4.")
            .arg(figureText(trace.logit), shareText(trace.probability), labelText(names, 1),
                 labelValue(names, trace.label ? 1 : 0)));
    RowScores scores;
    const AttentionKernel kernel(*model());
    for (std::int64_t feature = 1; feature <= kernel.features(); ++feature)
        scores.bias.push_back(static_cast<double>(kernel.bias(feature)));
    scores.scores = std::move(trace.scores);
    scores.attention = std::move(trace.attention);
    scores.roles = model()->experiment.roles();
    m_scores->setScores(std::move(scores));
}

void WeightsView::fitTexts(double scale)
{
    m_question->setFont(themeFont(0.92 * scale));
    m_headline->setFont(themeFont(1.25 * scale, QFont::Bold));
    m_caption->setFont(themeFont(0.92 * scale));
    m_outcome->setFont(themeFont(0.92 * scale));
    rowField().setScale(scale);
    m_map->setScale(scale);
    m_scores->setScale(scale);
}

} // namespace ui
