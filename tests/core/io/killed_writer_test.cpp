#include "core/documents/run_document.h"
#include "core/io/output_file.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

namespace killed_writer_test {

using core::SavedRun;

/// Programs that are killed while they write documents.
class KilledWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] std::string path() const { return m_directory.filePath("run.attnlab").toStdString(); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    /// A process that saves one of two runs and then the other, until it is killed.
    [[nodiscard]] pid_t startWriter(const SavedRun& first, const SavedRun& second) const
    {
        const pid_t writer = fork();
        if (writer != 0)
            return writer;
        alarm(60); // so that it ends with a test that fails, too
        for (bool isFirst = true;; isFirst = !isFirst)
            core::writeRunDocument(path(), {isFirst ? first : second, {}});
    }

private slots:
    /// At whatever moment, they leave the document that they wrote before, and nothing that stays.
    void killedWritersLeaveAWholeFile()
    {
        const SavedRun odd = savedRunOf(smallExperiment(), 13);
        const SavedRun even = savedRunOf(smallExperiment(), 12);
        const auto begin = std::chrono::steady_clock::now();
        core::writeRunDocument(path(), {odd, {}});
        const auto oneWrite =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        std::mt19937 random(0);
        constexpr int kMaxMicroseconds = 80'000; // on a busy machine, too, this test takes half a minute at most
        std::uniform_int_distribution<int> microseconds(
            0, std::min(10'000 + 3 * static_cast<int>(oneWrite.count()), kMaxMicroseconds));
        int changed = 0;
        int cutShort = 0;
        bool wasOdd = true;
        for (int kills = 0; kills < 200; ++kills) {
            const pid_t writer = kills % 2 == 0 ? startWriter(odd, even) : startWriter(even, odd);
            QVERIFY(writer >= 0);
            usleep(static_cast<useconds_t>(microseconds(random)));
            QCOMPARE(kill(writer, SIGKILL), 0);
            QCOMPARE(waitpid(writer, nullptr, 0), writer);
            const SavedRun left = core::readRunDocument(path()).run;
            QVERIFY(same(left, odd) || same(left, even));
            changed += same(left, odd) != wasOdd ? 1 : 0;
            wasOdd = same(left, odd);
            // Each writer cleans up after the one before, so there is never more than what the last one left.
            QVERIFY2(names().size() <= 2, qPrintable(names().join(u' ')));
            cutShort += names().size() == 2 ? 1 : 0;
        }
        QVERIFY2(changed > 0, "no writer ever came to its end");
        QVERIFY2(cutShort > 0, "no writer was ever killed while it wrote");
        core::writeRunDocument(path(), {odd, {}});
        QCOMPARE(names(), QStringList("run.attnlab"));
        qInfo("200 writers killed: %d documents changed, %d writes were cut short", changed, cutShort);
    }

    /// A writer's file is its own as long as it lives, however slow it is.
    void aLivingWritersFileIsNotTakenForLeftBehind()
    {
        core::OutputFile slow(path());
        slow.write("the last to come");
        for (int saves = 0; saves < 3; ++saves)
            core::writeRunDocument(path(), {savedRunOf(smallExperiment(), 1), {}});
        slow.commit();
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("the last to come"));
        QCOMPARE(names(), QStringList("run.attnlab"));
    }
};

ATTENTION_TEST(KilledWriterTest, void)

} // namespace killed_writer_test
#include "killed_writer_test.moc"
