#pragma once

#include "core/network/kernels/types.h"
#include "core/training/model.h"

namespace core {

/// A head whose hidden layers are linear as one dense layer: logit = weights . mixed + constant.
struct CollapsedHead {
    Vector<double> weights; ///< (F)
    double constant = 0.0;
};

/// In double, so that borders can be found within the rounding of the network itself.
CollapsedHead collapseHead(const Model& model);

} // namespace core
