#pragma once

#include "core/experiment/network_shape.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// One row of the layer table.
struct LayerRow {
    std::string name;       ///< "dense_1"
    std::string type;       ///< "Dense"
    std::int64_t units = 0; ///< the output's shape is (None, units)
    std::int64_t parameters = 0;
    std::vector<std::string> inputs; ///< names of the layers before it
    std::string activation;          ///< "softmax", "linear", ...; empty where the layer has none
};

/// Lists the layers in Keras's order, from the input to the output.
std::vector<LayerRow> layerTable(const NetworkShape& shape);

/// Formats the table as `model.summary()` prints it for a functional model, 98 columns wide, with the totals.
/// Source: keras.utils.print_summary of Keras 2.2.
std::string formatLayerTable(const NetworkShape& shape);

} // namespace core
