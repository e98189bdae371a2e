#pragma once

#include "core/experiment/network_shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A line of a script, and the layer that it makes.
struct CodeLine {
    std::string text;
    std::string layer; ///< name in the layer table; empty: none
};

/// Returns the imports that kerasLayers() needs from keras.layers: "Dense, Input, Multiply".
std::string kerasLayerNames(const NetworkShape& shape);

/// Returns the network in Keras's functional API: a line per row of the layer table, then the model. Names are
/// explicit, because generated names differ between versions of Keras. `features` is the variable with the number of
/// features; by default the number itself.
/// Source: the article's code; keras.io/api/models/model.
std::vector<CodeLine> kerasLayers(const NetworkShape& shape, std::string_view features = {});

/// Returns kerasLayers() with imports, as code that runs by itself.
std::vector<CodeLine> kerasModelCode(const NetworkShape& shape);

} // namespace core
