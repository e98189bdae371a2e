#pragma once

#include "core/analysis/row_trace.h"

#include <QString>
#include <QStringList>

#include <cstddef>

namespace ui {

/// A layer's rule, and the same with the numbers of one row, as rich text.
struct LayerFormula {
    QString rule;
    QStringList numbers; ///< a line each
};

/// The formula of a layer, an index of the layer table. It shows one component, of the feature of interest or of the
/// first unit, and of sums the bias, the first terms, and that of the feature of interest.
LayerFormula layerFormula(const core::Model& model, const core::RowTrace& trace, std::size_t layer);

/// The outputs of the layer for this row, (units).
std::vector<double> layerOutputs(const core::RowTrace& trace, std::size_t layer);

} // namespace ui
