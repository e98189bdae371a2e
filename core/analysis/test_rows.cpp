#include "core/analysis/test_rows.h"

#include "core/data/gather.h"

#include <algorithm>
#include <utility>

namespace core {

bool TestRows::label(std::int64_t row) const
{
    return model->dataset->labels[model->dataset->testRows[static_cast<std::size_t>(row)]] != 0;
}

double TestRows::probability(std::int64_t row) const
{
    return probabilityOf(static_cast<double>(logit[static_cast<std::size_t>(row)]));
}

std::span<const float> TestRows::inputs(std::int64_t row) const
{
    const auto& all = model->dataset->features;
    const Index start = Index{model->dataset->testRows[static_cast<std::size_t>(row)]} * all.cols();
    return {all.data() + start, static_cast<std::size_t>(all.cols())};
}

bool visitTestRows(const Model& model, std::int64_t first, std::int64_t count, const std::stop_token& stop,
                   const BlockVisitor& visit)
{
    const std::span rows =
        std::span(model.dataset->testRows).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    Network<float> network(model.experiment.network());
    network.parameters() = model.parameters;
    network.beginBatch(static_cast<Index>(rows.size()));
    const auto blockRows = static_cast<std::size_t>(network.blockRows());
    for (std::size_t done = 0; done < rows.size(); done += blockRows) {
        if (stop.stop_requested())
            return false;
        const auto block = rows.subspan(done, std::min(blockRows, rows.size() - done));
        const auto size = static_cast<Index>(block.size());
        gatherFeatures<float>(*model.dataset, block, network.input(size));
        auto labels = network.labels(size);
        for (Index i = 0; i < size; ++i)
            labels(i) = static_cast<float>(model.dataset->labels[block[static_cast<std::size_t>(i)]]);
        network.forward(size);
        visit(first + static_cast<std::int64_t>(done), size, network);
    }
    return true;
}

std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, const std::stop_token& stop)
{
    const auto values = static_cast<std::int64_t>(model->dataset->testRows.size()) * model->experiment.features;
    return evaluateTestRows(std::move(model), values <= TestRows::kMaxKept, stop);
}

std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, bool keepAttention,
                                                 const std::stop_token& stop)
{
    const auto rows = std::make_shared<TestRows>();
    rows->model = std::move(model);
    const std::size_t count = rows->model->dataset->testRows.size();
    rows->logit.resize(count);
    if (keepAttention)
        rows->attention.resize(static_cast<Index>(count), rows->features());
    Vector<double> sums = Vector<double>::Zero(rows->features());
    const bool complete = visitTestRows(*rows->model, 0, rows->count(), stop,
                                        [&](std::int64_t first, Index size, Network<float>& network) {
                                            const auto attention = network.attention(size);
                                            if (keepAttention)
                                                rows->attention.middleRows(first, size) = attention;
                                            const auto logits = network.logits(size);
                                            std::copy_n(logits.data(), size, rows->logit.begin() + first);
                                            sums += attention.colwise().sum().transpose().cast<double>();
                                        });
    if (!complete)
        return nullptr;
    sums /= static_cast<double>(count);
    rows->meanAttention.assign(sums.begin(), sums.end());
    for (std::int64_t row = 0; row < rows->count(); ++row)
        rows->wrong += rows->right(row) ? 0 : 1;
    return rows;
}

std::vector<float> rowAttention(const TestRows& rows, std::int64_t row)
{
    std::vector<float> result(static_cast<std::size_t>(rows.features()));
    const auto copy = [&result](const auto& values) {
        for (Index i = 0; i < values.size(); ++i)
            result[static_cast<std::size_t>(i)] = values(i);
    };
    if (rows.keepsAttention())
        copy(rows.attention.row(row));
    else
        visitTestRows(*rows.model, row, 1, {},
                      [&](std::int64_t, Index, Network<float>& network) { copy(network.attention(1).row(0)); });
    return result;
}

std::optional<std::vector<float>> attentionColumn(const TestRows& rows, std::int64_t input, const std::stop_token& stop,
                                                  std::int64_t count)
{
    std::vector<float> result(static_cast<std::size_t>(rows.count()));
    const auto take = [&](std::int64_t first, const ConstMatrixRef<float>& attention) {
        const auto part = attention.middleCols(input - 1, count);
        Eigen::Map<Vector<float>> place(result.data() + first, attention.rows());
        if (count == 1)
            place = part.col(0);
        else
            place = part.rowwise().sum();
    };
    if (rows.keepsAttention()) {
        take(0, rows.attention);
        return result;
    }
    const bool complete =
        visitTestRows(*rows.model, 0, rows.count(), stop, [&](std::int64_t first, Index size, Network<float>& network) {
            take(first, network.attention(size));
        });
    return complete ? std::optional(std::move(result)) : std::nullopt;
}

std::int64_t inputAt(const TestRows& rows, std::int64_t row, const FeatureGroups& groups, std::int64_t feature)
{
    const std::int64_t first = groups.first(feature);
    const std::int64_t count = groups.count(feature);
    if (count == 1)
        return first;
    const std::span<const float> inputs = rows.inputs(row);
    for (std::int64_t input = first; input < first + count; ++input)
        if (inputs[static_cast<std::size_t>(input - 1)] > 0.5F) // categories are 0 or 1
            return input;
    return 0;
}

} // namespace core
