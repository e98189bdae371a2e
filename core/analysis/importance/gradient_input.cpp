#include "core/analysis/importance/gradient_input.h"

#include "core/analysis/test_rows.h"

namespace core {

std::optional<std::vector<double>> gradientInput(const Model& model, std::int64_t rows, const std::stop_token& stop)
{
    Vector<double> sums = Vector<double>::Zero(model.experiment.features);
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        sums += network.inputGradient(size)
                    .cwiseProduct(network.input(size))
                    .cwiseAbs()
                    .colwise()
                    .sum()
                    .transpose()
                    .cast<double>();
    });
    if (!complete)
        return std::nullopt;
    sums /= static_cast<double>(rows);
    return std::vector<double>(sums.begin(), sums.end());
}

} // namespace core
