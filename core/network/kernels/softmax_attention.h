#pragma once

#include "core/network/kernels/types.h"
#include "core/numeric/lanes.h"

/// Softmax attention on a block of rows. Processes two SIMD vectors of rows at a time, so that all features of those
/// rows stay in the first-level cache during all passes.
/// The number of rows must be a multiple of kSoftmaxRows.
namespace core {

/// Two SIMD vectors keep both multipliers of the processor busy.
template <typename Scalar>
inline constexpr Index kSoftmaxRows = 2 * kLanes<Scalar>;

/// Computes the row-wise softmax in place, scores (rows, F) -> attention (rows, F), each row in [0, 1] and summing to
/// 1, and its product with the inputs: mixed (rows, F) = input * attention.
/// The row maximum is subtracted first, so exp() cannot overflow.
/// Source: Goodfellow, Bengio, Courville, "Deep Learning" (2016), section 4.1.
template <typename Scalar> // NOLINTNEXTLINE(readability-function-cognitive-complexity): four passes over the columns
void attend(const ConstMatrixRef<Scalar>& input, MatrixRef<Scalar> scores, MatrixRef<Scalar> mixed)
{
    constexpr int kRegisters = kSoftmaxRows<Scalar> / kLanes<Scalar>;
    const Index features = scores.cols();
    for (Index row = 0; row < scores.rows(); row += kSoftmaxRows<Scalar>) {
        Lanes<Scalar> largest[kRegisters];
        Lanes<Scalar> total[kRegisters] = {};
        Scalar* column = scores.data() + row;
        for (int r = 0; r < kRegisters; ++r)
            largest[r] = loadLanes(column + r * kLanes<Scalar>);
        for (Index feature = 1; feature < features; ++feature) {
            column += scores.outerStride();
            for (int r = 0; r < kRegisters; ++r) {
                const Lanes<Scalar> score = loadLanes(column + r * kLanes<Scalar>);
                largest[r] = score > largest[r] ? score : largest[r];
            }
        }
        column = scores.data() + row;
        for (Index feature = 0; feature < features; ++feature, column += scores.outerStride())
            for (int r = 0; r < kRegisters; ++r) {
                Scalar* const at = column + r * kLanes<Scalar>;
                const Lanes<Scalar> power = expOfNonPositive(loadLanes(at) - largest[r]);
                total[r] += power;
                storeLanes<Scalar>(at, power);
            }
        for (Lanes<Scalar>& sum : total)
            sum = Scalar(1) / sum;
        column = scores.data() + row;
        const Scalar* from = input.data() + row;
        Scalar* to = mixed.data() + row;
        for (Index feature = 0; feature < features; ++feature) {
            for (int r = 0; r < kRegisters; ++r) {
                const int offset = r * kLanes<Scalar>;
                const Lanes<Scalar> attention = loadLanes(column + offset) * total[r];
                storeLanes<Scalar>(column + offset, attention);
                storeLanes<Scalar>(to + offset, attention * loadLanes(from + offset));
            }
            column += scores.outerStride();
            from += input.outerStride();
            to += mixed.outerStride();
        }
    }
}

/// Turns the gradient of `mixed` into the gradient of the scores, in place; all are (rows, F).
template <typename Scalar>
void attendBackward(const ConstMatrixRef<Scalar>& input, const ConstMatrixRef<Scalar>& attention,
                    MatrixRef<Scalar> gradient)
{
    constexpr int kRegisters = kSoftmaxRows<Scalar> / kLanes<Scalar>;
    const Index features = gradient.cols();
    for (Index row = 0; row < gradient.rows(); row += kSoftmaxRows<Scalar>) {
        Lanes<Scalar> shared[kRegisters] = {};
        const Scalar* from = input.data() + row;
        const Scalar* share = attention.data() + row;
        Scalar* to = gradient.data() + row;
        for (Index feature = 0; feature < features; ++feature) {
            for (int r = 0; r < kRegisters; ++r) {
                const int at = r * kLanes<Scalar>;
                const Lanes<Scalar> weighted = loadLanes(to + at) * loadLanes(from + at) * loadLanes(share + at);
                shared[r] += weighted;
                storeLanes<Scalar>(to + at, weighted);
            }
            from += input.outerStride();
            share += attention.outerStride();
            to += gradient.outerStride();
        }
        share = attention.data() + row;
        to = gradient.data() + row;
        for (Index feature = 0; feature < features; ++feature) {
            for (int r = 0; r < kRegisters; ++r) {
                const int at = r * kLanes<Scalar>;
                storeLanes<Scalar>(to + at, loadLanes(to + at) - loadLanes(share + at) * shared[r]);
            }
            share += attention.outerStride();
            to += gradient.outerStride();
        }
    }
}

} // namespace core
