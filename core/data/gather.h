#pragma once

#include "core/data/dataset.h"
#include "core/numeric/lanes.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace core {

/// Copies rows of the data set into a batch (rows.size(), features) in which each feature is contiguous.
///
/// Shuffled rows are scattered in memory, so the next rows are prefetched. Squares of kLanes rows and kLanes features
/// are transposed in registers. With 20 features and 8 lanes the squares are features 1 to 8, 9 to 16 and 13 to 20:
/// copying a few features twice is cheaper than copying them one by one.
template <typename Scalar> // NOLINTNEXTLINE(readability-function-cognitive-complexity): one square in each pass
void gatherFeatures(const Dataset<Scalar>& dataset, std::span<const std::uint32_t> rows,
                    Eigen::Ref<Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>> batch)
{
    using Eigen::Index;
    constexpr int kSide = kLanes<Scalar>;
    constexpr std::size_t kAhead = 32;
    constexpr int kSecondLevel = 2; // the second-level cache allows more outstanding requests than the first
    constexpr Index kCacheLine = 64 / sizeof(Scalar);
    // Local copies, because the compiler must assume that the writes alias the members.
    const Scalar* const values = dataset.features.data();
    Scalar* const columns = batch.data();
    const Index features = dataset.features.cols();
    const Index stride = batch.outerStride();
    const auto start = [=](std::size_t i) { return values + Index{rows[i]} * features; };

    std::size_t first = 0;
    if (features >= kSide) {
        for (; first + kSide <= rows.size(); first += kSide) {
            for (std::size_t next = first + kAhead; next < std::min(first + kAhead + kSide, rows.size()); ++next)
                for (Index feature = 0; feature < features; feature += kCacheLine)
                    __builtin_prefetch(start(next) + feature, 0, kSecondLevel);
            const Scalar* from[kSide];
            for (int i = 0; i < kSide; ++i)
                from[i] = start(first + static_cast<std::size_t>(i));
            for (Index next = 0; next < features; next += kSide) {
                const Index feature = std::min(next, features - kSide);
                Lanes<Scalar> square[kSide];
                for (int i = 0; i < kSide; ++i)
                    square[i] = loadLanes(from[i] + feature);
                transposeLanes<Scalar>(square);
                Scalar* to = columns + static_cast<Index>(first) + feature * stride;
                for (int i = 0; i < kSide; ++i, to += stride)
                    storeLanes<Scalar>(to, square[i]);
            }
        }
    }
    for (; first < rows.size(); ++first)
        batch.row(static_cast<Index>(first)) = dataset.features.row(rows[first]);
}

} // namespace core
