#pragma once

#include "core/network/network.h"
#include "core/training/model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// The predictions of a network for all test rows, and its attention. Rows count from 0, in the order of the split;
/// model->dataset->testRows maps them to rows of the data set. Immutable.
struct TestRows {
    /// Maximum of rows times features: 80 MB. Above it the attention is recomputed on request.
    static constexpr std::int64_t kMaxKept = 20'000'000;

    std::shared_ptr<const Model> model;
    Matrix<float> attention;           ///< (rows, F), each feature contiguous; empty if not kept
    std::vector<float> logit;          ///< (rows): more precise than the probability, which soon rounds to 0 or 1
    std::vector<double> meanAttention; ///< (F), over all rows
    std::int64_t wrong = 0;            ///< rows whose probability is not on the label's side of 0.5

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(logit.size()); }
    [[nodiscard]] std::int64_t features() const { return model->experiment.features; }
    [[nodiscard]] bool keepsAttention() const { return attention.size() > 0; }
    [[nodiscard]] bool label(std::int64_t row) const;
    [[nodiscard]] double probability(std::int64_t row) const; ///< of label 1
    [[nodiscard]] bool right(std::int64_t row) const
    {
        return (logit[static_cast<std::size_t>(row)] > 0.0F) == label(row);
    }
    [[nodiscard]] std::span<const float> inputs(std::int64_t row) const; ///< (F)
};

/// Evaluates all test rows in blocks. Blocks: about 0.5 ms for the article's 10,000 rows. Returns null after a stop
/// request, which is checked between blocks. keepAttention: see TestRows::kMaxKept.
std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, const std::stop_token& stop = {});
std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, bool keepAttention,
                                                 const std::stop_token& stop = {});

/// Returns the attention (F) of one row; takes a forward pass if the attention is not kept.
std::vector<float> rowAttention(const TestRows& rows, std::int64_t row);

/// Returns the attention of all rows to one input (1-based), or the sum over `count` inputs from it on. If the
/// attention is not kept, this takes a pass over all rows, and returns nothing after a stop request.
std::optional<std::vector<float>> attentionColumn(const TestRows& rows, std::int64_t input,
                                                  const std::stop_token& stop = {}, std::int64_t count = 1);

/// Returns the input (1-based) that tells the value of a feature in a row: its only one, or of several the category
/// that the row has. 0 where the category is missing.
std::int64_t inputAt(const TestRows& rows, std::int64_t row, const FeatureGroups& groups, std::int64_t feature);

/// Evaluates the model on `count` test rows from `first` on, and passes each block to the visitor: its first row, its
/// number of rows, and the network with its labels, attention and logits. False after a stop request.
using BlockVisitor = std::function<void(std::int64_t first, Index rows, Network<float>& network)>;
bool visitTestRows(const Model& model, std::int64_t first, std::int64_t count, const std::stop_token& stop,
                   const BlockVisitor& visit);

} // namespace core
