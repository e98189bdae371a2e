#pragma once

#include "ui/jobs/rows_job.h"
#include "ui/views/rows/rows_model.h"
#include "ui/views/view.h"

#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

class QStackedLayout;

namespace ui {

class RowBars;
class RowsControls;
class RowsTable;

/// What does it see in a single row? All test rows in a table, and the chosen row's attention against the mean.
///
/// Works on a thread of its own: see RowsJob. A new model leaves order, filter, chosen row and scrolling as they
/// are.
class RowsView : public View {
    Q_OBJECT

public:
    explicit RowsView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Rows"); }
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    /// As if it had been chosen in the table, without the signal.
    void setRow(std::int64_t testRow) override;
    /// The chosen row's number, order and filter stay.
    void clear() final;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Its place in the test set, from 0; also while the filter hides it.
    [[nodiscard]] std::optional<std::int64_t> chosenRow() const { return m_chosen; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 400}; }

signals:
    /// The table shows the latest model in the order that was asked for.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void fitTexts() override;
    QWidget* figureWidget() override;

private:
    void build();
    void connectParts();
    bool takeOverGroup();
    void ask(bool urgent);
    void take(const std::shared_ptr<const RowsReading>& reading);
    void describeChosen();
    void sayWaiting();

    std::shared_ptr<const core::Model> m_latest;
    RowsModel* m_model;
    RowsJob* m_reader;
    core::RowSort m_sort;
    RowsRequest m_taken; ///< what the table shows
    std::optional<std::int64_t> m_chosen;
    QTimer m_waiting; ///< after it, a person who waits is told for what

    QStackedLayout* m_pages; ///< the rows, or why there are none
    QLabel* m_hint;
    RowBars* m_bars;
    RowsControls* m_controls;
    RowsTable* m_table;
};

} // namespace ui
