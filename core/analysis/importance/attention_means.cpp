#include "core/analysis/importance/attention_means.h"

#include "core/analysis/test_rows.h"

namespace core {

std::optional<AttentionMeans> attentionMeans(const Model& model, std::int64_t rows, const std::stop_token& stop)
{
    Vector<double> attention = Vector<double>::Zero(model.experiment.features);
    Vector<double> product = attention;
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        const auto shares = network.attention(size);
        attention += shares.colwise().sum().transpose().cast<double>();
        product += shares.cwiseProduct(network.input(size)).cwiseAbs().colwise().sum().transpose().cast<double>();
    });
    if (!complete)
        return std::nullopt;
    attention /= static_cast<double>(rows);
    product /= static_cast<double>(rows);
    return AttentionMeans{{attention.begin(), attention.end()}, {product.begin(), product.end()}};
}

} // namespace core
