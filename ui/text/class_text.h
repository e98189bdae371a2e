#pragma once

#include "core/data/class_counts.h"
#include "core/data/feature_roles.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// Texts about the larger class, which stand beside an accuracy, and about a class with few test rows.

/// "always no", the answer that gives the larger class of the test rows to all of them.
QString majorityName(const core::ClassCounts& classes, const core::FeatureNames& names);

/// "always no: 0.975": the accuracy of that answer.
QString majorityText(const core::ClassCounts& classes, const core::FeatureNames& names);

/// "Always answering no, the larger class, is right in 0.975 of the test rows."
QString majoritySentence(const core::ClassCounts& classes, const core::FeatureNames& names);

/// "0.981", or "0.981 (always no: 0.975)" where the share tells something about this accuracy. `text` is the accuracy
/// as it is written.
QString besideMajority(const QString& text, double accuracy, const std::optional<core::ClassCounts>& classes,
                       const core::FeatureNames& names);

/// "Of the rows with yes, only 3 are in the test: ...", for a class with fewer than ClassCounts::kFewRows test rows;
/// empty if both have as many.
QString rareClassText(const core::ClassCounts& classes, const core::FeatureNames& names);

/// What to do about it in the window: "Stratify keeps the shares of the classes in the test, and ..."
QString rareClassAdvice(bool isStratified);

} // namespace ui
