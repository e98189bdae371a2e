#pragma once

#include "core/analysis/row_trace.h"

#include <QWidget>

#include <cstddef>

class QLabel;

namespace ui {

class ModelCode;

/// One layer looked at closely: its formula, the same with a row's numbers put in, and its line in the Keras code.
class LayerDetail : public QWidget {
    Q_OBJECT

public:
    explicit LayerDetail(QWidget* parent = nullptr);

    /// layer: its place in the layer table.
    void showLayer(const core::Model& model, const core::RowTrace& trace, std::size_t layer);
    /// Of the texts, as a multiple of the base size.
    void setScale(double scale);

private:
    QLabel* m_name;
    QLabel* m_rule;
    QLabel* m_numbers;
    QLabel* m_codeTitle;
    ModelCode* m_code;
};

} // namespace ui
