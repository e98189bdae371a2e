#pragma once

#include "ui/text/verdict.h"

namespace ui {

/// The verdict on the bars of a person's table, of which nobody knows what is to be found: which feature leads, by how
/// much, and since when. finding: since when it leads, if known; trained: at least one batch.
Verdict leadingVerdict(const core::AttentionProfile& profile, const std::optional<core::Finding>& finding,
                       bool trained);

} // namespace ui
