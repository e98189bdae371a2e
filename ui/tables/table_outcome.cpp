#include "ui/tables/table_outcome.h"

#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown_text.h"
#include "ui/text/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kReadingBarSteps = 1'000;

} // namespace

TableOutcome::TableOutcome(QWidget* parent)
    : QWidget(parent), m_bar(makeProgressBar("tableProgressBar", tr("How much of the table is read")))
{
    m_bar->setRange(0, kReadingBarSteps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    const auto addLine = [column](const char* name, const char* tone) {
        QLabel* label = makeWrappedLabel(name, tone);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setIndent(0);
        column->addWidget(label);
        label->hide();
        return label;
    };
    m_result = addLine("tableResult", "strong");
    m_result->setFont(themeFont(1.0, QFont::DemiBold));
    m_problem = addLine("tableProblem", "error");
    m_notes = addLine("tableNotes", "muted");
}

void TableOutcome::beginReading()
{
    m_bar->setValue(0);
    showTexts(tr("Reading…"), {}, {});
    m_bar->show();
}

void TableOutcome::showReading(double fraction, std::size_t rows)
{
    m_bar->setValue(static_cast<int>(fraction * kReadingBarSteps));
    m_result->setText(tr("Reading… %1 rows").arg(grouped(rows)));
}

void TableOutcome::showTexts(const QString& result, const QString& problem, const QStringList& notes)
{
    m_bar->hide();
    m_result->setText(result);
    m_result->setVisible(!result.isEmpty());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    constexpr qsizetype kShown = 3; // the tooltip has all
    const bool isCut = notes.size() > kShown;
    m_notes->setText(notes.first(std::min(kShown, notes.size())).join(u' ') +
                     (isCut ? QStringLiteral(" …") : QString()));
    const QString all = isCut ? notes.join(u'\n') : QString();
    m_notes->setToolTip(tipText(all));
    m_notes->setAccessibleDescription(all); // without the markup that a tip may need
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace ui

#include "moc_table_outcome.cpp"
