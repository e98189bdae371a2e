#pragma once

#include "core/documents/run_document.h"
#include "core/tables/prepared_table.h"

#include <algorithm>
#include <bit>
#include <cmath>

inline bool sameBits(double one, double other)
{
    return std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other) ||
           (std::isnan(one) && std::isnan(other));
}

inline bool sameBits(const std::vector<double>& one, const std::vector<double>& other)
{
    return std::ranges::equal(one, other, [](double first, double second) { return sameBits(first, second); });
}

inline bool sameSnapshot(const core::Snapshot& one, const core::Snapshot& other)
{
    return one.epoch == other.epoch && one.batch == other.batch && one.epochEnd == other.epochEnd &&
           sameBits(one.loss, other.loss) && sameBits(one.accuracy, other.accuracy) &&
           sameBits(one.test.loss, other.test.loss) && sameBits(one.test.accuracy, other.test.accuracy) &&
           sameBits(one.test.attention, other.test.attention);
}

inline bool sameReport(const core::EpochReport& one, const core::EpochReport& other)
{
    return one.epoch == other.epoch && sameBits(one.loss, other.loss) && sameBits(one.accuracy, other.accuracy) &&
           sameBits(one.testLoss, other.testLoss) && sameBits(one.testAccuracy, other.testAccuracy) &&
           sameBits(one.seconds, other.seconds) && sameBits(one.attention, other.attention);
}

/// All but the experiment.
inline bool sameResults(const core::SavedRun& one, const core::SavedRun& other)
{
    return one.outcome == other.outcome && one.dataHash == other.dataHash && one.rates == other.rates &&
           one.firstWeights == other.firstWeights && one.weights == other.weights && one.classes == other.classes &&
           std::ranges::equal(one.history.snapshots(), other.history.snapshots(), sameSnapshot) &&
           std::ranges::equal(one.reports, other.reports, sameReport);
}

/// Their tables are the same one, if they have any.
inline bool same(const core::SavedRun& one, const core::SavedRun& other)
{
    return one.experiment == other.experiment && sameResults(one, other);
}

inline bool sameFeature(const core::PreparedFeature& one, const core::PreparedFeature& other)
{
    const bool sameCategories =
        one.isNumber() ? other.isNumber() : !other.isNumber() && *one.categories == *other.categories;
    return one.name == other.name && one.column == other.column && sameBits(one.numbers, other.numbers) &&
           one.category == other.category && sameCategories;
}

/// All that a document keeps: what was left out, and the notes about it, are not.
inline bool sameTable(const core::PreparedTable& one, const core::PreparedTable& other)
{
    return one.fileName == other.fileName && one.sha256 == other.sha256 && one.format == other.format &&
           one.choices == other.choices && one.labels == other.labels && one.positiveName == other.positiveName &&
           one.negativeName == other.negativeName && one.oneAgainstRest == other.oneAgainstRest &&
           one.positiveSpellings == other.positiveSpellings && one.positives == other.positives &&
           one.negatives == other.negatives && one.droppedUnlabelled == other.droppedUnlabelled &&
           one.droppedMissing == other.droppedMissing && std::ranges::equal(one.features, other.features, sameFeature);
}
