#pragma once

#include "core/network/network_shape.h"

#include <string>
#include <vector>

namespace core {

/// A line of a script, and the layer that it makes.
struct CodeLine {
    std::string text;
    std::string layer; ///< its name in the layer table; empty: none
};

/// The network as a Keras user would write it, in the words of the functional interface: the imports, a line for each
/// row of the layer table, the model. The names are given, because those that Keras makes up differ between versions.
/// Source: the article's code; keras.io/api/models/model.
std::vector<CodeLine> kerasModelCode(const NetworkShape& shape);

} // namespace core
