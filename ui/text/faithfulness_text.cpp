#include "ui/text/faithfulness_text.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/translated_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::Support;

struct FaithfulnessWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FaithfulnessText)
};

/// A test's further sentence with a space before it, or empty.
QString remark(const core::TestResult& result)
{
    const auto* seeds = std::get_if<core::OtherSeeds>(&result.numbers);
    if (!seeds)
        return {};
    QString text;
    if (!std::isnan(seeds->noiseAgreement))
        text +=
            u' ' +
            (core::noiseIsLuck(*seeds)
                 ? FaithfulnessWords::tr("The order of the other bars is luck: Kendall's tau between two runs is %1.")
                 : FaithfulnessWords::tr(
                       "The order of the other bars is not all luck: Kendall's tau between two runs is "
                       "%1."))
                .arg(fixedText(seeds->noiseAgreement, 2));
    if (seeds->diverged > 0)
        text += u' ' + FaithfulnessWords::tr("%1 more diverged.").arg(seeds->diverged);
    return text;
}

QString skipReasonText(core::SkipReason skipReason, const core::FeatureNames& names)
{
    switch (skipReason) {
    case core::SkipReason::None:
        return {};
    case core::SkipReason::OneFeature:
        return FaithfulnessWords::tr("Nothing to test: %1 is the only one, and has all the attention whatever happens.")
            .arg(featureWithin(names, 1));
    case core::SkipReason::NoAttention:
        return FaithfulnessWords::tr("Nothing to test: this network has not learned any attention.");
    case core::SkipReason::NoGolden:
        return FaithfulnessWords::tr("Nothing to say: no feature is known to carry the label.");
    case core::SkipReason::UnknownTruth:
        return FaithfulnessWords::tr(
            "Skipped: it hides the features that make the label, and for a table these are not known.");
    case core::SkipReason::NoOthers:
        return FaithfulnessWords::tr("Nothing to say: every feature carries the label.");
    case core::SkipReason::Untrained:
        return FaithfulnessWords::tr("Nothing to test: without an epoch no network can be trained anew.");
    case core::SkipReason::NotLearned:
        return FaithfulnessWords::tr(
            "Nothing to say: even with its attention the network is hardly more often right than by chance.");
    case core::SkipReason::Diverged:
        return FaithfulnessWords::tr(
            "Nothing to say: the loss of a network stopped being a finite number; try a lower learning rate.");
    }
    return {};
}

QString barsText(const core::FaithfulnessReport& report)
{
    if (!report.bars.isFinite)
        return FaithfulnessWords::tr("The attention is not a finite number");
    const bool one = report.bars.golden.size() == 1;
    switch (report.conclusion.bars) {
    case core::BarsShow::Golden:
        return one ? FaithfulnessWords::tr("The attention found the golden feature")
                   : FaithfulnessWords::tr("The attention found all of the %1 golden features")
                         .arg(report.bars.golden.size());
    case core::BarsShow::NotGolden:
        return one ? FaithfulnessWords::tr("The attention did not find the golden feature")
                   : FaithfulnessWords::tr("The attention found %1 of the %2 golden features")
                         .arg(report.bars.foundCount())
                         .arg(report.bars.golden.size());
    case core::BarsShow::Something:
        return (report.bars.isTruthKnown ? FaithfulnessWords::tr("%1 stands out, though no feature is golden")
                                         : FaithfulnessWords::tr("%1 leads with %2 of the attention"))
            .arg(featureAtStart(report.bars.names, report.bars.top), shareText(report.bars.topShare));
    case core::BarsShow::Nothing:
        if (report.bars.otherThanGoldenLeads())
            return FaithfulnessWords::tr("%1 leads, though no feature is golden")
                .arg(featureAtStart(report.bars.names, report.bars.top));
        return report.bars.isTruthKnown
                   ? FaithfulnessWords::tr("No feature stands out, and none is golden")
                   : FaithfulnessWords::tr("No feature stands out: %1 leads with only %2")
                         .arg(featureWithin(report.bars.names, report.bars.top), shareText(report.bars.topShare));
    case core::BarsShow::NoOthers:
        return FaithfulnessWords::tr("Every feature carries the label, so that the attention can't miss it");
    case core::BarsShow::NoBars:
        return FaithfulnessWords::tr("This network has no attention");
    }
    return {};
}

QString relianceText(const core::FaithfulnessReport& report, const QString& reason)
{
    const QString bars = barsText(report);
    if (report.conclusion.reliance == core::Reliance::Unknown)
        return FaithfulnessWords::tr("%1, and no test can say whether you can rely on it.").arg(bars);
    if (!report.conclusion.reason)
        return FaithfulnessWords::tr("%1, and so you can't rely on it.").arg(bars);
    switch (report.conclusion.reliance) {
    case core::Reliance::Full:
        return FaithfulnessWords::tr("%1, and you can rely on it because %2.").arg(bars, reason);
    case core::Reliance::Partly:
        return FaithfulnessWords::tr("%1, and you can rely on it only in part because %2.").arg(bars, reason);
    case core::Reliance::None:
    case core::Reliance::Unknown:
        break;
    }
    return FaithfulnessWords::tr("%1, and you can't rely on it because %2.").arg(bars, reason);
}

} // namespace

QString testLabel(core::TestId id)
{
    return translated("FaithfulnessTest", core::faithfulnessTest(id).label);
}

QString testHelp(core::TestId id, bool isTruthKnown)
{
    const core::FaithfulnessTest& test = core::faithfulnessTest(id);
    return translated("FaithfulnessTest",
                      isTruthKnown || test.helpWithoutTruth.empty() ? test.help : test.helpWithoutTruth);
}

QString testSource(core::TestId id)
{
    const std::string_view source = core::faithfulnessTest(id).source;
    return QString::fromUtf8(source.data(), std::ssize(source));
}

QString supportText(Support support)
{
    switch (support) {
    case Support::Supports:
        return FaithfulnessWords::tr("for the bars");
    case Support::Mixed:
        return FaithfulnessWords::tr("for and against");
    case Support::Against:
        return FaithfulnessWords::tr("against the bars");
    case Support::NotApplicable:
        break;
    }
    return FaithfulnessWords::tr("says nothing");
}

QString testSentence(const core::TestResult& result)
{
    if (result.support == Support::NotApplicable)
        return skipReasonText(result.skipReason, result.names);
    return FaithfulnessWords::tr("%1: %2.").arg(measuredPhrase(result), meaningPhrase(result)) + remark(result);
}

QString conclusionSentence(const core::FaithfulnessReport& report)
{
    const core::SkipReason first = report.tests.front().skipReason;
    if (first == core::SkipReason::OneFeature || first == core::SkipReason::NoAttention)
        return skipReasonText(first, report.tests.front().names); // the same for all tests
    const auto decisive = std::ranges::find_if(
        report.tests, [&](const core::TestResult& result) { return report.conclusion.reason == result.id; });
    const QString reason = decisive == report.tests.end() ? QString() : meaningPhrase(*decisive);
    return relianceText(report, reason);
}

QString tallyText(const core::FaithfulnessReport& report)
{
    QStringList sentences;
    for (const auto& [support, sentence] :
         {std::pair{Support::Supports, FaithfulnessWords::tr("For the bars: %1.")},
          std::pair{Support::Mixed, FaithfulnessWords::tr("For and against: %1.")},
          std::pair{Support::Against, FaithfulnessWords::tr("Against the bars: %1.")}}) {
        QStringList labels;
        for (const core::TestResult& result : report.tests)
            if (result.support == support)
                labels += testLabel(result.id);
        if (!labels.isEmpty())
            sentences += sentence.arg(labels.join(QStringLiteral(", ")));
    }
    return sentences.join(u' ');
}

QString conclusionText(const core::FaithfulnessReport& report)
{
    const QString tally = tallyText(report);
    return tally.isEmpty() ? conclusionSentence(report) : conclusionSentence(report) + u' ' + tally;
}

} // namespace ui
