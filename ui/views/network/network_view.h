#pragma once

#include "core/analysis/row_trace.h"
#include "ui/views/row_model_view.h"

class QBoxLayout;
class QScrollArea;

namespace ui {

class LayerDetail;
class NetworkPicture;

/// Shows what happens to a row on its way through the network: the layers with their outputs, and one layer in detail.
class NetworkView : public RowModelView {
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Network"); }

    [[nodiscard]] NetworkPicture& picture() { return *m_picture; }

protected:
    void showRow(std::int64_t row) override;
    void showNothing() override;
    void setScale(double scale) override;

private:
    void showLayer();

    core::NetworkShape m_shape;
    core::RowTrace m_trace; ///< of the row shown
    QLabel* m_hint;         ///< the empty state
    QWidget* m_bodyWidget;
    QBoxLayout* m_body; ///< picture and detail
    NetworkPicture* m_picture;
    QScrollArea* m_pictureScroll;
    LayerDetail* m_detail;
    QScrollArea* m_detailScroll;
};

} // namespace ui
