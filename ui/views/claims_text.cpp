#include "ui/views/claims_text.h"

#include "core/analysis/claims/ruling.h"
#include "ui/views/claim_phrases.h"
#include "ui/views/feature_text.h"
#include "ui/views/share_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::Bearing;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::ClaimsText)
};

QString translated(std::string_view text)
{
    return QCoreApplication::translate("Claim", std::string(text).c_str());
}

/// What else a test has to say, as a sentence of its own; with a space in front, or empty.
QString remark(const core::ClaimResult& result)
{
    const auto* seeds = std::get_if<core::OtherSeeds>(&result.numbers);
    if (!seeds)
        return {};
    QString text;
    if (!std::isnan(seeds->noiseAgreement))
        text += u' ' + (core::noiseIsLuck(*seeds)
                            ? Text::tr("The order of the other bars is luck: Kendall's tau between two runs is %1.")
                            : Text::tr("The order of the other bars is not all luck: Kendall's tau between two runs is "
                                       "%1."))
                           .arg(seeds->noiseAgreement, 0, 'f', 2);
    if (seeds->diverged > 0)
        text += u' ' + Text::tr("%1 more diverged.").arg(seeds->diverged);
    return text;
}

QString hindranceText(core::Hindrance hindrance, const core::FeatureNames& names)
{
    switch (hindrance) {
    case core::Hindrance::None:
        return {};
    case core::Hindrance::OneFeature:
        return Text::tr("Nothing to test: %1 is the only one, and has all the attention whatever happens.")
            .arg(featureWithin(names, 1));
    case core::Hindrance::NoAttention:
        return Text::tr("Nothing to test: this network has not learned any attention.");
    case core::Hindrance::NoGolden:
        return Text::tr("Nothing to say: no feature is known to carry the label.");
    case core::Hindrance::UnknownTruth:
        return Text::tr("Skipped: it hides what makes the label, and of a table nobody knows which features do.");
    case core::Hindrance::NoOthers:
        return Text::tr("Nothing to say: every feature carries the label.");
    case core::Hindrance::Untrained:
        return Text::tr("Nothing to test: without an epoch no network can be trained anew.");
    case core::Hindrance::NotLearned:
        return Text::tr(
            "Nothing to say: even with its attention the network is hardly more often right than by chance.");
    case core::Hindrance::Diverged:
        return Text::tr(
            "Nothing to say: the loss of a network stopped being a finite number; try a lower learning rate.");
    }
    return {};
}

QString barsText(const core::ClaimsReport& report)
{
    const bool one = report.bars.golden.size() == 1;
    switch (report.conclusion.bars) {
    case core::BarsShow::Golden:
        return one ? Text::tr("The attention found the golden feature")
                   : Text::tr("The attention found all of the %1 golden features").arg(report.bars.golden.size());
    case core::BarsShow::NotGolden:
        return one ? Text::tr("The attention did not find the golden feature")
                   : Text::tr("The attention found %1 of the %2 golden features")
                         .arg(report.bars.foundCount())
                         .arg(report.bars.golden.size());
    case core::BarsShow::Something:
        return (report.bars.isTruthKnown ? Text::tr("%1 stands out, though no feature is golden")
                                         : Text::tr("%1 leads with %2 of the attention"))
            .arg(featureAtStart(report.bars.names, report.bars.top), shareText(report.bars.topShare));
    case core::BarsShow::Nothing:
        return report.bars.isTruthKnown
                   ? Text::tr("No feature stands out, and none is golden")
                   : Text::tr("No feature stands out: %1 leads with only %2")
                         .arg(featureWithin(report.bars.names, report.bars.top), shareText(report.bars.topShare));
    case core::BarsShow::NoOthers:
        return Text::tr("Every feature carries the label, so that the attention can't miss it");
    case core::BarsShow::NoBars:
        return Text::tr("This network has no attention");
    }
    return {};
}

QString relianceText(const core::ClaimsReport& report, const QString& reason)
{
    const QString bars = barsText(report);
    if (report.conclusion.reliance == core::Reliance::Unknown)
        return Text::tr("%1, and no test can say whether you can rely on it.").arg(bars);
    if (!report.conclusion.reason)
        return Text::tr("%1, and so you can't rely on it.").arg(bars);
    switch (report.conclusion.reliance) {
    case core::Reliance::Full:
        return Text::tr("%1, and you can rely on it because %2.").arg(bars, reason);
    case core::Reliance::Partly:
        return Text::tr("%1, and you can rely on it only in part because %2.").arg(bars, reason);
    case core::Reliance::None:
    case core::Reliance::Unknown:
        break;
    }
    return Text::tr("%1, and you can't rely on it because %2.").arg(bars, reason);
}

} // namespace

QString claimLabel(core::ClaimId id)
{
    return translated(core::claim(id).label);
}

QString claimHelp(core::ClaimId id, bool isTruthKnown)
{
    const core::Claim& claim = core::claim(id);
    return translated(isTruthKnown || claim.helpWithoutTruth.empty() ? claim.help : claim.helpWithoutTruth);
}

QString claimSource(core::ClaimId id)
{
    const std::string_view source = core::claim(id).source;
    return QString::fromUtf8(source.data(), std::ssize(source));
}

QString bearingText(Bearing bearing)
{
    switch (bearing) {
    case Bearing::Supports:
        return Text::tr("for the bars");
    case Bearing::Mixed:
        return Text::tr("for and against");
    case Bearing::Against:
        return Text::tr("against the bars");
    case Bearing::NotApplicable:
        break;
    }
    return Text::tr("says nothing");
}

QString claimSentence(const core::ClaimResult& result)
{
    if (result.bearing == Bearing::NotApplicable)
        return hindranceText(result.hindrance, result.names);
    return Text::tr("%1: %2.").arg(measuredPhrase(result), meaningPhrase(result)) + remark(result);
}

QString conclusionSentence(const core::ClaimsReport& report)
{
    const core::Hindrance first = report.claims.front().hindrance;
    if (first == core::Hindrance::OneFeature || first == core::Hindrance::NoAttention)
        return hindranceText(first, report.claims.front().names); // the same for all tests
    const auto decisive = std::ranges::find_if(
        report.claims, [&](const core::ClaimResult& result) { return report.conclusion.reason == result.id; });
    const QString reason = decisive == report.claims.end() ? QString() : meaningPhrase(*decisive);
    return relianceText(report, reason);
}

QString tallyText(const core::ClaimsReport& report)
{
    const auto labels = [&](Bearing bearing) {
        QStringList list;
        for (const core::ClaimResult& result : report.claims)
            if (result.bearing == bearing)
                list.append(claimLabel(result.id));
        return list.join(QStringLiteral(", "));
    };
    QStringList sentences;
    if (const QString list = labels(Bearing::Supports); !list.isEmpty())
        sentences += Text::tr("For the bars: %1.").arg(list);
    if (const QString list = labels(Bearing::Mixed); !list.isEmpty())
        sentences += Text::tr("For and against: %1.").arg(list);
    if (const QString list = labels(Bearing::Against); !list.isEmpty())
        sentences += Text::tr("Against the bars: %1.").arg(list);
    return sentences.join(u' ');
}

QString conclusionText(const core::ClaimsReport& report)
{
    const QString tally = tallyText(report);
    return tally.isEmpty() ? conclusionSentence(report) : conclusionSentence(report) + u' ' + tally;
}

} // namespace ui
