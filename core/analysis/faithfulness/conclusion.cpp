#include "core/analysis/faithfulness/conclusion.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array kByWeight{TestId::ShuffledLabels, TestId::OtherSeeds, TestId::UniformAttention,
                               TestId::Adversary,      TestId::Shortcut,   TestId::ShuffledAttention};

/// Returns the most important test with this support.
std::optional<TestId> weightiest(std::span<const TestResult> results, Support support)
{
    for (const TestId id : kByWeight)
        if (std::ranges::any_of(results,
                                [&](const TestResult& result) { return result.id == id && result.support == support; }))
            return id;
    return std::nullopt;
}

} // namespace

BarsShow barsShow(const AttentionProfile& bars)
{
    if (bars.features == 0)
        return BarsShow::NoBars;
    if (bars.bystanders == 0)
        return BarsShow::NoOthers;
    if (!bars.golden.empty())
        return bars.foundAll() ? BarsShow::Golden : BarsShow::NotGolden;
    return bars.topStandsOut() ? BarsShow::Something : BarsShow::Nothing;
}

std::string_view barsShowName(BarsShow bars)
{
    switch (bars) {
    case BarsShow::Golden:
        return "golden";
    case BarsShow::NotGolden:
        return "not_golden";
    case BarsShow::Something:
        return "something";
    case BarsShow::Nothing:
        return "nothing";
    case BarsShow::NoOthers:
        return "no_others";
    case BarsShow::NoBars:
        return "no_bars";
    }
    return {};
}

std::string_view relianceName(Reliance reliance)
{
    switch (reliance) {
    case Reliance::Full:
        return "can";
    case Reliance::Partly:
        return "partly";
    case Reliance::None:
        return "cannot";
    case Reliance::Unknown:
        return "unknown";
    }
    return {};
}

Conclusion concludeFrom(BarsShow bars, std::span<const TestResult> results)
{
    const auto against = weightiest(results, Support::Against);
    const auto mixed = weightiest(results, Support::Mixed);
    const auto supports = weightiest(results, Support::Supports);
    if (!against && !mixed && !supports)
        return {bars, Reliance::Unknown, std::nullopt};
    if (bars == BarsShow::NotGolden)
        return {bars, Reliance::None, std::nullopt};
    if (against)
        return {bars, Reliance::None, against};
    if (mixed)
        return {bars, Reliance::Partly, mixed};
    return {bars, Reliance::Full, supports};
}

} // namespace core
