#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "ui/actions/menu_bar.h"
#include "ui/language/language.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/window_geometry.h"
#include "ui/window/window_state.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>

#include <memory>

namespace menus_test {

using ui::MainWindow;
using ui::RunState;

namespace {

/// All entries of a menu and of those within it.
QList<QAction*> entriesOf(const QMenu& menu)
{
    QList<QAction*> entries;
    for (QAction* entry : menu.actions()) {
        if (!entry->isSeparator())
            entries += entry;
        if (entry->menu())
            entries += entriesOf(*entry->menu());
    }
    return entries;
}

bool isInteractive(const QWidget* widget)
{
    const bool isOfQt = widget->objectName().isEmpty() || widget->objectName().startsWith("qt_") ||
                        qobject_cast<const QAbstractSpinBox*>(widget->parentWidget());
    return !isOfQt && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                       qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                       qobject_cast<const QSlider*>(widget));
}

} // namespace

/// The menu bar, and the help that each control gives.
class MenusTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] const ui::MenuBar& bar() const { return findWidget<ui::MenuBar>(*m_window, "menuBar"); }
    [[nodiscard]] QMenu& menu(const char* name) const { return findWidget<QMenu>(*m_window, name); }
    [[nodiscard]] QAction& entry(const char* name) const
    {
        auto* action = m_window->findChild<QAction*>(QString::fromLatin1(name));
        if (!action)
            qFatal("there is no entry %s", name);
        return *action;
    }
    [[nodiscard]] QList<QAction*> entries() const
    {
        QList<QAction*> all;
        for (const QAction* menu : bar().actions())
            all += entriesOf(*menu->menu());
        return all;
    }
    /// As when it is opened, so that the entries follow the buttons.
    void look(const char* name) const { emit menu(name).aboutToShow(); }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_window->controller().state(), RunState::Untrained);
    }

    void cleanup() { ui::applyLanguage(*qApp, ui::LanguageChoice::English); }

    void theMenusStandInTheUsualOrder()
    {
        QStringList titles;
        for (const QAction* menu : bar().actions())
            titles += ui::plainText(*menu);
        QCOMPARE(titles, QStringList({"File", "Edit", "View", "Run", "Help"}));
    }

    void everyEntryHasANameATextAndATip()
    {
        QVERIFY(entries().size() > 45);
        for (const QAction* entry : entries()) {
            const QString name = entry->menu() ? entry->menu()->objectName() : entry->objectName();
            const QString text = ui::plainText(*entry);
            QVERIFY(!text.isEmpty());
            QVERIFY2(!name.isEmpty(), qPrintable(text));
            QVERIFY2(entry->toolTip().size() > text.size(), qPrintable(name)); // by default it is the text
        }
    }

    void everyEntryOfAMenuHasALetterOfItsOwn()
    {
        for (const char* name : {"fileMenu", "editMenu", "viewMenu", "runMenu", "helpMenu"}) {
            QString letters;
            for (const QAction* entry : menu(name).actions()) {
                if (entry->isSeparator())
                    continue;
                const auto mark = entry->text().indexOf(u'&');
                QVERIFY2(mark >= 0, qPrintable(entry->text()));
                const QChar letter = entry->text().at(mark + 1).toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(entry->text()));
                letters += letter;
            }
        }
    }

    void everyKeyIsUsedOnce()
    {
        QStringList keys;
        for (const QAction* entry : entries())
            if (const QString key = ui::keyText(*entry); !key.isEmpty())
                keys += key;
        QVERIFY(keys.size() > 20);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void everyControlHasATip()
    {
        int seen = 0;
        QStringList without;
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            if (!isInteractive(widget))
                continue;
            ++seen;
            if (widget->toolTip().isEmpty())
                without += widget->objectName();
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(' ')));
        QVERIFY2(seen >= 60, qPrintable(QString::number(seen)));
        const auto& tabs = findWidget<QTabBar>(*m_window, "viewTabs");
        for (int tab = 0; tab < tabs.count(); ++tab)
            QVERIFY2(tabs.tabToolTip(tab).endsWith("?"), qPrintable(tabs.tabText(tab)));
    }

    void entriesPressTheButtonsOfTheWindow()
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        m_window->session().restore(experiment);
        QTRY_COMPARE(m_window->controller().state(), RunState::Untrained);
        look("runMenu");
        QCOMPARE(ui::plainText(entry("trainButtonAction")), QStringLiteral("Train"));
        QVERIFY(!entry("resetButtonAction").isEnabled());
        QVERIFY(!entry("playButtonAction").isVisible() || !entry("playButtonAction").isEnabled());
        entry("stepBatchButtonAction").trigger();
        QTRY_COMPARE(m_window->controller().state(), RunState::Paused);
        QCOMPARE(m_window->controller().progress().batch, 1);
        entry("trainButtonAction").trigger();
        look("runMenu");
        QCOMPARE(ui::plainText(entry("trainButtonAction")), QStringLiteral("Pause"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->controller().state(), RunState::Finished, 20'000);
        look("runMenu");
        QVERIFY(entry("playButtonAction").isEnabled());
        entry("liveCheckAction").trigger();
        QVERIFY(findWidget<QCheckBox>(*m_window, "liveCheck").isChecked());
    }

    void editTakesBackAndBringsTheArticleBack()
    {
        const auto& golden = findWidget<QSpinBox>(*m_window, "goldenSpin");
        core::Experiment changed;
        changed.golden = {7};
        m_window->session().change(changed);
        QCOMPARE(golden.text(), QStringLiteral("7"));
        look("editMenu");
        QVERIFY(entry("undoButtonAction").toolTip().contains("5 → 7"));
        entry("undoButtonAction").trigger();
        QCOMPARE(golden.text(), QStringLiteral("5"));
        look("editMenu");
        entry("redoButtonAction").trigger();
        QCOMPARE(golden.text(), QStringLiteral("7"));
        look("editMenu");
        entry("articleButtonAction").trigger();
        QVERIFY(m_window->state().experiment == core::Experiment{});
    }

    void controlAndANumberBringAViewToTheFront()
    {
        m_window->activateWindow();
        const auto& tabs = findWidget<QTabBar>(*m_window, "viewTabs");
        for (int view = tabs.count() - 1; view >= 0; --view) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + view), Qt::ControlModifier);
            QCOMPARE(tabs.currentIndex(), view);
            QVERIFY(entry(qPrintable(QStringLiteral("viewAction_%1").arg(view + 1))).isChecked());
        }
    }

    void f10OpensTheMenuBar()
    {
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_F10);
        QCOMPARE(QApplication::activePopupWidget(), &menu("fileMenu"));
        menu("fileMenu").close();
    }

    void f11FillsTheScreenAndGoesBack()
    {
        entry("fullScreenAction").trigger();
        QVERIFY(m_window->isFullScreen());
        entry("fullScreenAction").trigger();
        QVERIFY(!m_window->isFullScreen());
    }

    void quitClosesTheWindow()
    {
        entry("quitAction").trigger();
        QVERIFY(!m_window->isVisible());
    }

    void helpShowsKeysPartsAndTheProgram()
    {
        const auto textOf = [this](const char* action) {
            entry(action).trigger();
            return findWidget<QTextBrowser>(*m_window, "helpText").toPlainText();
        };
        const QString keys = textOf("shortcutsAction");
        for (const QAction* each : entries())
            if (const QString key = ui::keyText(*each); !key.isEmpty()) {
                QVERIFY2(keys.contains(key), qPrintable(key));
                QVERIFY2(keys.contains(ui::plainText(*each)), qPrintable(key));
            }
        QVERIFY(keys.contains("F10"));
        const QString guide = textOf("guideAction");
        const auto& tabs = findWidget<QTabBar>(*m_window, "viewTabs");
        for (int tab = 0; tab < tabs.count(); ++tab)
            QVERIFY2(guide.contains(tabs.tabToolTip(tab)), qPrintable(tabs.tabText(tab)));
        QVERIFY(guide.contains("Timeline") && guide.contains("Drag, or use the arrow keys"));
        const QString about = textOf("aboutAction");
        for (const char* part : {qVersion(), "GPL-3.0-or-later", "Eigen", "MPL-2.0"})
            QVERIFY2(about.contains(part), part);
        QVERIFY(!about.contains("()"));
    }

    void menusAndHelpFollowTheLanguage()
    {
        entry("guideAction").trigger();
        ui::applyLanguage(*qApp, ui::LanguageChoice::German);
        QTRY_COMPARE(ui::plainText(*bar().actions().constFirst()), QStringLiteral("Datei"));
        QVERIFY(!m_window->findChild<QTextBrowser*>("helpText")); // which was in English
        QTRY_VERIFY(bar().isVisible());
        everyEntryOfAMenuHasALetterOfItsOwn();
    }
};

ATTENTION_TEST(MenusTest, QApplication)

} // namespace menus_test
#include "menus_test.moc"
