#include "core/analysis/faithfulness/collapsed_head.h"

#include "core/network/kernels/parameter_views.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace core {

CollapsedHead collapseHead(const Model& model)
{
    const ParameterLayout layout(model.experiment.network());
    CollapsedHead head{Vector<double>::Ones(1), 0.0};
    const auto layers = layout.head();
    for (std::size_t l = layers.size(); l-- > 0;) {
        const DenseSlot& layer = layers[l];
        head.constant += biasOf(layer, model.parameters).cast<double>().dot(head.weights);
        const auto kernel = kernelOf(layer, model.parameters);
        Vector<double> weights(kernel.rows());
        for (Index row = 0; row < kernel.rows(); ++row) // a cast of the whole would be copied
            weights(row) = kernel.row(row).cast<double>() * head.weights;
        head.weights = std::move(weights);
    }
    for (const std::int64_t feature : model.experiment.hiddenFeatures.fromProduct)
        head.weights(feature - 1) = 0.0;
    return head;
}

} // namespace core
