#pragma once

#include "core/analysis/attention_profile.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace ui {

/// A mean attention vector in words. Plain text, translated.
struct Verdict {
    /// "Feature 5 holds 0.573 of the attention: 1.3 times all others together." or "A noise feature leads: ..."
    QString headline;
    QString finding;          ///< "Found in epoch 1, batch 41. It is the golden feature."
    QString share = {};       ///< the number to emphasise in the headline; may be empty
    QString outcome = {};     ///< the first words of the finding, to emphasise: "Found"
    bool aboutGolden = false; ///< the headline is about golden features
};

/// Puts a profile into words. For a table, whose golden features are unknown, it names the leading column, or the twins
/// that lead together, by how much it leads, and since when; a column of several inputs is compared with what uniform
/// attention gives them. finding: see core::findingAt(), if known; trained: at least one batch.
Verdict verdictFor(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding, bool trained);

/// The verdict on the attention at the last of these snapshots, without advice for the window. beganElsewhere: the run
/// began with trained weights, so that it did not find a feature that stands out before its first batch.
Verdict verdictOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                  const std::vector<double>& attention, bool beganElsewhere);

} // namespace ui
