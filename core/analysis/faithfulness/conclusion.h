#pragma once

#include "core/analysis/attention_profile.h"
#include "core/analysis/faithfulness/test_verdict.h"

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// What the bars show, by AttentionProfile's rule.
enum class BarsShow {
    Golden,    ///< all golden features are found
    NotGolden, ///< there are some, and not all are found
    Something, ///< a feature stands out, and none is golden, or known to be
    Nothing,   ///< no feature stands out, and none is golden, or known to be
    NoOthers,  ///< every feature carries the label, so that no bar can be wrong
    NoBars     ///< the network has no attention
};

BarsShow barsShow(const AttentionProfile& bars);

/// How far the bars can be relied on.
enum class Reliance {
    Full,
    Partly,
    None,
    Unknown ///< no test is applicable
};

/// For programs: "golden", "not_golden", "something", "nothing", "no_others", "no_bars"; "can", "partly", "cannot",
/// "unknown".
std::string_view barsShowName(BarsShow bars);
std::string_view relianceName(Reliance reliance);

/// What all tests together come to.
struct Conclusion {
    BarsShow bars = BarsShow::Nothing;
    Reliance reliance = Reliance::Unknown;
    std::optional<TestId> reason; ///< the test that decides; nothing if the bars alone do, or no test does

    bool operator==(const Conclusion&) const = default;
};

/// Bars that miss the golden feature cannot be relied on. Else one test that speaks against them is enough for that; if
/// none does, one that is mixed makes it a part. Where several tests say the same, the reason is the one that says most
/// about the bars themselves: that they claim something where nothing is; that they are luck; that the task does not
/// need them; that others would have done as well; that the label travels past the values; that shuffling them does
/// nothing.
Conclusion concludeFrom(BarsShow bars, std::span<const TestResult> results);

} // namespace core
