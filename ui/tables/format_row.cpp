#include "ui/tables/format_row.h"

#include "ui/tables/guess_combo.h"
#include "ui/tables/more_format.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

/// What stands in the first lines, as one number.
constexpr int kValuesFirst = -1;

int headOf(bool header, core::HeaderForm form)
{
    return header ? static_cast<int>(form) : kValuesFirst;
}

/// Nothing is chosen where it is open whether there are names.
std::optional<int> headOf(const core::TableFormatChoice& choice)
{
    if (!choice.header)
        return std::nullopt;
    return headOf(*choice.header, choice.headerForm.value_or(core::HeaderForm::OneLine));
}

} // namespace

FormatRow::FormatRow(QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout), m_moreButton(makeButton("formatMoreButton", {}, {})),
      m_more(new MoreFormat)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_line);
    m_line->setSpacing(12);
    m_delimiter = addCombo("delimiterCombo", tr("Between cells"), tr("The mark between the cells of a row"));
    addValue(*m_delimiter, tr("Comma"), ',');
    addValue(*m_delimiter, tr("Semicolon"), ';');
    addValue(*m_delimiter, tr("Tab"), '\t');
    addValue(*m_delimiter, tr("Vertical bar"), '|');
    addValue(*m_delimiter, tr("Blanks"), ' ');
    m_header = addCombo("headerCombo", tr("First row"),
                        tr("Whether the first row has the names of the columns, and how they are written"));
    addValue(*m_header, tr("Names"), core::HeaderForm::OneLine);
    addValue(*m_header, tr("Names in two lines"), core::HeaderForm::TwoLines);
    addValue(*m_header, tr("Orange’s three lines"), core::HeaderForm::ThreeLines);
    addValue(*m_header, tr("Orange’s prefixes"), core::HeaderForm::PrefixedLine);
    addValue(*m_header, tr("Values"), kValuesFirst);
    m_decimalMark = addCombo("decimalMarkCombo", tr("Decimal mark"), tr("The mark before a number's decimals"));
    addValue(*m_decimalMark, tr("Point"), '.');
    addValue(*m_decimalMark, tr("Comma"), ',');
    m_encoding = addCombo("encodingCombo", tr("Encoding"), tr("The text encoding of the file"));
    addValue(*m_encoding, QStringLiteral("UTF-8"), core::TextEncoding::Utf8);
    addValue(*m_encoding, QStringLiteral("Windows-1252"), core::TextEncoding::Windows1252);
    addValue(*m_encoding, QStringLiteral("Windows-1250"), core::TextEncoding::Windows1250);
    addValue(*m_encoding, QStringLiteral("Windows-1251"), core::TextEncoding::Windows1251);
    addValue(*m_encoding, QStringLiteral("UTF-16 LE"), core::TextEncoding::Utf16Little);
    addValue(*m_encoding, QStringLiteral("UTF-16 BE"), core::TextEncoding::Utf16Big);
    addValue(*m_encoding, QStringLiteral("UTF-32 LE"), core::TextEncoding::Utf32Little);
    addValue(*m_encoding, QStringLiteral("UTF-32 BE"), core::TextEncoding::Utf32Big);
    addMoreButton();
    column->addWidget(m_more); // after the others in the order of Tab
}

QComboBox* FormatRow::addCombo(const char* name, const QString& label, const QString& help)
{
    QComboBox* combo = makeGuessCombo(name, label, help);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_line->addLayout(withTitle(combo, label, help), 1);
    connect(combo, &QComboBox::activated, this, &FormatRow::changed);
    return combo;
}

void FormatRow::addMoreButton()
{
    m_moreButton->setAutoDefault(false);
    m_moreButton->setToolTip(tr("Quotes, comments, lines to skip, words for missing values and the like"));
    m_moreButton->setAccessibleDescription(m_moreButton->toolTip());
    m_line->addWidget(m_moreButton, 0, Qt::AlignBottom);
    unfold(false);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_isUsers = true;
        unfold(m_more->isHidden());
    });
    connect(m_more, &MoreFormat::changed, this, &FormatRow::changed);
}

void FormatRow::unfold(bool unfolded)
{
    m_more->setVisible(unfolded);
    m_moreButton->setText(unfolded ? tr("Less") : tr("More…"));
    m_moreButton->setAccessibleName(unfolded ? tr("Less about the format") : tr("More about the format"));
}

void FormatRow::unfoldWhatIsUsed()
{
    if (!m_isUsers && m_more->isUnusual())
        unfold(true);
}

core::TableFormatChoice FormatRow::choice() const
{
    core::TableFormatChoice choice;
    choice.delimiter = chosenIn<char>(*m_delimiter);
    if (const auto head = chosenIn<int>(*m_header)) {
        choice.header = *head != kValuesFirst;
        if (*choice.header)
            choice.headerForm = static_cast<core::HeaderForm>(*head);
    }
    choice.decimalMark = chosenIn<char>(*m_decimalMark);
    choice.encoding = chosenIn<core::TextEncoding>(*m_encoding);
    m_more->addTo(choice);
    return choice;
}

void FormatRow::setChoice(const core::TableFormatChoice& choice)
{
    choose(*m_delimiter, choice.delimiter);
    choose(*m_header, headOf(choice));
    choose(*m_decimalMark, choice.decimalMark);
    choose(*m_encoding, choice.encoding);
    m_more->setChoice(choice);
    unfoldWhatIsUsed();
}

void FormatRow::showGuess(const core::TableFormat& format)
{
    nameGuess(*m_delimiter, format.delimiter);
    nameGuess(*m_header, headOf(format.header, format.headerForm));
    nameGuess(*m_decimalMark, format.decimalMark);
    nameGuess(*m_encoding, static_cast<int>(format.encoding));
    m_more->showGuess(format);
    unfoldWhatIsUsed();
}

void FormatRow::fixEncoding()
{
    m_encoding->setEnabled(false);
}

void FormatRow::chooseDecimalMark(char mark)
{
    choose(*m_decimalMark, std::optional(mark));
    emit changed();
}

void FormatRow::addMissingWord(const std::string& word)
{
    m_more->addMissingWord(word);
    unfoldWhatIsUsed();
}

} // namespace ui

#include "moc_format_row.cpp"
