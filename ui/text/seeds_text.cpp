#include "ui/text/seeds_text.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct SeedsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SeedsView)
};

/// The headline if no feature is golden, so that a bar that stands out is a false alarm.
QString falseAlarmHeadline(const core::SeedsSummary& summary)
{
    const QString runs = grouped(summary.completed());
    if (summary.roles().golden().empty() && summary.standingOut() == 0 && summary.misled() > 0)
        return summary.completed() == 1
                   ? SeedsWords::tr("Nothing to find, but a noise feature leads clearly in the one run so far.")
                   : SeedsWords::tr("Nothing to find, but a noise feature leads clearly in %1 of %2 runs.")
                         .arg(grouped(summary.misled()), runs);
    if (summary.standingOut() == 0)
        return summary.completed() == 1
                   ? SeedsWords::tr("Nothing to find, and the one run so far claims nothing.")
                   : SeedsWords::tr("Nothing to find, and none of %1 runs claims anything.").arg(runs);
    return summary.completed() == 1 ? SeedsWords::tr("Nothing to find, but a bar stands out in the one run so far.")
                                    : SeedsWords::tr("Nothing to find, but a bar stands out in %1 of %2 runs.")
                                          .arg(grouped(summary.standingOut()), runs);
}

/// The headline for a table: how often the same feature leads.
QString leadingHeadline(const core::SeedsSummary& summary)
{
    const QString leader = featureAtStart(summary.roles().names(), summary.featureOfInterest());
    const std::int64_t leads = summary.leads(summary.featureOfInterest());
    const QString runs = grouped(summary.completed());
    if (summary.completed() == 1)
        return SeedsWords::tr("%1 leads in the one run so far.").arg(leader);
    if (leads == summary.completed())
        return SeedsWords::tr("%1 leads in all of %2 runs.").arg(leader, runs);
    return SeedsWords::tr("%1 leads in %2 of %3 runs.").arg(leader, grouped(leads), runs);
}

/// The other features of a table that lead, and how often; empty if there are none.
QString otherLeadersText(const core::SeedsSummary& summary)
{
    constexpr std::size_t kMaxNamed = 3;
    const std::vector<std::int64_t> leaders = summary.leaders();
    QStringList others;
    for (std::size_t i = 1; i < std::min(leaders.size(), kMaxNamed + 1); ++i)
        others.append(QStringLiteral("%1 (%2)").arg(featureName(summary.roles().names(), leaders[i]),
                                                    grouped(summary.leads(leaders[i]))));
    if (others.isEmpty())
        return {};
    if (leaders.size() > kMaxNamed + 1)
        others.append(SeedsWords::tr("%1 more").arg(leaders.size() - kMaxNamed - 1));
    return SeedsWords::tr("In the others: %1.").arg(others.join(QStringLiteral(", ")));
}

QString headlineOf(const core::SeedsSummary& summary)
{
    if (!summary.isTruthKnown())
        return leadingHeadline(summary);
    if (!summary.hasSomethingToFind())
        return falseAlarmHeadline(summary);
    if (summary.roles().golden().size() > 1)
        return SeedsWords::tr("All of the golden features %1 were found in %2 of %3 runs.")
            .arg(featuresText(summary.roles().golden()), grouped(summary.found()), grouped(summary.completed()));
    const QString feature = featureAtStart(summary.roles().names(), summary.featureOfInterest());
    const QString runs = grouped(summary.completed());
    if (summary.completed() == 1)
        return (summary.found() == 1 ? SeedsWords::tr("%1 was found in the one run so far.")
                                     : SeedsWords::tr("%1 was not found in the one run so far."))
            .arg(feature);
    if (summary.found() == summary.completed())
        return SeedsWords::tr("%1 was found in all of %2 runs.").arg(feature, runs);
    if (summary.found() == 0)
        return SeedsWords::tr("%1 was found in none of %2 runs.").arg(feature, runs);
    return SeedsWords::tr("%1 was found in %2 of %3 runs.").arg(feature, grouped(summary.found()), runs);
}

QString spreadOf(const core::SeedsSummary& summary)
{
    const core::FeatureSpread spread = summary.spreadOf(summary.featureOfInterest());
    // At least two significant digits of the median.
    const int decimals = spread.median >= 0.1 ? 2 : spread.median >= 0.01 ? 3 : 4;
    const auto textOf = [&](double share) {
        const QString rounded = fixedText(share, decimals);
        const bool isEnd = rounded == fixedText(0.0, decimals) || rounded == fixedText(1.0, decimals);
        return isEnd && share > 0.0 && share < 1.0 ? exactShareText(share) : rounded;
    };
    const QString least = textOf(spread.least);
    const QString most = textOf(spread.most);
    if (summary.isTruthKnown() && summary.roles().golden().size() != 1) // "its" would be unclear
        return SeedsWords::tr("The attention to %1 lies between %2 and %3, median %4.")
            .arg(featureWithin(summary.roles().names(), summary.featureOfInterest()), least, most,
                 textOf(spread.median));
    if (summary.completed() == 1)
        return SeedsWords::tr("Its attention is %1.").arg(least);
    if (least == most)
        return SeedsWords::tr("Its attention is %1 in each of them.").arg(least);
    return SeedsWords::tr("Its attention lies between %1 and %2, median %3.").arg(least, most, textOf(spread.median));
}

} // namespace

SeedsText seedsText(const core::SeedsSummary& summary, bool isArticles)
{
    if (summary.completed() == 0 && summary.diverged() > 0)
        return {
            SeedsWords::tr("No run kept a finite loss."),
            SeedsWords::tr("Runs that diverged: %1. A lower learning rate may help.").arg(grouped(summary.diverged()))};
    if (summary.completed() == 0)
        return {SeedsWords::tr("One run cannot tell."),
                SeedsWords::tr("Train again from other seeds: other data, other first weights.")};
    SeedsText text{headlineOf(summary), spreadOf(summary)};
    if (!summary.isTruthKnown())
        text.finding = (text.finding + u' ' + otherLeadersText(summary)).trimmed();
    if (isArticles && summary.completed() > 1) {
        const std::int64_t above = summary.runsAbove(kArticleShare);
        text.finding +=
            u' ' + (above == 1 ? SeedsWords::tr("1 of them exceeds the article's 0.5.")
                               : SeedsWords::tr("%1 of them exceed the article's 0.5.").arg(grouped(above)));
    }
    if (summary.hasSomethingToFind() && summary.misled() > 0)
        text.finding += u' ' + (summary.completed() == 1
                                    ? SeedsWords::tr("A feature that is not golden leads clearly.")
                                    : SeedsWords::tr("A feature that is not golden leads clearly in %1 of the runs.")
                                          .arg(grouped(summary.misled())));
    if (summary.diverged() == 1)
        text.finding += u' ' + SeedsWords::tr("One more run diverged and is not counted.");
    else if (summary.diverged() > 1)
        text.finding +=
            u' ' + SeedsWords::tr("%1 more runs diverged and are not counted.").arg(grouped(summary.diverged()));
    return text;
}

SeedsDotWords seedsDotWords(const core::SeedsSummary& summary)
{
    if (!summary.isTruthKnown())
        return {SeedsWords::tr("leads"), SeedsWords::tr("does not lead")};
    if (!summary.hasSomethingToFind())
        return {SeedsWords::tr("false alarm"), SeedsWords::tr("no false alarm")};
    if (summary.roles().golden().size() > 1)
        return {SeedsWords::tr("all found"), SeedsWords::tr("not all found")};
    return {SeedsWords::tr("found"), SeedsWords::tr("not found")};
}

bool isDotFull(const core::SeedsSummary& summary, std::size_t result)
{
    const core::SeedResult& run = summary.results()[result];
    if (!summary.isTruthKnown())
        return run.top == summary.featureOfInterest();
    return summary.hasSomethingToFind() ? run.found : run.standsOut;
}

QString seedDotText(const core::SeedsSummary& summary, std::size_t result, std::int64_t feature)
{
    const core::SeedResult& run = summary.results()[result];
    const QString seed = QString::number(run.seed);
    const core::FeatureNames& names = summary.roles().names();
    const QString called = featureWithin(names, feature);
    const QString share = exactShareText(summary.share(result, feature));
    if (feature != summary.featureOfInterest())
        return SeedsWords::tr("Seed %1, %2: %3").arg(seed, called, share);
    const bool isFull = isDotFull(summary, result);
    if (!summary.isTruthKnown())
        return isFull ? SeedsWords::tr("Seed %1, %2: %3; it leads").arg(seed, called, share)
                      : SeedsWords::tr("Seed %1, %2: %3; %4 leads")
                            .arg(seed, called, share, featureWithin(names, run.top));
    if (!summary.hasSomethingToFind())
        return (isFull ? SeedsWords::tr("Seed %1, %2: %3; a bar stands out: false alarm")
                       : SeedsWords::tr("Seed %1, %2: %3; no bar stands out"))
            .arg(seed, called, share);
    if (summary.roles().golden().size() == 1)
        return (isFull ? SeedsWords::tr("Seed %1: %2, found") : SeedsWords::tr("Seed %1: %2, not found"))
            .arg(seed, share);
    return (isFull ? SeedsWords::tr("Seed %1, %2: %3; all golden features found")
                   : SeedsWords::tr("Seed %1, %2: %3; not all golden features found"))
        .arg(seed, called, share);
}

QString seedSpreadText(const core::SeedsSummary& summary, std::int64_t feature)
{
    const core::FeatureSpread spread = summary.spreadOf(feature);
    QString text = SeedsWords::tr("%1: median %2, 9 of 10 runs between %3 and %4")
                       .arg(wholeFeature(summary.roles().names(), feature), exactShareText(spread.median),
                            exactShareText(spread.low5), exactShareText(spread.high95));
    if (summary.isTruthKnown())
        return text;
    return text + u'\n' +
           SeedsWords::tr("leads in %1 of %2 runs").arg(grouped(summary.leads(feature)), grouped(summary.completed()));
}

} // namespace ui
