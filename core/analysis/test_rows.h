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

/// What a network answers to every row of the test set, and where it looks. Rows are counted from 0, in the order of
/// the split; model->dataset->testRows says where each stands in the data set. Never changes.
struct TestRows {
    /// Of rows times features: 80 MB. Beyond, the attention is not kept but worked out again where it is asked for.
    static constexpr std::int64_t kMaxKept = 20'000'000;

    std::shared_ptr<const Model> model;
    Matrix<float> attention;           ///< (rows, F), each feature contiguous; empty if not kept
    std::vector<float> logit;          ///< (rows): finer than the probability, which soon rounds to 0 or 1
    std::vector<double> meanAttention; ///< (F), over all rows
    std::int64_t wrong = 0;            ///< rows with the probability on the other side of 0.5 than the label

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

/// Works through all test rows in blocks. Blocks: about 0.5 ms for the article's 10,000 rows. Null after a stop
/// request, which is looked at between blocks. keepAttention: see TestRows::kMaxKept.
std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, const std::stop_token& stop = {});
std::shared_ptr<const TestRows> evaluateTestRows(std::shared_ptr<const Model> model, bool keepAttention,
                                                 const std::stop_token& stop = {});

/// The attention (F) of one row; a forward pass of its own where it is not kept.
std::vector<float> rowAttention(const TestRows& rows, std::int64_t row);

/// The attention of all rows to one feature (1-based); a pass over all of them where it is not kept, and then nothing
/// after a stop request.
std::optional<std::vector<float>> attentionColumn(const TestRows& rows, std::int64_t feature,
                                                  const std::stop_token& stop = {});

/// Runs the model over the test rows from `first` on, `count` of them, and shows each block to the visitor: its first
/// row, its number of rows and the network that holds its labels, attention and logits. False after a stop request.
using BlockVisitor = std::function<void(std::int64_t first, Index rows, Network<float>& network)>;
bool visitTestRows(const Model& model, std::int64_t first, std::int64_t count, const std::stop_token& stop,
                   const BlockVisitor& visit);

} // namespace core
