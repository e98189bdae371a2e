#include "core/training/knobs.h"
#include "ui/main_window.h"
#include "ui/panels/change_bar.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window_memory.h"
#include "ui/window_state.h"

#include <QApplication>
#include <QFile>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

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
        const WindowMemory memory(path());
        MainWindow window;
        QCOMPARE(memory.theme(), ThemeChoice::System);
        QVERIFY(memory.restore(window).isEmpty());
        QCOMPARE(window.size(), QSize(1280, 800));
        QVERIFY(window.state().experiment == core::Experiment{});
    }

    void everythingComesBack()
    {
        core::Experiment experiment;
        experiment.golden = 7;
        experiment.learningRate = 0.012345678901234567;
        experiment.hidden = {};
        experiment.shuffle = false;
        {
            MainWindow window;
            ui::WindowState state = window.state();
            state.experiment = experiment;
            state.pace = std::numeric_limits<double>::infinity();
            state.live = true;
            QVERIFY(window.setState(state));
            window.resize(1100, 700);
            WindowMemory memory(path());
            memory.setTheme(ThemeChoice::Dark);
            QVERIFY(memory.save(window));
        }
        const WindowMemory memory(path());
        QCOMPARE(memory.theme(), ThemeChoice::Dark);
        MainWindow window;
        QVERIFY(memory.restore(window).isEmpty());
        const ui::WindowState state = window.state();
        QVERIFY(state.experiment == experiment);
        QVERIFY(window.controller().experiment() == experiment);
        QVERIFY(std::isinf(state.pace));
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
        QTest::newRow("broken layout") << QByteArray("[window]\nviews=@ByteArray(nonsense)\n");
    }

    void damagedFilesMeanDefaultsAndOneLine()
    {
        QFETCH(QByteArray, text);
        write(text);
        const WindowMemory memory(path());
        MainWindow window;
        const QString notice = memory.restore(window);
        QVERIFY(!notice.isEmpty() && !notice.contains('\n'));
        QVERIFY(window.state().experiment == core::Experiment{});
        QCOMPARE(window.size(), QSize(1280, 800));
    }

    void settingsOfALaterVersionAreLeftOut()
    {
        write("[experiment]\ngolden=6\nfuture-knob=12\n[window]\nfuture=yes\n");
        MainWindow window;
        QVERIFY(WindowMemory(path()).restore(window).isEmpty());
        QCOMPARE(window.state().experiment.golden, 6);
    }
};

QTEST_MAIN(WindowMemoryTest)
#include "window_memory_test.moc"
