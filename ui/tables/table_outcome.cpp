#include "ui/tables/table_outcome.h"

#include "ui/text/grouped_text.h"
#include "ui/text/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/style_mark.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kReadingBarHeight = 4;
constexpr int kReadingBarSteps = 1'000;

} // namespace

TableOutcome::TableOutcome(QWidget* parent) : QWidget(parent), m_bar(new QProgressBar)
{
    m_bar->setObjectName(QStringLiteral("tableProgressBar"));
    m_bar->setAccessibleName(tr("How much of the table is read"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kReadingBarHeight);
    m_bar->setRange(0, kReadingBarSteps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    m_result = addLine(*column, "tableResult", "strong");
    m_result->setFont(themeFont(1.0, QFont::DemiBold));
    m_problem = addLine(*column, "tableProblem", "error");
    m_notes = addLine(*column, "tableNotes", "muted");
}

QLabel* TableOutcome::addLine(QVBoxLayout& column, const char* name, const char* tone)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setIndent(0);
    setStyleMark(label, "tone", tone);
    column.addWidget(label);
    label->hide();
    return label;
}

void TableOutcome::beginReading()
{
    m_bar->setValue(0);
    say(tr("Reading…"), {}, {});
    m_bar->show();
}

void TableOutcome::showReading(double fraction, std::size_t rows)
{
    m_bar->setValue(static_cast<int>(fraction * kReadingBarSteps));
    m_result->setText(tr("Reading… %1 rows").arg(grouped(rows)));
}

void TableOutcome::showResult(const QString& result, const QStringList& notes)
{
    say(result, {}, notes);
}

void TableOutcome::showProblem(const QString& problem)
{
    say({}, problem, {});
}

void TableOutcome::say(const QString& result, const QString& problem, const QStringList& notes)
{
    m_bar->hide();
    m_result->setText(result);
    m_result->setVisible(!result.isEmpty());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    // As many as there is room for; the rest is a tooltip's.
    constexpr qsizetype kShown = 3;
    const bool isCut = notes.size() > kShown;
    m_notes->setText(notes.first(std::min(kShown, notes.size())).join(u' ') +
                     (isCut ? QStringLiteral(" …") : QString()));
    m_notes->setToolTip(isCut ? notes.join(u'\n') : QString());
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace ui
