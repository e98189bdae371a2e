#pragma once

#include "core/analysis/row_trace.h"

#include <QTextEdit>

class QLabel;

namespace ui {

/// Shows the Keras code of a network with the line of one layer marked. As tall as its lines need.
class ModelCode : public QTextEdit {
    Q_OBJECT

public:
    explicit ModelCode(QWidget* parent = nullptr);

    /// layer: its name in the layer table.
    void showLayer(const core::NetworkShape& shape, const QString& layer);
    /// Sets the size of the text as a multiple of the base size.
    void setScale(double scale);
    [[nodiscard]] const QString& markedLine() const { return m_markedLine; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fitHeight();

    core::NetworkShape m_shape;
    QString m_layer;
    QString m_markedLine;
    double m_scale = 1.0;
};

/// Shows the details of one layer: its formula, the same with a row's numbers, and its line in the Keras code.
class LayerDetail : public QWidget {
    Q_OBJECT

public:
    explicit LayerDetail(QWidget* parent = nullptr);

    /// layer: an index of the layer table.
    void showLayer(const core::Model& model, const core::RowTrace& trace, std::size_t layer);
    /// Sets the size of the texts as a multiple of the base size.
    void setScale(double scale);

private:
    QLabel* m_name;
    QLabel* m_rule;
    QLabel* m_numbers;
    QLabel* m_codeTitle;
    ModelCode* m_code;
};

} // namespace ui
