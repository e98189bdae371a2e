#include "ui/actions/report_action.h"

#include "core/experiment/result_origin.h"
#include "core/io/write_notes.h"
#include "ui/actions/file_choice.h"
#include "ui/actions/menu_bar.h"
#include "ui/documents/data_hash.h"
#include "ui/documents/run_files.h"
#include "ui/inspector/inspector.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/importance_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/report/report_file.h"
#include "ui/report/run_report.h"
#include "ui/session/session.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/write_notes_text.h"
#include "ui/training/training_controller.h"
#include "ui/views/seed_settings.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>

namespace ui {

namespace {

constexpr int kMessageDelay = 500; ///< milliseconds

std::optional<SeedsFacts> seedsOf(const SeedsJob& job, const core::Experiment& experiment)
{
    const core::SeedsSummary& summary = job.summary();
    const bool areSame = job.madeWith() && core::originOf(settingsOf(*job.madeWith()), settingsOf(experiment)) ==
                                               core::ResultOrigin::Same;
    if (!areSame || summary.completed() + summary.diverged() == 0)
        return std::nullopt;
    return SeedsFacts{summary, job.runs()};
}

std::shared_ptr<const core::ImportanceReport> methodsOf(const ImportanceJob& job, const core::Model& model)
{
    const bool isSame = job.state() == ImportanceJob::State::Done && TestedSnapshot::of(*job.model()).isOf(model);
    return isSame ? job.report() : nullptr;
}

std::optional<FaithfulnessFacts> testsOf(const FaithfulnessJob& job, const core::Model& model)
{
    if (!job.tested() || !job.tested()->isOf(model) || job.results().empty())
        return std::nullopt;
    return FaithfulnessFacts{job.results(), job.bars(), job.report()};
}

/// Input of a report, for the writing thread.
struct Work {
    RunFacts facts;
    RunFigures figures;
    std::shared_ptr<const core::Dataset<float>> dataset; ///< null: not in memory
};

/// Returns the problem, or an empty text and in `note` what the folder refused.
QString writeWork(const QString& path, Work& work, QString& note, const std::stop_token& stop)
{
    try {
        const core::WriteNotes notes;
        if (work.dataset)
            work.facts.run.dataHash = dataHash(*work.dataset, stop);
        writeReport(path, makeReport(work.facts, work.figures));
        note = writeNotesText(notes);
    } catch (const std::bad_alloc&) {
        return shownText(path) + QStringLiteral(": ") + ReportAction::tr("There is not enough memory.");
    } catch (const std::exception& problem) {
        return shownText(problem.what());
    }
    return {};
}

} // namespace

RunFacts collectFacts(Session& session)
{
    const TrainingController& controller = session.controller();
    RunFacts facts;
    facts.written = QDateTime::currentDateTime();
    facts.version = QCoreApplication::applicationVersion();
    facts.run = savedRunOf(controller.runSnapshot(), {});
    facts.run.weights = {}; // no report shows them
    facts.seeds = seedsOf(session.seeds(), facts.run.experiment);
    if (const auto& model = controller.model()) {
        facts.methods = methodsOf(session.importance(), *model);
        facts.tests = testsOf(session.faithfulness(), *model);
    }
    return facts;
}

ReportAction::ReportAction(QMainWindow& window, Session& session, Inspector& inspector, MenuBar& menu,
                           NoticeBar& notice)
    : QObject(&inspector), m_window(window), m_session(session), m_notice(notice),
      m_action(MenuBar::add(
          menu.file(),
          {"reportAction", tr("Report…"),
           tr("One page about the run shown, as HTML or PDF: what was measured, and how to make it again")})),
      m_work(QStringLiteral("report"))
{
    m_messageDelay.setSingleShot(true);
    m_messageDelay.setInterval(kMessageDelay);
    connect(&m_messageDelay, &QTimer::timeout, this,
            [this] { m_notice.setNotice(NoticeBar::Kind::Note, tr("Writing the report…")); });
    connect(m_action, &QAction::triggered, this, &ReportAction::choose);
    connect(&session.files(), &RunFiles::changed, this, &ReportAction::refresh);
    refresh();
}

bool ReportAction::hasRun() const
{
    return !m_session.controller().history().snapshots().empty();
}

/// Called with every report of training.
void ReportAction::refresh()
{
    m_action->setEnabled(hasRun() && !m_isWriting);
}

void ReportAction::choose()
{
    const QString html = tr("Web page (*.%1)").arg(QStringLiteral("html"));
    const QString pdf = tr("PDF (*.%1)").arg(QStringLiteral("pdf"));
    QFileDialog* dialog = makeFileDialog(m_window, "reportDialog", tr("Write a report"), {html, pdf});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, pdf](const QString& filter) {
        dialog->setDefaultSuffix(filter == pdf ? QStringLiteral("pdf") : QStringLiteral("html"));
    });
    const QFileInfo document(m_session.files().path());
    if (!m_session.files().path().isEmpty())
        dialog->setDirectory(document.absolutePath());
    dialog->selectFile(m_session.files().path().isEmpty() ? tr("report") : document.completeBaseName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString& path) { write(chosenPath(*dialog, path)); });
    dialog->open();
}

void ReportAction::write(const QString& path)
{
    if (m_isWriting || !hasRun())
        return;
    m_isWriting = true;
    m_messageDelay.start();
    refresh();
    auto work = std::make_shared<Work>();
    work->facts = collectFacts(m_session);
    work->figures = drawFigures(work->facts);
    work->dataset = m_session.controller().replay().dataset();
    m_work.replace([this, path, work](const std::stop_token& stop) -> std::function<void()> {
        QString note;
        const QString problem = writeWork(path, *work, note, stop);
        return [this, path, problem, note] { finish(path, problem, note); };
    });
}

void ReportAction::finish(const QString& path, const QString& problem, const QString& note)
{
    m_messageDelay.stop();
    m_isWriting = false;
    refresh();
    if (problem.isEmpty()) {
        const QString done = tr("The report is written: %1").arg(shownPath(path));
        m_notice.setNotice(NoticeBar::Kind::Note, note.isEmpty() ? done : done + QStringLiteral(". ") + note,
                           NoticeBar::Subject::Other, wholePath(path));
        emit written(path);
        return;
    }
    const QString reason = tr("The report could not be written. %1").arg(problem);
    m_notice.setNotice(NoticeBar::Kind::Error, reason);
    emit failed(reason);
}

} // namespace ui

#include "moc_report_action.cpp"
