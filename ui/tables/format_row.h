#pragma once

#include "core/csv/table_format.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace ui {

/// How a table is written: what was guessed, to be changed.
class FormatRow : public QWidget {
    Q_OBJECT

public:
    explicit FormatRow(QWidget* parent = nullptr);

    [[nodiscard]] core::TableFormatChoice choice() const;
    /// Says nothing by changed().
    void setChoice(const core::TableFormatChoice& choice);
    /// What was guessed where nothing is chosen.
    void showGuess(const core::TableFormat& format);
    /// Bytes that were pasted have no other encoding than ours.
    void fixEncoding();

signals:
    /// A person has chosen otherwise.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help);

    QHBoxLayout* m_line;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_decimalMark;
    QComboBox* m_encoding;
};

} // namespace ui
