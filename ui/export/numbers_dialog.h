#pragma once

#include "ui/export/chart_at_hand.h"

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
    /// Of these charts, this one is chosen at first, an index.
    NumbersDialog(std::vector<ChartNumbers> charts, std::size_t first, QWidget* parent);

signals:
    /// A person wants the numbers of this chart in this file, whose ending says how.
    void saveWanted(const ui::ChartNumbers& chart, const QString& path);

private:
    void build();
    void showChart();
    [[nodiscard]] const ChartNumbers& chosen() const;
    void chooseFile(const QString& ending);

    std::vector<ChartNumbers> m_charts;
    QComboBox* m_chart;
    QLabel* m_description;
    QLabel* m_skipReason;
    QPushButton* m_csv;
    QPushButton* m_json;
};

} // namespace ui
