#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/binary_cross_entropy.h"
#include "core/network/head.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace core {

/// Which way the hidden layers are computed. Both give the same numbers up to rounding.
enum class HeadKind {
    Shortest, ///< the chain of matrices if every hidden layer is linear, else layer by layer
    Layered   ///< always layer by layer: the reference
};

/// The article's network: input -> attention_vec (dense, softmax) -> attention_mul (input times attention)
/// -> hidden dense layers -> one logit; or without attention: input -> hidden dense layers -> one logit.
///
/// Holds the parameters and works through a batch in blocks of at most blockRows() rows, in buffers made once.
/// Not safe for use by two threads at a time.
template <typename Scalar>
class Network {
public:
    explicit Network(const NetworkShape& shape, HeadKind headKind = HeadKind::Shortest);

    [[nodiscard]] const NetworkShape& shape() const { return m_shape; }
    [[nodiscard]] const ParameterLayout& layout() const { return m_layout; }
    [[nodiscard]] Index blockRows() const { return m_blockRows; }

    /// All parameters, flat; see layout(). Zero until set.
    [[nodiscard]] Vector<Scalar>& parameters() { return m_parameters; }
    [[nodiscard]] const Vector<Scalar>& parameters() const { return m_parameters; }
    /// Gradients of the mean loss of the last complete batch, flat as the parameters are.
    [[nodiscard]] const Vector<Scalar>& gradients() const { return m_gradients; }

    /// Buffers for the block at hand: write the rows' inputs (rows, F) and labels (rows), then call forward().
    MatrixRef<Scalar> input(Index rows) { return m_input.topRows(rows); }
    VectorRef<Scalar> labels(Index rows) { return m_labels.head(rows); }

    /// Starts a batch of `batchRows` rows in all. Call it also before forward() alone, after any change of parameters.
    void beginBatch(Index batchRows);
    /// Runs the block in the buffers through the network; returns its summed loss and correct answers.
    LossSums forward(Index rows);
    /// forward() in its two steps, for those who change inputs and scores in between: score() works out the scores of
    /// the attention, which stand in scores() until answer() goes on from them, whatever they are by then.
    void score(Index rows);
    MatrixRef<Scalar> scores(Index rows) { return m_attention.topRows(rows); }
    LossSums forwardFromScores(Index rows);
    /// answer() with this attention (rows, F) in the place of the network's own; the rows' inputs are in the buffer.
    LossSums forwardWithAttention(const ConstMatrixRef<Scalar>& attention);
    /// Adds the block's share to the gradients. Call it after forward() of the same block.
    void backward(Index rows);
    /// Makes gradients() complete.
    void endBatch() { m_head->endBatch(m_gradients); }
    /// The derivative of each row's logit with respect to its inputs, (rows, F). Call it after forward() of the same
    /// block; the batch's gradients are spent by it. What it returns stands until the next call of forward().
    ConstMatrixRef<Scalar> inputGradient(Index rows);
    /// Sets to 0 what the shape keeps at 0: the attention's kernel and bias if it is uniform, the kernel's rows of
    /// features that are hidden from the softmax. Call it after writing the parameters; training leaves it so.
    void clearFrozen() { setFrozenToZero(m_parameters); }

    /// Of the block that forward() saw last: attention (rows, F) and logits (rows). Without an attention layer every
    /// input counts in full, so that the attention is 1.
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
    Matrix<Scalar> m_gradFeatures; ///< of mixed, then of attention, then of the scores, (blockRows, F)
    Matrix<Scalar> m_gradInput;    ///< (blockRows, F); empty until inputGradient() asks for it
    Vector<Scalar> m_labels;
    Vector<Scalar> m_logits;
    Vector<Scalar> m_gradLogits;
};

extern template class Network<float>;
extern template class Network<double>;

/// Fills the flat parameters with Keras's defaults: Glorot uniform kernels and zero biases.
/// The draws come from a stream of their own, made from the seed, so that the data and their order do not
/// depend on the network. float and double get the same values up to rounding.
/// A stop request leaves the rest zero.
/// Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
template <typename Scalar>
void initialiseParameters(const ParameterLayout& layout, std::uint32_t seed, Vector<Scalar>& parameters,
                          const std::stop_token& stop = {});

extern template void initialiseParameters<float>(const ParameterLayout&, std::uint32_t, Vector<float>&,
                                                 const std::stop_token&);
extern template void initialiseParameters<double>(const ParameterLayout&, std::uint32_t, Vector<double>&,
                                                  const std::stop_token&);

} // namespace core
