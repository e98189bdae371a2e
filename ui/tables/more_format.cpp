#include "ui/tables/more_format.h"

#include "core/csv/missing_words.h"
#include "ui/tables/guess_combo.h"
#include "ui/widgets/focus_wheel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFieldsInLine = 4;
constexpr int kGuessedLines = -1; ///< the value of the spin box that stands for the guess

/// Splits words at commas outside of double quotes.
std::vector<std::string> wordsOf(const QString& text)
{
    QStringList words(QString{});
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter == u',' && !quoted)
            words.append(QString{});
        else
            words.last() += letter;
    }
    std::vector<std::string> result;
    for (const QString& word : words)
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            result.push_back(trimmed.toStdString());
    return result;
}

/// What wordsOf() splits.
QString joinedWords(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words) {
        const QString text = QString::fromStdString(word);
        list += text.contains(u',') ? u'"' + text + u'"' : text;
    }
    return list.join(QStringLiteral(", "));
}

std::vector<std::string> wordsBeyond(const std::vector<std::string>& words, const std::vector<std::string>& others)
{
    std::vector<std::string> result;
    std::ranges::copy_if(words, std::back_inserter(result), [&others](const std::string& word) {
        return std::ranges::find(others, word) == others.end();
    });
    return result;
}

/// Returns the usual list with the changes that make a chosen list of it; nothing if they would be many.
std::optional<core::TableFormatChoice> changesOfUsual(const core::TableFormatChoice& choice)
{
    constexpr std::size_t kMostTaken = 8;
    core::TableFormat usual;
    core::chooseMissingWords({}, usual);
    core::TableFormatChoice changes;
    changes.alsoMissing = wordsBeyond(*choice.missingWords, usual.missingWords);
    changes.notMissing = wordsBeyond(usual.missingWords, *choice.missingWords);
    for (const std::string& word : wordsBeyond(usual.answerWords, choice.answerWords.value_or(usual.answerWords)))
        if (std::ranges::find(changes.notMissing, word) == changes.notMissing.end())
            changes.alsoMissing.push_back(word);
    if (changes.notMissing.size() > kMostTaken)
        return std::nullopt;
    return changes;
}

} // namespace

MoreFormat::MoreFormat(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_quote = addCombo("quoteCombo", tr("Quotes"), tr("The quotes around texts"));
    addValue(*m_quote, tr("Double"), '"');
    addValue(*m_quote, tr("Single"), '\'');
    m_backslash = addQuestion("backslashCombo", tr("Backslash"),
                              tr("Whether a backslash makes a quote or a mark between cells a part of its cell"),
                              tr("An ordinary letter"), tr("Takes the next mark"));
    m_comment = addCombo("commentCombo", tr("Comments"), tr("The mark of lines that are skipped"));
    addValue(*m_comment, tr("None"), '\0');
    addValue(*m_comment, QStringLiteral("#"), '#');
    addValue(*m_comment, QStringLiteral("%"), '%');
    m_skipped = new FocusWheel<QSpinBox>;
    m_skipped->setFocusPolicy(Qt::StrongFocus);
    m_skipped->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_skipped->setObjectName(QStringLiteral("skippedLinesSpin"));
    m_skipped->setRange(kGuessedLines, static_cast<int>(core::kMaxSkippedLines));
    m_skipped->setSpecialValueText(guessedText({}));
    m_skipped->setValue(kGuessedLines);
    m_skipped->setKeyboardTracking(false);
    addField(m_skipped, tr("Lines to skip"), tr("How many lines come before the names of the columns"));
    connect(m_skipped, &QSpinBox::valueChanged, this, &MoreFormat::changed);
    m_rowNames =
        addQuestion("rowNamesCombo", tr("Names of the rows"),
                    tr("Whether each row begins with its name, which is left out"), tr("None"), tr("First cells"));
    m_joins = addQuestion("joinDelimitersCombo", tr("Runs of marks"),
                          tr("Whether several marks between cells in a row count as one"), tr("Each counts"),
                          tr("Count as one"));
    m_also = addWords("alsoMissingEdit", tr("Also missing"),
                      tr("Words that stand for missing values, besides empty cells, NA, null, ? and others that "
                         "programs write; with commas between. A number means all cells of this value."),
                      QStringLiteral("-999"));
    m_not = addWords("notMissingEdit", tr("Not missing"),
                     tr("Words that are ordinary texts, as NA for Namibia; with commas between"), QStringLiteral("NA"));
    for (int column = 0; column < kFieldsInLine; ++column)
        m_grid->setColumnStretch(column, 1);
}

void MoreFormat::addField(QWidget* field, const QString& label, const QString& help)
{
    field->setAccessibleName(label);
    field->setToolTip(help);
    const int place = m_grid->count();
    m_grid->addLayout(withTitle(field, label, help), place / kFieldsInLine, place % kFieldsInLine);
}

QComboBox* MoreFormat::addCombo(const char* name, const QString& label, const QString& help)
{
    QComboBox* combo = makeGuessCombo(name, label, help);
    constexpr int kLetters = 10;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kLetters);
    addField(combo, label, help);
    connect(combo, &QComboBox::activated, this, &MoreFormat::changed);
    return combo;
}

QComboBox* MoreFormat::addQuestion(const char* name, const QString& label, const QString& help, const QString& no,
                                   const QString& yes)
{
    QComboBox* combo = addCombo(name, label, help);
    addValue(*combo, no, false);
    addValue(*combo, yes, true);
    return combo;
}

QLineEdit* MoreFormat::addWords(const char* name, const QString& label, const QString& help, const QString& example)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1StringView(name));
    edit->setPlaceholderText(example);
    addField(edit, label, help);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        if (!edit->isModified())
            return;
        edit->setModified(false);
        emit changed();
    });
    return edit;
}

void MoreFormat::addTo(core::TableFormatChoice& choice) const
{
    choice.quote = chosenIn<char>(*m_quote);
    choice.backslashEscapes = chosenIn<bool>(*m_backslash);
    choice.comment = chosenIn<char>(*m_comment);
    choice.skippedLines = m_skipped->value() == kGuessedLines
                              ? std::nullopt
                              : std::optional(static_cast<std::size_t>(m_skipped->value()));
    choice.rowNames = chosenIn<bool>(*m_rowNames);
    choice.joinsDelimiters = chosenIn<bool>(*m_joins);
    choice.missingWords = m_list;
    choice.answerWords = m_answers;
    choice.alsoMissing = wordsOf(m_also->text());
    choice.notMissing = wordsOf(m_not->text());
}

void MoreFormat::setChoice(const core::TableFormatChoice& choice)
{
    choose(*m_quote, choice.quote);
    choose(*m_backslash, choice.backslashEscapes);
    choose(*m_comment, choice.comment);
    const QSignalBlocker blocker(m_skipped);
    m_skipped->setValue(choice.skippedLines ? static_cast<int>(*choice.skippedLines) : kGuessedLines);
    choose(*m_rowNames, choice.rowNames);
    choose(*m_joins, choice.joinsDelimiters);
    showWords(choice);
}

void MoreFormat::showWords(const core::TableFormatChoice& choice)
{
    core::TableFormatChoice shown = choice;
    if (choice.missingWords && choice.alsoMissing.empty() && choice.notMissing.empty())
        if (auto changes = changesOfUsual(choice))
            shown = *std::move(changes);
    m_list = shown.missingWords;
    m_answers = shown.answerWords;
    m_also->setText(joinedWords(shown.alsoMissing));
    m_not->setText(joinedWords(shown.notMissing));
}

void MoreFormat::showGuess(const core::TableFormat& format)
{
    m_guess = format;
    nameGuess(*m_quote, format.quote);
    nameGuess(*m_backslash, format.backslashEscapes);
    nameGuess(*m_comment, format.comment);
    m_skipped->setSpecialValueText(guessedText(QString::number(format.skippedLines)));
    nameGuess(*m_rowNames, format.rowNames);
    nameGuess(*m_joins, format.joinsDelimiters);
}

bool MoreFormat::isUnusual() const
{
    core::TableFormatChoice choice;
    addTo(choice);
    const core::TableFormat usual;
    return choice.quote.value_or(m_guess.quote) != usual.quote ||
           choice.backslashEscapes.value_or(m_guess.backslashEscapes) ||
           choice.comment.value_or(m_guess.comment) != usual.comment ||
           choice.skippedLines.value_or(m_guess.skippedLines) > 0 || choice.rowNames.value_or(m_guess.rowNames) ||
           (choice.joinsDelimiters.value_or(m_guess.joinsDelimiters) && m_guess.delimiter != ' ') || m_list ||
           !choice.alsoMissing.empty() || !choice.notMissing.empty();
}

void MoreFormat::addMissingWord(const std::string& word)
{
    std::vector<std::string> words = wordsOf(m_also->text());
    if (std::ranges::find(words, word) != words.end())
        return;
    words.push_back(word);
    m_also->setText(joinedWords(words));
    emit changed();
}

} // namespace ui

#include "moc_more_format.cpp"
