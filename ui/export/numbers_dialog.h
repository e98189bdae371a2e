#pragma once

#include "core/csv/cell_text.h"
#include "ui/views/shown_run.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace ui {

/// Offers the numbers of a chart for saving, as CSV or JSON.
class NumbersDialog : public QDialog {
    Q_OBJECT

public:
    /// Offers these tables; `first` is the index of the one selected at the start, and `dialect` how CSV was written
    /// the last time: kPointCsv or kCommaCsv.
    NumbersDialog(std::vector<ViewTable> tables, std::size_t first, const core::CsvDialect& dialect, QWidget* parent);

    /// Shows a sentence about the first choice.
    void setRemark(const QString& remark);

signals:
    /// The user chose how CSV is written, now and the next time.
    void dialectChosen(const core::CsvDialect& dialect);
    /// The user wants to save this table; the ending of the path gives the format.
    void saveWanted(const ui::ViewTable& table, const QString& path);

private:
    void build();
    QLayout* makeDialectRow();
    void showTable();
    [[nodiscard]] const ViewTable& chosen() const;
    void chooseFile(const QString& ending);

    std::vector<ViewTable> m_tables;
    QComboBox* m_chart;
    QComboBox* m_dialect;
    QLabel* m_remark; ///< hidden without a sentence
    QLabel* m_description;
    QLabel* m_skipReason;
    QPushButton* m_csv;
    QPushButton* m_json;
};

} // namespace ui
