#include "ui/tables/table_choices_row.h"

#include "core/tables/label_cut.h"
#include "core/tables/label_guess.h"
#include "ui/tables/table_reader.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"
#include "ui/widgets/style_mark.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace ui {

namespace {

/// A column of texts lacks the value if the table was read in another format.
bool hasValue(const core::TableColumn& column, const std::string& value)
{
    return column.numeric || std::ranges::find(column.texts, value) != column.texts.end();
}

QString rowsOfValue(std::size_t rows)
{
    return rows == 1 ? TableChoicesRow::tr("1 row") : TableChoicesRow::tr("%1 rows").arg(grouped(rows));
}

/// "versicolor (50)", or of numbers "at least 7 (123 rows)".
QString offeredText(const core::ValueCount& each, bool hasNumbers)
{
    const auto cut = hasNumbers ? core::labelCutFrom(each.value) : std::nullopt;
    return cut ? QStringLiteral("%1 (%2)").arg(cutText(*cut), rowsOfValue(each.count))
               : QStringLiteral("%1 (%2)").arg(shownCell(each.value), grouped(each.count));
}

} // namespace

TableChoicesRow::TableChoicesRow(QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_standardise(new QCheckBox(tr("Standardise")))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    m_label =
        addCombo("labelCombo", tr("Predict"), tr("The label: a column of 2 to 50 different values, or of numbers"), 3);
    m_label->setPlaceholderText(tr("Choose…"));
    // Measures one entry instead of thousands.
    auto* list = new QListView(m_label);
    list->setUniformItemSizes(true);
    m_label->setView(list);
    m_positive = addCombo("positiveCombo", tr("Positive value"),
                          tr("The label's value that counts as 1; all others count as 0."), 3);
    m_positive->setPlaceholderText(tr("Guess"));
    m_missing = addCombo("missingCombo", tr("Missing values"),
                         tr("A missing number becomes the median of the training rows, a missing category 0 in all of "
                            "its inputs; or rows with a gap are left out."),
                         2);
    for (const core::MissingRule rule : {core::MissingRule::Median, core::MissingRule::DropRows}) {
        const QString text = missingRuleText(rule);
        m_missing->addItem(text, static_cast<int>(rule));
        m_missing->setMinimumContentsLength(
            std::max(m_missing->minimumContentsLength(), static_cast<int>(text.size())));
    }
    m_standardise->setObjectName(QStringLiteral("standardiseCheck"));
    m_standardise->setToolTip(tr("Brings all numbers to mean 0 and standard deviation 1, by the training rows. Without "
                                 "it, a column of large numbers has the larger effect."));
    m_standardise->setChecked(true);
    addToLine(m_standardise, new QLabel, 0);
    connect(m_label, &QComboBox::activated, this, [this] {
        m_positiveValue.clear(); // it is a value of another column
        m_positive->clear();
        letTypeCuts(false);
        m_candidates.clear();
        emit changed();
    });
    connect(m_positive, &QComboBox::activated, this, [this] {
        m_problem.clear();
        m_positiveValue = m_positive->currentData().toString().toStdString();
        emit changed();
    });
    connect(m_missing, &QComboBox::activated, this, &TableChoicesRow::changed);
    connect(m_standardise, &QCheckBox::clicked, this, &TableChoicesRow::changed);
}

QComboBox* TableChoicesRow::addCombo(const char* name, const QString& label, const QString& help, int stretch)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1StringView(name));
    combo->setAccessibleName(label);
    combo->setToolTip(help);
    // Column names may have any length.
    constexpr int kLetters = 12;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kLetters);
    auto* title = new QLabel(label);
    title->setBuddy(combo);
    title->setToolTip(help);
    setStyleMark(title, "tone", "muted");
    addToLine(combo, title, stretch);
    return combo;
}

void TableChoicesRow::addToLine(QWidget* widget, QWidget* title, int stretch)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(widget);
    m_line->addLayout(column, stretch);
}

void TableChoicesRow::setTable(const core::Table& table, const core::TableChoices& choices)
{
    m_label->clear();
    m_positive->clear();
    m_candidates.clear();
    letTypeCuts(false);
    const core::TableColumn* before = table.find(choices.label);
    const bool isKnown = before && core::canBeLabel(*before);
    const core::LabelGuess guess = isKnown ? core::LabelGuess() : core::guessLabel(table, choices);
    if (!guess.column && guess.candidates.size() > 1)
        for (const std::size_t column : guess.candidates)
            m_candidates.push_back(table.columns[column].name);
    offerLabels(table, m_candidates);
    int place = m_label->findData(QString::fromStdString(choices.label));
    const core::TableColumn* wanted = place >= 0 ? table.find(choices.label) : nullptr;
    m_positiveValue = wanted && hasValue(*wanted, choices.positive) ? choices.positive : std::string();
    if (place < 0 && guess.column)
        place = m_label->findData(QString::fromStdString(table.columns[*guess.column].name));
    m_label->setCurrentIndex(place);
    m_missing->setCurrentIndex(m_missing->findData(static_cast<int>(choices.missing)));
    m_standardise->setChecked(choices.standardise);
}

/// Offers the columns that can be labels: these first.
void TableChoicesRow::offerLabels(const core::Table& table, const std::vector<std::string>& first)
{
    const auto offer = [this](const std::string& name) {
        m_label->addItem(shownCell(name), QString::fromStdString(name));
    };
    std::ranges::for_each(first, offer);
    const int others = m_label->count();
    for (const core::TableColumn& column : table.columns)
        if (core::canBeLabel(column) && std::ranges::find(first, column.name) == first.end())
            offer(column.name);
    if (others > 0 && others < m_label->count())
        m_label->insertSeparator(others);
}

void TableChoicesRow::setClasses(const TablePreparation& preparation)
{
    if (preparation.table) {
        m_positiveValue = preparation.table->choices.positive;
        m_labelStyle = preparation.table->labelStyle;
    }
    letTypeCuts(preparation.takesAnyCut);
    m_positive->clear();
    for (const core::ValueCount& each : preparation.classes)
        m_positive->addItem(offeredText(each, preparation.hasNumbers), QString::fromStdString(each.value));
    m_positive->setCurrentIndex(m_positive->findData(QString::fromStdString(m_positiveValue)));
    m_positive->setEnabled(preparation.takesAnyCut || !preparation.classes.empty());
}

/// Lets any cut be typed, where the label's numbers are too many to offer each.
void TableChoicesRow::letTypeCuts(bool canType)
{
    m_problem.clear();
    if (m_positive->isEditable() == canType)
        return;
    m_positive->setEditable(canType);
    if (!canType)
        return;
    m_positive->setInsertPolicy(QComboBox::NoInsert);
    m_positive->setCompleter(nullptr);
    m_positive->lineEdit()->setPlaceholderText(tr("Guess"));
    m_positive->lineEdit()->setAccessibleName(m_positive->accessibleName());
    connect(m_positive->lineEdit(), &QLineEdit::editingFinished, this, &TableChoicesRow::takeTyped);
}

void TableChoicesRow::takeTyped()
{
    QLineEdit& edit = *m_positive->lineEdit();
    if (!edit.isModified())
        return;
    edit.setModified(false);
    const QString typed = edit.text().trimmed();
    const int place = m_positive->findText(typed);
    const auto cut = cutTyped(typed, m_labelStyle);
    m_problem.clear();
    if (place >= 0) {
        m_positiveValue = m_positive->itemData(place).toString().toStdString();
    } else if (cut || typed.isEmpty()) {
        m_positiveValue = cut ? cut->text() : std::string();
    } else {
        m_problem = tr("Positive value: got “%1”, expected a cut such as %2 or >=%3.")
                        .arg(shownCell(typed.toStdString()), cutText({.value = 7.0}), QStringLiteral("7"));
    }
    emit changed();
}

core::TableChoices TableChoicesRow::choices() const
{
    core::TableChoices choices;
    choices.label = m_label->currentData().toString().toStdString();
    choices.positive = m_positiveValue;
    choices.missing = static_cast<core::MissingRule>(m_missing->currentData().toInt());
    choices.standardise = m_standardise->isChecked();
    return choices;
}

} // namespace ui

#include "moc_table_choices_row.cpp"
