#pragma once

#include "core/csv/table_format.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace ui {

/// Shows the guessed format of a table, and lets the user change it.
class FormatRow : public QWidget {
    Q_OBJECT

public:
    explicit FormatRow(QWidget* parent = nullptr);

    [[nodiscard]] core::TableFormatChoice choice() const;
    /// Does not emit changed().
    void setChoice(const core::TableFormatChoice& choice);
    /// Shows the guesses for the fields in which nothing is chosen.
    void showGuess(const core::TableFormat& format);
    /// Disables the choice of an encoding, as for pasted text.
    void fixEncoding();

signals:
    /// The user has changed a choice.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help);

    core::TableFormatChoice m_choice; ///< what the combo boxes do not show
    QHBoxLayout* m_line;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_decimalMark;
    QComboBox* m_encoding;
};

} // namespace ui
