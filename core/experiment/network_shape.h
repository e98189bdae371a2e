#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The function that a hidden layer applies to its weighted sums.
enum class Activation { Linear, Relu, Tanh };

/// The layer between the inputs and the hidden layers.
enum class AttentionKind {
    Softmax, ///< the article's: every row's inputs decide about the attention to them
    Uniform, ///< 1/n for every feature: the article's layer, its kernel and bias 0 and frozen
    None     ///< no attention at all: a plain dense network
};

/// In the order of AttentionKind.
constexpr std::array<std::string_view, 3> kAttentionNames{"softmax", "uniform", "none"};
constexpr std::string_view attentionName(AttentionKind attention)
{
    return kAttentionNames[static_cast<std::size_t>(attention)];
}

/// Features that a part of the network does not see; 1-based.
struct HiddenFeatures {
    std::vector<std::int64_t> fromProduct; ///< their place in the product of input and attention is 0
    std::vector<std::int64_t> fromSoftmax; ///< their rows of the attention's kernel are 0 and frozen

    bool operator==(const HiddenFeatures&) const = default;
};

/// Keras's names, in the order of Activation.
constexpr std::array<std::string_view, 3> kActivationNames{"linear", "relu", "tanh"};
constexpr std::string_view activationName(Activation activation)
{
    return kActivationNames[static_cast<std::size_t>(activation)];
}

/// Determines the layers of a network and the shapes of its parameters.
struct NetworkShape {
    std::int64_t features = 20;
    std::vector<std::int64_t> hidden{100, 20}; ///< units of each hidden layer; empty: none
    Activation activation = Activation::Linear;
    AttentionKind attention = AttentionKind::Softmax;
    HiddenFeatures hiddenFeatures = {};

    bool operator==(const NetworkShape&) const = default;
};

/// The position of a dense layer in the flat vector of all parameters.
struct DenseSlot {
    std::string name; ///< Keras's: attention_vec, dense_1, ...
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t kernelOffset = 0; ///< of (inputs, outputs) values, row-major
    std::int64_t biasOffset = 0;   ///< of (outputs) values

    [[nodiscard]] std::int64_t parameterCount() const { return (inputs + 1) * outputs; }
};

/// The offsets of each layer's kernel and bias in one flat vector, so that the optimiser, copies and
/// files see a single array. The order is Keras's: attention_vec if there is attention,
/// dense_1, ..., the output layer last.
class ParameterLayout {
public:
    explicit ParameterLayout(const NetworkShape& shape);

    [[nodiscard]] const std::vector<DenseSlot>& layers() const { return m_slots; }
    [[nodiscard]] bool hasAttention() const { return m_hasAttention; }
    /// The dense layer whose softmax is the attention. Only if there is one.
    [[nodiscard]] const DenseSlot& attention() const { return m_slots.front(); }
    /// The layers behind the attention.
    [[nodiscard]] std::span<const DenseSlot> head() const { return std::span(m_slots).subspan(m_hasAttention ? 1 : 0); }
    /// Parameters that training changes.
    [[nodiscard]] std::int64_t trainableCount() const { return m_trainableCount; }
    [[nodiscard]] std::int64_t parameterCount() const { return m_parameterCount; }

private:
    void append(std::string name, std::int64_t inputs, std::int64_t outputs);

    std::vector<DenseSlot> m_slots;
    std::int64_t m_parameterCount = 0;
    std::int64_t m_trainableCount = 0;
    bool m_hasAttention = true;
};

} // namespace core
