#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a hidden layer does to its weighted sums.
enum class Activation { Linear, Relu, Tanh };

/// Keras's word for it: "linear", "relu" or "tanh".
std::string_view activationName(Activation activation);

/// What determines the layers of a network and the shapes of its parameters.
struct NetworkShape {
    std::int64_t features = 20;
    std::vector<std::int64_t> hidden{100, 20}; ///< units of each hidden layer; empty: none
    Activation activation = Activation::Linear;

    bool operator==(const NetworkShape&) const = default;
};

/// One dense layer's place in the flat vector of all parameters.
struct DenseSlot {
    std::string name; ///< Keras's: attention_vec, dense_1, ...
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t kernelOffset = 0; ///< of (inputs, outputs) values, row-major
    std::int64_t biasOffset = 0;   ///< of (outputs) values

    [[nodiscard]] std::int64_t parameterCount() const { return (inputs + 1) * outputs; }
};

/// Where each layer's kernel and bias stand in one flat vector, so that the optimiser, copies and
/// files see a single array. The order is Keras's: attention_vec, dense_1, ..., the output layer last.
class ParameterLayout {
public:
    explicit ParameterLayout(const NetworkShape& shape);

    [[nodiscard]] const std::vector<DenseSlot>& layers() const { return m_slots; }
    [[nodiscard]] const DenseSlot& attention() const { return m_slots.front(); }
    [[nodiscard]] std::int64_t parameterCount() const { return m_parameterCount; }

private:
    void append(std::string name, std::int64_t inputs, std::int64_t outputs);

    std::vector<DenseSlot> m_slots;
    std::int64_t m_parameterCount = 0;
};

} // namespace core
