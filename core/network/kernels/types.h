#pragma once

#include "core/experiment/network_shape.h"

#include <Eigen/Core>

#include <type_traits>

namespace core {

using Index = Eigen::Index;

/// A batch (rows, features), each feature contiguous over the rows, so that sums and exponentials over the batch run
/// along full vectors.
template <typename Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::ColMajor>;

/// Returns a zero buffer with room for `rows` rows.
/// Its column stride is one cache line more than `rows`, which is mostly a power of two, so that neighbouring columns
/// do not compete for the same cache lines.
template <typename Scalar>
Matrix<Scalar> blockBuffer(Index rows, Index columns)
{
    constexpr Index kCacheLine = 64 / sizeof(Scalar);
    return Matrix<Scalar>::Zero(rows + kCacheLine, columns);
}

template <typename Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// Views of a batch or of its first rows.
template <typename Scalar>
using MatrixRef = Eigen::Ref<Matrix<Scalar>>;
template <typename Scalar>
using ConstMatrixRef = Eigen::Ref<const Matrix<Scalar>>;
template <typename Scalar>
using VectorRef = Eigen::Ref<Vector<Scalar>>;
template <typename Scalar>
using ConstVectorRef = Eigen::Ref<const Vector<Scalar>>;

/// Views of a dense layer's kernel (inputs, outputs), row-major as Keras stores it, and bias (outputs) in a flat vector
/// of parameters or of gradients. `Flat` is a Vector, const or not.
template <typename Flat>
auto kernelOf(const DenseSlot& slot, Flat& flat)
{
    using Kernel = Eigen::Matrix<typename Flat::Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<std::conditional_t<std::is_const_v<Flat>, const Kernel, Kernel>>(flat.data() + slot.kernelOffset,
                                                                                       slot.inputs, slot.outputs);
}
template <typename Flat>
auto biasOf(const DenseSlot& slot, Flat& flat)
{
    return Eigen::Map<Flat>(flat.data() + slot.biasOffset, slot.outputs);
}

} // namespace core
