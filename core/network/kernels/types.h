#pragma once

#include "core/experiment/network_shape.h"

#include <Eigen/Core>

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

/// Views of a kernel (inputs, outputs), row-major as Keras stores it, and of a bias (outputs).
template <typename Scalar>
using Kernel = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <typename Scalar>
using KernelMap = Eigen::Map<Kernel<Scalar>>;
template <typename Scalar>
using ConstKernelMap = Eigen::Map<const Kernel<Scalar>>;
template <typename Scalar>
using BiasMap = Eigen::Map<Vector<Scalar>>;
template <typename Scalar>
using ConstBiasMap = Eigen::Map<const Vector<Scalar>>;

/// Views of a dense layer's kernel and bias in a flat vector of parameters or of gradients.
template <typename Scalar>
KernelMap<Scalar> kernelOf(const DenseSlot& slot, Vector<Scalar>& flat)
{
    return {flat.data() + slot.kernelOffset, slot.inputs, slot.outputs};
}
template <typename Scalar>
ConstKernelMap<Scalar> kernelOf(const DenseSlot& slot, const Vector<Scalar>& flat)
{
    return {flat.data() + slot.kernelOffset, slot.inputs, slot.outputs};
}
template <typename Scalar>
BiasMap<Scalar> biasOf(const DenseSlot& slot, Vector<Scalar>& flat)
{
    return {flat.data() + slot.biasOffset, slot.outputs};
}
template <typename Scalar>
ConstBiasMap<Scalar> biasOf(const DenseSlot& slot, const Vector<Scalar>& flat)
{
    return {flat.data() + slot.biasOffset, slot.outputs};
}

} // namespace core
