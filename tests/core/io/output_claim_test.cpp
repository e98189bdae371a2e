#include "core/data/dataset.h"
#include "core/export/dataset_files.h"
#include "core/io/action_files.h"
#include "core/io/file_in_use.h"
#include "core/io/file_stamp.h"
#include "core/io/output_file.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace output_claim_test {

namespace fs = std::filesystem;

/// Outputs that another program creates or changes between the claim and the commit.
class OutputClaimTest : public QObject {
    Q_OBJECT

    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory->path().toStdString()) / name; }

    [[nodiscard]] QStringList names(const char* folder = ".") const
    {
        return QDir(QString::fromStdString(in(folder).string()))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// Writes as another program does, in place.
    static void write(const fs::path& path, const QByteArray& content)
    {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static QByteArray contentOf(const fs::path& path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    static void save(const fs::path& path, const char* content)
    {
        core::OutputFile file(path);
        file.write(content);
        file.commit();
    }

    /// Saves and returns what() of the FileRenewed; "none" without one.
    static std::string refusalOf(const fs::path& path, const char* content)
    {
        try {
            save(path, content);
        } catch (const core::FileRenewed& error) {
            return error.what();
        }
        return "none";
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        // Without links, as errors name where a file is.
        m_directory = std::make_unique<QTemporaryDir>(QFileInfo(QDir::tempPath()).canonicalFilePath() +
                                                      QStringLiteral("/attention-lab-XXXXXX"));
        QVERIFY(m_directory->isValid());
        write(in("run.txt"), "old");
    }

    void fileThatIsLeftAloneIsReplaced()
    {
        const core::OutputClaim claim(in("run.txt"));
        const core::OutputClaim other(in("new.txt"));
        QCOMPARE(refusalOf(in("run.txt"), "mine"), std::string("none"));
        QCOMPARE(refusalOf(in("new.txt"), "mine"), std::string("none"));
        QCOMPARE(contentOf(in("run.txt")), QByteArray("mine"));
        QCOMPARE(contentOf(in("new.txt")), QByteArray("mine"));
    }

    void fileThatHasGoneIsMade()
    {
        const core::OutputClaim claim(in("run.txt"));
        fs::remove(in("run.txt"));
        QCOMPARE(refusalOf(in("run.txt"), "mine"), std::string("none"));
        QCOMPARE(contentOf(in("run.txt")), QByteArray("mine"));
    }

    void renewedFileStaysAndTheNewContentIsKeptBesideIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("renames");
        for (const char* name : {"run.txt", "missing.txt"})
            for (const bool renames : {false, true})
                QTest::addRow("%s %s", name, renames ? "by a rename" : "in place") << name << renames;
    }

    void renewedFileStaysAndTheNewContentIsKeptBesideIt()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, renames);
        const fs::path path = in(qPrintable(name));
        const fs::path beside = in(qPrintable(QString(name).replace(".txt", "-2.txt")));
        const core::OutputClaim claim(path);
        write(renames ? in("other") : path, "another's");
        if (renames)
            fs::rename(in("other"), path);
        QCOMPARE(refusalOf(path, "mine"), path.string() +
                                              ": another program has changed it meanwhile; what was to replace it is " +
                                              beside.string());
        QCOMPARE(contentOf(path), QByteArray("another's"));
        QCOMPARE(contentOf(beside), QByteArray("mine"));
        QVERIFY(names().filter(".part").isEmpty());
    }

    void nameBesideIsAFreeOne()
    {
        write(in("run-2.txt"), "two");
        fs::create_symlink("nowhere", in("run-3.txt"));
        const core::OutputClaim claim(in("run.txt"));
        write(in("run.txt"), "another's");
        QVERIFY(refusalOf(in("run.txt"), "mine").ends_with("run-4.txt"));
        QCOMPARE(contentOf(in("run-2.txt")), QByteArray("two"));
        QCOMPARE(contentOf(in("run-4.txt")), QByteArray("mine"));
        QVERIFY(!fs::exists(in("nowhere")));
    }

    void placeIsKnownThroughLinks()
    {
        fs::create_directory(in("folder"));
        fs::create_symlink("folder/run.txt", in("link.txt"));
        const core::OutputClaim claim(in("link.txt"));
        write(in("folder/run.txt"), "another's");
        QVERIFY(refusalOf(in("folder/../link.txt"), "mine").ends_with("folder/run-2.txt"));
        QCOMPARE(contentOf(in("folder/run.txt")), QByteArray("another's"));
        QCOMPARE(contentOf(in("folder/run-2.txt")), QByteArray("mine"));
    }

    void claimEndsWithItsObject()
    {
        {
            core::ActionFiles files;
            files.write("--save-run", in("run.txt"));
            write(in("run.txt"), "another's");
            QVERIFY(core::isRenewedSinceClaim(in("run.txt")));
        }
        QVERIFY(!core::isRenewedSinceClaim(in("run.txt")));
        QCOMPARE(refusalOf(in("run.txt"), "mine"), std::string("none"));
    }

    void actionsOutputsAreClaimed()
    {
        core::ActionFiles files;
        files.read("--table", in("run.txt"));
        files.write("--chart", in("new.txt"));
        const core::ActionFiles moved = std::move(files);
        write(in("run.txt"), "another's");
        QVERIFY(!core::isRenewedSinceClaim(in("run.txt"))); // an input is read once
        write(in("new.txt"), "another's");
        QVERIFY(core::isRenewedSinceClaim(in("new.txt")));
    }

    void filesOfASetAreWrittenAllOrNone()
    {
        const core::DatasetSpec spec{100, 3, {2}, 0.25, 7};
        const auto dataset = core::makeDataset<double>(spec);
        core::ActionFiles files;
        for (const fs::path& path : core::datasetArrays(in("arrays")))
            files.write("--output", path);
        fs::create_directory(in("arrays"));
        write(in("arrays/X_test.npy"), "another's");
        QVERIFY_EXCEPTION_THROWN(core::writeDatasetArrays(*dataset, in("arrays")), core::FileRenewed);
        QCOMPARE(names("arrays"), QStringList{"X_test.npy"});
        QCOMPARE(contentOf(in("arrays/X_test.npy")), QByteArray("another's"));
    }

    /// The file is as expected when the writing begins, and not any more when it ends.
    void fileThatChangesDuringTheWritingIsNotReplaced()
    {
        core::OutputFile file(in("run.txt"), core::stampOf(in("run.txt")));
        file.write("mine");
        file.sync();
        write(in("run.txt"), "another's");
        QVERIFY_EXCEPTION_THROWN(file.commit(), core::FileRenewed);
        QCOMPARE(contentOf(in("run.txt")), QByteArray("another's"));
    }

    void fileWithAnotherStampIsRefusedBeforeTheWriting()
    {
        const auto stamp = core::stampOf(in("run.txt"));
        write(in("run.txt"), "another's");
        QVERIFY_EXCEPTION_THROWN(core::OutputFile(in("run.txt"), stamp), core::FileRenewed);
        QCOMPARE(names(), QStringList{"run.txt"});
    }
};

ATTENTION_TEST(OutputClaimTest, QCoreApplication)

} // namespace output_claim_test
#include "output_claim_test.moc"
