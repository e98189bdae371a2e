#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace terminal_test {

namespace {

/// What the program shows on a terminal of this many columns.
QByteArray shownOnATerminal(const QStringList& arguments, unsigned short columns)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
        return {};
    const int line = open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    const winsize size{24, columns, 0, 0};
    ioctl(line, TIOCSWINSZ, &size);
    QProcess process;
    process.setChildProcessModifier([line] { dup2(line, STDOUT_FILENO); });
    process.start(Program::path(), arguments);
    const bool started = process.waitForStarted();
    close(line);
    QByteArray shown;
    std::thread reader([&shown, terminal] {
        std::array<char, 4096> buffer{};
        for (ssize_t count = 0;
             (count = read(terminal, buffer.data(), buffer.size())) > 0;) // an error once it is closed
            shown.append(buffer.data(), count);
    });
    const Program program = Program::finish(process);
    reader.join();
    close(terminal);
    return started && program.status == 0 ? shown : "failed: " + program.problem;
}

} // namespace

class TerminalTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (terminal < 0)
            QSKIP("this machine gives no pseudo-terminals");
        close(terminal);
    }

    void barIsLiveOnATerminal()
    {
        const QByteArray shown = shownOnATerminal({"train", "--epochs", "1"}, 200);
        QVERIFY2(shown.startsWith("Epoch 1/1\r\n"), shown);
        // How long it takes is the machine's affair.
        const QRegularExpression firstBatch(R"(  256/90000 \[\.{30}\] - ETA: \d+s - loss: 0\.)");
        QVERIFY2(firstBatch.match(QString::fromUtf8(shown)).hasMatch(), shown);
        const QRegularExpression wholeEpoch(R"(\r90000/90000 \[={30}\] - \d+s )");
        QVERIFY2(wholeEpoch.match(QString::fromUtf8(shown)).hasMatch(), shown);
    }

    /// A line that wraps could not be drawn over.
    void liveBarFitsANarrowTerminal()
    {
        const QByteArray shown = shownOnATerminal({"train", "--epochs", "1"}, 50);
        const qsizetype begin = shown.indexOf("  256/90000");
        QVERIFY2(begin > 0, shown);
        QCOMPARE(shown.indexOf('\r', begin) - begin, 49);
    }

    void progressOfTheRivalsLeavesNothingBehind()
    {
        const QByteArray shown = shownOnATerminal({"explain", "--epochs", "1", "--repeats", "100", "--skip-tests"}, 30);
        QVERIFY2(shown.startsWith("Training: epoch 1 of 1, batch"), shown); // cut to the width
        QVERIFY2(shown.contains("Asking the rivals: "), shown);
        const qsizetype end = shown.lastIndexOf(" %");
        const QByteArray rest = shown.mid(shown.indexOf("\rAttention and its rivals", end));
        QVERIFY2(end > 0 && rest.startsWith("\rAttention"), shown);
        QCOMPARE(rest.count('\r'), rest.count('\n') + 1); // a terminal makes two of each line break
    }

    void testsOfTheClaimFitTheTerminal()
    {
        const QByteArray shown =
            shownOnATerminal({"explain", "--samples", "20000", "--epochs", "2", "--skip-rivals"}, 60);
        QVERIFY2(shown.contains("Testing the claim: "), shown);
        const QStringList lines = QString::fromUtf8(shown).split("\r\n");
        for (const QString& line : lines) {
            const QString left = line.section(u'\r', -1); // what was drawn over is gone
            QVERIFY2(left.size() <= 60, qPrintable(left));
        }
        QVERIFY2(lines.filter(QRegularExpression("Test 6: ")).size() == 1, shown);
    }

    void attentionBarsFitTheTerminal()
    {
        const QByteArray shown = shownOnATerminal({"train", "--epochs", "1"}, 60);
        int bars = 0;
        for (const QString& line : QString::fromUtf8(shown).split("\r\n"))
            if (line.startsWith("  feature ")) {
                QVERIFY2(line.size() <= 60, qPrintable(line));
                ++bars;
            }
        QCOMPARE(bars, 20);
    }
};

ATTENTION_TEST(TerminalTest, QCoreApplication)

} // namespace terminal_test
#include "terminal_test.moc"
