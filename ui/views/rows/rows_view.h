#pragma once

#include "ui/jobs/rows_job.h"
#include "ui/views/rows/rows_model.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QStackedLayout;

namespace ui {

class RowBars;
class RowsControls;
class RowsTable;

/// What does it see in a single row? All test rows in a table, and the chosen row's attention against the mean.
///
/// Works on a thread of its own: see RowsJob. A new model leaves order, filter, chosen row and scrolling as they
/// are.
class RowsView : public QWidget {
    Q_OBJECT

public:
    explicit RowsView(QWidget* parent = nullptr);

    /// Cheap enough for every frame; while hidden it is only remembered.
    void setModel(std::shared_ptr<const core::Model> model);
    /// The empty state, for a new run. The chosen row's number, order and filter stay.
    void clear();

    /// Its place in the test set, from 0; also while the filter hides it.
    [[nodiscard]] std::optional<std::int64_t> chosenRow() const { return m_chosen; }
    /// As if it had been chosen in the table, without the signal.
    void chooseRow(std::int64_t testRow);

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 400}; }

signals:
    /// A person chose a row: its place in the test set, from 0.
    void rowChosen(qint64 testRow);
    /// The table shows the latest model in the order that was asked for.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void fitTexts();
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

    QLabel* m_question;
    QLabel* m_sentence;
    QLabel* m_finding;
    QStackedLayout* m_pages; ///< the rows, or why there are none
    QLabel* m_hint;
    RowBars* m_bars;
    RowsControls* m_controls;
    RowsTable* m_table;
};

} // namespace ui
