#include "ui/views/claim_number.h"

#include "ui/views/share_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::ClaimNumber)
};

QString countText(std::int64_t count, std::int64_t all)
{
    return Text::tr("%1 of %2", "20 of 20").arg(count).arg(all);
}

ClaimNumber numberOf(std::monostate /*not made*/)
{
    return {};
}

ClaimNumber numberOf(const core::ShuffledAttention& shuffled)
{
    return {shareText(shuffled.summary.all.change), Text::tr("is how far the probability moves, on average")};
}

ClaimNumber numberOf(const core::UniformAttention& uniform)
{
    return {shareText(uniform.uniform.test.accuracy), Text::tr("right with uniform attention")};
}

ClaimNumber numberOf(const core::OtherSeeds& seeds)
{
    const auto found = std::llround(seeds.foundShare * static_cast<double>(seeds.completed()));
    return {countText(found, seeds.completed()), seeds.leader > 0
                                                     ? Text::tr("other seeds have the same feature in the lead")
                                                     : Text::tr("other seeds find what is golden")};
}

ClaimNumber numberOf(const core::Adversary& adversary)
{
    const QString share = shareText(adversary.summary.all.opposite);
    return {adversary.exact ? share : QStringLiteral("≥ ") + share,
            Text::tr("of the rows have a nearly opposite attention with the same output")};
}

ClaimNumber numberOf(const core::Shortcut& shortcut)
{
    return {shareText(shortcut.inMask.test.accuracy), Text::tr("right by the mask alone")};
}

ClaimNumber numberOf(const core::ShuffledLabels& labels)
{
    return {countText(labels.standsOut, labels.completed()), Text::tr("runs have a bar that stands out")};
}

} // namespace

ClaimNumber claimNumber(const core::ClaimResult& result)
{
    if (result.bearing == core::Bearing::NotApplicable)
        return {};
    return std::visit([](const auto& numbers) { return numberOf(numbers); }, result.numbers);
}

} // namespace ui
