#include "core/analysis/test_loss_trend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace core {

namespace {

constexpr std::size_t kMinEpochs = 20;
constexpr std::size_t kPatience = 10; ///< epochs since the lowest loss
constexpr std::size_t kMinWindow = 5;
constexpr std::size_t kMaxWindow = 25;
constexpr double kMinShare = 0.1;
/// Near zero, a loss may double and mean nothing.
constexpr double kMinRise = 0.005;
/// In deviations of the difference of two windows: the lowest of many windows is low by chance, too.
constexpr double kMinDeviations = 5.0;
/// The deviation of a median, in that of a mean of as many normal numbers.
constexpr double kMedianDeviation = 1.253;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Returns the median of each window; a single outlier moves none of them.
std::vector<double> smoothed(std::span<const double> losses, std::size_t window)
{
    std::vector<double> medians;
    for (std::size_t first = 0; first + window <= losses.size(); ++first) {
        const auto part = losses.subspan(first, window);
        medians.push_back(medianOf({part.begin(), part.end()}));
    }
    return medians;
}

/// Returns the standard deviation of the losses around their course, from the steps between neighbours.
double scatterOf(std::span<const double> losses)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < losses.size(); ++i)
        steps.push_back(std::abs(losses[i] - losses[i - 1]));
    constexpr double kMedianStep = 0.954; // of independent normal numbers, in their deviation
    return medianOf(std::move(steps)) / kMedianStep;
}

} // namespace

std::vector<double> testLossesOf(std::span<const Snapshot> snapshots)
{
    std::vector<double> losses;
    for (const Snapshot& snapshot : snapshots)
        if (snapshot.epochEnd)
            losses.push_back(snapshot.test.loss);
    return losses;
}

std::optional<LowestTestLoss> lowestTestLoss(std::span<const double> losses)
{
    std::optional<LowestTestLoss> lowest;
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (std::isfinite(losses[i]) && (!lowest || losses[i] < lowest->loss))
            lowest = {static_cast<std::int64_t>(i) + 1, losses[i]};
    return lowest;
}

std::optional<LowestTestLoss> lowestTestLoss(std::span<const EpochReport> epochs)
{
    std::vector<double> losses;
    for (const EpochReport& epoch : epochs)
        losses.push_back(epoch.testLoss);
    return lowestTestLoss(losses);
}

std::optional<std::size_t> lowestTestLossIn(std::span<const Snapshot> snapshots)
{
    std::optional<std::size_t> lowest;
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const double loss = snapshots[i].test.loss;
        if (snapshots[i].epochEnd && std::isfinite(loss) && (!lowest || loss < snapshots[*lowest].test.loss))
            lowest = i;
    }
    return lowest;
}

std::optional<RisingTestLoss> risingTestLoss(std::span<const double> losses)
{
    const bool isFinite = std::ranges::all_of(losses, [](double loss) { return std::isfinite(loss); });
    if (losses.size() < kMinEpochs || !isFinite)
        return std::nullopt;
    const std::size_t window = std::clamp(losses.size() / 20, kMinWindow, kMaxWindow);
    const std::vector<double> medians = smoothed(losses, window);
    const auto lowest = static_cast<std::size_t>(std::ranges::min_element(medians) - medians.begin());
    if (medians.size() - 1 - lowest < kPatience)
        return std::nullopt;
    const double rise = medians.back() - medians[lowest];
    const double noise =
        kMinDeviations * kMedianDeviation * scatterOf(losses) * std::sqrt(2.0 / static_cast<double>(window));
    if (rise < kMinRise || rise < kMinShare * medians[lowest] || rise < noise)
        return std::nullopt;
    const auto from = losses.begin() + static_cast<std::ptrdiff_t>(lowest);
    const auto least = std::min_element(from, from + static_cast<std::ptrdiff_t>(window));
    return RisingTestLoss{least - losses.begin() + 1, *least, losses.back()};
}

} // namespace core
