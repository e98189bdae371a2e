#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

namespace core {

/// A dense layer's kernel and bias, seen in a flat vector of parameters or of gradients.
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
