#include "ui/views/seeds/seeds_view.h"

#include "core/export/chart_numbers.h"
#include "ui/text/branch_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/origin_text.h"
#include "ui/text/seeds_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/views/progress_panel.h"
#include "ui/views/seed_settings.h"
#include "ui/views/seeds/seeds_plot.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"

#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <utility>

namespace ui {

namespace {

/// From this width on the progress is beside the button, else below it.
constexpr int kWideControls = 600;

/// Returns the longest usual texts.
SeedsText longestText(const core::Experiment& experiment, bool isArticles)
{
    core::SeedsSummary summary(experiment);
    core::EnsembleRun run;
    run.last.attention.assign(static_cast<std::size_t>(experiment.features), 0.0);
    const core::FeatureRoles roles = experiment.columnRoles();
    const std::int64_t longest =
        roles.hasNames() ? longestName(roles.names(), roles.features()) : roles.featureOfInterest();
    const core::FeatureGroups groups = roles.groups();
    const auto feature = static_cast<std::size_t>(groups.first(longest) - 1);
    const auto other = static_cast<std::size_t>(longest > 1 ? 0 : groups.count(1));
    for (std::uint32_t i = 0; i < 200; ++i) {
        run.last.attention[feature] = i % 2 == 0 ? 0.9 : 0.0;
        if (other < run.last.attention.size()) // leads clearly, which is said, too
            run.last.attention[other] = i % 2 == 0 ? 0.0 : 0.9;
        summary.add(run);
    }
    return seedsText(summary, isArticles);
}

} // namespace

SeedsView::SeedsView(SeedsJob& job, QWidget* parent)
    : View({"seedsView", "seedsQuestion", "seedsHeadline", "seedsFinding", "seedsStaleLabel"}, parent), m_job(job),
      m_runs(new QSpinBox), m_button(new QPushButton), m_progress(makeWrappedLabel("seedsProgressLabel", "muted")),
      m_bar(makeProgressBar("seedsProgressBar", tr("Progress of the runs"))), m_plot(new SeedsPlot)
{
    build();
    connectParts();
    if (m_job.madeWith())
        m_plot->setSummary(&m_job.summary(), m_job.runs());
    fitTexts();
    refresh();
}

SeedsView::~SeedsView()
{
    // It loses the focus while QWidget's destructor runs, and would still emit what was typed.
    m_runs->disconnect(this);
}

void SeedsView::build()
{
    m_question->setText(tr("How much of it is luck?"));
    m_question->setWordWrap(true);
    for (QLabel* label : {m_question, m_headline, m_line})
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLabel* label : {m_headline, m_line})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_runs->setLocale(numberLocale());
    m_runs->setGroupSeparatorShown(true);
    m_runs->setRange(2, kMaxRuns);
    m_runs->setValue(kOfferedRuns);
    m_runs->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_runs->setAlignment(Qt::AlignRight);
    m_runs->setFixedWidth(72);
    m_runs->setObjectName(QStringLiteral("seedsRunsSpin"));
    m_runs->setAccessibleName(tr("Number of runs"));
    m_runs->setToolTip(tr("How many runs to make, with the seeds 0, 1, 2, ... Range: 2 to %1.").arg(grouped(kMaxRuns)));
    m_button->setObjectName(QStringLiteral("seedsRunButton"));
    m_button->setMinimumWidth(84);
    showButton(); // before the view is first shown, too
    m_origin->setToolTip(tr("Run again to see how the present settings do."));
    m_progress->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto* runsLabel = new QLabel(tr("Runs"));
    runsLabel->setBuddy(m_runs);
    setStyleMark(runsLabel, "tone", "muted");
    auto* start = fillBox(new QHBoxLayout, 8, {runsLabel, m_runs, 8, m_button, BoxItem::stretch()});
    auto* report = new QWidget;
    report->setMinimumWidth(1); // else its texts, when beside the button, keep the view from getting narrow
    fillBox(new QVBoxLayout(report), 4, {BoxItem::stretch(), m_progress, m_bar, BoxItem::stretch()});
    m_controls = fillBox(new QBoxLayout(QBoxLayout::LeftToRight), 8, {start, {report, 1}});
    fillBox(new QVBoxLayout(this), 0, {m_question, 2, m_origin, makeAnswer(), 8, m_controls, 16, {m_plot, 1}});
}

void SeedsView::connectParts()
{
    connect(m_button, &QPushButton::clicked, this, &SeedsView::onButton);
    connect(m_runs, &QSpinBox::valueChanged, this, &SeedsView::showProgress);
    connect(m_plot, &SeedsPlot::seedChosen, this, &SeedsView::seedChosen);
    connect(&m_job, &SeedsJob::begun, this, &SeedsView::showOthers);
    connect(&m_job, &SeedsJob::replaced, this, &SeedsView::showOthers);
    connect(&m_job, &SeedsJob::runsMade, this, [this] {
        m_plot->showMore();
        emitSpread();
        refresh();
    });
    connect(&m_job, &SeedsJob::finished, this, &SeedsView::refresh);
    connect(&m_job, &SeedsJob::failed, this, &SeedsView::refresh);
}

bool SeedsView::isStale() const
{
    return !originOfRuns(m_experiment).isEmpty();
}

/// What the runs have to say at their head beside this experiment; empty without runs, too.
QString SeedsView::originOfRuns(const core::Experiment& shown) const
{
    return m_job.madeWith() ? originText(settingsOf(*m_job.madeWith()), settingsOf(shown)) : QString();
}

bool SeedsView::isArticles() const
{
    return areArticles(m_job.madeWith().value_or(m_experiment));
}

void SeedsView::showExperiment(const core::Experiment& controls)
{
    if (controls == m_experiment)
        return;
    m_experiment = controls;
    if (!m_job.madeWith())
        fitTexts();
    emitSpread();
    refresh();
}

void SeedsView::showRun(const ShownRun& run)
{
    if (const bool isBranched = !run.branches().empty(); std::exchange(m_isBranched, isBranched) != isBranched)
        refresh();
}

void SeedsView::onButton()
{
    if (m_job.isRunning()) {
        m_job.cancel();
        return;
    }
    m_runs->interpretText();
    m_job.start(m_experiment, m_runs->value());
}

/// Shows the runs of another ensemble.
void SeedsView::showOthers()
{
    m_plot->setSummary(&m_job.summary(), m_job.runs());
    fitTexts();
    emitSpread();
    refresh();
}

/// Describes how the last ensemble ended; empty if there was none.
QString SeedsView::endingText() const
{
    if (!m_job.outcome())
        return m_job.failure();
    const QString reported = grouped(m_job.runsReported());
    if (*m_job.outcome() == SeedsJob::Outcome::Cancelled)
        return tr("Cancelled after %1 of %2 runs").arg(reported, grouped(m_job.runs()));
    return tr("%1 runs in %2 s").arg(reported, fixedText(m_job.seconds(), 1));
}

void SeedsView::emitSpread()
{
    std::vector<double> low;
    std::vector<double> high;
    if (!isStale() && m_job.summary().completed() > 1)
        for (std::int64_t feature = 1; feature <= m_job.summary().features(); ++feature) {
            const core::FeatureSpread spread = m_job.summary().spreadOf(feature);
            low.push_back(spread.low5);
            high.push_back(spread.high95);
        }
    if (low.empty() && !m_hasEmittedSpread)
        return;
    m_hasEmittedSpread = !low.empty();
    emit spreadChanged(low, high);
}

void SeedsView::refresh()
{
    if (!isVisible())
        return;
    m_plot->setContext(isArticles(), isStale(), m_experiment.seed);
    showTexts();
    showProgress();
}

void SeedsView::showTexts()
{
    SeedsText text = seedsText(m_job.summary(), isArticles());
    if (!canRun() && m_job.summary().completed() == 0)
        text = {tr("Without attention there are no bars."), tr("Other seeds are for networks that have attention.")};
    else if (m_experiment.table && m_job.summary().completed() + m_job.summary().diverged() == 0)
        text.finding = tr("Train again from other seeds: other test rows, other first weights.");
    if (m_isBranched && canRun())
        text.finding += u' ' + unbranchedRunsText();
    m_headline->setText(text.headline);
    m_line->setText(text.finding);
    const bool hasRuns = m_job.summary().completed() + m_job.summary().diverged() > 0;
    markOrigin(hasRuns ? originOfRuns(m_experiment) : QString());
    m_headline->setAccessibleName(text.headline);
    m_line->setAccessibleName(text.finding);
}

void SeedsView::showButton()
{
    const bool isRunning = m_job.isRunning();
    m_button->setText(isRunning ? tr("Cancel") : tr("Run"));
    m_button->setEnabled(isRunning || canRun());
    m_button->setAccessibleName(isRunning ? tr("Cancel the runs") : tr("Make the runs"));
    m_button->setToolTip(isRunning ? tr("Stops; the runs that are done stay.")
                                   : tr("Trains a network with the present settings for each seed."));
    setStyleMark(m_button, "state", isRunning ? "running" : "idle");
    m_runs->setEnabled(!isRunning);
}

void SeedsView::showProgress()
{
    const bool isRunning = m_job.isRunning();
    const std::int64_t reported = m_job.runsReported();
    showButton();
    QString text = endingText();
    if (isRunning) {
        text = tr("%1 of %2").arg(grouped(reported), grouped(m_job.runs()));
        const QString left = reported > 0 ? timeLeftText(m_job.secondsLeft()) : QString();
        if (!left.isEmpty())
            text = tr("%1, %2", "57 of 200, 3 s left").arg(text, left);
    } else if (text.isEmpty()) {
        text = tr("Seeds 0 to %1").arg(grouped(m_runs->value() - 1));
    }
    setStyleMark(m_progress, "tone", !m_job.failure().isEmpty() ? "error" : "muted");
    m_progress->setText(text);
    const int runs = std::max(static_cast<int>(m_job.runs()), 1);
    if (m_bar->maximum() != runs)
        m_bar->setRange(0, runs);
    setValueForNextFrame(*m_bar, static_cast<int>(reported));
    m_bar->setAccessibleDescription(text);
}

void SeedsView::resizeEvent(QResizeEvent* event)
{
    const bool isWide = width() >= kWideControls;
    m_controls->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setSpacing(isWide ? 24 : 8);
    View::resizeEvent(event);
}

void SeedsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Sizes the texts for the width and the longest usual sentences, so that they do not jump as runs come in.
void SeedsView::fitTexts()
{
    const SeedsText usual = longestText(m_job.madeWith().value_or(m_experiment), isArticles());
    sizeHead();
    m_progress->setFont(themeFont(TypeSize::kNote * growth()));
    const SeedsText empty = seedsText(core::SeedsSummary(), false);
    m_headline->parentWidget()->setMinimumHeight(
        std::max(answerHeight(usual.headline, usual.finding), answerHeight(empty.headline, empty.finding)));
}

void SeedsView::paintPicture(QPainter& painter, const QRectF& room, const Theme& theme)
{
    painter.translate(room.topLeft());
    m_plot->paintFor(painter, room.size(), theme);
}

bool SeedsView::hasPicture() const
{
    return m_job.summary().completed() + m_job.summary().diverged() > 0;
}

std::vector<ViewTable> SeedsView::tables(const ShownRun& run) const
{
    const auto summary = std::make_shared<const core::SeedsSummary>(m_job.summary());
    const core::Experiment experiment = m_job.madeWith().value_or(run.experiment);
    QString skipReason;
    if (experiment.attention == core::AttentionKind::None)
        skipReason = ShownRun::noAttentionText();
    else if (summary->completed() == 0)
        skipReason = tr("No runs of other seeds have been made yet: see Seeds.");
    const QString tooMany = summary->hasShares() || !skipReason.isEmpty()
                                ? skipReason
                                : tr("With so many features, only their spread over the runs is kept.");
    const QString origin = originOfRuns(run.experiment);
    return {
        {"seeds", tr("Runs of other seeds"),
         withOrigin(origin, tr("A row for each run: its seed and the attention to every feature.")), tooMany,
         experiment, [summary](const std::stop_token&) { return core::seedNumbers(summary); }},
        {"spread", tr("Spread over the seeds"),
         withOrigin(origin,
                    tr("A row for each feature: least, quartiles, median and most of its attention over the runs.")),
         skipReason, experiment, [summary](const std::stop_token&) { return core::spreadNumbers(summary); }}};
}

} // namespace ui

#include "moc_seeds_view.cpp"
