#pragma once

#include <QComboBox>

#include <optional>

class QVBoxLayout;

namespace ui {

/// The index of the entry "Guess" of a combo box that makeGuessCombo() made.
constexpr int kGuess = 0;

/// Makes a combo box about a part of a table's format, of which the first entry is that it is guessed.
QComboBox* makeGuessCombo(const char* name, const QString& label, const QString& help);

/// Returns a field with its title above it.
QVBoxLayout* withTitle(QWidget* field, const QString& title, const QString& help);

/// "Guessed: Comma"; "Guess" of an empty text.
QString guessedText(const QString& guess);

/// Shows the guess in the text of the first entry if that is chosen.
void nameGuess(QComboBox& combo, int guess);

template <typename Value>
void addValue(QComboBox& combo, const QString& text, Value value)
{
    combo.addItem(text, static_cast<int>(value));
}

template <typename Value>
std::optional<Value> chosenIn(const QComboBox& combo)
{
    if (combo.currentIndex() <= kGuess)
        return std::nullopt;
    return static_cast<Value>(combo.currentData().toInt());
}

template <typename Value>
void choose(QComboBox& combo, const std::optional<Value>& value)
{
    combo.setCurrentIndex(value ? combo.findData(static_cast<int>(*value)) : kGuess);
}

} // namespace ui
