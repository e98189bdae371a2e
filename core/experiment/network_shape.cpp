#include "core/experiment/network_shape.h"

#include <utility>

namespace core {

ParameterLayout::ParameterLayout(const NetworkShape& shape) : m_hasAttention(shape.attention != AttentionKind::None)
{
    if (m_hasAttention)
        append("attention_vec", shape.features, shape.features);
    std::int64_t inputs = shape.features;
    int number = 1;
    for (const std::int64_t units : shape.hidden) {
        append("dense_" + std::to_string(number++), inputs, units);
        inputs = units;
    }
    append("dense_" + std::to_string(number), inputs, 1);
    const bool isFrozen = shape.attention == AttentionKind::Uniform;
    m_trainableCount = m_parameterCount - (isFrozen ? attention().parameterCount() : 0);
}

void ParameterLayout::append(std::string name, std::int64_t inputs, std::int64_t outputs)
{
    DenseSlot slot{std::move(name), inputs, outputs, m_parameterCount, m_parameterCount + inputs * outputs};
    m_parameterCount += slot.parameterCount();
    m_slots.push_back(std::move(slot));
}

} // namespace core
