#pragma once

#include "core/analysis/seeds_summary.h"

#include <QString>

namespace ui {

/// The result of many runs in words.
struct SeedsText {
    QString headline; ///< "Feature 5 was found in 198 of 200 runs.", "price leads in 187 of 200 runs."
    QString finding;  ///< "Its attention lies between 0.43 and 0.83, median 0.67."
};

/// isArticles: made with the article's settings apart from the seed, so that its 0.5 is comparable.
SeedsText seedsText(const core::SeedsSummary& summary, bool isArticles);

/// The meaning of the full dots and of the rings in the wide column.
struct SeedsDotWords {
    QString full; ///< "found"; "all found" if there are several golden features, "false alarm" if there is none,
                  ///< "leads" if they are not known
    QString ring;
};

SeedsDotWords seedsDotWords(const core::SeedsSummary& summary);

/// Whether a run's dot in the wide column is full. result is an index of the summary's results.
bool isDotFull(const core::SeedsSummary& summary, std::size_t result);

/// "Seed 17: 0.532, found"; "Seed 17, feature 8: 0.0213". result is an index of the summary's results.
QString seedDotText(const core::SeedsSummary& summary, std::size_t result, std::int64_t feature);

/// "Feature 8: median 0.0213, 9 of 10 runs between 0.0102 and 0.0346".
QString seedSpreadText(const core::SeedsSummary& summary, std::int64_t feature);

/// The share that the article reports for its one run.
constexpr double kArticleShare = 0.5;

} // namespace ui
