#pragma once

#include "core/analysis/row_trace.h"
#include "core/experiment/layer_table.h"
#include "ui/charts/inspectable_chart.h"

#include <QPolygonF>
#include <QRectF>

namespace ui {

/// The positions of layers in the picture of a network: boxes one below the other in the order of the layer table, with
/// an arrow from each input. An arrow that skips layers goes around them at the left.
struct NetworkLayout {
    std::vector<QRectF> boxes;
    std::vector<QPolygonF> arrows; ///< each ends at its head
    double height = 0.0;           ///< the total

    NetworkLayout() = default;
    /// boxHeight and gap in pixels.
    NetworkLayout(const std::vector<core::LayerRow>& layers, double width, double boxHeight, double gap);

    [[nodiscard]] std::optional<std::size_t> layerAt(const QPointF& point) const;

    static constexpr double kGutter = 24.0; ///< for the arrows at the left
    static constexpr double kMargin = 3.0;  ///< for frames and the focus ring
};

/// The layers of a network as boxes with shapes and parameter counts, and in each box a strip of the layer's outputs
/// for one row. As tall as its layers need. A click, the arrow keys, Home and End choose a layer; Enter emits
/// layerChosen() again.
class NetworkPicture : public KeyboardChart {
    Q_OBJECT

public:
    explicit NetworkPicture(QWidget* parent = nullptr);

    /// Shows the layers of a network; the index of the chosen layer stays if there is such a layer.
    void setShape(const core::NetworkShape& shape);
    /// Shows the outputs of a row through a network of this shape.
    void setTrace(const core::RowTrace& trace);
    /// Sets the size of the texts as a multiple of the base size.
    void setScale(double scale);

    [[nodiscard]] const std::vector<core::LayerRow>& layers() const { return m_layers; }
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    [[nodiscard]] QRectF boxOf(std::size_t layer) const { return m_layout.boxes.at(layer); }
    /// "attention_vec: Dense, softmax, output (20), 420 parameters".
    [[nodiscard]] QString describe(std::size_t layer) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Reports an index of the layer table.
    void layerChosen(std::size_t layer);

protected:
    void restyle() override { arrange(); }
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] static QString caption();
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
};

} // namespace ui
