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
    constexpr std::array kNames{"golden", "not_golden", "something", "nothing", "no_others", "no_bars"};
    return kNames.at(static_cast<std::size_t>(bars));
}

std::string_view relianceName(Reliance reliance)
{
    constexpr std::array kNames{"can", "partly", "cannot", "unknown"};
    return kNames.at(static_cast<std::size_t>(reliance));
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
