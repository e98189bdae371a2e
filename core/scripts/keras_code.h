#pragma once

#include "core/experiment/network_shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A line of a script, and the layer that it makes.
struct CodeLine {
    std::string text;
    std::string layer; ///< its name in the layer table; empty: none
};

/// What kerasLayers() needs of Keras's layers: "Dense, Input, Multiply".
std::string kerasLayerNames(const NetworkShape& shape);

/// The network as a Keras user would write it, in the words of the functional interface: a line for each row of the
/// layer table, then the model. The names are given, because those that Keras makes up differ between versions.
/// features is what the number of features is called; by default the number itself.
/// Source: the article's code; keras.io/api/models/model.
std::vector<CodeLine> kerasLayers(const NetworkShape& shape, std::string_view features = {});

/// The same with the imports in front: code that runs by itself.
std::vector<CodeLine> kerasModelCode(const NetworkShape& shape);

} // namespace core
