#pragma once

#include "core/analysis/row_order.h"
#include "ui/views/rows/rows_model.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace ui {

class SegmentedControl;

/// Above the table of the rows: which rows it has, what stands in the features' columns, and how many rows there are.
/// In one line where there is room, else in two.
class RowsControls : public QWidget {
    Q_OBJECT

public:
    explicit RowsControls(QWidget* parent = nullptr);

    [[nodiscard]] core::RowFilter filter() const;
    /// What stands in the features' columns.
    [[nodiscard]] RowsModel::Group group() const;
    /// Whether the network has attention to look at. Where it has not, inputs stand instead, until it has again. Tells
    /// nobody.
    void setHasAttention(bool hasAttention);
    /// What the labels are called.
    void setNames(const core::FeatureNames& names);
    [[nodiscard]] const core::FeatureNames& names() const { return m_names; }
    void setCount(const QString& text);

signals:
    /// A person wants other rows.
    void filterChosen();
    /// A person wants other columns.
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
    bool m_wantsAttention = true; ///< a person has chosen nothing else
};

} // namespace ui
