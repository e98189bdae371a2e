#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"
#include "core/numeric/lanes.h"

/// Dense layers whose kernel stays in the cache, worked through in panels of rows: 1.3 to 1.8 times as fast as Eigen's
/// product, which first copies its operands into an order that pays off for large matrices only.
namespace core::panels {

/// Rows come in panels of four registers: with three columns that makes twelve sums, as many as stay in registers.
template <typename Scalar>
inline constexpr Index kPanelRows = 4 * kLanes<Scalar>;

/// Whether the functions below take this layer, for blocks of whole panels.
template <typename Scalar>
constexpr bool suits(const DenseSlot& slot, Index rows)
{
    constexpr Index kMaxWeights = 32'768; // 128 KiB of float
    return rows % kPanelRows<Scalar> == 0 && slot.inputs * slot.outputs <= kMaxWeights;
}

/// As their twins in dense_plain.h; rows must be whole panels.
template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output);
template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients);
template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput);

} // namespace core::panels
