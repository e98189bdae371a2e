#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"
#include "core/numeric/lanes.h"

/// Dense layers whose kernel fits the cache, computed in panels of rows: 1.3 to 1.8 times as fast as Eigen's product,
/// which first reorders its operands, which pays off for large matrices only.
namespace core::panels {

/// Rows of a panel: four SIMD vectors. With three columns that makes twelve sums, as many as fit the registers.
template <typename Scalar>
inline constexpr Index kPanelRows = 4 * kLanes<Scalar>;

/// Returns whether the functions below accept this layer, for blocks of whole panels.
template <typename Scalar>
constexpr bool suits(const DenseSlot& slot, Index rows)
{
    constexpr Index kMaxWeights = 32'768; // 128 KiB of float
    return rows % kPanelRows<Scalar> == 0 && slot.inputs * slot.outputs <= kMaxWeights;
}

/// The functions have the contract of core::plain in dense.h; rows must be whole panels.
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
