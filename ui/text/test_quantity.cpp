#include "ui/text/test_quantity.h"

#include "ui/text/share_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct QuantityWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TestQuantity)
};

QString countText(std::int64_t count, std::int64_t all)
{
    return QuantityWords::tr("%1 of %2", "20 of 20").arg(count).arg(all);
}

TestQuantity numberOf(std::monostate /*not made*/)
{
    return {};
}

TestQuantity numberOf(const core::ShuffledAttention& shuffled)
{
    return {shareText(shuffled.summary.all.change), QuantityWords::tr("is how far the probability moves, on average")};
}

TestQuantity numberOf(const core::UniformAttention& uniform)
{
    return {shareText(uniform.uniform.test.accuracy), QuantityWords::tr("right with uniform attention")};
}

TestQuantity numberOf(const core::OtherSeeds& seeds)
{
    const auto found = std::llround(seeds.foundShare * static_cast<double>(seeds.completed()));
    return {countText(found, seeds.completed()),
            seeds.leader > 0 ? QuantityWords::tr("other seeds have the same feature in the lead")
                             : QuantityWords::tr("other seeds find what is golden")};
}

TestQuantity numberOf(const core::Adversary& adversary)
{
    const QString share = shareText(adversary.summary.all.opposite);
    return {adversary.exact ? share : QStringLiteral("≥ ") + share,
            QuantityWords::tr("of the rows have a nearly opposite attention with the same output")};
}

TestQuantity numberOf(const core::Shortcut& shortcut)
{
    return {shareText(shortcut.inMask.test.accuracy), QuantityWords::tr("right by the mask alone")};
}

TestQuantity numberOf(const core::ShuffledLabels& labels)
{
    return {countText(labels.standsOut, labels.completed()), QuantityWords::tr("runs have a bar that stands out")};
}

} // namespace

TestQuantity testQuantity(const core::TestResult& result)
{
    if (result.support == core::Support::NotApplicable)
        return {};
    return std::visit([](const auto& numbers) { return numberOf(numbers); }, result.numbers);
}

} // namespace ui
