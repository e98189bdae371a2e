#pragma once

#include "core/analysis/row_trace.h"
#include "ui/views/network/network_layout.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace ui {

/// The layers of a network as boxes with shapes and parameter counts; in each box a strip of what the layer gives on
/// for one row. As tall as its layers need.
///
/// A layer is chosen by a click, or with the keyboard: up, down, Home, End; Enter tells of the chosen one again.
class NetworkPicture : public QWidget {
    Q_OBJECT

public:
    explicit NetworkPicture(QWidget* parent = nullptr);

    /// Keeps the chosen layer's place if there still is such a layer.
    void setShape(const core::NetworkShape& shape);
    /// The numbers of a row through a network of this shape.
    void setTrace(const core::RowTrace& trace);
    /// Of the texts, as a multiple of the base size.
    void setScale(double scale);

    [[nodiscard]] const std::vector<core::LayerRow>& layers() const { return m_layers; }
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    [[nodiscard]] QRectF boxOf(std::size_t layer) const { return m_layout.boxes.at(layer); }
    /// "attention_vec: Dense, softmax, output (20), 420 parameters".
    [[nodiscard]] QString describe(std::size_t layer) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A place in the layer table.
    void layerChosen(std::size_t layer);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QString caption() const;
    [[nodiscard]] QRectF captionRect() const;
    void arrange();
    void choose(std::size_t layer);
    void paintArrows(QPainter& painter) const;
    void paintLayer(QPainter& painter, std::size_t layer) const;
    void paintOutputs(QPainter& painter, std::size_t layer, const QRectF& strip) const;

    std::vector<core::LayerRow> m_layers;
    std::vector<std::vector<double>> m_outputs; ///< of each layer; empty: not known
    NetworkLayout m_layout;
    double m_scale = 1.0;
    std::size_t m_chosen = 1; ///< the attention
    bool m_keyboardFocus = false;
};

} // namespace ui
