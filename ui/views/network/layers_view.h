#pragma once

#include "core/experiment/network_shape.h"
#include "ui/views/view.h"

class QScrollArea;

namespace ui {

/// Shows the layers of the network with activation, units and parameters.
class LayersView : public View {
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Layers"); }
    void showExperiment(const core::Experiment& controls) override { showNetwork(controls.network()); }

    void showNetwork(const core::NetworkShape& shape);
    /// Sets the type size, as a multiple of the base size.
    void setTypeScale(double scale);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showTheme();

    core::NetworkShape m_shape;
    double m_scale = 1.0; ///< of the texts
    QString m_parameters; ///< their number, in words
    QLabel* m_title;
    QScrollArea* m_scroll; ///< many layers in a low window
};

} // namespace ui
