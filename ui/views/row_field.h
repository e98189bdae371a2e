#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QSpinBox;

namespace ui {

/// Which row of the test set? A number from 1 to as many as there are; outside of this widget rows count from 0.
class RowField : public QWidget {
    Q_OBJECT

public:
    /// The name becomes that of the spin box.
    explicit RowField(const QString& spinName, QWidget* parent = nullptr);

    /// The number of test rows; a row beyond becomes the last.
    void setRows(std::int64_t rows);
    /// Tells nobody.
    void setRow(std::int64_t testRow);
    [[nodiscard]] std::int64_t row() const;
    /// Of the texts, as a multiple of the base size.
    void setScale(double scale);

signals:
    /// A person chose another row.
    void rowChosen(std::int64_t testRow);

private:
    QLabel* m_label;
    QSpinBox* m_spin;
    QLabel* m_count;
};

} // namespace ui
