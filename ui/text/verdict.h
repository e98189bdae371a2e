#pragma once

#include "core/analysis/attention_profile.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace ui {

/// The reading of a mean attention vector in words. Plain text, translated.
struct Verdict {
    QString headline;         ///< "Feature 5 holds 0.573 of the attention: 1.3 times all others together."
    QString finding;          ///< "Found in epoch 1, batch 41. It is the golden feature."
    QString share = {};       ///< the number within the headline that matters, to be set off; may be empty
    QString outcome = {};     ///< the words with which finding begins, to be set off: "Found"
    bool aboutGolden = false; ///< the headline is about golden features
};

/// Words the profile. Where the golden features are not known, the verdict names the leading feature, by how much it
/// leads, and since when.
/// finding: see core::findingAt(), if known; trained: at least one batch.
Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained);

/// The verdict on the attention at the last of these snapshots, for paper: without advice for the window.
/// beganElsewhere: with weights of another training, so that a feature that stands out before the first batch is not
/// chance, and was not found by this run.
Verdict verdictOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                  const std::vector<double>& attention, bool beganElsewhere);

} // namespace ui
