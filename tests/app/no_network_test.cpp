#include "tests/app/program.h"
#include "tests/support/no_internet.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>

#include <csignal>

namespace no_network_test {

/// The program opens no connection to a network: the kernel would end it. The random walk over the window goes under
/// the same prohibition.
class NoNetworkTest : public QObject {
    Q_OBJECT

    /// How a process ends that is forbidden the internet and opens a socket of this family.
    static int endOf(int family)
    {
        const pid_t child = fork();
        if (child == 0) {
            forbidInternet();
            _exit(socket(family, SOCK_STREAM, 0) < 0 ? 1 : 0);
        }
        int status = 0;
        return waitpid(child, &status, 0) == child ? status : -1;
    }

    static Program runForbidden(const QStringList& arguments)
    {
        QProcess process;
        process.setChildProcessModifier(forbidInternet);
        process.start(Program::path(), arguments);
        return Program::finish(process);
    }

private slots:
    void prohibitionEndsWhoeverOpensASocketOfTheInternet()
    {
        for (const int family : {AF_INET, AF_INET6}) {
            const int end = endOf(family);
            QVERIFY(WIFSIGNALED(end));
            QCOMPARE(WTERMSIG(end), SIGSYS);
        }
        const int end = endOf(AF_UNIX); // as that of a display
        QVERIFY(WIFEXITED(end));
        QCOMPARE(WEXITSTATUS(end), 0);
    }

    void commandsNeedNoNetwork_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList small{"--samples", "500", "--epochs", "1"};
        QTest::newRow("train") << QStringList{"train", "--chart", "chart.png", "--save-run", "run.attnlab"} + small;
        QTest::newRow("ensemble") << QStringList{"ensemble", "--runs", "2"} + small;
        QTest::newRow("explain") << QStringList{"explain"} + small;
        QTest::newRow("export") << QStringList{"export", "--keras", "a.py", "--onnx", "a.onnx"} + small;
        QTest::newRow("render") << QStringList{"render", "run.attnlab", "--view", "attention", "--output", "a.svg"};
    }
    void commandsNeedNoNetwork()
    {
        QFETCH(QStringList, arguments);
        const Program program = runForbidden(arguments);
        QVERIFY2(program.status == 0, program.problem.constData());
    }

    void initTestCase() { QVERIFY(QDir::setCurrent(m_directory.path())); }

private:
    QTemporaryDir m_directory;
};

ATTENTION_TEST(NoNetworkTest, QCoreApplication)

} // namespace no_network_test
#include "no_network_test.moc"
