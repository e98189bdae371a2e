#include "ui/views/faithfulness/faithfulness_view.h"

#include "core/export/chart_numbers.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/text/branch_text.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/origin_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/views/faithfulness/test_card.h"
#include "ui/views/importance/importance_view.h"
#include "ui/views/progress_panel.h"
#include "ui/widgets/columns_layout.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"

#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace ui {

namespace {

using State = FaithfulnessJob::State;

/// Limits of cards side by side.
constexpr int kMinCardWidth = 400;
constexpr int kMaxColumns = 3;

/// The number of runs that the tests train.
std::int64_t runsOf(const core::FaithfulnessSpec& spec)
{
    constexpr std::int64_t kKindsOfAttention = 3;
    constexpr std::int64_t kShortcuts = 2;
    return kKindsOfAttention + spec.seeds + kShortcuts + spec.labelShuffles;
}

} // namespace

FaithfulnessView::FaithfulnessView(FaithfulnessJob& job, QWidget* parent)
    : View({"claimsView", "claimsQuestion", "claimsAnswer", nullptr, "claimsStaleLabel"}, parent), m_job(job),
      m_button(new QPushButton), m_status(makeWrappedLabel("claimsStatus", "muted")),
      m_bar(makeProgressBar("claimsProgressBar", tr("Progress of the tests"))),
      m_tally(makeWrappedLabel("claimsTally", "muted")), m_scroll(new QScrollArea)
{
    build();
    fitTexts();
    connect(m_button, &QPushButton::clicked, this, &FaithfulnessView::onButton);
    connect(&m_job, &FaithfulnessJob::changed, this, &FaithfulnessView::refresh);
    connect(&m_job, &FaithfulnessJob::progressed, this, &FaithfulnessView::showProgress);
}

void FaithfulnessView::build()
{
    m_question->setText(tr("Can you rely on these bars?"));
    m_question->setWordWrap(true);
    for (QLabel* label : {m_question, m_headline, m_status, m_tally})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("claimsButton"));
    showButton(); // before the page is first shown, too
    m_scroll->setObjectName(QStringLiteral("claimsScroll"));
    m_scroll->setAccessibleName(tr("The six tests"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tally->setParent(this); // until makeCards()
    m_tally->hide();
    auto* start = fillBox(new QHBoxLayout, 8, {m_button, {m_status, 1}});
    fillBox(new QVBoxLayout(this), 0, {m_question, 2, m_origin, m_headline, 8, start, 4, m_bar, 8, {m_scroll, 1}});
}

/// Makes the cards when the view is first shown: most windows never show them.
void FaithfulnessView::makeCards()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("claimsPage"));
    auto* cards = new ColumnsLayout(kMinCardWidth, kMaxColumns);
    cards->setSpacing(8);
    auto* column = fillBox(new QVBoxLayout(page), 8, {m_tally, cards});
    column->setContentsMargins(0, 0, 8, 0);
    for (const core::FaithfulnessTest& test : core::faithfulnessTests()) {
        m_cards.push_back(new TestCard(test.id));
        cards->addWidget(m_cards.back());
    }
    column->addStretch();
    sizeCards();
    m_scroll->setWidget(page);
    m_figureWidget = page;
}

void FaithfulnessView::showRun(const ShownRun& run)
{
    const bool isBranched = !run.branches().empty();
    if (run.experiment == m_experiment && isBranched == m_isBranched)
        return;
    m_experiment = run.experiment;
    m_isBranched = isBranched;
    refresh();
}

void FaithfulnessView::showModel(const std::shared_ptr<const core::Model>& model)
{
    if (model == m_model)
        return;
    m_model = model;
    refresh();
}

void FaithfulnessView::setResting(bool resting)
{
    if (resting == m_resting)
        return;
    m_resting = resting;
    refresh();
}

bool FaithfulnessView::isStale() const
{
    return m_job.tested() && !(m_model && m_job.tested()->isOf(*m_model));
}

void FaithfulnessView::onButton()
{
    if (m_job.state() == State::Running)
        m_job.cancel();
    else if (m_model && m_resting)
        m_job.start(m_model);
}

void FaithfulnessView::refresh()
{
    if (!isVisible())
        return;
    showAnswer();
    showCards();
    showProgress();
}

void FaithfulnessView::showAnswer()
{
    const auto& report = m_job.report();
    const State state = m_job.state();
    const auto count = QString::number(m_job.results().size());
    const auto all = QString::number(core::faithfulnessTests().size());
    m_headline->setText(report                      ? conclusionSentence(*report)
                        : state == State::Running   ? tr("Testing: %1 of %2 tests are made.").arg(count, all)
                        : state == State::Cancelled ? tr("Cancelled: %1 of %2 tests were made.").arg(count, all)
                                                    : tr("Six tests check this. None has been run yet."));
    m_tally->setText(report ? tallyText(*report) : QString());
    m_tally->setVisible(!m_tally->text().isEmpty());
    markOrigin(isStale() ? staleText(m_experiment) : QString());
}

void FaithfulnessView::showCards()
{
    const auto& results = m_job.results();
    const bool isPale = isStale();
    if (results.size() < m_shown)
        m_shown = 0;
    const core::Experiment& about = m_job.tested() ? m_job.tested()->experiment : m_experiment;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setTruthKnown(!about.table);
        if (i >= results.size())
            m_cards[i]->showPending(m_job.state() == State::Running && i == results.size());
        else if (i >= m_shown)
            m_cards[i]->showResult(results[i], m_job.tested()->experiment, m_job.bars());
        m_cards[i]->setPale(isPale);
    }
    m_shown = results.size();
}

void FaithfulnessView::showButton()
{
    const bool isRunning = m_job.state() == State::Running;
    m_button->setText(isRunning ? tr("Cancel") : tr("Run the tests"));
    m_button->setAccessibleName(isRunning ? tr("Cancel the tests") : tr("Run the tests of the bars"));
    m_button->setToolTip(isRunning ? tr("Stops; the tests that were made stay")
                                   : tr("Tests the network at the moment shown, and trains it anew many times"));
    m_button->setEnabled(isRunning || (m_model && m_resting));
    setStyleMark(m_button, "state", isRunning ? "running" : "idle");
}

void FaithfulnessView::showProgress()
{
    if (!isVisible())
        return;
    const bool isRunning = m_job.state() == State::Running;
    showButton();
    setValueForNextFrame(*m_bar, static_cast<int>(100.0 * (isRunning ? m_job.done() : 0.0)));
    m_bar->setVisible(isRunning);
    const QString text = statusText();
    m_status->setText(text);
    setStyleMark(m_status, "tone", m_job.state() == State::Refused ? "error" : "muted");
    m_bar->setAccessibleDescription(text);
}

QString FaithfulnessView::statusText() const
{
    if (m_job.state() == State::Running) {
        const QString share = tr("%1 % tested").arg(static_cast<int>(100.0 * m_job.done()));
        const QString left = timeLeftText(m_job.secondsLeft());
        return left.isEmpty() ? share : tr("%1, %2", "37 % tested, 4 s left").arg(share, left);
    }
    if (m_job.state() == State::Refused)
        return m_job.refusal();
    if (!m_resting)
        return tr("Can be run as soon as training pauses or ends.");
    if (!m_model)
        return largeNetworkText(m_experiment);
    QString text = m_job.report() ? tr("%1 networks were trained in %2 s.")
                                        .arg(runsOf(m_job.report()->spec))
                                        .arg(fixedText(m_job.seconds(), 1))
                                  : tr("Trains %1 networks.").arg(runsOf({}));
    return m_isBranched ? text + u' ' + unbranchedRunsText() : text;
}

QString FaithfulnessView::staleText(const core::Experiment& shown) const
{
    const TestedSnapshot& tested = *m_job.tested();
    const QString origin = originText(tested.experiment, shown);
    if (origin.isEmpty())
        return tr("About epoch %1, batch %2, not the moment shown").arg(grouped(tested.epoch), grouped(tested.batch));
    return tr("%1 They are about epoch %2, batch %3 of that run.",
              "These results are of other data: generated data. They ...")
        .arg(origin, grouped(tested.epoch), grouped(tested.batch));
}

/// Cards side by side are narrower than the view, and so have smaller type.
void FaithfulnessView::sizeCards()
{
    const int columns = std::clamp(width() / kMinCardWidth, 1, kMaxColumns);
    for (TestCard* card : m_cards)
        card->setScale(columns == 1 ? growth() : 1.0);
}

void FaithfulnessView::fitTexts()
{
    sizeHead();
    const double note = TypeSize::kNote * growth();
    m_status->setFont(themeFont(note));
    m_tally->setFont(themeFont(note));
    sizeCards();
}

std::vector<ViewTable> FaithfulnessView::tables(const ShownRun& run) const
{
    const QString origin = m_job.tested() ? originText(m_job.tested()->experiment, run.experiment) : QString();
    return {{"claims", tr("Tests of the claim"),
             withOrigin(origin,
                        tr("A row for each number that a test has measured, with what the test means for the bars.")),
             m_job.results().empty() ? tr("No test has been made yet: see Believe it? for them.") : QString(),
             m_job.tested() ? m_job.tested()->experiment : run.experiment,
             [results = m_job.results()](const std::stop_token&) { return core::testNumbers(results); }}};
}

void FaithfulnessView::showEvent(QShowEvent* event)
{
    if (m_cards.empty())
        makeCards();
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui

#include "moc_faithfulness_view.cpp"
