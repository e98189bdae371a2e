#pragma once

#include "core/analysis/attention_profile.h"
#include "core/analysis/faithfulness/test_verdict.h"

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// The content of the bars by the rules of AttentionProfile.
enum class BarsShow {
    Golden,    ///< all golden features are found
    NotGolden, ///< there are golden features, and not all are found
    Something, ///< a feature stands out, and none is known to be golden
    Nothing,   ///< no feature stands out, and none is known to be golden
    NoOthers,  ///< every feature carries the label, so that no bar can be wrong
    NoBars     ///< the network has no attention
};

BarsShow barsShow(const AttentionProfile& bars);

/// The degree to which the bars can be relied on.
enum class Reliance {
    Full,
    Partly,
    None,
    Unknown ///< no test is applicable
};

/// Return machine-readable names: "golden", "not_golden", "something", "nothing", "no_others", "no_bars"; "can",
/// "partly", "cannot", "unknown".
std::string_view barsShowName(BarsShow bars);
std::string_view relianceName(Reliance reliance);

/// The combined result of all tests.
struct Conclusion {
    BarsShow bars = BarsShow::Nothing;
    Reliance reliance = Reliance::Unknown;
    std::optional<TestId> reason; ///< the decisive test; nothing if the bars alone decide, or no test does

    bool operator==(const Conclusion&) const = default;
};

/// Bars that miss the golden feature cannot be relied on. Otherwise a single test against them suffices; without one, a
/// mixed test makes the reliance partial. If several tests have the same support, the reason is the one that concerns
/// the bars most directly, in this order: they stand out where there is nothing to find; they depend on the seed; the
/// task does not need them; others give the same output; the label passes through the mask; shuffling them has no
/// effect.
Conclusion concludeFrom(BarsShow bars, std::span<const TestResult> results);

} // namespace core
