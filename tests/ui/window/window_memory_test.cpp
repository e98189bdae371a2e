#include "core/experiment/knobs.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/no_descriptors.h"
#include "tests/support/share_folder.h"
#include "tests/support/test_registry.h"
#include "ui/controls/change_bar.h"
#include "ui/documents/run_files.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/window_memory.h"
#include "ui/window/window_state.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <optional>
#include <random>

namespace window_memory_test {

using ui::LanguageChoice;
using ui::MainWindow;
using ui::ThemeChoice;
using ui::WindowMemory;

class WindowMemoryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] QString path() const { return m_directory.filePath("window.ini"); }

    void write(const QByteArray& text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { QFile::remove(path()); }

    void firstStartHasTheDefaultsAndSaysNothing()
    {
        WindowMemory memory(path());
        MainWindow window;
        QCOMPARE(memory.theme(), ThemeChoice::System);
        QCOMPARE(memory.language(), LanguageChoice::System);
        QVERIFY(memory.restore(window).isEmpty());
        QCOMPARE(window.size(), QSize(1280, 800));
        QCOMPARE(window.state().experiment, core::Experiment{});
    }

    void everythingComesBack()
    {
        core::Experiment experiment;
        experiment.golden = {7};
        experiment.learningRate = 0.012345678901234567;
        experiment.hidden = {};
        experiment.shuffle = false;
        {
            MainWindow window;
            ui::WindowState state = window.state();
            state.experiment = experiment;
            state.pace = std::numeric_limits<double>::infinity();
            state.live = true;
            state.csv = core::kCommaCsv;
            QVERIFY(window.setState(state));
            window.resize(1100, 700);
            WindowMemory memory(path());
            memory.setTheme(ThemeChoice::Dark);
            memory.setLanguage(LanguageChoice::German);
            QVERIFY(memory.save(window));
        }
        WindowMemory memory(path());
        QCOMPARE(memory.theme(), ThemeChoice::Dark);
        QCOMPARE(memory.language(), LanguageChoice::German);
        MainWindow window;
        QVERIFY(memory.restore(window).isEmpty());
        const ui::WindowState state = window.state();
        QCOMPARE(state.experiment, experiment);
        QCOMPARE(window.controller().experiment(), experiment);
        QVERIFY(std::isinf(state.pace));
        QVERIFY(state.csv == core::kCommaCsv);
        QVERIFY(state.live);
        QCOMPARE(window.size(), QSize(1100, 700));
    }

    void damagedFilesMeanDefaultsAndOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no settings file") << QByteArray("\x7f"
                                                        "ELF\0\1\2\3garbage",
                                                        16);
        QTest::newRow("value out of range") << QByteArray("[experiment]\nfeatures=-4\n");
        QTest::newRow("golden beyond the features") << QByteArray("[experiment]\nfeatures=3\ngolden=9\n");
        QTest::newRow("text for a number") << QByteArray("[experiment]\nlearning-rate=fast\n");
        QTest::newRow("speed that is none") << QByteArray("[window]\nspeed=-1e999\n");
        QTest::newRow("broken geometry") << QByteArray("[window]\ngeometry=@ByteArray(nonsense)\n");
        QTest::newRow("speed that is no number") << QByteArray("[window]\nspeed=fast\n");
        QTest::newRow("language without a translation") << QByteArray("[window]\nlanguage=xx\n");
        QTest::newRow("unknown CSV") << QByteArray("[window]\ntab=0\n[numbers]\ncsv=dots\n");
        QTest::newRow("empty language") << QByteArray("[window]\nlanguage=\n");
        QTest::newRow("theme that is none") << QByteArray("[window]\ntheme=purple\n");
        QTest::newRow("tab that is none") << QByteArray("[window]\ntab=99\n");
        QTest::newRow("text for a tab") << QByteArray("[window]\ntab=rows\n");
        QTest::newRow("Live that is neither") << QByteArray("[window]\nlive=perhaps\n");
        QTest::newRow("list for a number") << QByteArray("[experiment]\nepochs=1, 2, 3\n");
        QTest::newRow("zeros alone") << QByteArray(4'096, '\0');
        QByteArray noise(3'000, '\0');
        std::minstd_rand random(1);
        for (char& byte : noise)
            byte = static_cast<char>(random() >> 8U);
        QTest::newRow("noise") << noise;
        QTest::newRow("all bytes") << QByteArray("[window]\nlanguage=\xff\xfe\x80\ntheme=\x01\n");
        QTest::newRow("broken layout") << QByteArray("[window]\nviews=@ByteArray(nonsense)\n");
    }

    void damagedFilesMeanDefaultsAndOneLine()
    {
        QFETCH(QByteArray, text);
        write(text);
        WindowMemory memory(path());
        MainWindow window;
        const QString notice = memory.restore(window);
        QVERIFY(!notice.isEmpty() && !notice.contains('\n'));
        QCOMPARE(window.state().experiment, core::Experiment{});
        QCOMPARE(window.size(), QSize(1280, 800));
        QCOMPARE(memory.theme(), ThemeChoice::System);
        QCOMPARE(memory.language(), LanguageChoice::System);
    }

    void oneDamagedValueLeavesTheOthers()
    {
        write("[experiment]\ngolden=7\nepochs=many\n[window]\nspeed=fast\nlanguage=de\ntheme=purple\nlive=true\n");
        WindowMemory memory(path());
        MainWindow window;
        QVERIFY(!memory.restore(window).isEmpty());
        const ui::WindowState state = window.state();
        QCOMPARE(state.experiment.golden, std::vector<std::int64_t>{7});
        QCOMPARE(state.experiment.epochs, core::Experiment{}.epochs);
        QCOMPARE(memory.language(), LanguageChoice::German);
        QCOMPARE(memory.theme(), ThemeChoice::System);
        QVERIFY(state.live);
    }

    void aFileThatIsCutOffAnywhereStillOpensTheWindow()
    {
        MainWindow window;
        WindowMemory memory(path());
        memory.setLanguage(LanguageChoice::German);
        QVERIFY(memory.save(window));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        QVERIFY(whole.size() > 200);
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            write(whole.first(length));
            WindowMemory cut(path());
            const QString notice = cut.restore(window);
            QVERIFY2(!notice.contains('\n'), qPrintable(notice));
            core::check(window.state().experiment);
            QVERIFY(cut.language() == LanguageChoice::German || cut.language() == LanguageChoice::System);
        }
    }

    void aFolderInPlaceOfTheFileIsDamageToo()
    {
        const QString folder = m_directory.filePath("folder.ini");
        QVERIFY(QDir().mkdir(folder));
        WindowMemory memory(folder);
        MainWindow window;
        const QString notice = memory.restore(window);
        QVERIFY(!notice.isEmpty() && !notice.contains('\n'));
        QVERIFY(!memory.save(window));
    }

    void aFileThatMayNotBeReadIsDamageToo()
    {
        write("[experiment]\ngolden=6\n");
        QVERIFY(QFile(path()).setPermissions({}));
        if (QFileInfo(path()).isReadable())
            QSKIP("this user may read every file");
        WindowMemory memory(path());
        MainWindow window;
        QVERIFY(!memory.restore(window).isEmpty());
        QCOMPARE(window.state().experiment, core::Experiment{});
    }

    void aFileThatCannotBeReadNowStaysAsItIs()
    {
        write("[experiment]\ngolden=6\n");
        std::optional<WindowMemory> memory;
        {
            const NoDescriptors none;
            memory.emplace(path());
        }
        MainWindow window;
        QCOMPARE(memory->restore(window),
                 "The settings of the last time cannot be read: Too many open files. The file stays as it is.");
        QCOMPARE(window.state().experiment, core::Experiment{});
        core::Experiment changed;
        changed.golden = {7};
        window.session().change(changed);
        QVERIFY(!memory->save(window));
        QVERIFY(WindowMemory(path()).restore(window).isEmpty());
        QCOMPARE(window.state().experiment.golden, std::vector<std::int64_t>{6});
    }

    void aFileThatCannotBeWrittenNowStaysAsItIs_data()
    {
        QTest::addColumn<bool>("limitsSize");
        QTest::newRow("size of files") << true;
        QTest::newRow("open files") << false;
    }

    /// Settings and recent files are one file.
    void aFileThatCannotBeWrittenNowStaysAsItIs()
    {
        QFETCH(const bool, limitsSize);
        const QByteArray before = "[experiment]\ngolden=6\n[window]\nrecent=/a.attnlab\n";
        write(before);
        WindowMemory memory(path());
        MainWindow window;
        QVERIFY(memory.restore(window).isEmpty());
        core::Experiment changed;
        changed.golden = {7};
        window.session().change(changed);
        {
            std::optional<FileSizeLimit> size;
            std::optional<NoDescriptors> files;
            if (limitsSize)
                size.emplace(16);
            else
                files.emplace();
            QVERIFY(!memory.save(window));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
        QVERIFY(memory.save(window));
        MainWindow next;
        QVERIFY(WindowMemory(path()).restore(next).isEmpty());
        QCOMPARE(next.state().experiment.golden, std::vector<std::int64_t>{7});
        QCOMPARE(next.state().recent, QStringList{"/a.attnlab"});
    }

    /// Such as one of a later version.
    void aThemeThatIsNotKnownCostsNothingElse()
    {
        write("[experiment]\nfuture-knob=12\n[window]\ntheme=purple\nrecent=/b.attnlab, /a.attnlab\n");
        MainWindow window;
        WindowMemory memory(path());
        QVERIFY(!memory.restore(window).isEmpty());
        QVERIFY(memory.save(window));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("future-knob=12"));
        MainWindow next;
        QVERIFY(WindowMemory(path()).restore(next).isEmpty());
        QCOMPARE(next.state().recent, QStringList({"/b.attnlab", "/a.attnlab"}));
    }

    void savingDoesNotWaitForAProcessThatIsGone()
    {
        const QByteArray program = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
        QFile lock(path() + ".saving");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n' + program + '\n' +
                   QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        MainWindow window;
        QVERIFY(WindowMemory(path()).save(window));
        QVERIFY(!lock.exists()); // taken over, and removed after it
    }

    void twoWindowsAtATimeKeepEachOthersChanges()
    {
        MainWindow first;
        MainWindow second;
        WindowMemory memoryOfFirst(path());
        WindowMemory memoryOfSecond(path());
        QVERIFY(memoryOfFirst.restore(first).isEmpty());
        QVERIFY(memoryOfSecond.restore(second).isEmpty());
        core::Experiment changed;
        changed.golden = {7};
        first.session().change(changed);
        first.session().files().setRecent({"/one.attnlab"});
        memoryOfFirst.setTheme(ThemeChoice::Dark);
        second.session().setLive(true);
        second.session().files().setRecent({"/two.attnlab"});
        QVERIFY(memoryOfFirst.save(first));
        QVERIFY(memoryOfSecond.save(second));
        WindowMemory memory(path());
        MainWindow window;
        QVERIFY(memory.restore(window).isEmpty());
        const ui::WindowState state = window.state();
        QCOMPARE(state.experiment.golden, std::vector<std::int64_t>{7});
        QCOMPARE(memory.theme(), ThemeChoice::Dark);
        QVERIFY(state.live);
        QCOMPARE(state.recent, QStringList({"/two.attnlab", "/one.attnlab"}));
    }

    void theNewestOfTwoWindowsFilesComesFirst()
    {
        MainWindow first;
        WindowMemory before(path());
        QVERIFY(before.restore(first).isEmpty());
        first.session().files().setRecent({"/c", "/b", "/a"});
        QVERIFY(before.save(first));
        MainWindow second;
        WindowMemory memoryOfFirst(path());
        WindowMemory memoryOfSecond(path());
        QVERIFY(memoryOfFirst.restore(first).isEmpty());
        QVERIFY(memoryOfSecond.restore(second).isEmpty());
        first.session().files().setRecent({"/d", "/c", "/b", "/a"});
        second.session().files().setRecent({"/a", "/c", "/b"}); // opened again
        QVERIFY(memoryOfFirst.save(first));
        QVERIFY(memoryOfSecond.save(second));
        MainWindow window;
        QVERIFY(WindowMemory(path()).restore(window).isEmpty());
        QCOMPARE(window.state().recent, QStringList({"/a", "/d", "/c", "/b"}));
    }

    void whatDoesNotChangeIsNotWritten()
    {
        write("[experiment]\ngolden=6\nfuture-knob=12\n[window]\nlive=true\n");
        MainWindow window;
        WindowMemory memory(path());
        QVERIFY(memory.restore(window).isEmpty());
        write("[experiment]\ngolden=9\nfuture-knob=12\n[window]\nlive=false\n"); // another window's
        QVERIFY(memory.save(window));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("golden=9") && text.contains("live=false") && text.contains("future-knob=12"));
        QVERIFY(!text.contains("samples"));
    }

    void foldersThatRefuseAPartKeepTheSettings_data()
    {
        QTest::addColumn<int>("share");
        QTest::newRow("other numbers of open files") << static_cast<int>(Share::Inodes);
        QTest::newRow("changing numbers") << static_cast<int>(Share::ChangingInodes);
        QTest::newRow("no locks") << static_cast<int>(Share::Locks);
        QTest::newRow("no renaming") << static_cast<int>(Share::Renames);
        QTest::newRow("no fsync") << static_cast<int>(Share::Syncs);
    }

    void foldersThatRefuseAPartKeepTheSettings()
    {
        QFETCH(const int, share);
        write("[experiment]\ngolden=6\nfuture-knob=12\n[window]\nlive=true\n");
        {
            const ShareFolder folder(static_cast<Share>(share), m_directory.path().toStdString());
            MainWindow window;
            WindowMemory memory(path());
            QVERIFY(memory.restore(window).isEmpty());
            memory.setTheme(ThemeChoice::Dark);
            QVERIFY(memory.save(window));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("theme=dark") && text.contains("future-knob=12"), text);
        const QStringList names =
            QDir(m_directory.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(names.filter(QStringLiteral(".part")).isEmpty(), qPrintable(names.join(u' ')));
    }

    void noHomeIsNoTrouble()
    {
        for (const char* place : {"/dev/null/no/window.ini", "/proc/no/window.ini"}) {
            MainWindow window;
            WindowMemory memory{QLatin1StringView(place)};
            QVERIFY(memory.restore(window).isEmpty());
            memory.setTheme(ThemeChoice::Dark);
            QVERIFY(!memory.save(window));
        }
    }

    void settingsOfALaterVersionAreLeftOut()
    {
        write("[experiment]\ngolden=6\nfuture-knob=12\n[window]\nfuture=yes\n");
        MainWindow window;
        QVERIFY(WindowMemory(path()).restore(window).isEmpty());
        QCOMPARE(window.state().experiment.golden, std::vector<std::int64_t>{6});
    }
};

ATTENTION_TEST(WindowMemoryTest, QApplication)

} // namespace window_memory_test
#include "window_memory_test.moc"
