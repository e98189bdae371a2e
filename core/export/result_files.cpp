#include "core/export/result_files.h"

#include "core/analysis/test_rows.h"
#include "core/export/json_lines.h"
#include "core/export/table_inputs.h"
#include "core/formats/npy.h"
#include "core/formats/safetensors.h"
#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// A kernel or bias in the flat vector.
struct Part {
    std::string name;
    std::vector<std::int64_t> shape;
    std::size_t offset;
    std::size_t size;
    bool isFrozen; ///< the network keeps it at 0
};

std::vector<Part> partsOf(const ParameterLayout& layout)
{
    // Only uniform attention is not trained.
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

void saveHistoryTable(const std::filesystem::path& path, const Experiment& experiment,
                      std::span<const EpochReport> epochs, const ClassCounts& classes, const CsvDialect& dialect)
{
    OutputFile file(path);
    const FeatureNames names(experiment.table);
    std::vector<std::string> head{"epoch", "loss", "accuracy", "test_loss", "test_accuracy"};
    const FeatureRoles columns = experiment.columnRoles();
    const bool hasAttention = experiment.attention != AttentionKind::None;
    for (std::int64_t feature = 1; hasAttention && feature <= experiment.features; ++feature)
        head.push_back("attention_" + names.name(feature));
    const auto several = hasAttention ? columns.groups().several() : std::vector<std::int64_t>();
    for (const std::int64_t column : several)
        head.push_back("attention_" + columns.name(column));
    head.emplace_back("majority_share");
    file.write(csvLine(head, dialect));
    for (const EpochReport& epoch : epochs) {
        std::string line = std::to_string(epoch.epoch);
        const auto add = [&](double number) {
            (line += dialect.delimiter) += csvNumber(shortestText(number), dialect);
        };
        for (const double number : {epoch.loss, epoch.accuracy, epoch.testLoss, epoch.testAccuracy})
            add(number);
        for (const double share : epoch.attention)
            add(share);
        if (!several.empty() && !epoch.attention.empty()) {
            const std::vector<double> sums = columns.groups().sums(epoch.attention);
            for (const std::int64_t column : several)
                add(sums[static_cast<std::size_t>(column - 1)]);
        }
        add(classes.majorityShare());
        file.write(line + "\n");
    }
    file.commit();
}

void saveHistoryJson(const std::filesystem::path& path, const Experiment& experiment,
                     std::span<const EpochReport> epochs, const ClassCounts& classes)
{
    const FeatureRoles columns = experiment.columnRoles();
    const Json start = Json::parse(startLine(experiment));
    Json history{{"experiment", start.at("experiment")}};
    if (columns.hasGroups())
        history["columns"] = start.at("columns");
    history["majority_share"] = classes.majorityShare();
    history["epochs"] = Json::array();
    for (const EpochReport& epoch : epochs) {
        Json line = Json::parse(epochLine(epoch, columns));
        line.erase("event");
        line.erase("seconds");
        history["epochs"].push_back(std::move(line));
    }
    OutputFile file(path);
    file.write(history.dump(1) + "\n");
    file.commit();
}

bool saveRowAttention(const std::filesystem::path& path, const Model& model, const std::stop_token& stop)
{
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<std::int64_t>(model.dataset->testRows.size());
    OutputFile file(path);
    file.write(npyHeader<float>(rows, model.experiment.features));
    RowMajor turned; // features are contiguous in the network, rows in the file
    const bool complete =
        visitTestRows(model, 0, rows, stop, [&](std::int64_t /*first*/, Index size, Network<float>& network) {
            turned = network.attention(size);
            file.write(std::span<const float>(turned.data(), static_cast<std::size_t>(turned.size())));
        });
    if (complete)
        file.commit();
    return complete;
}

void saveWeights(const std::filesystem::path& path, const ParameterLayout& layout, const Vector<float>& parameters,
                 const std::string& tableInputs)
{
    const std::span all(parameters.data(), static_cast<std::size_t>(parameters.size()));
    std::vector<TensorView> tensors;
    for (const Part& part : partsOf(layout))
        tensors.push_back({part.name, part.shape, all.subspan(part.offset, part.size)});
    std::map<std::string, std::string> metadata;
    if (!tableInputs.empty())
        metadata[kTableInputsKey] = tableInputs;
    writeSafetensors(path, tensors, metadata);
}

Vector<float> loadWeights(const std::filesystem::path& path, const ParameterLayout& layout)
{
    SafetensorsReader file(path);
    const std::vector<TensorEntry>& entries = file.entries();
    const std::vector<Part> parts = partsOf(layout);

    // Names and shapes are checked before any numbers are read.
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
        const auto found = std::ranges::find_if_not(values, [](float value) { return std::isfinite(value); });
        if (found != values.end())
            throw FileError(path, "the tensor " + part.name + " " + shapeText(part.shape) + " holds " +
                                      shortestText(static_cast<double>(*found)) + " at index " +
                                      std::to_string(found - values.begin()) + ", expected finite numbers");
        if (part.isFrozen && !std::ranges::all_of(values, [](float value) { return value == 0.0F; }))
            throw FileError(path, "the tensor " + part.name + " " + shapeText(part.shape) +
                                      " holds weights, but uniform attention needs nothing but 0 there");
    }
    return parameters;
}

} // namespace core
