#pragma once

#include "core/analysis/attention_profile.h"
#include "core/analysis/finding.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>

namespace ui {

/// What a mean attention vector says, in words. Plain text, translated.
struct Verdict {
    QString headline;         ///< "Feature 5 holds 0.573 of the attention: 1.3 times all others together."
    QString finding;          ///< "Found in epoch 1, batch 41. It is the golden feature."
    QString share = {};       ///< the number within the headline that matters, to be set off; may be empty
    QString outcome = {};     ///< the words with which finding begins, to be set off: "Found"
    bool aboutGolden = false; ///< the headline speaks of golden features
};

/// The first few of these features: as many as a text names before it only counts the rest.
std::span<const std::int64_t> namedFeatures(std::span<const std::int64_t> features);

/// "5", "5 and 12", "1, 2, 3, 4, 5, 6 and 14 more". Translated.
QString featuresText(std::span<const std::int64_t> features);

/// "And 14 more golden features.", those that a text does not name; empty if there are none such. Translated.
QString unnamedGoldenText(std::span<const std::int64_t> golden);

/// Reads the profile aloud. finding: since when all golden features stand out, if known; trained: at least one batch.
Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained);

} // namespace ui
