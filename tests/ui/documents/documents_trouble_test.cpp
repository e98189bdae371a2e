#include "core/documents/run_document.h"
#include "tests/support/document_user.h"
#include "tests/support/share_folder.h"
#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

namespace documents_trouble_test {

namespace {

/// No file of this process grows larger than so many bytes.
void limitFileSize(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
}

/// Whether this process can mount file systems that only it sees and that end with it.
bool mayMount()
{
#ifdef Q_OS_LINUX
    static const bool may = unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return may;
#else
    return false;
#endif
}

bool mountSmall(const QString& path)
{
#ifdef Q_OS_LINUX
    return mayMount() && mount("none", QFile::encodeName(path).constData(), "tmpfs", 0, "size=256k") == 0;
#else
    return false;
#endif
}

bool remountReadOnly(const QString& path)
{
#ifdef Q_OS_LINUX
    return mount("none", QFile::encodeName(path).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
#else
    return false;
#endif
}

/// Until not a byte more fits.
void fillUp(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(1024, 'x')) > 0)
        ;
}

} // namespace

/// Saving where it is not possible: nothing is lost, and the notice says what can be done.
class DocumentsTroubleTest : public QObject, DocumentUser {
    Q_OBJECT

    /// Saving to where the document already is fails for this reason, and changes nothing.
    void requireRefused(const QString& path, int reason)
    {
        QSignalSpy failed(&files(), &ui::RunFiles::failed);
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        files().save(path);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(saved.size(), 0);
        QCOMPARE(notice(), "The run could not be saved. " + path + ": " + QString::fromLocal8Bit(strerror(reason)));
        QVERIFY(files().isModified());
        QCOMPARE(run().state(), ui::RunState::Finished);
        QCOMPARE(run().experiment(), small(1));
    }

    void requireHolds(const QString& path, const core::Experiment& experiment)
    {
        QCOMPARE(core::readRunDocument(path.toStdString()).run.experiment, experiment);
    }

    /// And nothing beside it.
    void requireAlone(const QString& path)
    {
        QCOMPARE(QDir(QFileInfo(path).path()).entryList({"*.part"}, QDir::Files | QDir::Hidden), QStringList());
    }

    /// A later save to another place works.
    void requireSavedElsewhere()
    {
        save(in("elsewhere.attnlab"));
        QCOMPARE(files().path(), in("elsewhere.attnlab"));
        QVERIFY(!files().isModified());
        requireHolds(in("elsewhere.attnlab"), small(1));
    }

    /// One run is saved at the place, the next is not yet.
    void saveAndGoOn(const QString& path)
    {
        finish(small());
        save(path);
        finish(small(1));
    }

private slots:
    void initTestCase()
    {
        mayMount(); // before there are other threads, which would not see it
        std::signal(SIGXFSZ, SIG_IGN);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_directory->path()).mkdir("place"));
        openWindow();
    }

    void cleanup()
    {
        limitFileSize(RLIM_INFINITY);
        m_window.reset();
#ifdef Q_OS_LINUX
        if (mayMount())
            umount(QFile::encodeName(in("place")).constData());
#endif
    }

    void fileThatMayNotGrow()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        limitFileSize(4'096);
        requireRefused(path, EFBIG);
        limitFileSize(RLIM_INFINITY);
        requireHolds(path, small());
        requireAlone(path);
        requireSavedElsewhere();
    }

    void fullDisk()
    {
        if (!mountSmall(in("place")))
            QSKIP("file systems cannot be mounted here");
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        fillUp(in("place/filler"));
        requireRefused(path, ENOSPC);
        requireHolds(path, small());
        requireAlone(path);
        requireSavedElsewhere();
        // And once there is room, the old place is as good as before.
        QVERIFY(QFile::remove(in("place/filler")));
        save(path);
        requireHolds(path, small(1));
    }

    void readOnlyDisk()
    {
        if (!mountSmall(in("place")))
            QSKIP("file systems cannot be mounted here");
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        QVERIFY(remountReadOnly(in("place")));
        requireRefused(path, EROFS);
        requireHolds(path, small());
        requireAlone(path);
        requireRefused(in("place/new.attnlab"), EROFS);
        requireSavedElsewhere();
    }

    void folderThatRenamesNothingIsToldAndHoldsTheRun()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        {
            const ShareFolder folder(Share::Renames);
            save(path);
        }
        QTRY_VERIFY2(notice().contains("written in its place, because the folder does not let"), qPrintable(notice()));
        QVERIFY(!files().isModified());
        requireHolds(path, small(1));
        requireAlone(path);
    }

    void fileThatIsProtected()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
        if (QFile file(path); file.open(QIODevice::ReadWrite))
            QSKIP("this user may write everything");
        requireRefused(path, EACCES);
        requireHolds(path, small());
        requireSavedElsewhere();
    }

    void folderThatIsGone()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        QVERIFY(QDir(in("place")).removeRecursively());
        requireRefused(path, ENOENT);
        requireSavedElsewhere();
    }

    void folderThatBecameAFile()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        QVERIFY(QDir(in("place")).removeRecursively());
        QFile file(in("place"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        requireRefused(path, ENOTDIR);
        requireSavedElsewhere();
    }

    void fileThatBecameAFolder()
    {
        const QString path = in("place/a.attnlab");
        saveAndGoOn(path);
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path + "/within"));
        requireRefused(path, EISDIR);
        requireSavedElsewhere();
    }

    void nameThatIsTooLong()
    {
        saveAndGoOn(in("place/a.attnlab"));
        requireRefused(in("place/") + QString(300, 'x') + ".attnlab", ENAMETOOLONG);
        requireHolds(in("place/a.attnlab"), small());
        requireSavedElsewhere();
    }
};

ATTENTION_TEST(DocumentsTroubleTest, QApplication)

} // namespace documents_trouble_test
#include "documents_trouble_test.moc"
