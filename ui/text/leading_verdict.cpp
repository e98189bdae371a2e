#include "ui/text/leading_verdict.h"

#include "ui/text/feature_text.h"
#include "ui/text/share_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct LeadingWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Verdict)
};

QString headlineOf(const core::AttentionProfile& profile)
{
    const QString leader = featureAtStart(profile.names, profile.top);
    const QString share = shareText(profile.topShare);
    if (profile.features == 1)
        return LeadingWords::tr("%1 holds all the attention: there is no other.").arg(leader);
    if (profile.isLevel())
        return LeadingWords::tr("All features hold the same attention, %1.").arg(share);
    if (!profile.topStandsOut())
        return LeadingWords::tr("No feature stands out: %1 has the most, %2.")
            .arg(featureWithin(profile.names, profile.top), share);
    const double toOthers = core::AttentionProfile::toOthers(profile.topShare);
    if (std::abs(toOthers - 1.0) < 0.05)
        return LeadingWords::tr("%1 holds %2 of the attention: as much as all others together.").arg(leader, share);
    if (toOthers > 1.0)
        return LeadingWords::tr("%1 holds %2 of the attention: %3 times all others together.")
            .arg(leader, share, ratioText(toOthers));
    return LeadingWords::tr("%1 holds %2 of the attention: %3 times as much as the next, %4.")
        .arg(leader, share, ratioText(profile.topShare / profile.runnerUpShare),
             featureWithin(profile.names, profile.runnerUp));
}

/// "In the lead since epoch 1, batch 41".
QString sinceWhen(const QString& outcome, const std::optional<core::Finding>& finding)
{
    if (!finding)
        return outcome;
    if (finding->batch == 0)
        return LeadingWords::tr("%1 from the first weights on").arg(outcome);
    return LeadingWords::tr("%1 since epoch %2, batch %3")
        .arg(outcome, QString::number(finding->epoch), QString::number(finding->batch));
}

void tellFinding(Verdict& verdict, const core::AttentionProfile& profile, const std::optional<core::Finding>& finding,
                 bool trained)
{
    if (profile.features == 1) {
        verdict.outcome = LeadingWords::tr("Nothing to compare");
        verdict.finding = LeadingWords::tr("%1: it is the only feature.").arg(verdict.outcome);
        return;
    }
    if (!trained) {
        verdict.outcome = LeadingWords::tr("Before training");
        const QString uniform = uniformText(profile.features);
        verdict.finding = (profile.topStandsOut() ? LeadingWords::tr("%1, by chance. Uniform would be %2. Press Train.")
                                                  : LeadingWords::tr("%1. Uniform would be %2. Press Train."))
                              .arg(verdict.outcome, uniform);
        return;
    }
    if (profile.isLevel()) {
        verdict.outcome = LeadingWords::tr("Level");
        verdict.finding =
            LeadingWords::tr("%1: bars that are not learned tell nothing about the features.").arg(verdict.outcome);
        return;
    }
    verdict.outcome = profile.topStandsOut() ? LeadingWords::tr("In the lead") : LeadingWords::tr("Close");
    verdict.finding = LeadingWords::tr("%1; next is %2 with %3.")
                          .arg(profile.topStandsOut() ? sinceWhen(verdict.outcome, finding) : verdict.outcome,
                               featureWithin(profile.names, profile.runnerUp), shareText(profile.runnerUpShare));
}

} // namespace

Verdict leadingVerdict(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained)
{
    Verdict verdict;
    verdict.headline = headlineOf(profile);
    verdict.share = profile.features == 1 ? QString() : shareText(profile.topShare);
    tellFinding(verdict, profile, finding, trained);
    return verdict;
}

} // namespace ui
