#include "core/export/weights.h"

#include "core/formats/safetensors.h"
#include "core/io/file_error.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace core {

namespace {

/// A kernel's or bias's place in the flat vector.
struct Part {
    std::string name;
    std::vector<std::int64_t> shape;
    std::size_t offset;
    std::size_t size;
    bool isFrozen; ///< the network keeps it at 0
};

std::vector<Part> partsOf(const ParameterLayout& layout)
{
    // Only attention that is uniform is not trained.
    const DenseSlot* frozen = layout.trainableCount() < layout.parameterCount() ? &layout.attention() : nullptr;
    std::vector<Part> parts;
    for (const DenseSlot& slot : layout.layers()) {
        parts.push_back({slot.name + "/kernel",
                         {slot.inputs, slot.outputs},
                         static_cast<std::size_t>(slot.kernelOffset),
                         static_cast<std::size_t>(slot.inputs * slot.outputs),
                         &slot == frozen});
        parts.push_back({slot.name + "/bias",
                         {slot.outputs},
                         static_cast<std::size_t>(slot.biasOffset),
                         static_cast<std::size_t>(slot.outputs),
                         &slot == frozen});
    }
    return parts;
}

} // namespace

void saveWeights(const std::filesystem::path& path, const ParameterLayout& layout, const Vector<float>& parameters)
{
    const std::span all(parameters.data(), static_cast<std::size_t>(parameters.size()));
    std::vector<TensorView> tensors;
    for (const Part& part : partsOf(layout))
        tensors.push_back({part.name, part.shape, all.subspan(part.offset, part.size)});
    writeSafetensors(path, tensors);
}

Vector<float> loadWeights(const std::filesystem::path& path, const ParameterLayout& layout)
{
    SafetensorsReader file(path);
    const std::vector<TensorEntry>& entries = file.entries();
    const std::vector<Part> parts = partsOf(layout);

    // All names and shapes first: what does not fit is refused before its numbers are read.
    for (const Part& part : parts) {
        const auto entry = std::ranges::find(entries, part.name, &TensorEntry::name);
        if (entry == entries.end())
            throw FileError(path, "it has no tensor " + part.name + " " + shapeText(part.shape));
        if (entry->shape != part.shape)
            throw FileError(path, "the tensor " + part.name + " is " + shapeText(entry->shape) +
                                      ", but this network needs " + shapeText(part.shape));
    }
    for (const TensorEntry& entry : entries)
        if (std::ranges::find(parts, entry.name, &Part::name) == parts.end())
            throw FileError(path, "the tensor " + entry.name + " " + shapeText(entry.shape) +
                                      " belongs to no layer of this network");

    Vector<float> parameters(layout.parameterCount());
    const std::span all(parameters.data(), static_cast<std::size_t>(parameters.size()));
    for (const Part& part : parts) {
        const auto values = all.subspan(part.offset, part.size);
        file.read(*std::ranges::find(entries, part.name, &TensorEntry::name), values);
        if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); }))
            throw FileError(path, "the tensor " + part.name + " holds a number that is not finite");
        if (part.isFrozen && !std::ranges::all_of(values, [](float value) { return value == 0.0F; }))
            throw FileError(path, "the tensor " + part.name + " " + shapeText(part.shape) +
                                      " holds weights, but uniform attention needs nothing but 0 there");
    }
    return parameters;
}

} // namespace core
