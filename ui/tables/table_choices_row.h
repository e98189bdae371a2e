#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace ui {

/// The choices about a table except its features: label, positive value, missing values and standardisation.
class TableChoicesRow : public QWidget {
    Q_OBJECT

public:
    explicit TableChoicesRow(QWidget* parent = nullptr);

    /// Offers the columns that can be labels, and takes the choices over where they fit; else it guesses the label.
    void setTable(const core::Table& table, const core::TableChoices& choices);
    /// Offers the label's values, with the numbers of their rows.
    void setClasses(const std::vector<core::ValueCount>& classes, const std::string& positive);

    /// The choices, without features. The label is empty while none is chosen.
    [[nodiscard]] core::TableChoices choices() const;

signals:
    /// The user has changed a choice.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help, int stretch);
    void addToLine(QWidget* widget, QWidget* title, int stretch);

    QHBoxLayout* m_line;
    QComboBox* m_label;
    QComboBox* m_positive;
    QComboBox* m_missing;
    QCheckBox* m_standardise;
    std::string m_positiveValue; ///< empty: guess it
};

} // namespace ui
