#include "app/terminal/ensemble_output.h"

#include "app/terminal/result_lines.h"
#include "app/terminal/text_format.h"
#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"
#include "core/tables/prepared_table.h"
#include "core/text/display_width.h"
#include "core/text/number_text.h"
#include "ui/text/feature_text.h"

#include <algorithm>

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

/// The class that all splits have the most rows of; nothing where the classes are about as large.
std::optional<int> clearlyLargerClass(const core::Experiment& experiment)
{
    constexpr double kClearly = 0.6;
    const core::HarderData& harder = experiment.harder;
    double positives =
        harder.positiveShare * (1.0 - harder.labelNoise) + (1.0 - harder.positiveShare) * harder.labelNoise;
    if (experiment.table)
        positives = static_cast<double>(experiment.table->positives) / static_cast<double>(experiment.table->rows());
    if (std::max(positives, 1.0 - positives) <= kClearly)
        return std::nullopt;
    return positives > 0.5 ? 1 : 0;
}

} // namespace

RunTable::RunTable(const core::Experiment& experiment) : m_roles(experiment.columnRoles())
{
    if (const auto label = clearlyLargerClass(experiment)) {
        constexpr qsizetype kMaxClassLetters = 12;
        m_majority = "always " + ui::labelValue(m_roles.names(), *label, kMaxClassLetters).toStdString();
    }
}

std::string RunTable::header() const
{
    return "      seed        loss  accuracy  test acc." + (m_majority.empty() ? "" : "  " + m_majority) +
           (m_roles.isTruthKnown() ? "  golden att.  most attention\n" : "  most attention\n");
}

std::string RunTable::line(const core::EnsembleRun& run) const
{
    std::string line = padLeft(std::to_string(run.seed), 10);
    if (hasDiverged(run))
        return line + "  diverged: the loss stopped being a finite number\n";
    line += padLeft(kerasText(run.last.loss), 12);
    line += padLeft(fixedText(run.last.accuracy, 4), 10);
    line += padLeft(fixedText(run.last.testAccuracy, 4), 11);
    if (!m_majority.empty())
        line += padLeft(fixedText(run.classes.majorityShare(), 4), 2 + core::displayWidth(m_majority));
    if (run.last.attention.empty())
        return line + "  no attention\n";
    const core::AttentionProfile profile = core::profileOf(run.last.attention, m_roles);
    if (!m_roles.isTruthKnown())
        return line + padLeft(fixedText(profile.topShare, 4), 8) + "  " + nameIn(m_roles, profile.top) + "\n";
    line += padLeft(fixedText(run.goldenAttention, 4), 13);
    return line + padLeft(std::to_string(profile.top), 8) + "  " + findingWord(profile) + "\n";
}

EnsembleSummary::EnsembleSummary(const core::Experiment& experiment)
    : m_experiment(experiment), m_roles(experiment.columnRoles()),
      m_hasAttention(experiment.attention != core::AttentionKind::None), m_leading(experiment)
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
    m_classes.push_back(run.classes);
    m_accuracies += run.last.testAccuracy;
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

std::optional<double> EnsembleSummary::majorityShare() const
{
    if (m_classes.empty())
        return std::nullopt;
    double sum = 0.0;
    for (const core::ClassCounts& classes : m_classes)
        sum += classes.majorityShare();
    return sum / static_cast<double>(m_classes.size());
}

/// Returns the accuracy of always answering with the larger class and a warning of classes with few test rows; empty
/// where the classes are even and have enough test rows.
std::string EnsembleSummary::classesText() const
{
    const double mean = m_accuracies / static_cast<double>(completed());
    std::string text;
    if (std::ranges::any_of(m_classes, [&](const core::ClassCounts& classes) { return classes.isTelling(mean); }))
        text += "\nMean test accuracy " + fixedText(mean, 4) +
                "; always the larger class: " + fixedText(majorityShare().value(), 4) + "\n";
    const auto isRare = [](const core::ClassCounts& classes) { return classes.rareClass().has_value(); };
    const auto rare = std::ranges::count_if(m_classes, isRare);
    if (rare == 0)
        return text;
    const auto label = std::ranges::find_if(m_classes, isRare)->rareClass()->label;
    return text + "\nIn " + core::groupedText(rare) + " of " + core::groupedText(completed()) +
           " runs the test has fewer than " + std::to_string(core::ClassCounts::kFewRows) + " " +
           ui::rowsText(m_roles.names(), static_cast<int>(label)).toStdString() +
           ": their accuracy says little about these. " + rareClassOptions(m_experiment.stratify) + "\n";
}

std::string EnsembleSummary::text() const
{
    const std::int64_t completed = this->completed();
    if (completed == 0)
        return "\nNo run was completed.\n";
    std::string text = quantiles();
    if (!m_hasAttention)
        return text + classesText();
    if (!m_roles.isTruthKnown())
        return text + leadersText() + classesText();
    const double share = 100.0 * static_cast<double>(m_found) / static_cast<double>(completed);
    text += "\n" + core::groupedText(m_found) + " of " + core::groupedText(completed) + " runs (" +
            fixedText(share, 1) + " %) " + whatCounts() + ".\n";
    if (m_misled > 0)
        text += "In " + countedText(m_misled, "run") + " a feature that is not golden leads clearly.\n";
    return text + classesText();
}

} // namespace app
