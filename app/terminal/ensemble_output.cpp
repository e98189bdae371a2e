#include "app/terminal/ensemble_output.h"

#include "app/terminal/text_format.h"
#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"
#include "core/text/number_text.h"
#include "ui/text/feature_text.h"

namespace app {

namespace {

// The article reports these numbers of its one run.
constexpr const char* kArticleAttention = "about 0.5";
constexpr double kArticleLoss = 6.8297e-06;

std::string tableLine(const std::string& name, const std::vector<std::string>& cells)
{
    std::string line = "  " + padRight(name, 16);
    for (const std::string& cell : cells)
        line += "  " + padLeft(cell, 10);
    return line + "\n";
}

std::string quantileLine(const std::string& name, const std::vector<double>& values, const std::string& article)
{
    std::vector<std::string> cells;
    for (const double p : {0.0, 0.05, 0.5, 0.95, 1.0})
        cells.push_back(kerasText(core::quantile(values, p)));
    if (!article.empty())
        cells.push_back(article);
    return tableLine(name, cells);
}

bool hasDiverged(const core::EnsembleRun& run)
{
    return run.outcome == core::TrainingOutcome::Kind::Diverged;
}

std::string nameIn(const core::FeatureRoles& roles, std::int64_t feature)
{
    return ui::featureName(roles.names(), feature).toStdString();
}

std::string findingWord(const core::AttentionProfile& profile)
{
    const std::string leads =
        profile.otherThanGoldenLeads() ? std::string(core::featureRoleName(profile.topRole)) + " leads" : "";
    if (!profile.hasSomethingToFind())
        return profile.topStandsOut() ? "stands out" : leads.empty() ? "nothing" : leads;
    if (profile.foundAll())
        return "found";
    if (profile.foundCount() > 0)
        return "found some";
    return leads.empty() ? "not found" : "not found: " + leads;
}

} // namespace

std::string runTableHeader(const core::FeatureRoles& roles)
{
    if (!roles.isTruthKnown())
        return "      seed        loss  accuracy  test acc.  most attention\n";
    return "      seed        loss  accuracy  test acc.  golden att.  most attention\n";
}

std::string runTableLine(const core::EnsembleRun& run, const core::FeatureRoles& roles)
{
    std::string line = padLeft(std::to_string(run.seed), 10);
    if (hasDiverged(run))
        return line + "  diverged: the loss stopped being a finite number\n";
    line += padLeft(kerasText(run.last.loss), 12);
    line += padLeft(fixedText(run.last.accuracy, 4), 10);
    line += padLeft(fixedText(run.last.testAccuracy, 4), 11);
    if (run.last.attention.empty())
        return line + "  no attention\n";
    const core::AttentionProfile profile = core::profileOf(run.last.attention, roles);
    if (!roles.isTruthKnown())
        return line + padLeft(fixedText(profile.topShare, 4), 8) + "  " + nameIn(roles, profile.top) + "\n";
    line += padLeft(fixedText(run.goldenAttention, 4), 13);
    return line + padLeft(std::to_string(profile.top), 8) + "  " + findingWord(profile) + "\n";
}

EnsembleSummary::EnsembleSummary(const core::Experiment& experiment)
    : m_roles(experiment.columnRoles()), m_hasAttention(experiment.attention != core::AttentionKind::None),
      m_leading(experiment)
{
    core::Experiment article;
    article.seed = experiment.seed;
    m_articleSettings = experiment == article;
}

void EnsembleSummary::add(const core::EnsembleRun& run)
{
    if (hasDiverged(run)) {
        ++m_diverged;
        return;
    }
    m_goldenAttentions.push_back(run.goldenAttention);
    m_losses.push_back(run.last.loss);
    if (!m_hasAttention)
        return;
    if (!m_roles.isTruthKnown()) {
        m_leading.add(run);
        return;
    }
    const core::AttentionProfile profile = core::profileOf(run.last.attention, m_roles);
    // Without anything to find, counts the runs in which a bar stands out all the same.
    if (m_roles.hasSomethingToFind() ? profile.foundAll() : profile.topStandsOut())
        ++m_found;
    m_misled += profile.otherThanGoldenLeads() ? 1 : 0;
}

std::string EnsembleSummary::whatCounts() const
{
    if (!m_roles.hasSomethingToFind())
        return "have a bar that stands out, although there is nothing to find";
    return m_roles.golden().size() == 1 ? "found the golden feature" : "found all golden features";
}

std::string EnsembleSummary::quantiles() const
{
    if (!m_roles.isTruthKnown()) { // the article's run, which had other data, is nothing to compare with
        std::string text = "\n" + tableLine("", {"min", "5 %", "median", "95 %", "max"});
        if (m_hasAttention) {
            const core::FeatureSpread spread = m_leading.spreadOf(m_leading.featureOfInterest());
            text += tableLine("attention *", {kerasText(spread.least), kerasText(spread.low5), kerasText(spread.median),
                                              kerasText(spread.high95), kerasText(spread.most)});
        }
        text += quantileLine("loss", m_losses, {});
        return m_hasAttention ? text + "  * to " + nameIn(m_roles, m_leading.featureOfInterest()) + "\n" : text;
    }
    std::string text = "\n" + tableLine("", {"min", "5 %", "median", "95 %", "max", "article"});
    if (m_hasAttention && !m_roles.golden().empty())
        text += quantileLine("golden attention", m_goldenAttentions, kArticleAttention);
    text += quantileLine("loss", m_losses, kerasText(kArticleLoss));
    return m_articleSettings ? text : text + "  (the article's single run had other settings)\n";
}

/// "price leads in 187 of 200 runs (93.5 %), size in 10, weight in 3."
std::string EnsembleSummary::leadersText() const
{
    constexpr std::size_t kMaxNamed = 6;
    const std::vector<std::int64_t> leaders = m_leading.leaders();
    const auto runsOf = [this](std::int64_t feature) { return core::groupedText(m_leading.leads(feature)); };
    const double share =
        100.0 * static_cast<double>(m_leading.leads(leaders.front())) / static_cast<double>(completed());
    std::string text = "\n" + nameIn(m_roles, leaders.front()) + " leads in " + runsOf(leaders.front()) + " of " +
                       core::groupedText(completed()) + " runs (" + fixedText(share, 1) + " %)";
    for (std::size_t i = 1; i < std::min(leaders.size(), kMaxNamed); ++i)
        text += ", " + nameIn(m_roles, leaders[i]) + " in " + runsOf(leaders[i]);
    if (leaders.size() > kMaxNamed)
        text += ", " + core::groupedText(std::ssize(leaders) - static_cast<std::int64_t>(kMaxNamed)) +
                " more in the others";
    return text + ".\n";
}

std::string EnsembleSummary::text() const
{
    const std::int64_t completed = this->completed();
    if (completed == 0)
        return "\nNo run was completed.\n";
    std::string text = quantiles();
    if (!m_hasAttention)
        return text;
    if (!m_roles.isTruthKnown())
        return text + leadersText();
    const double share = 100.0 * static_cast<double>(m_found) / static_cast<double>(completed);
    text += "\n" + core::groupedText(m_found) + " of " + core::groupedText(completed) + " runs (" +
            fixedText(share, 1) + " %) " + whatCounts() + ".\n";
    if (m_misled > 0)
        text += "In " + countedText(m_misled, "run") + " a feature that is not golden leads clearly.\n";
    return text;
}

} // namespace app
