#include "core/io/file_stamp.h"
#include "tests/support/test_registry.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace file_stamp_test {

namespace fs = std::filesystem;

/// When a file counts as another one than before.
class FileStampTest : public QObject {
    Q_OBJECT

    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory->path().toStdString()) / name; }

    static void write(const fs::path& path, const QByteArray& content)
    {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static void setTime(const fs::path& path, qint64 milliseconds)
    {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(milliseconds), QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        write(in("a"), "one");
        setTime(in("a"), 1'000'000'001);
    }

    void fileThatIsNotThereHasNone() { QVERIFY(!core::stampOf(in("b"))); }

    void fileThatIsLeftAloneKeepsIt()
    {
        const auto before = core::stampOf(in("a"));
        QVERIFY(before);
        QCOMPARE(before->size, 3);
        QVERIFY(core::stampOf(in("a")) == before);
    }

    void linkHasThatOfItsFile()
    {
        QCOMPARE(::symlink(in("a").c_str(), in("link").c_str()), 0);
        QVERIFY(core::stampOf(in("link")) == core::stampOf(in("a")));
    }

    void anotherSizeTimeOrFileIsAnother()
    {
        const auto before = core::stampOf(in("a"));
        setTime(in("a"), 1'000'000'002); // a millisecond later
        QVERIFY(core::stampOf(in("a")) != before);
        setTime(in("a"), 1'000'000'001);
        QVERIFY(core::stampOf(in("a")) == before);
        write(in("a"), "three");
        setTime(in("a"), 1'000'000'001);
        QVERIFY(core::stampOf(in("a")) != before);
        write(in("b"), "one");
        setTime(in("b"), 1'000'000'001);
        fs::rename(in("b"), in("a"));
        QVERIFY(core::stampOf(in("a")) != before);
    }

    void onlyAFileWithAnotherStampIsRefused()
    {
        const auto before = core::stampOf(in("a"));
        core::requireStamp(in("a"), before);
        core::requireStamp(in("a"), std::nullopt);
        core::requireStamp(in("gone"), before);
        write(in("a"), "three");
        QVERIFY_EXCEPTION_THROWN(core::requireStamp(in("a"), before), core::FileRenewed);
    }
};

ATTENTION_TEST(FileStampTest, QCoreApplication)

} // namespace file_stamp_test
#include "file_stamp_test.moc"
