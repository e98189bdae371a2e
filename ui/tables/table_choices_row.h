#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace ui {

/// What is predicted and how the values are taken; but for the columns that are learned from.
class TableChoicesRow : public QWidget {
    Q_OBJECT

public:
    explicit TableChoicesRow(QWidget* parent = nullptr);

    /// Offers the columns of a table that can be labels. Chosen are those of `choices`, as far as there are such;
    /// else the label is guessed, if one can be.
    void setTable(const core::Table& table, const core::TableChoices& choices);
    /// Offers the label's values, with the number of their rows.
    void setClasses(const std::vector<core::ValueCount>& classes, const std::string& positive);

    /// But for the features. The label is empty as long as none is chosen.
    [[nodiscard]] core::TableChoices choices() const;

signals:
    /// A person has chosen otherwise.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help, int stretch);
    void addToLine(QWidget* widget, QWidget* title, int stretch);

    QHBoxLayout* m_line;
    QComboBox* m_label;
    QComboBox* m_positive;
    QComboBox* m_missing;
    QCheckBox* m_standardise;
    std::string m_positiveValue; ///< empty: to be guessed
};

} // namespace ui
