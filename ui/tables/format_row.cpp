#include "ui/tables/format_row.h"

#include "ui/widgets/style_mark.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

namespace {

/// The index of the entry "Guess".
constexpr int kGuess = 0;

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

/// Shows the guess in the text of the first entry if that is chosen.
template <typename Value>
void nameGuess(QComboBox& combo, Value guess)
{
    const int index = combo.findData(static_cast<int>(guess));
    const bool isUsed = combo.currentIndex() == kGuess && index >= 0;
    combo.setItemText(kGuess,
                      isUsed ? FormatRow::tr("Guessed: %1").arg(combo.itemText(index)) : FormatRow::tr("Guess"));
}

} // namespace

FormatRow::FormatRow(QWidget* parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    m_delimiter = addCombo("delimiterCombo", tr("Between cells"), tr("The mark between the cells of a row"));
    addValue(*m_delimiter, tr("Comma"), ',');
    addValue(*m_delimiter, tr("Semicolon"), ';');
    addValue(*m_delimiter, tr("Tab"), '\t');
    addValue(*m_delimiter, tr("Vertical bar"), '|');
    addValue(*m_delimiter, tr("Blanks"), ' ');
    m_header = addCombo("headerCombo", tr("First row"), tr("Whether the first row has the names of the columns"));
    addValue(*m_header, tr("Names"), true);
    addValue(*m_header, tr("Values"), false);
    m_decimalMark = addCombo("decimalMarkCombo", tr("Decimal mark"), tr("The mark before a number's decimals"));
    addValue(*m_decimalMark, tr("Point"), '.');
    addValue(*m_decimalMark, tr("Comma"), ',');
    m_encoding = addCombo("encodingCombo", tr("Encoding"), tr("The text encoding of the file"));
    addValue(*m_encoding, QStringLiteral("UTF-8"), core::TextEncoding::Utf8);
    addValue(*m_encoding, QStringLiteral("Windows-1252"), core::TextEncoding::Windows1252);
    addValue(*m_encoding, QStringLiteral("UTF-16 LE"), core::TextEncoding::Utf16Little);
    addValue(*m_encoding, QStringLiteral("UTF-16 BE"), core::TextEncoding::Utf16Big);
    addValue(*m_encoding, QStringLiteral("UTF-32 LE"), core::TextEncoding::Utf32Little);
    addValue(*m_encoding, QStringLiteral("UTF-32 BE"), core::TextEncoding::Utf32Big);
}

QComboBox* FormatRow::addCombo(const char* name, const QString& label, const QString& help)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1StringView(name));
    combo->setAccessibleName(label);
    combo->setToolTip(help);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->addItem(tr("Guess"));
    auto* title = new QLabel(label);
    title->setBuddy(combo);
    title->setToolTip(help);
    setStyleMark(title, "tone", "muted");
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(combo);
    m_line->addLayout(column, 1);
    connect(combo, &QComboBox::activated, this, &FormatRow::changed);
    return combo;
}

core::TableFormatChoice FormatRow::choice() const
{
    core::TableFormatChoice choice = m_choice;
    choice.delimiter = chosenIn<char>(*m_delimiter);
    choice.header = chosenIn<bool>(*m_header);
    choice.decimalMark = chosenIn<char>(*m_decimalMark);
    choice.encoding = chosenIn<core::TextEncoding>(*m_encoding);
    return choice;
}

void FormatRow::setChoice(const core::TableFormatChoice& choice)
{
    m_choice = choice;
    choose(*m_delimiter, choice.delimiter);
    choose(*m_header, choice.header);
    choose(*m_decimalMark, choice.decimalMark);
    choose(*m_encoding, choice.encoding);
}

void FormatRow::showGuess(const core::TableFormat& format)
{
    nameGuess(*m_delimiter, format.delimiter);
    nameGuess(*m_header, format.header);
    nameGuess(*m_decimalMark, format.decimalMark);
    nameGuess(*m_encoding, format.encoding);
}

void FormatRow::fixEncoding()
{
    m_encoding->setEnabled(false);
}

} // namespace ui

#include "moc_format_row.cpp"
