#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/actions/report_action.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/session.h"
#include "ui/text/shown/file_path.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace report_window_test {

/// The report about the run shown, through the menu.
class ReportWindowTest : public QObject, private WindowUser {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }
    [[nodiscard]] ui::ReportAction& report() const { return *m_window->findChild<ui::ReportAction*>(); }
    [[nodiscard]] QAction& action() const
    {
        for (QAction* action : find<QMenu>("fileMenu").actions())
            if (action->objectName() == QLatin1StringView("reportAction"))
                return *action;
        qFatal("the menu has no report");
    }
    [[nodiscard]] QString notice() const { return find<ui::NoticeBar>("noticeBar").message(); }
    [[nodiscard]] static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    void trainSmall()
    {
        type("samplesSpin", "5000");
        QTRY_COMPARE(run().experiment().samples, std::int64_t{5'000});
        train();
    }

    /// A whole run with another setting: it has begun once the run before is no longer shown.
    void trainWith(const char* field, const QString& text)
    {
        type(field, text);
        QSignalSpy begun(&run(), &ui::TrainingController::runBegun);
        click("trainButton");
        QTRY_VERIFY_WITH_TIMEOUT(begun.size() == 1 && run().state() == ui::RunState::Finished, 20'000);
    }

    void write(const QString& path)
    {
        QSignalSpy written(&report(), &ui::ReportAction::written);
        report().write(path);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        showNew();
    }
    void cleanup() { m_window.reset(); }

    void menuWritesThroughItsDialog()
    {
        trainSmall();
        QVERIFY(action().isEnabled());
        QSignalSpy written(&report(), &ui::ReportAction::written);
        action().trigger();
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("reportDialog"));
        QVERIFY(dialog);
        dialog->setDirectory(m_directory->path());
        dialog->selectFile(in("page")); // the ending comes by itself
        dialog->QDialog::accept();
        emit dialog->fileSelected(dialog->selectedFiles().constFirst());
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
        const QByteArray page = contentOf(in("page.html"));
        for (const core::EpochReport& epoch : run().reports())
            QVERIFY(page.contains(QByteArray::number(epoch.testAccuracy, 'f', 4)));
        QVERIFY(page.contains("attention-lab train --samples 5000"));
        QCOMPARE(notice(), "The report is written: " + ui::shownPath(in("page.html")));
    }

    void pdfIsChosenByItsFilter()
    {
        trainSmall();
        QSignalSpy written(&report(), &ui::ReportAction::written);
        action().trigger();
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("reportDialog"));
        QVERIFY(dialog);
        emit dialog->filterSelected(dialog->nameFilters().last());
        dialog->selectFile(in("page"));
        dialog->QDialog::accept();
        emit dialog->fileSelected(dialog->selectedFiles().constFirst());
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
        QVERIFY(contentOf(in("page.pdf")).startsWith("%PDF-"));
    }

    void whatIsAtHandIsInIt()
    {
        trainSmall();
        ui::Session& session = m_window->session();
        session.seeds().start(run().experiment(), 4);
        QTRY_COMPARE_WITH_TIMEOUT(session.seeds().summary().completed(), std::int64_t{4}, 60'000);
        session.faithfulness().start(run().model());
        QTRY_COMPARE_WITH_TIMEOUT(session.faithfulness().state(), ui::FaithfulnessJob::State::Done, 120'000);
        auto& tabs = find<QTabBar>("viewTabs");
        tabs.setCurrentIndex(tabs.count() - 1); // the rivals are asked
        QTRY_VERIFY_WITH_TIMEOUT(ui::collectFacts(session).methods != nullptr, 60'000);
        write(in("a.html"));
        const QByteArray page = contentOf(in("a.html"));
        for (const char* part : {"of 4 runs", "Kendall", "Test 6: "})
            QVERIFY2(page.contains(part), part);
    }

    /// What was said about another network is not said about this one.
    void whatIsAboutOtherRunsIsLeftOut()
    {
        trainSmall();
        ui::Session& session = m_window->session();
        session.seeds().start(run().experiment(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(session.seeds().summary().completed(), std::int64_t{2}, 60'000);
        session.faithfulness().start(run().model());
        QTRY_COMPARE_WITH_TIMEOUT(session.faithfulness().state(), ui::FaithfulnessJob::State::Done, 120'000);
        trainWith("seedSpin", "5"); // the same settings
        ui::RunFacts facts = ui::collectFacts(session);
        QVERIFY(facts.seeds && !facts.tests);
        trainWith("samplesSpin", "6000");
        facts = ui::collectFacts(session);
        QVERIFY(!facts.seeds && !facts.tests && !facts.methods);
        QCOMPARE(facts.run.experiment.samples, std::int64_t{6'000});
    }

    void failedWritingTellsWhyAndKeepsTheFileBefore()
    {
        trainSmall();
        QSignalSpy failed(&report(), &ui::ReportAction::failed);
        report().write("/no/such/a.html");
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QCOMPARE(notice(), QString("The report could not be written. /no/such/a.html: No such file or directory"));
        QVERIFY(action().isEnabled());

        QFile before(in("a.html"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        QVERIFY(QFile::link("/dev/full", in("full.html")));
        report().write(in("full.html"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20'000);
        QVERIFY2(notice().endsWith(in("full.html") + ": No space left on device"), qPrintable(notice()));
        report().write(in("a.doc"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 3, 20'000);
        QCOMPARE(contentOf(in("a.html")), QByteArray("before"));
    }

    void aReportOfARunUnderWayIsUntilNow()
    {
        m_window->session().stepBatch();
        QTRY_COMPARE(run().state(), ui::RunState::Paused);
        write(in("a.html"));
        QVERIFY(contentOf(in("a.html")).contains("until epoch 1 of 5, batch 1 of 352"));
    }
};

ATTENTION_TEST(ReportWindowTest, QApplication)

} // namespace report_window_test
#include "report_window_test.moc"
