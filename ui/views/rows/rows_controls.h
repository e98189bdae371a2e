#pragma once

#include "ui/views/rows/rows_model.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace ui {

class SegmentedControl;

/// The controls above the table of rows: the filter, the contents of the features' columns, and the count of rows.
class RowsControls : public QWidget {
    Q_OBJECT

public:
    explicit RowsControls(QWidget* parent = nullptr);

    [[nodiscard]] core::RowFilter filter() const;
    /// The contents of the features' columns.
    [[nodiscard]] RowsModel::Group group() const;
    /// Whether the network has attention; without it, inputs are shown in its place. Emits no signal.
    void setHasAttention(bool hasAttention);
    /// Sets the names of the labels.
    void setNames(const core::FeatureNames& names);
    [[nodiscard]] const core::FeatureNames& names() const { return m_names; }
    void setCount(const QString& text);

signals:
    /// The user chose other rows.
    void filterChosen();
    /// The user chose other columns.
    void groupChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QGridLayout* m_grid;
    QComboBox* m_filter;
    core::FeatureNames m_names;
    SegmentedControl* m_segments;
    QLabel* m_count;
    bool m_hasAttention = true;
    bool m_wantsAttention = true; ///< the user has chosen nothing else
};

} // namespace ui
