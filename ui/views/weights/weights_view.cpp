#include "ui/views/weights/weights_view.h"

#include "core/analysis/row_trace.h"
#include "core/export/chart_numbers.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"
#include "ui/theme/type_scale.h"
#include "ui/views/weights/score_strip.h"
#include "ui/views/weights/weights_map.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"

namespace ui {

WeightsView::WeightsView(QWidget* parent)
    : RowModelView({"weightsView", "weightsQuestion", "weightsHeadline", "weightsCaption"},
                   QStringLiteral("weightsRowSpin"), parent),
      m_map(new WeightsMap), m_outcome(makeWrappedLabel("weightsOutcome", "muted")), m_scores(new ScoreStrip)
{
    m_question->setText(tr("Which input moves which attention?"));
    for (QLabel* label : {m_headline, m_line, m_outcome})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figureWidget = m_map;
    fillBox(new QVBoxLayout(this), 4,
            {m_question, m_headline, m_line, 8, {m_map, 1}, 8, &rowField(), m_outcome, m_scores});
    connect(m_map, &WeightsMap::cellPointedAt, this,
            [this](std::int64_t, std::int64_t feature) { m_scores->mark(feature); });
    begin();
}

WeightsView::~WeightsView()
{
    // It loses the mouse while QWidget's destructor runs, and would still emit that.
    m_map->disconnect(this);
}

void WeightsView::showRow(std::int64_t row)
{
    if (model()->experiment.attention == core::AttentionKind::None) {
        showNothing();
        m_headline->setText(tr("This network has no attention, and so no such weights."));
        m_line->setText(tr("Its inputs go to the next layer as they are."));
        return;
    }
    m_map->setModel(model());
    describeStrongest();
    showScores(row);
    showRowParts(true);
}

void WeightsView::describeStrongest()
{
    const AttentionKernel kernel(*model());
    const WeightCell cell = kernel.strongest();
    const auto weight = static_cast<double>(kernel.at(cell));
    if (model()->experiment.attention == core::AttentionKind::Uniform) {
        m_headline->setText(
            tr("Nothing moves the attention: every feature gets %1.").arg(uniformText(kernel.features())));
        m_line->setText(tr("Uniform attention is frozen: its weights and biases stay at zero."));
        return;
    }
    if (weight == 0.0) {
        m_headline->setText(tr("No input moves the attention: all weights are zero."));
        m_line->setText(tr("Only the biases can make features differ, in every row alike."));
        return;
    }
    const core::FeatureNames names = model()->experiment.roles().names();
    m_headline->setText((names.areOwn() ? tr("%1 moves the attention of %2 most: weight %3.")
                                        : tr("Input %1 moves the attention of feature %2 most: weight %3."))
                            .arg(featureName(names, cell.input), featureName(names, cell.feature), figureText(weight)));
    m_line->setText(tr("Only differences within a row matter: softmax compares its features."));
}

void WeightsView::showNothing()
{
    m_map->setModel(nullptr);
    m_scores->setScores({});
    m_headline->setText(tr("Nothing to see yet."));
    m_line->setText(tr("The network appears as soon as its data are ready."));
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
    m_outcome->setText(tr("Its inputs lead to these scores (line: bias) and the logit %1, %2. Its label: %3.")
                           .arg(figureText(trace.logit), probabilityText(names, shareText(trace.probability)),
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

std::vector<ViewTable> WeightsView::tables(const ShownRun& run) const
{
    const QString skipReason = run.missingAttention();
    return {{"weights", tr("Weights of the attention"),
             run.atTheSnapshot(tr("A row for each input: how it moves the attention to every feature. The last one is "
                                  "the bias.")),
             skipReason.isEmpty() ? run.missingModel() : skipReason, run.experiment,
             run.ofModel([](const auto& model, const auto&) { return core::weightNumbers(model); })}};
}

void WeightsView::setScale(double scale)
{
    sizeHead();
    m_outcome->setFont(themeFont(TypeSize::kNote * growth()));
    rowField().setScale(scale);
    m_map->setScale(scale);
    m_scores->setScale(scale);
}

} // namespace ui

#include "moc_weights_view.cpp"
