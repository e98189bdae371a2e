#pragma once

#include "ui/jobs/rows_job.h"
#include "ui/views/rows/rows_model.h"
#include "ui/views/view.h"

class QStackedLayout;

namespace ui {

class RowBars;
class RowsControls;
class RowsTable;

/// Shows all test rows in a table, and the chosen row's attention beside the mean. A new model keeps order, filter,
/// chosen row and scroll position.
class RowsView : public View {
    Q_OBJECT

public:
    explicit RowsView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Rows"); }
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    /// Chooses a row without the signal.
    void setRow(std::int64_t testRow) override;
    /// Keeps order, filter and the chosen row's number.
    void clear() final;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// The index of the chosen row in the test set, also while the filter hides it.
    [[nodiscard]] std::optional<std::int64_t> chosenRow() const { return m_chosen; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 400}; }

signals:
    /// The table shows the latest model in the requested order.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void fitTexts() override;

private:
    void build();
    void connectParts();
    bool applyGroup();
    void requestRows(bool urgent);
    void showReading(const std::shared_ptr<const RowsReading>& reading);
    void describeChosen();
    void showWaiting();

    std::shared_ptr<const core::Model> m_latest;
    RowsModel* m_model;
    RowsJob* m_job;
    core::RowSort m_sort;
    RowsRequest m_taken; ///< of the reading shown
    std::optional<std::int64_t> m_chosen;
    QTimer m_waiting; ///< after it, a text says that rows are being read

    QStackedLayout* m_pages; ///< the hint, or the rows
    QLabel* m_hint;
    RowBars* m_bars;
    RowsControls* m_controls;
    RowsTable* m_table;
};

} // namespace ui
