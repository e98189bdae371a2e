#pragma once

#include "core/data/feature_roles.h"

#include <QString>

#include <cstdint>
#include <span>

namespace ui {

/// The one place that says how features and labels are called: by their numbers, or by the names of a person's table.
/// All texts stand on one line; a name that is too long for a sentence ends in "…". Translated, except for names.

/// "5", or "price": on an axis, in a list, within a formula.
QString featureName(const core::FeatureNames& names, std::int64_t feature);

/// The same, not longer than so many letters.
QString featureName(const core::FeatureNames& names, std::int64_t feature, qsizetype mostLetters);

/// "Feature 5", or "price": where a sentence begins.
QString featureAtStart(const core::FeatureNames& names, std::int64_t feature);

/// "feature 5", or "price": within one.
QString featureWithin(const core::FeatureNames& names, std::int64_t feature);

/// As featureAtStart() and featureWithin(), but whole, however long: for texts that are shown on hover.
QString wholeFeature(const core::FeatureNames& names, std::int64_t feature);
QString wholeFeatureWithin(const core::FeatureNames& names, std::int64_t feature);

/// "label 1", or "versicolor", within a sentence.
QString labelText(const core::FeatureNames& names, int label);

/// "1", or "versicolor", of at most so many letters.
QString labelValue(const core::FeatureNames& names, int label);
QString labelValue(const core::FeatureNames& names, int label, qsizetype mostLetters);

/// "5", "5 and 12", "1, 2, 3, 4, 5, 6 and 14 more", or names.
QString featuresText(std::span<const std::int64_t> features, const core::FeatureNames& names = {});

/// The first few of these features: as many as a text names before it only counts the rest.
std::span<const std::int64_t> namedFeatures(std::span<const std::int64_t> features);

/// "And 14 more golden features.", those that a text does not name; empty if there are none such.
QString unnamedGoldenText(std::span<const std::int64_t> golden);

/// The feature whose name is longest in letters; of equal ones the last.
std::int64_t longestName(const core::FeatureNames& names, std::int64_t features);

} // namespace ui
