#include "core/io/output_file.h"
#include "tests/support/test_registry.h"

#include "core/io/file_error.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace output_file_test {

namespace fs = std::filesystem;

namespace {

QByteArray contentOf(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void writeFile(const fs::path& path, const char* content)
{
    core::OutputFile file(path);
    file.write(content);
    file.commit();
}

/// what() of the FileError that the call throws; empty if it throws none.
template <typename Call>
std::string errorOf(const Call& call)
{
    try {
        call();
    } catch (const core::FileError& error) {
        return error.what();
    }
    return {};
}

} // namespace

class OutputFileTest : public QObject {
    Q_OBJECT

    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory->path().toStdString()) / name; }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void fileAppearsWithCommit()
    {
        core::OutputFile file(in("a"));
        file.write("new");
        QVERIFY(!fs::exists(in("a")));
        file.commit();
        QCOMPARE(contentOf(in("a")), QByteArray("new"));
        QCOMPARE(names(), QStringList("a"));
    }

    void nothingRemainsWithoutCommit()
    {
        writeFile(in("a"), "old");
        {
            core::OutputFile file(in("a"));
            core::OutputFile other(in("b"));
            file.write("new");
            other.write("new");
        }
        QCOMPARE(contentOf(in("a")), QByteArray("old"));
        QCOMPARE(names(), QStringList("a"));
    }

    void permissionsOfTheReplacedFileRemain()
    {
        writeFile(in("a"), "old");
        fs::permissions(in("a"), fs::perms(0640));
        writeFile(in("a"), "new");
        QCOMPARE(contentOf(in("a")), QByteArray("new"));
        QCOMPARE(static_cast<int>(fs::status(in("a")).permissions()), 0640);
    }

    void linkToAFileIsFollowed()
    {
        writeFile(in("target"), "old");
        fs::create_symlink("target", in("link"));
        writeFile(in("link"), "new");
        QVERIFY(fs::is_symlink(in("link")));
        QCOMPARE(contentOf(in("target")), QByteArray("new"));
    }

    void whatAKilledWriterLeftGoesWithTheNextOne()
    {
        for (const char* name : {".a.0123abcd.part", ".a.ffffffff.part"})
            fs::copy_file(TEST_DATA_DIR "/article_dataset.py", in(name));
        writeFile(in("a"), "new");
        QCOMPARE(names(), QStringList("a"));
        fs::copy_file(TEST_DATA_DIR "/article_dataset.py", in(".a.0123abcd.part"));
        core::requireWritable(in("a"));
        QCOMPARE(names(), QStringList("a"));
    }

    void whatAnotherLivingWriterWritesStays()
    {
        core::OutputFile first(in("a"));
        first.write("first");
        core::OutputFile second(in("a"));
        second.write("second");
        second.commit();
        QCOMPARE(names().size(), 2);
        first.close();
        core::requireWritable(in("a")); // a file that is closed is its writer's until it has its name
        first.commit();
        QCOMPARE(contentOf(in("a")), QByteArray("first"));
        QCOMPARE(names(), QStringList("a"));
    }

    /// What only looks like it: other names, and what is no file.
    void whatIsNoLeftOverStays()
    {
        const QStringList others{".a.0123abcd.part~", ".a.0123abcg.part", ".a.123abcd.part", ".ab.0123abcd.part",
                                 "a.0123abcd.part"};
        for (const QString& name : others)
            fs::copy_file(TEST_DATA_DIR "/article_dataset.py", in(qPrintable(name)));
        fs::create_symlink("a", in(".a.00000001.part"));
        fs::create_directory(in(".a.00000002.part"));
        QCOMPARE(mkfifo(in(".a.00000003.part").c_str(), 0600), 0);
        const QStringList before = names();
        writeFile(in("a"), "new");
        QStringList after = names();
        QVERIFY(after.removeOne("a"));
        QCOMPARE(after, before);
    }

    void fullDiskIsNamed()
    {
        const std::string error = errorOf([] {
            core::OutputFile file("/dev/full");
            file.write("new");
            file.commit();
        });
        QCOMPARE(error, std::string("/dev/full: No space left on device"));
        QVERIFY(fs::is_character_file("/dev/full")); // and not replaced by a file
    }

    void missingDirectoryIsNamed()
    {
        const fs::path path = in("no") / "a";
        QCOMPARE(errorOf([&] { core::requireWritable(path); }), path.string() + ": No such file or directory");
    }

    void directoryIsNoFile()
    {
        const fs::path path = in(".");
        QCOMPARE(errorOf([&] { core::requireWritable(path); }), path.string() + ": Is a directory");
        QVERIFY(errorOf([&] { core::requireWritable(in("b/")); }).ends_with("Is a directory"));
    }

    void protectedFileIsNotReplaced()
    {
        if (geteuid() == 0)
            QSKIP("root may write everything");
        writeFile(in("a"), "old");
        fs::permissions(in("a"), fs::perms(0444));
        QVERIFY(errorOf([&] { core::requireWritable(in("a")); }).ends_with("Permission denied"));
        fs::permissions(in("."), fs::perms(0555));
        QVERIFY(errorOf([&] { core::requireWritable(in("b")); }).ends_with("Permission denied"));
        fs::permissions(in("."), fs::perms(0755));
    }

    void probingLeavesNoTrace()
    {
        writeFile(in("a"), "old");
        core::requireWritable(in("a"));
        core::requireWritable(in("b"));
        QCOMPARE(contentOf(in("a")), QByteArray("old"));
        QCOMPARE(names(), QStringList("a"));
    }

    void newDirectoryIsRemovedUnlessKept()
    {
        {
            const core::NewDirectory directory(in("x/y/z"));
            QVERIFY(fs::is_directory(in("x/y/z")));
        }
        QVERIFY(names().isEmpty());
        {
            core::NewDirectory directory(in("x/y/z/"));
            directory.keep();
        }
        QVERIFY(fs::is_directory(in("x/y/z")));
    }

    void directoryThatWasThereStays()
    {
        fs::create_directory(in("x"));
        {
            const core::NewDirectory old(in("x"));
            const core::NewDirectory made(in("x/y"));
        }
        QVERIFY(fs::is_directory(in("x")));
        QVERIFY(!fs::exists(in("x/y")));
    }

    void newDirectoryWithSomethingInItStays()
    {
        {
            const core::NewDirectory directory(in("x/y"));
            writeFile(in("x/somebody's"), "");
        }
        QVERIFY(!fs::exists(in("x/y")));
        QVERIFY(fs::exists(in("x/somebody's")));
    }
};

ATTENTION_TEST(OutputFileTest, void)

} // namespace output_file_test
#include "output_file_test.moc"
