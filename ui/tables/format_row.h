#pragma once

#include "core/csv/table_format.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace ui {

class MoreFormat;

/// Shows the guessed format of a table, and lets the user change it. What few tables need is folded in until it is
/// used.
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
    /// Chooses the decimal mark for the user, and emits changed().
    void chooseDecimalMark(char mark);
    /// Takes a word for a missing value for the user, and emits changed().
    void addMissingWord(const std::string& word);

signals:
    /// The user has changed a choice.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help);
    void addMoreButton();
    void unfold(bool unfolded);
    void unfoldWhatIsUsed();

    QHBoxLayout* m_line;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_decimalMark;
    QComboBox* m_encoding;
    QPushButton* m_moreButton;
    MoreFormat* m_more;
    bool m_isUsers = false; ///< the user has folded or unfolded it
};

} // namespace ui
