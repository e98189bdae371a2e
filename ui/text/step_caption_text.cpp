#include "ui/text/step_caption_text.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(ui::StepCaption)
};

/// A weight with five decimals, so that Adam's step shows and the texts before and after compare.
QString weightText(double weight)
{
    if (!(std::abs(weight) < 1000.0))
        return figureText(weight);
    return fixedText(weight, 5);
}

/// The ends of a weight: a feature, and a feature or a unit.
struct WeightEnds {
    QString from;
    QString to;
};

WeightEnds endsOf(const core::Experiment& experiment, const core::StepTrace::Backward& backward, qsizetype maxLetters)
{
    const core::FeatureNames names = experiment.roles().names();
    return {featureName(names, backward.input, maxLetters),
            backward.inAttention ? featureName(names, backward.output, maxLetters) : QString::number(backward.output)};
}

/// The change of the attention, if there is any, and its meaning.
StepText attentionText(const core::Experiment& experiment, const core::StepTrace::Forward& forward)
{
    StepText text;
    const core::FeatureNames names = experiment.roles().names();
    const QString probability = probabilityName(names);
    switch (experiment.attention) {
    case core::AttentionKind::None:
        text.figures = {{StepWords::tr("Attention"), StepWords::tr("none")}};
        text.help =
            StepWords::tr("The rows go through the network as it is. It has no attention: every input counts in "
                          "full. The %1 is a mean over the rows.")
                .arg(probability);
        break;
    case core::AttentionKind::Uniform:
        text.figures = {{StepWords::tr("Attention to each"), shareText(forward.attention)}};
        text.help =
            StepWords::tr("The rows go through the network as it is. Its attention is frozen: every feature gets "
                          "the same. The %1 is a mean over the rows.")
                .arg(probability);
        break;
    case core::AttentionKind::Softmax:
        if (names.areOwn()) {
            text.figures = {
                {StepWords::tr("Most: to %1").arg(featureName(names, forward.mostAttended)),
                 shareText(forward.mostAttention)},
                {StepWords::tr("Uniform would be"), shareText(1.0 / static_cast<double>(experiment.features))}};
            text.help =
                StepWords::tr("The rows go through the network as it is: how much attention %1 gets, which gets "
                              "most, how much each would get if none were preferred, and the %2; means over the "
                              "rows.")
                    .arg(featureWithin(names, forward.mostAttended), probability);
            break;
        }
        text.figures = {{StepWords::tr("Attention to %1").arg(forward.feature), shareText(forward.attention)},
                        {StepWords::tr("Most: to %1").arg(forward.mostAttended), shareText(forward.mostAttention)}};
        text.help =
            (experiment.golden.empty()
                 ? StepWords::tr("The rows go through the network as it is: how much attention feature %1 gets, "
                                 "how much the one that gets most, and the %2; means over the rows.")
                 : StepWords::tr("The rows go through the network as it is: how much attention golden feature %1 "
                                 "gets, how much the one that gets most, and the %2; means over the rows."))
                .arg(QString::number(forward.feature), probability);
        break;
    }
    return text;
}

StepText forwardText(const core::Experiment& experiment, const core::StepTrace& trace)
{
    StepText text = attentionText(experiment, trace.forward);
    text.name = StepWords::tr("Forward");
    text.what = trace.rows == 1 ? StepWords::tr("Batch %1: 1 row").arg(grouped(trace.batch))
                                : StepWords::tr("Batch %1: %2 rows").arg(grouped(trace.batch), grouped(trace.rows));
    text.figures.push_back({StepWords::tr("Mean %1").arg(shortProbabilityName(experiment.roles().names())),
                            shareText(trace.forward.probability)});
    return text;
}

StepText lossText(const core::StepTrace& trace)
{
    const double right = static_cast<double>(trace.loss.right) / static_cast<double>(trace.rows);
    return {StepWords::tr("Loss"),
            StepWords::tr("How wrong that is"),
            {{StepWords::tr("Cross-entropy"), figureText(trace.loss.crossEntropy)},
             {StepWords::tr("Rows right"), grouped(trace.loss.right)},
             {StepWords::tr("Share right"), StepWords::tr("%1 %").arg(fixedText(100.0 * right, 1))}},
            StepWords::tr(
                "The answers are compared with the labels: binary cross-entropy, mean over the rows, and the share of "
                "rows whose label got the greater probability.")};
}

/// The change of the steepest weight; %1 and %2 are its ends.
QString steepestHelp(const core::Experiment& experiment, bool inAttention)
{
    if (inAttention)
        return StepWords::tr(
            "The loss's gradient with respect to every weight: its length, and the attention's weight "
            "where it is largest. That weight takes the value of one feature and moves the attention to "
            "another: %1 → %2.");
    if (experiment.hidden.empty())
        return StepWords::tr(
            "The loss's gradient with respect to every weight: its length, and the output's weight where "
            "it is largest. That weight takes a feature to the answer: %1 → %2.");
    return StepWords::tr(
        "The loss's gradient with respect to every weight: its length, and the weight of the first hidden "
        "layer where it is largest. That weight takes a feature to a unit: %1 → %2.");
}

StepText backwardText(const core::Experiment& experiment, const core::StepTrace& trace)
{
    const core::StepTrace::Backward& backward = trace.backward;
    constexpr qsizetype kMaxFigureLetters = 12; // in a figure; whole on hover
    const WeightEnds ends = endsOf(experiment, backward, kMaxFigureLetters);
    const WeightEnds whole = endsOf(experiment, backward, 200);
    return {StepWords::tr("Backward"),
            StepWords::tr("Which way it rises"),
            {{StepWords::tr("Gradient's length"), figureText(backward.gradientNorm)},
             {StepWords::tr("Steepest weight"), StepWords::tr("%1 → %2").arg(ends.from, ends.to)},
             {StepWords::tr("Its gradient"), figureText(backward.steepestGradient)}},
            steepestHelp(experiment, backward.inAttention).arg(whole.from, whole.to)};
}

StepText updateText(const core::StepTrace& trace)
{
    const core::StepTrace::Update& update = trace.update;
    return {StepWords::tr("Update"),
            StepWords::tr("Adam, rate %1").arg(significantText(update.learningRate, 3)),
            {{StepWords::tr("Weight before"), weightText(update.weightBefore)},
             {StepWords::tr("Weight after"), weightText(update.weightAfter)},
             {StepWords::tr("Length of step"), figureText(update.stepNorm)}},
            StepWords::tr(
                "Adam moves every weight against its gradient, by about the learning rate: the steepest weight of the "
                "step before, and the length of the whole step over all weights.")};
}

} // namespace

std::array<StepText, 4> stepTexts(const core::Experiment& experiment, const core::StepTrace& trace)
{
    return {forwardText(experiment, trace), lossText(trace), backwardText(experiment, trace), updateText(trace)};
}

QString spokenStep(const std::array<StepText, 4>& texts, const core::StepTrace& trace, core::StepPhase until)
{
    QString spoken = StepWords::tr("Epoch %1, batch %2.").arg(grouped(trace.epoch), grouped(trace.batch));
    for (std::size_t i = 0; i <= static_cast<std::size_t>(until); ++i) {
        QStringList figures;
        for (const StepFigure& figure : texts[i].figures)
            figures << figure.label + u' ' + figure.figure;
        spoken += QStringLiteral(" %1: %2.").arg(texts[i].name, figures.join(QStringLiteral(", ")));
    }
    return spoken;
}

} // namespace ui
