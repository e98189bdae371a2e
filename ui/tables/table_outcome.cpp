#include "ui/tables/table_outcome.h"

#include "ui/text/numbers/grouped_text.h"
#include "ui/text/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/push_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kReadingBarSteps = 1'000;
constexpr int kMostHeight = 84; ///< of warnings and notes: five lines

struct RemedyLook {
    const char* name; ///< of the button
    QString text;
    QString help;
};

RemedyLook remedyLookOf(core::PhraseRemedy::Kind kind)
{
    switch (kind) {
    case core::PhraseRemedy::Kind::MissingWord:
        return {"sentinelButton", TableOutcome::tr("It means missing"),
                TableOutcome::tr("Reads the table again with this value as missing")};
    case core::PhraseRemedy::Kind::LeaveOut:
        return {"leaveOutButton", TableOutcome::tr("Leave out"),
                TableOutcome::tr("Leaves these columns out of what the network learns from")};
    case core::PhraseRemedy::Kind::Categories:
        return {"readCategoriesButton", TableOutcome::tr("Read as categories"),
                TableOutcome::tr("Makes a feature of each value of this column")};
    case core::PhraseRemedy::Kind::DecimalMark:
    case core::PhraseRemedy::Kind::None:
        break;
    }
    return {"otherMarkButton", TableOutcome::tr("Read it so"),
            TableOutcome::tr("Reads the table again with the other decimal mark")};
}

QLabel* addOutcomeLine(QVBoxLayout& column, const char* name, const char* tone)
{
    QLabel* label = makeWrappedLabel(name, tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setIndent(0);
    column.addWidget(label);
    label->hide();
    return label;
}

void showIn(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

TableOutcome::TableOutcome(QWidget* parent)
    : QWidget(parent), m_bar(makeProgressBar("tableProgressBar", tr("How much of the table is read"))),
      m_findings(new QScrollArea), m_remedies(new QVBoxLayout)
{
    m_bar->setRange(0, kReadingBarSteps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    m_result = addOutcomeLine(*column, "tableResult", "strong");
    m_result->setFont(themeFont(1.0, QFont::DemiBold));
    m_problem = addOutcomeLine(*column, "tableProblem", "error");
    makeFindings();
    column->addWidget(m_findings);
}

void TableOutcome::makeFindings()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("tableFindingsPage"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_warnings = addOutcomeLine(*column, "tableWarnings", "warning");
    m_remedies->setSpacing(2);
    column->addLayout(m_remedies);
    m_notes = addOutcomeLine(*column, "tableNotes", "muted");
    page->installEventFilter(this);
    m_findings->setObjectName(QStringLiteral("tableFindings"));
    m_findings->setAccessibleName(tr("Warnings and notes about the table"));
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_findings->setWidgetResizable(true);
    m_findings->setFocusPolicy(Qt::NoFocus);
    m_findings->setWidget(page);
    m_findings->installEventFilter(this);
    m_findings->hide();
}

bool TableOutcome::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOther =
        watched == m_findings ? event->type() == QEvent::Resize : event->type() == QEvent::LayoutRequest;
    if (isOther)
        boundHeight();
    return QWidget::eventFilter(watched, event);
}

/// Gives the findings the height that their lines need, up to the most. What has to be scrolled can have the focus, so
/// that keys do it.
void TableOutcome::boundHeight()
{
    const int needed = m_findings->widget()->layout()->totalHeightForWidth(m_findings->maximumViewportSize().width());
    m_findings->setFixedHeight(std::clamp(needed, 1, kMostHeight));
    m_findings->setFocusPolicy(needed > kMostHeight ? Qt::TabFocus : Qt::NoFocus);
}

void TableOutcome::beginReading()
{
    showTexts(tr("Reading…"), {}, {}, {});
    m_bar->setValue(0);
    m_bar->show();
}

void TableOutcome::showReading(double fraction, std::size_t rows)
{
    m_bar->setValue(static_cast<int>(fraction * kReadingBarSteps));
    m_result->setText(tr("Reading… %1 rows").arg(grouped(rows)));
}

void TableOutcome::showTexts(const QString& result, const QString& problem, const QStringList& warnings,
                             const std::vector<TableNote>& notes)
{
    m_bar->hide();
    showIn(*m_result, result);
    showIn(*m_problem, problem);
    QStringList marked;
    for (const QString& warning : warnings)
        marked += tr("Warning: %1").arg(warning);
    if (m_warnings->text() != marked.join(u'\n'))
        m_findings->verticalScrollBar()->setValue(0); // to the new ones
    showIn(*m_warnings, marked.join(u'\n'));
    while (const QLayoutItem* item = m_remedies->takeAt(0)) {
        item->widget()->hide(); // its button may be what calls
        item->widget()->deleteLater();
        delete item;
    }
    QStringList plain;
    for (const TableNote& note : notes)
        if (note.remedy.kind == core::PhraseRemedy::Kind::None)
            plain += note.text;
        else
            addRemedy(note);
    showIn(*m_notes, plain.join(u'\n'));
    m_findings->setVisible(!warnings.isEmpty() || !notes.empty());
    boundHeight();
}

void TableOutcome::addRemedy(const TableNote& note)
{
    const RemedyLook look = remedyLookOf(note.remedy.kind);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    QLabel* text = makeWrappedLabel("tableRemedyText");
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setText(note.text);
    row->addWidget(text, 1);
    QPushButton* button = makeButton(look.name, look.text, look.help);
    button->setProperty("slim", true);
    button->setAutoDefault(false);
    button->setAccessibleDescription(note.text);
    connect(button, &QPushButton::clicked, this, [this, remedy = note.remedy] { emit remedyWanted(remedy); });
    row->addWidget(button, 0, Qt::AlignTop);
    m_remedies->addWidget(line);
}

} // namespace ui

#include "moc_table_outcome.cpp"
