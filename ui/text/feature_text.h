#pragma once

#include "core/data/feature_roles.h"

#include <QString>

#include <cstdint>
#include <span>

namespace ui {

/// Names of features and labels: their numbers, or the names of a table. Each text is one line without hidden
/// characters, see shownText(); a name too long for a sentence ends in "…". Translated, except for names.

/// Letters of a name in a sentence.
constexpr qsizetype kMaxNameLetters = 40;

/// "5", or "price": on an axis, in a list, within a formula.
QString featureName(const core::FeatureNames& names, std::int64_t feature, qsizetype maxLetters = kMaxNameLetters);

/// Any name of a table, such as that of a category, on one line.
QString plainName(const std::string& name, qsizetype maxLetters = kMaxNameLetters);

/// "Feature 5", or "price": at the start of a sentence.
QString featureAtStart(const core::FeatureNames& names, std::int64_t feature);

/// "feature 5", or "price": within a sentence.
QString featureWithin(const core::FeatureNames& names, std::int64_t feature);

/// As featureAtStart() and featureWithin(), but never shortened: for tips.
QString wholeFeature(const core::FeatureNames& names, std::int64_t feature);
QString wholeFeatureWithin(const core::FeatureNames& names, std::int64_t feature);

/// "label 1", or "versicolor", within a sentence.
QString labelText(const core::FeatureNames& names, int label);

/// "rows with label 1", "rows with versicolor", or "rows other than versicolor", within a sentence.
QString rowsText(const core::FeatureNames& names, int label);

/// "1", or "versicolor".
QString labelValue(const core::FeatureNames& names, int label, qsizetype maxLetters = kMaxNameLetters);

/// "5", "5 and 12", "1, 2, 3, 4, 5, 6 and 14 more", or names.
QString featuresText(std::span<const std::int64_t> features, const core::FeatureNames& names = {});

/// The first few of these features, which a text names before it counts the rest.
std::span<const std::int64_t> namedFeatures(std::span<const std::int64_t> features);

/// "And 14 more golden features." for those beyond namedFeatures(); empty without any.
QString unnamedGoldenText(std::span<const std::int64_t> golden);

/// The feature with the longest name; the last of several.
std::int64_t longestName(const core::FeatureNames& names, std::int64_t features);

} // namespace ui
