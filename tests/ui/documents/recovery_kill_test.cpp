#include "core/documents/run_document.h"
#include "tests/support/kept_user.h"
#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QProcess>

#include <random>

namespace recovery_kill_test {

namespace {

/// What the killed program does: trains one run after the other, each with the next seed, and keeps them safe as often
/// as it can, until it is killed.
int trainForever(const QString& folder)
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    ui::MainWindow window;
    ui::Session& session = window.session();
    session.safekeeping().autosave().setDelays({std::chrono::milliseconds(5), std::chrono::milliseconds(0)});
    session.safekeeping().start(folder);
    session.setPace(std::numeric_limits<double>::infinity());
    core::Experiment experiment;
    experiment.samples = 5'000;
    const auto begin = [&] {
        ++experiment.seed;
        session.change(experiment);
        session.train();
    };
    QObject::connect(&session.controller(), &ui::TrainingController::stateChanged, &window, [&](ui::RunState state) {
        if (state == ui::RunState::Finished)
            QTimer::singleShot(20, &window, begin);
    });
    QTimer::singleShot(0, &window, begin);
    QTimer::singleShot(60'000, qApp, &QCoreApplication::quit); // so that it ends with a test that fails, too
    window.show();
    return QApplication::exec();
}

} // namespace

/// Programs with a window that are killed while they keep their runs safe.
class RecoveryKillTest : public QObject, KeptUser {
    Q_OBJECT

    std::unique_ptr<QProcess> startProgram()
    {
        auto program = std::make_unique<QProcess>();
        program->setProcessChannelMode(QProcess::ForwardedChannels);
        program->start(QApplication::applicationFilePath(), {"recovery_kill_test", "--train-forever", folder()});
        return program;
    }

    static void kill(QProcess& program)
    {
        program.kill();
        program.waitForFinished();
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_window.reset(); }

    void killedProgramsRunIsOfferedByTheNextAndNotBefore()
    {
        const auto program = startProgram();
        QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 20'000);
        openKept();
        QSignalSpy looked(&safekeeping(), &ui::Safekeeping::offerChanged);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(!isOffered()); // its owner lives
        crash();
        kill(*program);
        openKept();
        recover();
        QVERIFY(run().experiment().seed > 0);
        QVERIFY(files().isModified());
        QTRY_VERIFY(run().state() == ui::RunState::Paused || run().state() == ui::RunState::Finished);
    }

    /// Whatever it was doing: what it had kept is whole, and everything it left is cleaned up.
    void killedAtAnyMomentItLeavesAWholeRun()
    {
        std::mt19937 random(0);
        std::uniform_int_distribution<int> milliseconds(0, 60);
        constexpr int kKills = 6;
        for (int kills = 0; kills < kKills; ++kills) {
            const auto program = startProgram();
            QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 20'000);
            QTest::qWait(milliseconds(random));
            kill(*program);
            const auto files = ui::RecoveryFile::takeOver(folder()).files;
            QCOMPARE(files.size(), std::size_t{1});
            const core::RunDocument document = core::readRunDocument(files.front()->path().toStdString());
            QVERIFY(document.run.experiment.seed > 0);
            files.front()->remove();
            QVERIFY2(isFolderEmpty(), qPrintable(QDir(folder()).entryList(QDir::AllEntries).join(u' ')));
        }
    }
};

static int runRecoveryKillTest(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--train-forever")
        return trainForever(arguments.value(2));
    RecoveryKillTest test;
    return QTest::qExec(&test, argc, argv);
}

ATTENTION_TEST_MAIN(RecoveryKillTest, runRecoveryKillTest)

} // namespace recovery_kill_test

#include "recovery_kill_test.moc"
