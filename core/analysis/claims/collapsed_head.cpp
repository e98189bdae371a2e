#include "core/analysis/claims/collapsed_head.h"

#include "core/network/parameter_views.h"

#include <cstdint>

namespace core {

CollapsedHead collapseHead(const Model& model)
{
    const ParameterLayout layout(model.experiment.network());
    const auto layers = layout.head();
    CollapsedHead head{Vector<double>::Ones(1), 0.0};
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        head.constant += biasOf(*layer, model.parameters).cast<double>().dot(head.weights);
        const auto kernel = kernelOf(*layer, model.parameters);
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
