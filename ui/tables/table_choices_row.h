#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace ui {

struct TablePreparation;

/// The choices about a table except its features: label, positive value, missing values and standardisation.
class TableChoicesRow : public QWidget {
    Q_OBJECT

public:
    explicit TableChoicesRow(QWidget* parent = nullptr);

    /// Offers the columns that can be labels, and takes the choices over where they fit; else it guesses the label.
    void setTable(const core::Table& table, const core::TableChoices& choices);
    /// Offers the label's values, with the numbers of their rows.
    void setClasses(const TablePreparation& preparation);

    /// The choices, without features and types. The label is empty while none is chosen.
    [[nodiscard]] core::TableChoices choices() const;
    /// The columns that could be the label, if there are several and none is chosen.
    [[nodiscard]] const std::vector<std::string>& candidates() const { return m_candidates; }
    /// Why what was typed is no positive value; empty if it is one.
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    /// The user has changed a choice.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help, int stretch);
    void addToLine(QWidget* widget, QWidget* title, int stretch);
    void offerLabels(const core::Table& table, const std::vector<std::string>& first);
    void letTypeCuts(bool canType);
    void takeTyped();

    QHBoxLayout* m_line;
    QComboBox* m_label;
    QComboBox* m_positive;
    QComboBox* m_missing;
    QCheckBox* m_standardise;
    std::string m_positiveValue; ///< empty: guess it
    std::vector<std::string> m_candidates;
    QString m_problem;
    core::NumberStyle m_labelStyle;
};

} // namespace ui
