#pragma once

#include "core/analysis/attention_profile.h"

#include <QString>

#include <optional>

namespace ui {

/// What a mean attention vector says, in words. Plain text, translated.
struct Verdict {
    QString headline;         ///< "Feature 5 holds 0.573 of the attention: 1.3 times all others together."
    QString finding;          ///< "Found in epoch 1, batch 41. It is the golden feature."
    QString share = {};       ///< the number within the headline that matters, to be set off; may be empty
    QString outcome = {};     ///< the words with which finding begins, to be set off: "Found"
    bool aboutGolden = false; ///< the headline speaks of golden features
};

/// Reads the profile aloud. finding: see core::findingAt(), if known; trained: at least one batch. Where it is not
/// known which features are golden, it says which one leads and by how much: see leadingVerdict().
Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained);

} // namespace ui
