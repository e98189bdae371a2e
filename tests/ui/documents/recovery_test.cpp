#include "core/documents/run_document.h"
#include "core/io/file_lock.h"
#include "tests/support/kept_user.h"
#include "tests/support/no_descriptors.h"
#include "tests/support/saved_runs.h"
#include "tests/support/share_folder.h"
#include "tests/support/test_registry.h"
#include "ui/documents/recovery_file.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace recovery_test {

/// What a program that was cut off had kept, offered by the next one.
class RecoveryTest : public QObject, KeptUser {
    Q_OBJECT

    /// A program that made this run, and was cut off so many minutes ago.
    void crashAfter(const core::Experiment& experiment, int minutesAgo = 0)
    {
        const QStringList before = kept();
        openKept();
        finishAndKeep(experiment);
        crash();
        for (const QString& name : kept())
            if (!before.contains(name))
                age(name, minutesAgo);
    }

    void age(const QString& name, int minutes)
    {
        QFile file(folder() + '/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-60 * minutes), QFileDevice::FileModificationTime));
    }

    QByteArray contentOf(const QString& name)
    {
        QFile file(folder() + '/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The path without an ending of the only kept document.
    [[nodiscard]] QString base() const { return folder() + '/' + QFileInfo(kept().constFirst()).completeBaseName(); }

    [[nodiscard]] static QString staysBecause(const QString& reason)
    {
        return "What was kept from the last time cannot be read. " + reason +
               ". It stays where it is, and is offered once it can be read.";
    }

    void writeKept(const QString& name, const QByteArray& content)
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile file(folder() + '/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        m_window.reset();
        ui::applyLanguage(*qApp, ui::LanguageChoice::English);
    }

    void firstStartOffersNothing()
    {
        openKept();
        QSignalSpy looked(&safekeeping(), &ui::Safekeeping::offerChanged);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(!isOffered());
        QVERIFY(notice().isEmpty());
        QVERIFY(!QFileInfo::exists(folder())); // there is nothing to keep yet
    }

    void runComesBackAsOneThatNoFileHolds()
    {
        crashAfter(small(1));
        openKept();
        QTRY_VERIFY(isOffered());
        QVERIFY2(offer().startsWith("A run as of " + QDate::currentDate().toString(Qt::ISODate)), qPrintable(offer()));
        QVERIFY2(offer().endsWith(": 20 features, golden feature 5, trained to the end."), qPrintable(offer()));
        recover();
        QCOMPARE(run().state(), ui::RunState::Finished);
        QCOMPARE(run().experiment(), small(1));
        QVERIFY(files().path().isEmpty());
        QVERIFY(files().isModified() && m_window->isWindowModified());
        QTRY_VERIFY(!isOffered());
    }

    void pausedRunSaysHowFarItHadCome()
    {
        openKept();
        begin(small());
        stepBatches(30); // 18 in an epoch
        QTRY_VERIFY(safekeeping().autosave().isKept());
        crash();
        openKept();
        QTRY_VERIFY2(offer().endsWith(": 20 features, golden feature 5, epoch 2 of 5."), qPrintable(offer()));
        recover();
        QTRY_COMPARE(run().state(), ui::RunState::Paused);
        trainOn();
    }

    void runWithAFileKnowsItsName()
    {
        openKept();
        finish(small());
        save(in("a.attnlab"));
        finishAndKeep(small(1));
        crash();
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small());
        openKept();
        QTRY_VERIFY2(offer().startsWith("a.attnlab as of "), qPrintable(offer()));
        recover();
        QCOMPARE(files().path(), in("a.attnlab"));
        QCOMPARE(m_window->windowTitle(), QString("a.attnlab[*] – Attention Lab"));
        QVERIFY(m_window->isWindowModified());
        save(files().path());
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small(1));
        QVERIFY(!m_window->isWindowModified());
        QTRY_VERIFY(kept().isEmpty());
    }

    void pinsComeBackToo()
    {
        openKept();
        finish(small());
        session().pins().pin(run().runSnapshot());
        finishAndKeep(small(1));
        crash();
        openKept();
        recover();
        QVERIFY(session().pins().placeOf(small()).has_value());
    }

    /// The file of a recovered run stays until another holds the run, however often programs are cut off.
    void recoveredRunIsNeverWithoutAFile()
    {
        crashAfter(small(1));
        const QStringList before = kept();
        QCOMPARE(before.size(), 1);
        for (int crashes = 0; crashes < 3; ++crashes) {
            openKept({std::chrono::hours(1), std::chrono::hours(1)});
            recover();
            QCOMPARE(kept(), before);
            crash();
            QCOMPARE(kept(), before);
        }
        openKept();
        recover();
        finishAndKeep(small(2)); // goes on in the same file
        QCOMPARE(kept(), before);
        save(in("a.attnlab"));
        QTRY_VERIFY(kept().isEmpty());
    }

    void closingARecoveredRunAsks()
    {
        crashAfter(small());
        openKept();
        recover();
        m_window->close();
        QTRY_VERIFY(question());
        QCOMPARE(question()->text(), QString("No file holds what is shown."));
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!m_window->isVisible());
        safekeeping().end();
        QVERIFY(isFolderEmpty());
    }

    void recoveringAsksAboutWhatWouldBeMissed()
    {
        crashAfter(small(1));
        openKept();
        finish(small(2));
        save(in("a.attnlab"));
        finish(small(3));
        QTRY_VERIFY(isOffered());
        QTest::mouseClick(&recoverButton(), Qt::LeftButton);
        answer(QMessageBox::Cancel);
        QCOMPARE(run().experiment(), small(3));
        QVERIFY(isOffered());
        QTest::mouseClick(&recoverButton(), Qt::LeftButton);
        answer(QMessageBox::Save);
        QTRY_COMPARE(run().experiment(), small(1));
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small(3));
    }

    void theNewestComesFirstAndTheOthersAfterIt()
    {
        crashAfter(small(1), 10);
        crashAfter(small(2), 30);
        crashAfter(small(3), 20);
        QCOMPARE(kept().size(), 3);
        openKept();
        QTRY_VERIFY2(offer().endsWith(" 2 more after it."), qPrintable(offer()));
        recover();
        QCOMPARE(run().experiment(), small(1));
        QTRY_VERIFY2(offer().endsWith(" 1 more after it."), qPrintable(offer()));
        QTest::mouseClick(&discardButton(), Qt::LeftButton);
        QTRY_VERIFY2(isOffered() && offer().endsWith("end."), qPrintable(offer()));
        QCOMPARE(kept().size(), 2); // the one recovered and the last
        QTest::mouseClick(&recoverButton(), Qt::LeftButton);
        answer(QMessageBox::Discard); // of the one recovered first
        QTRY_COMPARE(run().experiment(), small(2));
        QTRY_COMPARE(kept().size(), 1);
        QVERIFY(!isOffered());
    }

    void discardedIsGone()
    {
        crashAfter(small());
        openKept();
        QTRY_VERIFY(isOffered());
        QTest::mouseClick(&discardButton(), Qt::LeftButton);
        QVERIFY(!isOffered());
        QVERIFY(isFolderEmpty());
        QCOMPARE(run().experiment(), core::Experiment{});
    }

    void whatIsNotAnsweredIsOfferedAgain()
    {
        crashAfter(small(1));
        openKept();
        QTRY_VERIFY(isOffered());
        m_window->close();
        safekeeping().end();
        crash();
        openKept();
        QTRY_VERIFY(isOffered());
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void offerOutlivesMessagesAndALanguage()
    {
        crashAfter(small(1));
        openKept();
        QTRY_VERIFY(isOffered());
        finish(small(2));
        m_window->showNote("something else");
        QVERIFY(isOffered());
        ui::applyLanguage(*qApp, ui::LanguageChoice::German);
        QTRY_VERIFY(isOffered()); // in a window that is built anew
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void damagedOneIsToldInALineAndSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << "it is no JSON, or damaged, at byte 1";
        QTest::newRow("cut off") << QByteArray("{\"format\":") << "it is no JSON, or damaged, at byte 11";
        QTest::newRow("no run") << QByteArray("{}") << "it is no run of Attention Lab";
        QTest::newRow("nested") << QByteArray(1'000'000, '[') << "it is nested more than 8 deep";
        QTest::newRow("another kind") << QByteArray("GIF89a") << "it is no JSON, or damaged, at byte 1";
    }

    void damagedOneIsToldInALineAndSetAside()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, reason);
        writeKept("x.attnlab", content);
        openKept();
        QTRY_COMPARE(notice(), "What was kept from the last time cannot be read. " + folder() +
                                   "/x.attnlab: " + reason + ". It was renamed to x.damaged.");
        QVERIFY(!isOffered());
        QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList("x.damaged"));
        QCOMPARE(QFileInfo(folder() + "/x.damaged").size(), content.size());
        crash();
        openKept();
        QSignalSpy looked(&safekeeping(), &ui::Safekeeping::offerChanged);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(notice().isEmpty());
    }

    void whatANewerProgramWroteIsOfferedByIt()
    {
        crashAfter(small(1));
        const QString name = kept().constFirst();
        const QByteArray sound = contentOf(name);
        const auto version = [](std::int64_t number) { return "\"version\":" + QByteArray::number(number); };
        QByteArray newer = sound;
        newer.replace(version(core::RunDocument::kVersion), version(core::RunDocument::kVersion + 1));
        QVERIFY(newer != sound);
        writeKept(name, newer);
        for (int start = 0; start < 2; ++start) {
            openKept();
            QTRY_COMPARE(notice(), staysBecause(folder() + '/' + name +
                                                ": it is of version 3, but this program reads those up to 2: a newer "
                                                "Attention Lab wrote it"));
            QVERIFY(!isOffered());
            QCOMPARE(contentOf(name), newer);
            crash();
        }
        writeKept(name, sound); // which this program can read
        openKept();
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void whatCannotBeReadNowIsOfferedWhenItCan()
    {
        crashAfter(small(1));
        const QString path = folder() + '/' + kept().constFirst();
        QVERIFY(QFile::rename(path, path + ".away"));
        QVERIFY(QDir().mkdir(path));
        openKept();
        QTRY_COMPARE(notice(), staysBecause(path + ": Is a directory"));
        QVERIFY(!isOffered());
        crash();
        QVERIFY(QDir().rmdir(path)); // it stayed
        QVERIFY(QFile::rename(path + ".away", path));
        openKept();
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void whatCannotBeLockedNowIsOfferedWhenItCan()
    {
        crashAfter(small(1));
        const QString lock = base() + ".lock";
        QVERIFY(QDir().mkdir(lock));
        openKept();
        QTRY_COMPARE(notice(), staysBecause(lock + ": Is a directory"));
        QVERIFY(!isOffered());
        crash();
        QVERIFY(QDir().rmdir(lock));
        openKept();
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void folderThatCannotBeReadNowIsAProblem()
    {
        crashAfter(small(1));
        ui::RecoveryFile::Found found;
        {
            const NoDescriptors none;
            found = ui::RecoveryFile::takeOver(folder());
        }
        QVERIFY(found.files.empty());
        QCOMPARE(found.problems, QStringList(folder() + ": Too many open files"));
        QCOMPARE(ui::RecoveryFile::takeOver(folder()).files.size(), std::size_t{1});
    }

    void allFailuresOfAStartAreToldInOneNotice()
    {
        writeKept("x.attnlab", "{");
        writeKept("y.attnlab", "{}");
        QVERIFY(QDir().mkdir(folder() + "/z.attnlab"));
        openKept();
        QTRY_VERIFY(!notice().isEmpty());
        const QStringList lines = notice().split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QString& told :
             {folder() + "/x.attnlab: it is no JSON, or damaged, at byte 2. It was renamed to "
                         "x.damaged.",
              folder() + "/y.attnlab: it is no run of Attention Lab. It was renamed to y.damaged.",
              folder() + "/z.attnlab: Is a directory. It stays where it is, and is offered once it "
                         "can be read."})
            QCOMPARE(lines.filter(told).size(), 1);
    }

    /// Neither a run, nor another message, nor a failure that is found later takes its place.
    void failureIsToldUntilTheUserClosesIt()
    {
        crashAfter(small(1), 10);
        writeKept("x.attnlab", "{");
        writeKept("y.attnlab", "{");
        age("y.attnlab", 20);
        openKept();
        QTRY_VERIFY(notice().contains("x.damaged") && isOffered());
        QVERIFY(!notice().contains("y.damaged")); // it is behind the offer
        recover();
        QTRY_VERIFY2(notice().contains("y.damaged"), qPrintable(notice()));
        begin(small(2));
        emit files().failed("The run could not be saved.");
        QVERIFY2(notice().contains("x.damaged") && notice().contains("y.damaged"), qPrintable(notice()));
        QVERIFY2(notice().endsWith("\nThe run could not be saved."), qPrintable(notice()));
        QTest::mouseClick(&findWidget<QPushButton>(*m_window, "noticeCloseButton"), Qt::LeftButton);
        QVERIFY(notice().isEmpty());
    }

    /// As in a container, where every program has the same number.
    void lockOfADeadProcessWithThisOnesNumberIsTakenOver()
    {
        crashAfter(small(1));
        const QByteArray program = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
        writeKept(QFileInfo(base() + ".lock").fileName(), QByteArray::number(QCoreApplication::applicationPid()) +
                                                              '\n' + program + '\n' +
                                                              QSysInfo::machineHostName().toUtf8() + '\n');
        openKept();
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void lockThatIsHeldIsRespected()
    {
        crashAfter(small(1));
        const QStringList before = kept();
        core::FileLock lock;
        QVERIFY(!lock.tryLock((base() + ".lock").toStdString()));
        openKept();
        QSignalSpy looked(&safekeeping(), &ui::Safekeeping::offerChanged);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(!isOffered());
        QVERIFY(notice().isEmpty());
        QCOMPARE(kept(), before);
        crash();
        lock.release();
        openKept();
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    /// Such as by a program that starts and looks for documents.
    void foldersThatRefuseAPartKeepTheDocument_data()
    {
        QTest::addColumn<int>("share");
        QTest::newRow("other numbers of open files") << static_cast<int>(Share::Inodes);
        QTest::newRow("changing numbers") << static_cast<int>(Share::ChangingInodes);
        QTest::newRow("no locks") << static_cast<int>(Share::Locks);
        QTest::newRow("no renaming") << static_cast<int>(Share::Renames);
        QTest::newRow("no fsync") << static_cast<int>(Share::Syncs);
    }

    /// At most the document, its lock and the path of its own file are there, and nothing when they are removed.
    void foldersThatRefuseAPartKeepTheDocument()
    {
        QFETCH(const int, share);
        const ShareFolder refusing(static_cast<Share>(share));
        ui::RecoveryFile file(folder(), "/own.attnlab");
        file.prepare();
        for (int times = 0; times < 3; ++times)
            core::writeRunDocument(file.path().toStdString(), {savedRunOf(small()), {}});
        const auto names = [&] { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); };
        QVERIFY2(names().size() == 3, qPrintable(names().join(u' ')));
        QVERIFY(QFile::exists(file.path()));
        file.remove();
        QCOMPARE(names(), QStringList());
    }

    void newFileWhoseLockIsHeldHasAnotherName()
    {
        QVERIFY(QDir().mkpath(folder()));
        ui::RecoveryFile file(folder(), QString());
        const QString first = file.path();
        core::FileLock lock;
        QVERIFY(!lock.tryLock(QString(first).replace(".attnlab", ".lock").toStdString()));
        file.prepare();
        QVERIFY(file.path() != first);
        QVERIFY(QFile::exists(file.path().replace(".attnlab", ".lock")));
    }

    void damagedOneDoesNotHideASoundOne()
    {
        crashAfter(small(1), 10);
        writeKept("x.attnlab", "{");
        openKept();
        QTRY_VERIFY(isOffered());
        QVERIFY(notice().contains("x.damaged"));
        recover();
        QCOMPARE(run().experiment(), small(1));
    }

    void damagedOriginIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no path") << QByteArray("run.attnlab");
        QTest::newRow("a zero") << QByteArray("/tmp/a\0b", 8);
    }

    void damagedOriginIsNone()
    {
        QFETCH(const QByteArray, content);
        crashAfter(small(1));
        writeKept(QFileInfo(kept().constFirst()).completeBaseName() + ".origin", content);
        openKept();
        recover();
        QVERIFY(files().path().isEmpty());
    }

    /// Data that are generated differently by now: the run stays on offer, with the reason.
    void whatCannotBeOpenedStays()
    {
        crashAfter(small(1));
        const std::string path = (folder() + '/' + kept().constFirst()).toStdString();
        core::RunDocument document = core::readRunDocument(path);
        document.run.dataHash = std::string(64, '0');
        core::writeRunDocument(path, document);
        openKept();
        QTRY_VERIFY(isOffered());
        QTest::mouseClick(&recoverButton(), Qt::LeftButton);
        QTRY_VERIFY2(notice().contains("its data came from another generator"), qPrintable(notice()));
        QVERIFY(isOffered());
        QCOMPARE(kept().size(), 1);
        QCOMPARE(run().experiment(), core::Experiment{});
    }

    void locksAndOriginsWithoutADocumentAreCleanedUp()
    {
        writeKept("x.lock", "");
        writeKept("y.origin", "/tmp/a.attnlab");
        writeKept("z.lock", "999999999\nattention-lab\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        writeKept(".z.attnlab.0123abcd.part", "{");
        openKept();
        QTRY_VERIFY(isFolderEmpty());
    }
};

ATTENTION_TEST(RecoveryTest, QApplication)

} // namespace recovery_test
#include "recovery_test.moc"
