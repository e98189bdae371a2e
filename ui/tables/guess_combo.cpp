#include "ui/tables/guess_combo.h"

#include "ui/widgets/style_mark.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

struct GuessWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FormatRow)
};

} // namespace

QComboBox* makeGuessCombo(const char* name, const QString& label, const QString& help)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1StringView(name));
    combo->setAccessibleName(label);
    combo->setToolTip(help);
    combo->addItem(guessedText({}));
    return combo;
}

QVBoxLayout* withTitle(QWidget* field, const QString& title, const QString& help)
{
    auto* label = new QLabel(title);
    label->setBuddy(field);
    label->setToolTip(help);
    setStyleMark(label, "tone", "muted");
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

QString guessedText(const QString& guess)
{
    return guess.isEmpty() ? GuessWords::tr("Guess") : GuessWords::tr("Guessed: %1").arg(guess);
}

void nameGuess(QComboBox& combo, int guess)
{
    const int index = combo.findData(guess);
    const bool isUsed = combo.currentIndex() == kGuess && index >= 0;
    combo.setItemText(kGuess, guessedText(isUsed ? combo.itemText(index) : QString()));
}

} // namespace ui
