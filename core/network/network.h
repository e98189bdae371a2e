#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/binary_cross_entropy.h"
#include "core/network/head.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace core {

/// Selects the computation of the hidden layers. Both give the same numbers up to rounding.
enum class HeadKind {
    Shortest, ///< one collapsed layer if every hidden layer is linear, else layer by layer
    Layered   ///< always layer by layer: the reference
};

/// The article's network: input -> attention_vec (dense, softmax) -> attention_mul (input times attention) -> hidden
/// dense layers -> one logit. Without attention: input -> hidden dense layers -> one logit.
///
/// Owns the parameters and processes a batch in blocks of at most blockRows() rows, in buffers that are allocated once.
/// Not safe for use by two threads at a time.
template <typename Scalar>
class Network {
public:
    explicit Network(const NetworkShape& shape, HeadKind headKind = HeadKind::Shortest);

    [[nodiscard]] const NetworkShape& shape() const { return m_shape; }
    [[nodiscard]] const ParameterLayout& layout() const { return m_layout; }
    [[nodiscard]] Index blockRows() const { return m_blockRows; }

    /// Returns all parameters, flat; see layout(). They are zero until set.
    [[nodiscard]] Vector<Scalar>& parameters() { return m_parameters; }
    [[nodiscard]] const Vector<Scalar>& parameters() const { return m_parameters; }
    /// Returns the gradients of the mean loss of the last complete batch, flat as the parameters.
    [[nodiscard]] const Vector<Scalar>& gradients() const { return m_gradients; }

    /// Buffers of the current block: write the inputs (rows, F) and labels (rows), then call forward().
    MatrixRef<Scalar> input(Index rows) { return m_input.topRows(rows); }
    VectorRef<Scalar> labels(Index rows) { return m_labels.head(rows); }

    /// Starts a batch of `batchRows` rows. Also required before forward() alone after a change of the parameters.
    void beginBatch(Index batchRows);
    /// Computes the block in the buffers; returns its summed loss and its number of correct predictions.
    LossSums forward(Index rows);
    /// Computes the attention scores of the block into scores(). score() and forwardFromScores() are the two steps of
    /// forward(); inputs and scores may be changed in between.
    void score(Index rows);
    MatrixRef<Scalar> scores(Index rows) { return m_attention.topRows(rows); }
    /// Computes softmax, product and head from the current scores() and inputs.
    LossSums forwardFromScores(Index rows);
    /// Computes product and head with this attention (rows, F) instead of the network's own, from the current inputs.
    LossSums forwardWithAttention(const ConstMatrixRef<Scalar>& attention);
    /// Adds the block's contribution to the gradients. Call it after forward() of the same block.
    void backward(Index rows);
    /// Completes gradients().
    void endBatch() { m_head->endBatch(m_gradients); }
    /// Returns the derivative of each row's logit with respect to its inputs, (rows, F), valid until the next
    /// forward(). Call it after forward() of the same block; it overwrites the gradients of the batch.
    ConstMatrixRef<Scalar> inputGradient(Index rows);
    /// Sets the frozen parameters to 0: kernel and bias of uniform attention, and the kernel rows of features that are
    /// hidden from the softmax. Call it after writing the parameters; training keeps them at 0.
    void clearFrozen() { setFrozenToZero(m_parameters); }

    /// Attention (rows, F) and logits (rows) of the last block. The attention is 1 if the network has no attention
    /// layer.
    [[nodiscard]] ConstMatrixRef<Scalar> attention(Index rows) const { return m_attention.topRows(rows); }
    [[nodiscard]] ConstVectorRef<Scalar> logits(Index rows) const { return m_logits.head(rows); }

private:
    [[nodiscard]] Index padded(Index rows) const;
    void setFrozenToZero(Vector<Scalar>& values) const;
    void hideFromProduct(MatrixRef<Scalar> product) const;

    NetworkShape m_shape;
    ParameterLayout m_layout;
    Index m_blockRows;
    Vector<Scalar> m_parameters;
    Vector<Scalar> m_gradients;
    std::unique_ptr<Head<Scalar>> m_head;
    Index m_batchRows = 0;

    Matrix<Scalar> m_input;        ///< (blockRows, F)
    Matrix<Scalar> m_attention;    ///< (blockRows, F)
    Matrix<Scalar> m_mixed;        ///< input times attention, (blockRows, F)
    Matrix<Scalar> m_gradFeatures; ///< gradient of mixed, then of attention, then of the scores, (blockRows, F)
    Matrix<Scalar> m_gradInput;    ///< (blockRows, F); empty until the first inputGradient()
    Vector<Scalar> m_labels;
    Vector<Scalar> m_logits;
    Vector<Scalar> m_gradLogits;
};

extern template class Network<float>;
extern template class Network<double>;

/// Fills the flat parameters with Keras's defaults: Glorot uniform kernels and zero biases.
/// Draws from a separate stream that is seeded by `seed`, so that the data and their order do not depend on the
/// network. float and double get the same values up to rounding. A stop request leaves the rest zero.
/// Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
template <typename Scalar>
void initialiseParameters(const ParameterLayout& layout, std::uint32_t seed, Vector<Scalar>& parameters,
                          const std::stop_token& stop = {});

} // namespace core
