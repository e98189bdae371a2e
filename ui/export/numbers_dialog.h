#pragma once

#include "ui/views/shown_run.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

/// Which chart's numbers go into a file, and into which kind of one.
class NumbersDialog : public QDialog {
    Q_OBJECT

public:
    /// Offers these tables; `first` is the index of the one that is selected when the dialog opens.
    NumbersDialog(std::vector<ViewTable> tables, std::size_t first, QWidget* parent);

signals:
    /// The user wants this table in this file, whose ending says how.
    void saveWanted(const ui::ViewTable& table, const QString& path);

private:
    void build();
    void showTable();
    [[nodiscard]] const ViewTable& chosen() const;
    void chooseFile(const QString& ending);

    std::vector<ViewTable> m_tables;
    QComboBox* m_chart;
    QLabel* m_description;
    QLabel* m_skipReason;
    QPushButton* m_csv;
    QPushButton* m_json;
};

} // namespace ui
