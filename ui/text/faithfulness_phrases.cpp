#include "ui/text/faithfulness_text.h"

#include "core/data/class_counts.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct QuantityWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TestQuantity)
};

QString countOf(std::int64_t count, std::int64_t all)
{
    return QuantityWords::tr("%1 of %2", "20 of 20").arg(grouped(count), grouped(all));
}

TestQuantity numberOf(std::monostate /*not made*/, const core::FeatureNames& /*names*/)
{
    return {};
}

/// The label for whose rows a test supports the bars, where it does so for one of two.
template <typename Summary, typename Passes>
std::size_t passingLabel(const core::ByLabel<Summary>& summary, const Passes& passes)
{
    return passes(summary.label[1]) ? 1 : 0;
}

/// Whether there are rows of both labels. A mean of both would describe neither.
template <typename Summary>
bool hasBothLabels(const core::ByLabel<Summary>& summary)
{
    return summary.label[0].rows > 0 && summary.label[1].rows > 0;
}

/// "rows with label 1", or "rows other than Adelie".
QString rowsOf(const core::FeatureNames& names, std::size_t label)
{
    return rowsText(names, static_cast<int>(label));
}

/// A share as the large number of a card.
QString largeShare(double share)
{
    constexpr int kDecimals = 3;
    return fractionText(share, kDecimals).replace(u' ', QChar::Nbsp); // stays on one line
}

TestQuantity numberOf(const core::ShuffledAttention& shuffled, const core::FeatureNames& names)
{
    const QString probability = probabilityName(names);
    const auto& label = shuffled.summary.label;
    if (!hasBothLabels(shuffled.summary))
        return {largeShare(shuffled.summary.all.change),
                QuantityWords::tr("is how far the %1 moves, on average").arg(probability)};
    const std::size_t first = passingLabel(shuffled.summary, core::moves);
    return {
        QuantityWords::tr("%1 and %2").arg(largeShare(label.at(first).change), largeShare(label.at(1 - first).change)),
        QuantityWords::tr("are how far the %1 moves, on average, for %2 and for %3")
            .arg(probability, rowsOf(names, first), rowsOf(names, 1 - first))};
}

TestQuantity numberOf(const core::UniformAttention& uniform, const core::FeatureNames& /*names*/)
{
    return {largeShare(uniform.uniform.test.accuracy), QuantityWords::tr("right with uniform attention")};
}

TestQuantity numberOf(const core::OtherSeeds& seeds, const core::FeatureNames& /*names*/)
{
    const auto found = std::llround(seeds.foundShare * static_cast<double>(seeds.completed()));
    return {countOf(found, seeds.completed()), seeds.leader > 0
                                                   ? QuantityWords::tr("other seeds have the same feature in the lead")
                                                   : QuantityWords::tr("other seeds find what is golden")};
}

TestQuantity numberOf(const core::Adversary& adversary, const core::FeatureNames& /*names*/)
{
    const QString share = largeShare(adversary.summary.all.opposite);
    return {adversary.exact ? share : QStringLiteral("≥ ") + share,
            QuantityWords::tr("of the rows have a nearly opposite attention with the same output")};
}

TestQuantity numberOf(const core::Shortcut& shortcut, const core::FeatureNames& /*names*/)
{
    return {largeShare(shortcut.inMask.test.accuracy), QuantityWords::tr("right by the mask alone")};
}

TestQuantity numberOf(const core::ShuffledLabels& labels, const core::FeatureNames& /*names*/)
{
    return {countOf(labels.standsOut, labels.completed()), QuantityWords::tr("runs have a bar that stands out")};
}

using core::Support;

struct PhraseWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FaithfulnessText)
};

/// Chooses one of three texts.
QString choice(Support support, const QString& supports, const QString& mixed, const QString& against)
{
    return support == Support::Supports ? supports : support == Support::Mixed ? mixed : against;
}

/// Accuracies of the test rows, with the share of the larger class where it tells something about this one of them.
QString besideChance(const QString& phrase, double accuracy, double chance)
{
    if (!core::isMajorityTelling(chance, accuracy))
        return phrase;
    return PhraseWords::tr("%1 (always the larger class: %2)").arg(phrase, shareText(chance));
}

QString measured(std::monostate /*not made*/, Support /*support*/, const core::FeatureNames& /*names*/)
{
    return {};
}

QString measured(const core::ShuffledAttention& shuffled, Support support, const core::FeatureNames& names)
{
    const auto& [all, label] = shuffled.summary;
    const QString probability = probabilityName(names);
    if (!hasBothLabels(shuffled.summary))
        return PhraseWords::tr("Shuffling the attention moves the %1 by %2, and %3 of the rows get another answer")
            .arg(probability, shareText(all.change), shareText(all.flipped));
    const std::size_t passing = passingLabel(shuffled.summary, core::moves);
    const QString moved = shareText(label.at(passing).change);
    const QString other = shareText(label.at(1 - passing).change);
    if (support == Support::Mixed)
        return PhraseWords::tr("Shuffling the attention moves the %1 by %2 for %3, but by %4 for %5")
            .arg(probability, moved, rowsOf(names, passing), other, rowsOf(names, 1 - passing));
    return PhraseWords::tr("Shuffling the attention moves the %1 by %2 for %3 and by %4 for %5, and %6 of the rows get "
                           "another answer")
        .arg(probability, moved, rowsOf(names, passing), other, rowsOf(names, 1 - passing), shareText(all.flipped));
}

QString measured(const core::UniformAttention& uniform, Support /*support*/, const core::FeatureNames& /*names*/)
{
    const QString learned = shareText(uniform.learned.test.accuracy);
    const QString without = shareText(uniform.uniform.test.accuracy);
    const QString phrase =
        uniform.none.diverged()
            ? PhraseWords::tr(
                  "With uniform attention the network is right in %1 of the test rows, with the learned one in %2")
                  .arg(without, learned)
            : PhraseWords::tr(
                  "With uniform attention the network is right in %1 of the test rows, without any in %2, with the "
                  "learned one in %3")
                  .arg(without, shareText(uniform.none.test.accuracy), learned);
    return besideChance(phrase, uniform.learned.test.accuracy, uniform.chance);
}

QString measured(const core::OtherSeeds& seeds, Support /*support*/, const core::FeatureNames& names)
{
    const auto found = std::llround(seeds.foundShare * static_cast<double>(seeds.completed()));
    if (seeds.leader > 0)
        return PhraseWords::tr("With %1 of %2 other seeds %3 leads, too; its attention is from %4 to %5, median %6")
            .arg(grouped(found), grouped(seeds.completed()), featureWithin(names, seeds.leader),
                 shareText(seeds.golden.least), shareText(seeds.golden.most), shareText(seeds.golden.median));
    return (seeds.goldenFeatures == 1
                ? PhraseWords::tr(
                      "%1 of %2 other seeds find the golden feature, with attention from %3 to %4, median %5")
                : PhraseWords::tr(
                      "%1 of %2 other seeds find all golden features, with attention from %3 to %4 together, median "
                      "%5"))
        .arg(grouped(found), grouped(seeds.completed()), shareText(seeds.golden.least), shareText(seeds.golden.most),
             shareText(seeds.golden.median));
}

QString measured(const core::Adversary& adversary, Support support, const core::FeatureNames& names)
{
    const auto& [all, label] = adversary.summary;
    if (support != Support::Mixed)
        return (adversary.exact
                    ? PhraseWords::tr("A nearly opposite attention gives the same output in %1 of the rows")
                    : PhraseWords::tr("A nearly opposite attention gives the same output in at least %1 of the rows"))
            .arg(shareText(all.opposite));
    const std::size_t opposed = passingLabel(adversary.summary, core::isOpposed);
    return (adversary.exact
                ? PhraseWords::tr(
                      "A nearly opposite attention gives the same output in %1 of the %2, but only in %3 of the %4")
                : PhraseWords::tr(
                      "A nearly opposite attention gives the same output in at least %1 of the %2, but was found only "
                      "in %3 of the %4"))
        .arg(shareText(label.at(opposed).opposite), rowsOf(names, opposed), shareText(label.at(1 - opposed).opposite),
             rowsOf(names, 1 - opposed));
}

QString measured(const core::Shortcut& shortcut, Support /*support*/, const core::FeatureNames& /*names*/)
{
    return besideChance(
        PhraseWords::tr(
            "With the golden value hidden from the product the network is right in %1 of the test rows, hidden "
            "from the softmax in %2, with nothing hidden in %3")
            .arg(shareText(shortcut.inMask.test.accuracy), shareText(shortcut.inValue.test.accuracy),
                 shareText(shortcut.whole.test.accuracy)),
        shortcut.whole.test.accuracy, shortcut.chance);
}

QString measured(const core::ShuffledLabels& labels, Support /*support*/, const core::FeatureNames& /*names*/)
{
    constexpr double kAnyAccuracy = 1.0; // it is expected to be that of one answer for all rows
    return besideChance(
        PhraseWords::tr(
            "On shuffled labels a bar stands out in %1 of %2 runs, the largest holds %3, and %4 of the test rows "
            "are answered right")
            .arg(grouped(labels.standsOut), grouped(labels.completed()), shareText(labels.topShare),
                 shareText(labels.accuracy)),
        kAnyAccuracy, labels.chance);
}

QString meaning(std::monostate /*not made*/, Support /*support*/, const core::FeatureNames& /*names*/)
{
    return {};
}

QString meaning(const core::ShuffledAttention& shuffled, Support support, const core::FeatureNames& names)
{
    return choice(support, PhraseWords::tr("the output depends on where the attention is"),
                  PhraseWords::tr("only for %1 does the output depend on where the attention is")
                      .arg(rowsOf(names, passingLabel(shuffled.summary, core::moves))),
                  PhraseWords::tr("the output hardly depends on where the attention is"));
}

QString meaning(const core::UniformAttention& /*uniform*/, Support support, const core::FeatureNames& /*names*/)
{
    return choice(support, PhraseWords::tr("the task needs attention"),
                  PhraseWords::tr("the task needs attention only a little"),
                  PhraseWords::tr("the task does not need attention"));
}

QString meaning(const core::OtherSeeds& seeds, Support support, const core::FeatureNames& names)
{
    if (seeds.leader > 0) {
        const QString leader = featureWithin(names, seeds.leader);
        return choice(support, PhraseWords::tr("it is no luck that %1 leads").arg(leader),
                      PhraseWords::tr("it depends on the seed whether %1 leads").arg(leader),
                      PhraseWords::tr("it is luck that %1 leads").arg(leader));
    }
    return choice(support, PhraseWords::tr("what the bars find is no luck"),
                  PhraseWords::tr("what the bars find depends on the seed"),
                  PhraseWords::tr("what the bars find is luck"));
}

QString meaning(const core::Adversary& adversary, Support support, const core::FeatureNames& names)
{
    return choice(support, PhraseWords::tr("few other bars give the same output"),
                  PhraseWords::tr("for %1 other bars give the same output")
                      .arg(rowsOf(names, passingLabel(adversary.summary, core::isOpposed))),
                  PhraseWords::tr("other bars give the same output"));
}

QString meaning(const core::Shortcut& shortcut, Support support, const core::FeatureNames& /*names*/)
{
    const bool both = core::travels(shortcut.inMask.test.accuracy, shortcut.chance, shortcut.whole.test.accuracy);
    return choice(support, PhraseWords::tr("the label travels in the value"),
                  both ? PhraseWords::tr("the label can travel in the value, but also in the mask itself")
                       : PhraseWords::tr("the label needs both the value and the mask"),
                  PhraseWords::tr("the label travels in the mask itself, not in the value"));
}

QString meaning(const core::ShuffledLabels& /*labels*/, Support support, const core::FeatureNames& /*names*/)
{
    return choice(support, PhraseWords::tr("where there is nothing to find, the bars claim nothing"),
                  PhraseWords::tr("where there is nothing to find, the bars now and then claim something"),
                  PhraseWords::tr("the bars claim something even where there is nothing to find"));
}

} // namespace

TestQuantity testQuantity(const core::TestResult& result)
{
    if (result.support == core::Support::NotApplicable)
        return {};
    return std::visit([&](const auto& numbers) { return numberOf(numbers, result.names); }, result.numbers);
}

QString measuredPhrase(const core::TestResult& result)
{
    return std::visit([&](const auto& numbers) { return measured(numbers, result.support, result.names); },
                      result.numbers);
}

QString meaningPhrase(const core::TestResult& result)
{
    return std::visit([&](const auto& numbers) { return meaning(numbers, result.support, result.names); },
                      result.numbers);
}

} // namespace ui
