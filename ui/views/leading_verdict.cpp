#include "ui/views/leading_verdict.h"

#include "ui/views/feature_text.h"
#include "ui/views/share_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Verdict)
};

QString headlineOf(const core::AttentionProfile& profile)
{
    const QString leader = featureAtStart(profile.names, profile.top);
    const QString share = shareText(profile.topShare);
    if (profile.features == 1)
        return Words::tr("%1 holds all the attention: there is no other.").arg(leader);
    if (profile.isLevel())
        return Words::tr("All features hold the same attention, %1.").arg(share);
    if (!profile.topStandsOut())
        return Words::tr("No feature stands out: %1 has the most, %2.")
            .arg(featureWithin(profile.names, profile.top), share);
    const double toOthers = core::AttentionProfile::toOthers(profile.topShare);
    if (std::abs(toOthers - 1.0) < 0.05)
        return Words::tr("%1 holds %2 of the attention: as much as all others together.").arg(leader, share);
    if (toOthers > 1.0)
        return Words::tr("%1 holds %2 of the attention: %3 times all others together.")
            .arg(leader, share, ratioText(toOthers));
    return Words::tr("%1 holds %2 of the attention: %3 times as much as the next, %4.")
        .arg(leader, share, ratioText(profile.topShare / profile.runnerUpShare),
             featureWithin(profile.names, profile.runnerUp));
}

/// "In the lead since epoch 1, batch 41".
QString sinceWhen(const QString& outcome, const std::optional<core::Finding>& finding)
{
    if (!finding)
        return outcome;
    if (finding->batch == 0)
        return Words::tr("%1 from the first weights on").arg(outcome);
    return Words::tr("%1 since epoch %2, batch %3")
        .arg(outcome, QString::number(finding->epoch), QString::number(finding->batch));
}

void tellFinding(Verdict& verdict, const core::AttentionProfile& profile, const std::optional<core::Finding>& finding,
                 bool trained)
{
    if (profile.features == 1) {
        verdict.outcome = Words::tr("Nothing to compare");
        verdict.finding = Words::tr("%1: it is the only feature.").arg(verdict.outcome);
        return;
    }
    if (!trained) {
        verdict.outcome = Words::tr("Before training");
        const QString uniform = uniformText(profile.features);
        verdict.finding = (profile.topStandsOut() ? Words::tr("%1, by chance. Uniform would be %2. Press Train.")
                                                  : Words::tr("%1. Uniform would be %2. Press Train."))
                              .arg(verdict.outcome, uniform);
        return;
    }
    if (profile.isLevel()) {
        verdict.outcome = Words::tr("Level");
        verdict.finding =
            Words::tr("%1: bars that are not learned tell nothing about the features.").arg(verdict.outcome);
        return;
    }
    verdict.outcome = profile.topStandsOut() ? Words::tr("In the lead") : Words::tr("Close");
    verdict.finding = Words::tr("%1; next is %2 with %3.")
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
