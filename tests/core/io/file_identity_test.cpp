#include "core/io/action_files.h"
#include "core/io/file_error.h"
#include "core/io/file_identity.h"
#include "core/io/file_in_use.h"
#include "core/io/output_file.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace file_identity_test {

namespace fs = std::filesystem;

using core::FileIdentity;

class FileIdentityTest : public QObject {
    Q_OBJECT

    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory->path().toStdString()) / name; }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        for (const char* name : {"a", "b"}) {
            QFile file(QString::fromStdString(in(name).string()));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        fs::create_directory(in("folder"));
        fs::create_directory_symlink(in("folder"), in("door"));
    }

    void fileIsKnownByEverySpellingAndLink()
    {
        fs::create_symlink("a", in("link"));
        fs::create_symlink("link", in("link-of-link"));
        fs::create_hard_link(in("a"), in("second-name"));
        const FileIdentity a(in("a"));
        for (const char* name : {"a", "./a", "folder/../a", "door/../a", "link", "link-of-link", "second-name"})
            QVERIFY2(FileIdentity(in(name)) == a, name);
        QVERIFY(FileIdentity(in("b")) != a);
    }

    void fileThatIsMissingIsKnownByItsPlace()
    {
        fs::create_symlink("folder/new", in("dangling"));
        fs::create_symlink(in("dangling"), in("dangling-too"));
        const FileIdentity missing(in("folder/new"));
        for (const char* name : {"folder/./new", "door/new", "no-folder/../folder/new", "dangling", "dangling-too"})
            QVERIFY2(FileIdentity(in(name)) == missing, name);
        QVERIFY(FileIdentity(in("new")) != missing);
        QVERIFY(FileIdentity(in("no-folder/new")) != missing);
        QCOMPARE(core::destinationOf(in("dangling-too")), fs::canonical(in("folder")) / "new");
    }

    void linkThatLeadsToItselfIsLeftAlone()
    {
        fs::create_symlink("loop", in("loop"));
        QVERIFY(FileIdentity(in("loop")) != FileIdentity(in("a")));
        QVERIFY(FileIdentity(in("loop")) == FileIdentity(in("loop")));
    }

    void outputMayBeNoOtherFileOfTheAction()
    {
        fs::create_symlink("a", in("link"));
        const auto collision = [](const auto& call) -> std::string {
            try {
                call();
            } catch (const core::FileCollision& error) {
                return error.what();
            }
            return "none";
        };
        core::ActionFiles files;
        files.read("--table", in("a"));
        files.read("--initial-weights", in("link")); // reading twice harms nothing
        files.write("--chart", in("new"));
        QCOMPARE(collision([&] { files.write("--save-run", in("link")); }),
                 "--save-run: got " + in("link").string() + ", which --table reads");
        QCOMPARE(collision([&] { files.write("--save-run", in("./new")); }),
                 "--save-run: got " + in("./new").string() + ", which --chart writes");
        QCOMPARE(collision([&] { files.read("--table", in("new")); }),
                 "--table: got " + in("new").string() + ", which --chart writes");
        QCOMPARE(collision([&] { files.write("--save-run", in("b")); }), std::string("none"));
    }

    void fileInUseIsReplacedByNoOutput()
    {
        fs::create_symlink("a", in("link"));
        const auto refuses = [this](const char* name) {
            try {
                core::requireWritable(in(name));
            } catch (const core::FileError& error) {
                return std::string(error.what()).find("opened here") != std::string::npos;
            }
            return false;
        };
        {
            const core::FileInUse used(in("folder/../a"));
            const core::FileInUse again(in("a"));
            QVERIFY(refuses("a") && refuses("link") && refuses("door/../a"));
            QVERIFY(!refuses("b"));
            fs::rename(in("b"), in("a")); // another program renews it
            QVERIFY(refuses("link"));
        }
        QVERIFY(!refuses("a"));
    }

    void deviceCanBeSeveralOutputs()
    {
        core::ActionFiles files;
        files.write("--chart", "/dev/null");
        files.write("--save-run", "/dev/null");
    }
};

ATTENTION_TEST(FileIdentityTest, QCoreApplication)

} // namespace file_identity_test
#include "file_identity_test.moc"
