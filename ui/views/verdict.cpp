#include "ui/views/verdict.h"

#include "ui/views/share_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

/// Writes the sentences of one verdict.
class Speaker {
    Q_DECLARE_TR_FUNCTIONS(ui::Verdict)

public:
    Speaker(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding)
        : m_profile(profile), m_finding(finding)
    {
    }

    [[nodiscard]] QString headline() const
    {
        if (m_profile.features == 1)
            return tr("Feature 1 holds all the attention: there is no other.");
        const QString share = shareText(m_profile.topShare);
        if (!m_profile.topStandsOut())
            return tr("No feature stands out: feature %1 has the most, %2.").arg(m_profile.top).arg(share);
        const double ratio = m_profile.topToOthers();
        if (std::abs(ratio - 1.0) < 0.05)
            return tr("Feature %1 holds %2 of the attention: as much as all others together.")
                .arg(m_profile.top)
                .arg(share);
        return tr("Feature %1 holds %2 of the attention: %3 times all others together.")
            .arg(QString::number(m_profile.top), share, ratioText(ratio));
    }

    /// Fills in outcome and finding.
    void tellFinding(Verdict& verdict, bool trained) const
    {
        if (m_profile.features == 1) {
            verdict.outcome = tr("Nothing to find");
            verdict.finding = tr("%1: the golden feature is the only one.").arg(verdict.outcome);
        } else if (!trained) {
            verdict.outcome = tr("Before training");
            verdict.finding =
                m_profile.topStandsOut()
                    ? tr("%1, by chance. Uniform would be %2. Press Train.")
                          .arg(verdict.outcome, uniformText(m_profile.features))
                    : tr("%1. Uniform would be %2. Press Train.").arg(verdict.outcome, uniformText(m_profile.features));
        } else if (m_profile.found()) {
            tellFound(verdict);
        } else {
            tellNotFound(verdict);
        }
    }

private:
    void tellFound(Verdict& verdict) const
    {
        const bool late = m_finding && m_finding->late();
        verdict.outcome = late ? tr("Found late") : tr("Found");
        if (!m_finding)
            verdict.finding = tr("%1. It is the golden feature.").arg(verdict.outcome);
        else if (m_finding->batch == 0)
            verdict.finding =
                tr("%1 before the first batch, by chance. It is the golden feature.").arg(verdict.outcome);
        else
            verdict.finding = (late ? tr("%1, in epoch %2, batch %3. It is the golden feature.")
                                    : tr("%1 in epoch %2, batch %3. It is the golden feature."))
                                  .arg(verdict.outcome)
                                  .arg(m_finding->epoch)
                                  .arg(m_finding->batch);
    }

    void tellNotFound(Verdict& verdict) const
    {
        const QString golden = QString::number(m_profile.golden);
        verdict.outcome = m_profile.topStandsOut() ? tr("Wrong feature") : tr("Not found");
        verdict.finding =
            m_profile.top == m_profile.golden
                ? tr("%1: golden feature %2 leads, but with less than twice the next.").arg(verdict.outcome, golden)
                : tr("%1: the golden feature %2 holds %3, place %4 of %5.")
                      .arg(verdict.outcome, golden, shareText(m_profile.goldenShare),
                           QString::number(m_profile.goldenRank), QString::number(m_profile.features));
    }

    const core::AttentionProfile& m_profile;
    const std::optional<core::Finding>& m_finding;
};

} // namespace

Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained)
{
    const Speaker speaker(profile, finding);
    Verdict verdict;
    verdict.headline = speaker.headline();
    verdict.share = profile.features == 1 ? QString() : shareText(profile.topShare);
    verdict.aboutGolden = profile.top == profile.golden;
    speaker.tellFinding(verdict, trained);
    return verdict;
}

} // namespace ui
