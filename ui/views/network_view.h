#pragma once

#include "core/analysis/row_trace.h"

#include <QWidget>

#include <cstdint>
#include <memory>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace ui {

class LayerDetail;
class NetworkPicture;
class RowField;

/// What happens to a row on its way through the network? The layers, and one of them looked at closely.
class NetworkView : public QWidget {
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);
    ~NetworkView() override;

    /// Shows this model. Cheap enough for every frame; while hidden it only remembers.
    void setModel(std::shared_ptr<const core::Model> model);
    /// The empty state, for a new run.
    void clear();
    /// The test row, an index into the data set's testRows; beyond the last: the last.
    void setRow(std::int64_t testRow);

    [[nodiscard]] NetworkPicture& picture() { return *m_picture; }

signals:
    /// A person chose another test row.
    void rowChosen(std::int64_t testRow);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showNothing();
    void showLayer();
    void fitTexts();

    std::shared_ptr<const core::Model> m_model;
    std::int64_t m_row = 0;
    bool m_stale = true; ///< what is drawn is not what was set
    core::NetworkShape m_shape;
    core::RowTrace m_trace; ///< of the row shown
    QLabel* m_question;
    QLabel* m_headline;
    RowField* m_rowField;
    QLabel* m_hint; ///< what the empty state says
    QWidget* m_bodyWidget;
    QBoxLayout* m_body; ///< picture and detail, one below or beside the other
    NetworkPicture* m_picture;
    QScrollArea* m_pictureScroll;
    LayerDetail* m_detail;
    QScrollArea* m_detailScroll;
};

} // namespace ui
