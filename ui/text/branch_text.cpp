#include "ui/text/branch_text.h"

#include "ui/text/experiment_change.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct BranchWords {
    Q_DECLARE_TR_FUNCTIONS(ui::BranchText)
};

QString rateText(double learningRate)
{
    return readableNumber(learningRate);
}

QString filledIn(const QString& pattern, const core::BranchPoint& branch)
{
    return pattern.arg(grouped(branch.epoch), grouped(branch.batch), rateText(branch.before), rateText(branch.after));
}

bool contains(std::span<const core::BranchPoint> branches, const core::BranchPoint& branch)
{
    return std::ranges::find(branches, branch) != branches.end();
}

} // namespace

QString branchText(const core::BranchPoint& branch)
{
    return filledIn(BranchWords::tr("Branched at epoch %1, batch %2: learning rate %3 → %4"), branch);
}

QString branchText(std::span<const core::BranchPoint> branches)
{
    QStringList sentences;
    for (const core::BranchPoint& branch : branches)
        sentences += branchText(branch) + u'.';
    return sentences.join(u' ');
}

QString withBranches(const QString& text, std::span<const core::BranchPoint> branches)
{
    if (branches.empty())
        return text;
    return text.isEmpty() ? branchText(branches) : text + u' ' + branchText(branches);
}

QString unbranchedRunsText()
{
    return BranchWords::tr("The run shown branched; these train with its last learning rate from the first batch on.");
}

QString branchLabel(const core::BranchPoint& branch)
{
    return QStringLiteral("→ ") + rateText(branch.after);
}

std::ptrdiff_t differingBranches(std::span<const core::BranchPoint> first, std::span<const core::BranchPoint> second)
{
    return std::ranges::count_if(first, [&](const auto& branch) { return !contains(second, branch); }) +
           std::ranges::count_if(second, [&](const auto& branch) { return !contains(first, branch); });
}

namespace {

/// How a branch is named that only one of two runs has.
struct BranchSides {
    QString one;
    QString other;
};

/// Adds how the branches of a run differ from those of another.
QString withDifferingBranches(const QString& settings, const RunSettings& run, const RunSettings& other,
                              const BranchSides& names)
{
    QStringList differences;
    if (!settings.isEmpty())
        differences += settings;
    for (const core::BranchPoint& branch : other.branches)
        if (!contains(run.branches, branch))
            differences += filledIn(names.other, branch);
    for (const core::BranchPoint& branch : run.branches)
        if (!contains(other.branches, branch))
            differences += filledIn(names.one, branch);
    return differences.join(QStringLiteral(", "));
}

} // namespace

QString differenceText(const RunSettings& pinned, const RunSettings& shown)
{
    return withDifferingBranches(
        changeText(core::settingsAtStart(pinned.experiment, pinned.branches),
                   core::settingsAtStart(shown.experiment, shown.branches)),
        shown, pinned,
        {BranchWords::tr("this run branched at epoch %1, batch %2: learning rate %3 → %4"),
         BranchWords::tr("the pinned run branched at epoch %1, batch %2: learning rate %3 → %4")});
}

QString settingsApartText(const RunSettings& run, const RunSettings& other)
{
    return withDifferingBranches(settingsApartText(core::settingsAtStart(run.experiment, run.branches),
                                                   core::settingsAtStart(other.experiment, other.branches)),
                                 run, other,
                                 {BranchWords::tr("branched at epoch %1, batch %2: learning rate %3 → %4"),
                                  BranchWords::tr("not branched at epoch %1, batch %2: learning rate %3 → %4")});
}

} // namespace ui
