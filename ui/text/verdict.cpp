#include "ui/text/verdict.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Writes the sentences of one verdict.
class VerdictWriter {
    Q_DECLARE_TR_FUNCTIONS(ui::Verdict)

public:
    VerdictWriter(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding)
        : m_profile(profile), m_finding(finding)
    {
    }

    [[nodiscard]] QString headline() const
    {
        if (!m_profile.isFinite)
            return tr("The attention is not a finite number.");
        if (m_profile.features == 1)
            return tr("%1 holds all the attention: there is no other.").arg(featureAtStart(m_profile.names, 1));
        if (m_profile.isLevel())
            return m_profile.hasGroups() ? tr("All inputs hold the same attention, %1.").arg(share())
                                         : tr("All features hold the same attention, %1.").arg(share());
        if (m_profile.hasTwins())
            return tr("%1 go together and share %2.")
                .arg(featuresText(m_profile.twins.features, m_profile.names), share());
        if (m_profile.otherThanGoldenLeads())
            return wrongLeadText().arg(featureWithin(m_profile.names, m_profile.top), share(),
                                       ratioText(m_profile.topToUniform()));
        if (m_profile.topInputs > 1 && !m_profile.topStandsOut())
            return tr("%1 leads with %2 of the attention: %3 times the uniform share of its %4 inputs.")
                .arg(featureAtStart(m_profile.names, m_profile.top), share(), ratioText(m_profile.topToUniform()),
                     grouped(m_profile.topInputs));
        if (!m_profile.isTruthKnown && !m_profile.topStandsOut() &&
            m_profile.topToUniform() >= core::AttentionProfile::kStandsOut)
            return tr("%1 leads with %2, but the next has more than half of that.")
                .arg(featureAtStart(m_profile.names, m_profile.top), share());
        if (m_profile.foundCount() == 0 && !m_profile.topStandsOut())
            return (m_profile.features == 2 ? tr("No feature stands out: %1 has more, %2.")
                                            : tr("No feature stands out: %1 has the most, %2."))
                .arg(featureWithin(m_profile.names, m_profile.top), share());
        return comparisonWithOthers();
    }

    /// The share of the headline's subject.
    [[nodiscard]] QString share() const { return shareText(headlineShare()); }

    /// Fills in outcome and finding.
    void writeFinding(Verdict& verdict, bool trained) const
    {
        if (!m_profile.isFinite) {
            verdict.outcome = tr("Nothing to compare");
            verdict.finding = tr("%1: numbers of the network are no longer finite.").arg(verdict.outcome);
        } else if (!m_profile.isTruthKnown && m_profile.features == 1) {
            verdict.outcome = tr("Nothing to compare");
            verdict.finding = tr("%1: it is the only feature.").arg(verdict.outcome);
        } else if (!m_profile.golden.empty() && !m_profile.hasSomethingToFind()) {
            verdict.outcome = tr("Nothing to find");
            verdict.finding = m_profile.features == 1
                                  ? tr("%1: the golden feature is the only one.").arg(verdict.outcome)
                                  : tr("%1: every feature carries the label.").arg(verdict.outcome);
        } else if (!trained) {
            verdict.outcome = tr("Before training");
            const QString when = m_profile.topStandsOut() || m_profile.otherThanGoldenLeads()
                                     ? tr("%1, by chance").arg(verdict.outcome)
                                     : verdict.outcome;
            verdict.finding = (m_profile.hasGroups() ? tr("%1. Uniform would be %2 for each input. Press Train.")
                                                     : tr("%1. Uniform would be %2. Press Train."))
                                  .arg(when, uniformText(std::max(m_profile.inputs, m_profile.features)));
        } else if (m_profile.isLevel()) {
            verdict.outcome = tr("Level");
            verdict.finding = tr("%1: bars that are not learned tell nothing about the features.").arg(verdict.outcome);
        } else if (!m_profile.isTruthKnown) {
            writeLead(verdict);
        } else if (m_profile.golden.empty()) {
            writeNothingToFind(verdict);
        } else if (m_profile.foundAll()) {
            writeFound(verdict);
        } else if (m_profile.foundCount() > 0) {
            writeFoundSome(verdict);
        } else {
            writeNotFound(verdict);
        }
    }

private:
    /// The headline where a feature that is not golden leads; with places for it, its share, and its ratio to uniform.
    [[nodiscard]] QString wrongLeadText() const
    {
        switch (m_profile.topRole) {
        case core::FeatureRole::Decoy:
            return tr("A decoy leads: %1 has %2, %3 times uniform.");
        case core::FeatureRole::Duplicate:
            return tr("A duplicate leads: %1 has %2, %3 times uniform.");
        case core::FeatureRole::Noise:
        case core::FeatureRole::Golden:
            break;
        }
        return tr("A noise feature leads: %1 has %2, %3 times uniform.");
    }

    /// The headline about features that stand out.
    [[nodiscard]] QString comparisonWithOthers() const
    {
        const double ratio = core::AttentionProfile::toOthers(headlineShare());
        const bool several = m_profile.foundCount() > 1 || includesDuplicates();
        if (std::abs(ratio - 1.0) < 0.05)
            return (several ? tr("%1 hold %2 of the attention: as much as all others together.")
                            : tr("%1 holds %2 of the attention: as much as all others together."))
                .arg(subject(), share());
        if (ratio > 1.0)
            return (several ? tr("%1 hold %2 of the attention: %3 times all others together.")
                            : tr("%1 holds %2 of the attention: %3 times all others together."))
                .arg(subject(), share(), ratioText(ratio));
        if (!m_profile.isTruthKnown)
            return tr("%1 holds %2 of the attention: %3 times as much as the next, %4.")
                .arg(subject(), share(), ratioText(m_profile.topShare / m_profile.runnerUpShare),
                     featureWithin(m_profile.names, m_profile.runnerUp));
        return (several ? tr("%1 hold %2 of the attention, the others together %3.")
                        : tr("%1 holds %2 of the attention, the others together %3."))
            .arg(subject(), share(), shareText(1.0 - headlineShare()));
    }

    /// Whether golden features are found whose bars can't be read without those of their duplicates.
    [[nodiscard]] bool includesDuplicates() const
    {
        if (m_profile.foundCount() == 0)
            return false;
        if (m_profile.topRole == core::FeatureRole::Duplicate)
            return true;
        const core::GoldenProfile& golden = *std::ranges::find(m_profile.golden, true, &core::GoldenProfile::found);
        return m_profile.foundCount() == 1 && !m_profile.topStandsOut() && golden.groupShare > golden.share;
    }

    /// The headline's subject: the golden features that were found, or else the top one.
    [[nodiscard]] QString subject() const
    {
        if (m_profile.foundCount() == 0)
            return featureAtStart(m_profile.names, m_profile.top);
        const QString found = featureList(true);
        if (m_profile.foundCount() == 1)
            return includesDuplicates() ? tr("Feature %1 and its duplicates").arg(found) : tr("Feature %1").arg(found);
        return includesDuplicates() ? tr("Features %1 and their duplicates").arg(found) : tr("Features %1").arg(found);
    }

    [[nodiscard]] double headlineShare() const
    {
        if (m_profile.isLevel() && m_profile.hasGroups())
            return 1.0 / static_cast<double>(m_profile.inputs);
        if (m_profile.hasTwins())
            return std::min(m_profile.twins.share, 1.0);
        if (m_profile.foundCount() == 0)
            return m_profile.topShare;
        double sum = 0.0;
        for (const core::GoldenProfile& golden : m_profile.golden)
            if (golden.found)
                sum += includesDuplicates() ? golden.groupShare : golden.share;
        return std::min(sum, 1.0);
    }

    /// "5 and 12": the golden features that were found, or those that were not.
    [[nodiscard]] QString featureList(bool found) const
    {
        std::vector<std::int64_t> features;
        for (const core::GoldenProfile& golden : m_profile.golden)
            if (golden.found == found)
                features.push_back(golden.feature);
        return featuresText(features);
    }

    void writeLead(Verdict& verdict) const
    {
        verdict.outcome = m_profile.topIsFarAhead() ? tr("In the lead") : tr("Close");
        if (m_profile.hasTwins()) {
            verdict.finding = m_profile.twins.next == 0
                                  ? tr("%1: there is no other.").arg(verdict.outcome)
                                  : tr("%1; next is %2 with %3.")
                                        .arg(verdict.outcome, featureWithin(m_profile.names, m_profile.twins.next),
                                             shareText(m_profile.twins.nextShare));
            return;
        }
        QString lead = verdict.outcome;
        if (m_profile.topIsFarAhead() && m_finding)
            lead = m_finding->batch == 0
                       ? tr("%1 from the first weights on").arg(verdict.outcome)
                       : tr("%1 since epoch %2, batch %3")
                             .arg(verdict.outcome, grouped(m_finding->epoch), grouped(m_finding->batch));
        verdict.finding =
            tr("%1; next is %2 with %3.")
                .arg(lead, featureWithin(m_profile.names, m_profile.runnerUp), shareText(m_profile.runnerUpShare));
        if (m_profile.hasGroups() && m_profile.mostPerInput != m_profile.top)
            verdict.finding += u' ' + tr("Most for each input: %1, %2 times uniform.")
                                          .arg(featureWithin(m_profile.names, m_profile.mostPerInput),
                                               ratioText(m_profile.mostPerInputRatio));
        else if (m_profile.topInputs > 1 && m_profile.topStandsOut())
            verdict.finding += u' ' + tr("That is %1 times the uniform share of its %2 inputs.")
                                          .arg(ratioText(m_profile.topToUniform()), grouped(m_profile.topInputs));
    }

    void writeNothingToFind(Verdict& verdict) const
    {
        verdict.outcome = m_profile.topStandsOut() ? tr("False alarm") : tr("Nothing to find");
        verdict.finding =
            m_profile.topStandsOut()
                ? tr("%1: there is nothing to find, but feature %2 stands out.").arg(verdict.outcome).arg(m_profile.top)
            : m_profile.otherThanGoldenLeads()
                ? tr("%1. The next, %2, has %3: no bar has twice that.")
                      .arg(verdict.outcome, featureWithin(m_profile.names, m_profile.runnerUp),
                           shareText(m_profile.runnerUpShare))
                : tr("%1, and the bars claim nothing: uniform would be %2.")
                      .arg(verdict.outcome, uniformText(m_profile.features));
    }

    void writeFound(Verdict& verdict) const
    {
        const bool late = m_finding && m_finding->late();
        const bool several = m_profile.golden.size() > 1;
        verdict.outcome = several ? (late ? tr("Found all late") : tr("Found all"))
                          : late  ? tr("Found late")
                                  : tr("Found");
        QString when = verdict.outcome;
        if (m_finding && m_finding->batch == 0)
            when = tr("%1 before the first batch, by chance").arg(verdict.outcome);
        else if (m_finding)
            when = (late ? tr("%1, in epoch %2, batch %3") : tr("%1 in epoch %2, batch %3"))
                       .arg(verdict.outcome, grouped(m_finding->epoch), grouped(m_finding->batch));
        verdict.finding = includesDuplicates() ? tr("%1. They carry the label.").arg(when)
                          : several            ? tr("%1. They are the golden features.").arg(when)
                                               : tr("%1. It is the golden feature.").arg(when);
    }

    void writeFoundSome(Verdict& verdict) const
    {
        verdict.outcome = tr("Found some");
        verdict.finding = tr("%1 of the golden features: %2, but not %3.")
                              .arg(verdict.outcome, featureList(true), featureList(false));
    }

    void writeNotFound(Verdict& verdict) const
    {
        const core::GoldenProfile& golden = m_profile.golden.front();
        if (m_profile.topIsFoundDuplicate()) {
            const double originShare =
                std::ranges::find(m_profile.golden, m_profile.topOrigin, &core::GoldenProfile::feature)->share;
            verdict.outcome = tr("Found a duplicate");
            verdict.finding = tr("%1: feature %2 holds the same numbers as golden feature %3, which gets only %4.")
                                  .arg(verdict.outcome, QString::number(m_profile.top),
                                       QString::number(m_profile.topOrigin), shareText(originShare));
            return;
        }
        verdict.outcome = m_profile.topStandsOut() ? tr("Wrong feature") : tr("Not found");
        if (m_profile.topRole == core::FeatureRole::Decoy && m_profile.topStandsOut())
            verdict.finding = tr("%1: %2 is a decoy, only correlated with golden feature %3.")
                                  .arg(verdict.outcome)
                                  .arg(m_profile.top)
                                  .arg(m_profile.topOrigin);
        else if (m_profile.golden.size() > 1)
            verdict.finding =
                tr("%1: none of the golden features %2 stands out.").arg(verdict.outcome, featureList(false));
        else if (m_profile.top == golden.feature)
            verdict.finding = tr("%1: golden feature %2 leads, but with less than twice the next.")
                                  .arg(verdict.outcome)
                                  .arg(golden.feature);
        else
            verdict.finding = tr("%1: the golden feature %2 holds %3, place %4 of %5.")
                                  .arg(verdict.outcome, QString::number(golden.feature), shareText(golden.share),
                                       grouped(golden.rank), grouped(m_profile.features));
    }

    const core::AttentionProfile& m_profile;
    const std::optional<core::Finding>& m_finding;
};

} // namespace

Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained)
{
    const VerdictWriter writer(profile, finding);
    Verdict verdict;
    verdict.headline = writer.headline();
    verdict.share = profile.features == 1 || !profile.isFinite ? QString() : writer.share();
    verdict.aboutGolden =
        profile.isFinite && (profile.foundCount() > 0 || profile.topRole == core::FeatureRole::Golden);
    writer.writeFinding(verdict, trained);
    return verdict;
}

Verdict verdictOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                  const std::vector<double>& attention, bool beganElsewhere)
{
    const bool trained = snapshots.back().batch > 0 || beganElsewhere;
    const core::FeatureRoles roles = experiment.columnRoles();
    auto finding = core::findingAt(snapshots, roles);
    if (beganElsewhere && finding && finding->batch == 0)
        finding.reset(); // found before this run began, and not by chance
    Verdict verdict = verdictFor(core::profileOf(attention, roles), finding, trained);
    if (!trained)
        verdict.finding = verdict.outcome + u'.'; // the rest is advice for the window
    return verdict;
}

} // namespace ui
