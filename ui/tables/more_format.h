#pragma once

#include "core/csv/table_format.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

/// The parts of a table's format that few tables need: quotes, comments, skipped lines, words for missing values and
/// the like.
class MoreFormat : public QWidget {
    Q_OBJECT

public:
    explicit MoreFormat(QWidget* parent = nullptr);

    /// Writes its parts into a choice.
    void addTo(core::TableFormatChoice& choice) const;
    /// Does not emit changed().
    void setChoice(const core::TableFormatChoice& choice);
    /// Shows the guesses for the fields in which nothing is chosen.
    void showGuess(const core::TableFormat& format);
    /// Whether a part is not as in most tables.
    [[nodiscard]] bool isUnusual() const;
    /// Takes a word for a missing value, besides the others, and emits changed().
    void addMissingWord(const std::string& word);

signals:
    /// The user has changed a choice.
    void changed();

private:
    QComboBox* addCombo(const char* name, const QString& label, const QString& help);
    QComboBox* addQuestion(const char* name, const QString& label, const QString& help, const QString& no,
                           const QString& yes);
    QLineEdit* addWords(const char* name, const QString& label, const QString& help, const QString& example);
    void addField(QWidget* field, const QString& label, const QString& help);
    void showWords(const core::TableFormatChoice& choice);

    /// A whole list of words for missing values that is not the usual one with a few changes.
    std::optional<std::vector<std::string>> m_list;
    std::optional<std::vector<std::string>> m_answers; ///< of m_list
    core::TableFormat m_guess;                         ///< for isUnusual()
    QGridLayout* m_grid;
    QComboBox* m_quote;
    QComboBox* m_backslash;
    QComboBox* m_comment;
    QSpinBox* m_skipped;
    QComboBox* m_rowNames;
    QComboBox* m_joins;
    QLineEdit* m_also;
    QLineEdit* m_not;
};

} // namespace ui
