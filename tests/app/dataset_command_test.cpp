#include "tests/app/program.h"
#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace dataset_command_test {

namespace {

const QString kScript = QStringLiteral(TEST_DATA_DIR "/article_dataset.py");
const QString kPython = QStringLiteral("/usr/bin/python3");
const QStringList kArrays{"X_train.npy", "y_train.npy", "X_test.npy", "y_test.npy"};

bool hasNumpy()
{
    QProcess process;
    process.start(kPython, {"-c", "import numpy, sklearn.model_selection"});
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

class DatasetCommandTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void arraysAreWrittenAndNamed()
    {
        const Program program = Program::run({"dataset", "--samples", "100", "--features", "3", "--golden", "2",
                                              "--test-fraction", "0.25", "--seed", "7", "--output", in("new/set")});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        QCOMPARE(program.lines(),
                 QStringList({in("new/set/X_train.npy (75, 3)"), in("new/set/y_train.npy (75, 1)"),
                              in("new/set/X_test.npy (25, 3)"), in("new/set/y_test.npy (25, 1)"), ""}));
        for (const QString& name : kArrays)
            QCOMPARE(contentOf(in("new/set/" + name)), contentOf(TEST_DATA_DIR "/dataset_reference/" + name));
    }

    void tableHasOneLineForEachSample()
    {
        const Program program = Program::run({"dataset", "--samples", "200", "--output", in("t.CSV")});
        QCOMPARE(program.status, 0);
        QCOMPARE(program.lines().constFirst(), in("t.CSV (200, 22)"));
        QCOMPARE(contentOf(in("t.CSV")).count('\n'), 201);
        QCOMPARE(contentOf(in("t.CSV")).count(",test\n"), 20);
    }

    void arraysAreThoseOfTheArticlesOwnCode_data()
    {
        QTest::addColumn<QStringList>("numbers"); // samples, features, golden, test fraction, seed
        QTest::newRow("the article's") << QStringList{"100000", "20", "5", "0.1", "0"};
        QTest::newRow("the last seed") << QStringList{"1000", "7", "7", "0.33", "4294967295"};
        QTest::newRow("one feature") << QStringList{"101", "1", "1", "0.9", "12345"};
    }

    void arraysAreThoseOfTheArticlesOwnCode()
    {
        if (!hasNumpy())
            QSKIP("needs /usr/bin/python3 with NumPy and scikit-learn");
        QFETCH(QStringList, numbers);
        QProcess article;
        article.start(kPython, QStringList{kScript, in("article")} + numbers);
        QCOMPARE(Program::finish(article).status, 0);
        QCOMPARE(Program::run({"dataset", "--samples", numbers[0], "--features", numbers[1], "--golden", numbers[2],
                               "--test-fraction", numbers[3], "--seed", numbers[4], "--output", in("ours")})
                     .status,
                 0);
        for (const QString& name : kArrays)
            QVERIFY2(contentOf(in("ours/" + name)) == contentOf(in("article/" + name)), qPrintable(name));
    }

    void tooLittleMemoryIsSaidBeforeAnythingIsWritten()
    {
        if (kIsSanitized)
            QSKIP("sanitizers need address space without a limit");
        QProcess process; // that may use 2 GB, and needs 4
        process.start("/bin/sh",
                      {"-c", "ulimit -v 2000000; exec \"$0\" dataset --samples 10000000 --features 50 --output \"$1\"",
                       Program::path(), in("big")});
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 1);
        QVERIFY2(program.saysOneLine() && program.problem.contains("memory"), program.problem);
        QVERIFY(!QFile::exists(in("big")));
    }
};

ATTENTION_TEST(DatasetCommandTest, QCoreApplication)

} // namespace dataset_command_test
#include "dataset_command_test.moc"
