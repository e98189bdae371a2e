#include "ui/views/importance/importance_view.h"

#include "core/experiment/result_origin.h"
#include "core/export/chart_numbers.h"
#include "core/memory/memory.h"
#include "ui/text/feature_text.h"
#include "ui/text/importance_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/views/importance/importance_table.h"
#include "ui/views/importance/tau_table.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>

namespace ui {

namespace {

constexpr int kPatienceMilliseconds = 300;

using State = ImportanceJob::State;

} // namespace

ImportanceView::ImportanceView(ImportanceJob& job, QWidget* parent)
    : View({"rivalsView", "rivalsQuestion", "rivalsAnswer", "rivalsDissent"}, parent), m_job(job),
      m_model(new ImportanceModel(this)), m_tau(new TauModel(this)),
      m_status(makeWrappedLabel("rivalsStatus", "muted")),
      m_bar(makeProgressBar("rivalsProgressBar", tr("Progress of the comparison"))), m_button(new QPushButton),
      m_switch(new SegmentedControl), m_pages(new QStackedLayout), m_tables(new QStackedLayout),
      m_hint(makeWrappedLabel("rivalsHint", "muted")), m_caption(makeWrappedLabel("rivalsCaption", "muted")),
      m_heat(new TauTable(m_tau))
{
    build();
    connectParts();
    m_job.setWanted(false); // until it is visible
    if (m_job.state() == State::Done)
        showDone();
    else
        m_job.setModel(nullptr);
    fitTexts();
    showProgress();
}

void ImportanceView::build()
{
    m_question->setText(tr("Do other measures agree with the attention?"));
    m_question->setWordWrap(true);
    for (QLabel* label : {m_question, m_headline, m_line, m_hint, m_caption, m_status}) {
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_hint->setAlignment(Qt::AlignCenter);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps
    m_bar->setSizePolicy(policy);
    m_switch->add(QStringLiteral("rivalsFeaturesButton"), tr("Features"), tr("Show: %1").arg(tr("Features")),
                  tr("How much each feature matters, by attention and by each of its rivals"));
    m_switch->add(QStringLiteral("rivalsTauButton"), tr("Agreement"), tr("Show: %1").arg(tr("Agreement")),
                  tr("How far each two of them agree about the order of the features"));
    m_pages->addWidget(m_hint);
    m_pages->addWidget(buildTables());
    m_button->setObjectName(QStringLiteral("rivalsButton"));
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_status->setMinimumHeight(m_button->sizeHint().height()); // nothing jumps when the button appears
    QVBoxLayout* column = makeColumn(m_pages);
    column->addSpacing(6);
    column->addWidget(m_bar);
    column->addLayout(fillBox(new QHBoxLayout, 8, {{m_status, 1}, {m_button, 0, Qt::AlignTop}}));
}

QWidget* ImportanceView::buildTables()
{
    auto* table = new ImportanceTable(m_model);
    table->setObjectName(QStringLiteral("rivalsTable"));
    table->setAccessibleName(tr("How attention and its rivals rate each feature"));
    m_heat->setObjectName(QStringLiteral("tauTable"));
    m_heat->setAccessibleName(tr("Kendall's tau between each two of attention and its rivals"));
    showTauHelp();
    auto* heat = new QWidget;
    fillBox(new QVBoxLayout(heat), 8, {{m_heat, 1}, m_caption});
    m_tables->addWidget(table);
    m_tables->addWidget(heat);
    m_figureWidget = table;
    auto* page = new QWidget;
    fillBox(new QVBoxLayout(page), 8, {{m_switch, 0, Qt::AlignLeft}, {m_tables, 1}});
    return page;
}

void ImportanceView::showTauHelp()
{
    m_caption->setText(
        tr("Kendall's tau: 1 for the same order of the features, 0 for unrelated orders, −1 for the opposite order.") +
        u' ' + tauHelp(m_experiment.roles().isTruthKnown()));
}

void ImportanceView::connectParts()
{
    connect(m_switch, &SegmentedControl::choose, m_tables, &QStackedLayout::setCurrentIndex);
    connect(m_tables, &QStackedLayout::currentChanged, this,
            [this](int table) { m_figureWidget = table == 0 ? m_tables->widget(0) : m_heat; });
    connect(m_button, &QPushButton::clicked, this, &ImportanceView::onButton);
    connect(&m_job, &ImportanceJob::begun, this, &ImportanceView::begin);
    connect(&m_job, &ImportanceJob::changed, this, &ImportanceView::onChanged);
    connect(&m_job, &ImportanceJob::progressed, this, &ImportanceView::showProgress);
    connect(&m_job, &ImportanceJob::answered, m_model, &ImportanceModel::setScores);
    connect(&m_job, &ImportanceJob::finished, this, &ImportanceView::take);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &ImportanceView::showProgress);
}

void ImportanceView::showRun(const ShownRun& run)
{
    if (run.experiment == m_experiment)
        return;
    m_experiment = run.experiment;
    if (m_model->features() != m_experiment.columnRoles().features() ||
        !core::haveSameSource(m_computedFor, m_experiment))
        forget();
    showTauHelp();
    fitTexts();
    refresh();
}

/// Shows that a comparison has begun.
void ImportanceView::begin()
{
    if (m_model->features() != m_job.model()->experiment.columnRoles().features() ||
        !core::haveSameSource(m_computedFor, m_job.model()->experiment))
        forget();
    m_computedFor = m_job.model()->experiment;
    m_model->begin(m_computedFor);
    m_isOld = true;
    m_patience.start();
}

void ImportanceView::onButton()
{
    if (m_job.state() == State::Running)
        m_job.cancel();
    else
        m_job.restart();
}

void ImportanceView::onChanged()
{
    if (m_job.state() == State::Waiting || m_job.state() == State::Idle) {
        m_model->setOld();
        m_isOld = true;
    }
    refresh();
}

void ImportanceView::take(const std::shared_ptr<const core::ImportanceReport>& report)
{
    m_report = std::make_shared<const core::ImportanceReport>(report->byColumn());
    m_seconds = m_job.seconds();
    m_isOld = false;
    m_tau->setReport(m_report);
}

/// Shows the scores that were computed for an earlier window of the session.
void ImportanceView::showDone()
{
    begin();
    for (const core::ImportanceScores& scores : m_job.report()->methods)
        m_model->setScores(scores);
    take(m_job.report());
}

void ImportanceView::forget()
{
    m_report.reset();
    m_tau->setReport(nullptr);
    m_model->clear();
}

bool ImportanceView::isTakingLong() const
{
    return m_job.state() == State::Running && !m_patience.isActive();
}

void ImportanceView::refresh()
{
    if (!isVisible())
        return;
    const bool isEmpty = m_model->features() == 0 || m_job.state() == State::Idle;
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_hint->setText(importanceHint(m_job, m_experiment));
    m_heat->setOld(m_isOld);
    showAnswer();
    showProgress();
}

void ImportanceView::showAnswer()
{
    if (!m_report) {
        m_headline->setText(m_job.state() == State::Running ? tr("Computing …")
                            : m_model->features() > 0       ? tr("Not all measures are computed.")
                                                            : tr("Nothing to see yet."));
        m_line->clear();
    } else {
        const AgreementText text = agreementText(core::agreementOf(m_report->methods), m_report->names);
        QStringList more{text.dissent};
        for (const core::ImportanceScores& scores : m_report->methods)
            if (const QString note = methodNote(scores); !note.isEmpty())
                more += QStringLiteral("%1: %2.").arg(methodLabel(scores.id), note);
        m_headline->setText(text.answer);
        m_line->setText(more.join(u' ').trimmed());
    }
    setStyleMark(m_headline, "tone", m_report && m_isOld ? "muted" : "plain");
}

void ImportanceView::showProgress()
{
    const State state = m_job.state();
    const bool hasStopped = state == State::Cancelled || state == State::Refused;
    m_bar->setVisible(isTakingLong());
    setValueForNextFrame(*m_bar, static_cast<int>(100.0 * m_job.done()));
    m_button->setText(hasStopped ? tr("Compute again") : tr("Cancel"));
    m_button->setAccessibleName(hasStopped ? tr("Compute again: all rivals") : tr("Cancel the comparison"));
    m_button->setToolTip(hasStopped ? tr("Computes all of them for the moment shown")
                                    : tr("Stops; what was computed so far stays"));
    m_button->setVisible(isTakingLong() || hasStopped);
    const bool isHintShown = m_pages->currentIndex() == 0 && state != State::Running;
    const QString text = isHintShown ? QString() : importanceStatus(m_job, m_report.get(), m_seconds, isTakingLong());
    m_status->setText(text);
    m_bar->setAccessibleDescription(text);
}

/// Sizes the texts for the width and the longest usual sentences, so that little jumps between snapshots.
void ImportanceView::fitTexts()
{
    core::MethodAgreement usual;
    usual.features = 1'000;
    usual.methods = 7;
    usual.attention = 100;
    usual.agreeing = std::vector(6, core::MethodId::LeaveOneOut);
    usual.others = {{100, {core::MethodId::LeaveOneOut}}};
    const core::FeatureRoles roles = m_experiment.columnRoles();
    if (roles.hasNames()) // the longest feature text is a name
        usual.attention = usual.others.front().feature = longestName(roles.names(), roles.features());
    const AgreementText text = agreementText(usual, roles.names());
    sizeHead();
    for (QLabel* label : {m_status, m_caption})
        label->setFont(themeFont(TypeSize::kNote * growth()));
    keepHeight(*m_headline, text.answer);
    keepHeight(*m_line, text.dissent);
}

std::vector<ViewTable> ImportanceView::tables(const ShownRun& run) const
{
    using ReportPointer = std::shared_ptr<const core::ImportanceReport>;
    const auto ofReport = [&run](auto tableOf) {
        return run.ofModel([tableOf](const auto& model, const auto& stop) -> std::optional<core::NumberTable> {
            const auto report =
                core::compareWithinMemory(*model, {}, {}, stop, tr("The comparison with all rivals").toStdString());
            return report ? tableOf(report) : std::optional<core::NumberTable>();
        });
    };
    std::vector<ViewTable> tables{
        {"rivals", tr("Attention and its rivals"),
         run.atTheSnapshot(tr("A row for each feature: what every measure says about it.")), run.missingModel(),
         run.experiment, ofReport([](const ReportPointer& report) { return core::methodNumbers(report); })},
        {"agreement", tr("Agreement of the rivals"),
         run.atTheSnapshot(tr("A row for each measure: Kendall's tau with every other.")), run.missingModel(),
         run.experiment, ofReport([](const ReportPointer& report) { return core::agreementNumbers(report); })}};
    if (run.experiment.columnRoles().hasGroups())
        tables.push_back({"rivals_inputs", tr("Attention and its rivals, by category"),
                          run.atTheSnapshot(tr("As above, with a row for each category of a column.")),
                          run.missingModel(), run.experiment, ofReport([](const ReportPointer& report) {
                              return core::methodNumbers(report, core::FeatureLevel::Inputs);
                          })});
    return tables;
}

void ImportanceView::hideEvent(QHideEvent* event)
{
    m_job.setWanted(false);
    QWidget::hideEvent(event);
}

void ImportanceView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_job.setWanted(true);
    refresh();
}

} // namespace ui

#include "moc_importance_view.cpp"
