#pragma once

#include "core/analysis/row_trace.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace ui {

/// A layer's rule, and the same with the numbers of one row; rich text.
struct LayerFormula {
    QString rule;
    QStringList numbers; ///< a line each
};

/// layer: an index of the layer table. Of vectors it shows one component: that of the feature of interest, or of the
/// first unit; of sums the bias, the first terms and, where features are summed, that of the feature of interest.
LayerFormula layerFormula(const core::Model& model, const core::RowTrace& trace, std::size_t layer);

/// The outputs of the layer for this row, (units).
std::vector<double> layerOutputs(const core::RowTrace& trace, std::size_t layer);

} // namespace ui
