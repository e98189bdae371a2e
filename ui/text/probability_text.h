#pragma once

#include "core/data/feature_roles.h"

#include <QString>

namespace ui {

/// Every probability that is shown is that of label 1, whatever the answer is; these texts name it. Translated.

/// "probability of label 1", or "probability of Adelie", within a sentence.
QString probabilityName(const core::FeatureNames& names);

/// "P(label 1)", or "P(Adelie)", where there is little room; a long name is cut.
QString shortProbabilityName(const core::FeatureNames& names);

/// The name with a number, which is a text already: "probability of label 1: 0.573".
QString probabilityText(const core::FeatureNames& names, const QString& probability);

} // namespace ui
