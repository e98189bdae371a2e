#include "ui/controls/table_card.h"

#include "ui/controls/knob_row.h"
#include "ui/tables/example_tables.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/tip.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The facts about the table, one per line.
QString factsOf(const core::PreparedTable& table)
{
    const QString label = shownText(table.choices.label);
    QStringList facts{TableCard::tr("%1 rows, %2").arg(grouped(table.rows()), inputsText(table)),
                      TableCard::tr("Label %1: %2").arg(label, classesText(table)),
                      TableCard::tr("%1 rows of class %2").arg(grouped(table.positives), positiveText(table)),
                      TableCard::tr("Missing values: %1").arg(missingRuleText(table.choices.missing)),
                      table.choices.standardise ? TableCard::tr("Numbers standardised")
                                                : TableCard::tr("Numbers as they are")};
    if (table.dropped() > 0)
        facts.insert(1, TableCard::tr("%1 rows left out").arg(grouped(table.dropped())));
    return facts.join(u'\n');
}

} // namespace

TableCard::TableCard(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_name(addLine("tableNameLabel", "changed")),
      m_facts(addLine("tableFactsLabel", "muted")), m_gone(addLine("tableGoneLabel", "error")),
      m_question(addLine("tableQuestionLabel", "question"))
{
    setObjectName(QStringLiteral("tableCard"));
    m_column->setContentsMargins(KnobRow::kMargin, 0, 0, 8);
    m_column->setSpacing(4);
    m_gone->setText(tr("The run's file does not hold the rows of so large a table. To go on, open the table again."));
    addButtons();
    hide();
}

QLabel* TableCard::addLine(const char* name, const char* tone)
{
    QLabel* label = makeWrappedLabel(name, tone);
    label->setIndent(0); // else one with a padding of the style sheet begins further right than the others
    label->setFixedWidth(KnobRow::kContentWidth);
    m_column->addWidget(label);
    return label;
}

void TableCard::addButtons()
{
    m_change = makeTabFocusButton("changeTableButton", {}, {});
    showChange(true);
    auto* drawn = makeTabFocusButton("drawnDataButton", tr("Generated data"),
                                     tr("Generates the data as the article does; the network's settings stay"));
    connect(m_change, &QPushButton::clicked, this, &TableCard::changeWanted);
    connect(drawn, &QPushButton::clicked, this, &TableCard::generatedDataWanted);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_change, 0, Qt::AlignLeft);
    m_buttons->addWidget(drawn, 0, Qt::AlignLeft);
    m_buttons->addStretch(1);
    m_column->addLayout(m_buttons);
    m_defaults = makeTabFocusButton("tableDefaultsButton", tr("Default settings"), {});
    connect(m_defaults, &QPushButton::clicked, this, &TableCard::defaultsWanted);
    m_column->addWidget(m_defaults, 0, Qt::AlignLeft);
    setKept({});
}

void TableCard::setKept(const QString& settings)
{
    m_defaults->setEnabled(!settings.isEmpty());
    m_defaults->setToolTip(settings.isEmpty()
                               ? tr("The settings are the defaults on this table")
                               : tipText(tr("Takes the defaults on this table, in place of: %1").arg(settings)));
}

void TableCard::setTable(const std::shared_ptr<const core::PreparedTable>& table)
{
    setVisible(table != nullptr);
    if (table == m_table)
        return;
    m_table = table;
    m_mark.changed = table != nullptr;
    if (table)
        describe(*table);
    update();
}

void TableCard::describe(const core::PreparedTable& table)
{
    const QString name = shownText(table.fileName);
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, KnobRow::kContentWidth));
    setTip(*m_name, {name, QStringLiteral("SHA-256 ") + QString::fromStdString(table.sha256)});
    m_facts->setText(factsOf(table));
    const ExampleTable* example = exampleOf(table.sha256);
    m_question->setText(example ? example->translatedQuestion() : QString());
    setTip(*m_question, example ? QStringList{example->introduction()} : QStringList());
    m_question->setVisible(example != nullptr);
    m_gone->setVisible(!table.hasValues());
    // The longer text leaves no room beside it.
    m_buttons->setDirection(table.hasValues() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showChange(table.hasValues());
}

/// The button opens the choices about a table, or its file where the run lacks the values.
void TableCard::showChange(bool hasValues)
{
    m_change->setText(hasValues ? tr("Change…") : tr("Open the table…"));
    m_change->setAccessibleName(hasValues ? tr("Change the choices about the table") : m_change->text());
    m_change->setToolTip(hasValues ? tr("Other inputs, another label or positive value")
                                   : tr("Asks for the file that the run was trained on, and accepts no other"));
}

void TableCard::setWaiting(bool waiting)
{
    if (waiting == m_mark.waiting)
        return;
    m_mark.waiting = waiting;
    update();
}

void TableCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintSettingMark(painter, themeOf(*this), {KnobRow::kMargin / 2.0, m_name->geometry().center().y() + 0.5}, m_mark);
}

} // namespace ui

#include "moc_table_card.cpp"
