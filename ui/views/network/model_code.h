#pragma once

#include "core/experiment/network_shape.h"

#include <QTextEdit>

namespace ui {

/// Shows the Keras code of a network, to read and to copy, with the line of one layer marked. As tall as its lines
/// need.
class ModelCode : public QTextEdit {
    Q_OBJECT

public:
    explicit ModelCode(QWidget* parent = nullptr);

    /// layer: its name in the layer table.
    void showLayer(const core::NetworkShape& shape, const QString& layer);
    /// Sets the size of the text as a multiple of the base size.
    void setScale(double scale);
    /// The marked line.
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

} // namespace ui
