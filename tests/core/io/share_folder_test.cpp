#include "tests/support/share_folder.h"
#include "tests/support/test_registry.h"

#include "core/io/file_error.h"
#include "core/io/file_lock.h"
#include "core/io/output_file.h"
#include "core/io/part_name.h"
#include "core/io/write_notes.h"
#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(Share)

namespace share_folder_test {

namespace fs = std::filesystem;

/// Saves in folders that refuse a part of what keeps files safe.
class ShareFolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] fs::path in(const QString& name) const { return m_directory->filePath(name).toStdString(); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(m_directory->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    void write(const QString& name, const std::string& content) const
    {
        core::OutputFile file(in(name));
        file.write(content);
        file.sync();
        file.commit();
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void fileIsWrittenWhole_data()
    {
        QTest::addColumn<Share>("share");
        QTest::addColumn<QString>("note"); // what is told; empty: nothing
        QTest::newRow("nothing refused") << Share::Nothing << "";
        QTest::newRow("other numbers of open files") << Share::Inodes << "";
        QTest::newRow("changing numbers") << Share::ChangingInodes << "";
        QTest::newRow("no locks") << Share::Locks << "";
        QTest::newRow("no renaming") << Share::Renames << "written in its place";
        QTest::newRow("no fsync") << Share::Syncs << "does not tell whether it is on the disk";
    }

    void fileIsWrittenWhole()
    {
        QFETCH(const Share, share);
        QFETCH(const QString, note);
        const ShareFolder folder(share);
        const core::WriteNotes notes;
        core::requireWritable(in("a"));
        QCOMPARE(names(), QStringList());
        write("a", std::string(3'000'000, 'x')); // new
        write("a", "replaced");
        fs::create_symlink("a", in("link"));
        write("link", "through a link");
        QCOMPARE(contentOf("a"), QByteArray("through a link"));
        QCOMPARE(names(), QStringList({"a", "link"}));
        QCOMPARE(notes.list().size(), std::size_t{note.isEmpty() ? 0U : 3U});
        for (const core::Phrase& each : notes.list()) {
            const QString told = QString::fromStdString(each.english());
            QVERIFY2(told.contains(note) && told.startsWith(QString::fromStdString(in("a").string())),
                     qPrintable(told));
        }
    }

    /// A full disk in the middle of it damages the file that is there, so that what was to be written is kept.
    void whatCouldNotBeWrittenInItsPlaceIsKept()
    {
        write("a", "old");
        std::string problem;
        {
            const ShareFolder folder(Share::Renames);
            core::OutputFile file(in("a"));
            file.write(std::string(100'000, 'x'));
            file.close();
            const FileSizeLimit limit(4'096);
            try {
                file.commit();
            } catch (const core::FileError& error) {
                problem = error.what();
            }
        }
        QStringList left = names();
        QVERIFY(left.removeOne("a"));
        QCOMPARE(left.size(), 1);
        QCOMPARE(contentOf(left.front()).size(), 100'000);
        QVERIFY2(QString::fromStdString(problem).endsWith(left.front()), problem.c_str());
        write("a", "new");
        QCOMPARE(contentOf("a"), QByteArray("new"));
        QCOMPARE(contentOf(left.front()).size(), 100'000); // the next writer leaves it
    }

    void whatCouldNotBeWrittenLeavesNoHalfOfANewFile()
    {
        {
            const ShareFolder folder(Share::Renames);
            core::OutputFile file(in("a"));
            file.write(std::string(100'000, 'x'));
            file.close();
            const FileSizeLimit limit(4'096);
            QVERIFY_EXCEPTION_THROWN(file.commit(), core::FileError);
        }
        QCOMPARE(names().size(), 1);
        QCOMPARE(contentOf(names().front()).size(), 100'000);
    }

    void aFullDiskIsNoReasonToWriteOverTheOldFile()
    {
        write("a", "old");
        const ShareFolder folder(Share::Renames);
        const FileSizeLimit limit(4'096);
        QVERIFY_EXCEPTION_THROWN(write("a", std::string(100'000, 'x')), core::FileError);
        QCOMPARE(contentOf("a"), QByteArray("old"));
        QCOMPARE(names(), QStringList("a"));
    }

    void whatKilledWritersLeftGoesWhereNumbersDiffer()
    {
        const ShareFolder folder(Share::Inodes);
        write(".a.0123abcd.part", "half");
        write("a", "new");
        QCOMPARE(names(), QStringList("a"));
    }

    void locksHoldWhereNumbersDiffer()
    {
        const ShareFolder folder(Share::Inodes);
        core::FileLock first;
        core::FileLock second;
        QVERIFY(!first.tryLock(in("a.lock")));
        QVERIFY(second.tryLock(in("a.lock")) == std::errc::operation_would_block);
        first.release();
        QCOMPARE(names(), QStringList());
        QVERIFY(!second.tryLock(in("a.lock")));
    }

    void locksEndTheirTriesWhereNumbersChange()
    {
        const ShareFolder folder(Share::ChangingInodes);
        core::FileLock lock;
        QVERIFY(lock.tryLock(in("a.lock")) == std::errc::operation_not_supported);
        QVERIFY(!lock.isHeld());
    }

    void innerCollectorTakesTheNotes()
    {
        const ShareFolder folder(Share::Renames);
        const core::WriteNotes outer;
        {
            const core::WriteNotes inner;
            write("a", "x");
            QCOMPARE(inner.list().size(), std::size_t{1});
        }
        QVERIFY(outer.list().empty());
        write("a", "x");
        QCOMPARE(outer.list().size(), std::size_t{1});
    }

    void everyNameThatTheFolderTakesCanBeWritten_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const int bytes : {1, 230, 240, 241, 245, 254, 255})
            QTest::addRow("%d letters", bytes) << QByteArray(bytes, 'a');
        QTest::newRow("umlauts") << QByteArray("\u00fc").repeated(127);
        QTest::newRow("faces") << QByteArray("\U0001f4a7").repeated(63) + ".a";
        QTest::newRow("other bytes") << QByteArray("\xe4\xff\xa4").repeated(85);
    }

    void everyNameThatTheFolderTakesCanBeWritten()
    {
        QFETCH(const QByteArray, name);
        const fs::path path = fs::path(m_directory->path().toStdString()) / name.toStdString();
        {
            core::OutputFile file(path);
            file.write("old");
            file.sync();
            file.commit();
        }
        core::requireWritable(path);
        core::OutputFile killed(path);
        QString part;
        for (const auto& entry : fs::directory_iterator(path.parent_path())) {
            const std::string each = entry.path().filename().string();
            QVERIFY(each == name.toStdString() || (each.size() <= 255 && each.starts_with('.')));
            QVERIFY(each == name.toStdString() || core::isPartName(each, core::partBeginning(path)));
        }
        killed.write("new");
        killed.commit();
        std::FILE* const file = std::fopen(path.c_str(), "rb");
        QVERIFY(file != nullptr);
        char content[4]{};
        QCOMPARE(std::fread(content, 1, 4, file), std::size_t{3});
        std::fclose(file);
        QCOMPARE(content, "new");
        QCOMPARE(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), 1);
        fs::remove(path); // QTemporaryDir knows no such bytes
    }

    void aNameThatIsTooLongIsRefusedAtOnce()
    {
        QVERIFY_EXCEPTION_THROWN(core::requireWritable(in(QString(256, 'a'))), core::FileError);
        QVERIFY_EXCEPTION_THROWN(core::requireWritable(in(QString(128, QChar(0xFC)))), core::FileError);
        QCOMPARE(names(), QStringList());
    }

    void shortenedNamesAreWholeAndDiffer()
    {
        const fs::path one = in(QString(120, QChar(0xFC)) + "a.csv");
        const fs::path other = in(QString(120, QChar(0xFC)) + "b.csv");
        QVERIFY(core::partBeginning(one) != core::partBeginning(other));
        QCOMPARE(core::partBeginning(one), core::partBeginning(one));
        const std::string beginning = core::partBeginning(one);
        QCOMPARE(QString::fromStdString(beginning).toStdString(), beginning); // no half character
        QCOMPARE(core::partBeginning(in("run.attnlab")), std::string(".run.attnlab."));
        QCOMPARE(core::cutName("a\u00fc", 2), std::string_view("a"));
        QCOMPARE(core::cutName("a\xff", 2), std::string_view("a\xff"));
    }
};

ATTENTION_TEST(ShareFolderTest, void)

} // namespace share_folder_test
#include "share_folder_test.moc"
