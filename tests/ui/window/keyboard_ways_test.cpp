#include "tests/support/kept_user.h"
#include "tests/support/test_registry.h"
#include "ui/actions/window_parts.h"
#include "ui/inspector/inspector.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenuBar>
#include <QShortcut>
#include <QTabBar>
#include <QTextBrowser>

#include <utility>

namespace keyboard_ways_test {

namespace {

/// The key of the mnemonic in a text; empty: it has none.
QString mnemonicOf(const QString& text)
{
    return QKeySequence::mnemonic(text).toString();
}

} // namespace

/// The ways through the window by keyboard, and where the focus is after each act.
class KeyboardWaysTest : public QObject, KeptUser {
    Q_OBJECT

    void show()
    {
        openWindow();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] QWidget& widget(const char* name) const { return findWidget<QWidget>(*m_window, name); }
    [[nodiscard]] ui::Inspector& inspector() const { return findWidget<ui::Inspector>(*m_window, "inspector"); }
    void focus(const char* name) const
    {
        widget(name).setFocus(Qt::TabFocusReason);
        QVERIFY2(widget(name).hasFocus(), name);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QVERIFY(m_window->focusWidget());
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
    }
    [[nodiscard]] QString focused() const
    {
        const QWidget* focused = m_window->focusWidget();
        if (!focused)
            return QStringLiteral("nothing");
        return inspector().isAncestorOf(focused) ? QStringLiteral("inside the view") : focused->objectName();
    }

    /// Every key that works in the whole window, and every letter that works with Alt.
    [[nodiscard]] QStringList keys() const
    {
        QStringList keys;
        for (const auto* action : m_window->findChildren<QAction*>())
            if (action->shortcutContext() != Qt::WidgetShortcut)
                for (const QKeySequence& key : action->shortcuts())
                    keys += key.toString();
        for (const auto* shortcut : m_window->findChildren<QShortcut*>())
            keys += shortcut->key().toString();
        for (const auto* button : m_window->findChildren<QAbstractButton*>())
            keys += button->shortcut().toString();
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->buddy())
                keys += mnemonicOf(label->text());
        for (const QAction* menu : findWidget<QMenuBar>(*m_window, "menuBar").actions())
            keys += mnemonicOf(menu->text());
        keys.removeAll(QString());
        return keys;
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_window.reset();
        ui::applyLanguage(*qApp, ui::LanguageChoice::English);
    }

    void f6GoesRoundThePartsAndShiftF6Back()
    {
        show();
        finish(small());
        focus("trainButton");
        QStringList way;
        for (int step = 0; step < 6; ++step) {
            press(Qt::Key_F6);
            way += focused();
        }
        QCOMPARE(way, QStringList({"samplesSpin", "attentionChart", "timelineSlider", "viewTabs", "inside the view",
                                   "trainButton"}));
        way.clear();
        for (int step = 0; step < 6; ++step) {
            press(Qt::Key_F6, Qt::ShiftModifier);
            way += focused();
        }
        QCOMPARE(way, QStringList({"inside the view", "viewTabs", "timelineSlider", "attentionChart", "samplesSpin",
                                   "trainButton"}));
    }

    void everyPartIsInTheWindowAndHasAName()
    {
        show();
        for (const ui::WindowPart& part : ui::windowParts()) {
            const QWidget& root = widget(part.root);
            QVERIFY2(!root.accessibleName().isEmpty(), part.root);
            QVERIFY2(!part.first || root.findChild<QWidget*>(QLatin1StringView(part.first)), part.root);
        }
    }

    void arrowsWalkTheBarsThatF6HasReached()
    {
        show();
        finish(small());
        focus("samplesSpin");
        press(Qt::Key_F6);
        const QString whole = widget("attentionChart").accessibleDescription();
        press(Qt::Key_Home);
        QVERIFY(widget("attentionChart").accessibleDescription() != whole);
        QCOMPARE(focused(), QStringLiteral("attentionChart"));
    }

    void controlAndTabOrPageTurnsTheTabs()
    {
        show();
        focus("samplesSpin");
        const int last = inspector().count() - 1;
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(inspector().currentIndex(), 1);
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(inspector().currentIndex(), 2);
        press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier); // as the keyboard sends it
        QCOMPARE(inspector().currentIndex(), 1);
        press(Qt::Key_PageUp, Qt::ControlModifier);
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(inspector().currentIndex(), last);
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(inspector().currentIndex(), 0);
        QCOMPARE(focused(), QStringLiteral("samplesSpin"));
    }

    void altAndADigitBringATabToTheFront()
    {
        show();
        focus("trainButton");
        for (int tab = inspector().count() - 1; tab >= 0; --tab) {
            press(static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::AltModifier);
            QCOMPARE(inspector().currentIndex(), tab);
        }
    }

    /// Qt would give the focus to any button of the next view.
    void turningTheTabsFromWithinAViewGoesToTheTabs()
    {
        show();
        finish(small());
        focus("viewTabs");
        press(Qt::Key_F6);
        QCOMPARE(focused(), QStringLiteral("inside the view"));
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(focused(), QStringLiteral("viewTabs"));
        QCOMPARE(inspector().currentIndex(), 1);
    }

    void f2GoesToTheSliderOrButtonOfASettingAndBack()
    {
        show();
        for (const auto& [field, companion] :
             {std::pair{"samplesSpin", "samplesSlider"}, std::pair{"seedSpin", "nextSeedButton"}}) {
            focus(field);
            press(Qt::Key_F2);
            QCOMPARE(focused(), QString::fromLatin1(companion));
            press(Qt::Key_F2);
            QCOMPARE(focused(), QString::fromLatin1(field));
        }
    }

    void f1BeginsWithTheControlInUse()
    {
        show();
        focus("epochsSpin");
        press(Qt::Key_F1);
        const QString text = findWidget<QTextBrowser>(*m_window, "helpText").toPlainText();
        const auto control = text.indexOf(widget("epochsSpin").accessibleName());
        const auto part = text.indexOf("Controls, on the left");
        const auto parts = text.indexOf("Parts of the window");
        QVERIFY2(0 <= control && control < part && part < parts, qPrintable(text));
    }

    void closedHelpGivesTheFocusBack()
    {
        show();
        finish(small());
        focus("attentionChart");
        action("shortcutsAction").trigger();
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
        QVERIFY(dialog);
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog")));
        QCOMPARE(focused(), QStringLiteral("attentionChart"));
    }

    void everyKeyOfTheWindowIsListedAndUsedOnce_data()
    {
        QTest::addColumn<ui::LanguageChoice>("language");
        QTest::newRow("English") << ui::LanguageChoice::English;
        QTest::newRow("German") << ui::LanguageChoice::German;
    }
    void everyKeyOfTheWindowIsListedAndUsedOnce()
    {
        QFETCH(ui::LanguageChoice, language);
        ui::applyLanguage(*qApp, language);
        show();
        QStringList all = keys();
        for (const char* key : {"F1", "F6", "Shift+F6", "Ctrl+Tab", "Ctrl+PgDown", "Alt+1", "Alt+8", "Ctrl+1"})
            QVERIFY2(all.contains(QLatin1StringView(key)), key);
        QStringList sorted = all;
        sorted.sort();
        QVERIFY2(all.removeDuplicates() == 0, qPrintable(sorted.join(u' ')));
        action("shortcutsAction").trigger();
        const QString list = findWidget<QTextBrowser>(*m_window, "helpText").toPlainText();
        for (const auto* each : m_window->findChildren<QAction*>())
            for (const QKeySequence& key : each->shortcuts())
                if (each->shortcutContext() != Qt::WidgetShortcut)
                    QVERIFY2(list.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
    }

    void recoverLeavesTheFocusOnTrain()
    {
        openKept();
        finishAndKeep(small());
        crash();
        openKept();
        QTRY_VERIFY(isOffered());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy spy(&files(), &ui::RunFiles::recovered);
        focus("recoverButton");
        press(Qt::Key_Space);
        QTRY_COMPARE(spy.size(), 1);
        QTRY_VERIFY(!isOffered());
        QCOMPARE(focused(), QStringLiteral("trainButton"));
    }

    void discardLeavesTheFocusOnTrain()
    {
        openKept();
        finishAndKeep(small());
        crash();
        openKept();
        QTRY_VERIFY(isOffered());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        focus("discardButton");
        press(Qt::Key_Space);
        QTRY_VERIFY(!isOffered());
        QCOMPARE(focused(), QStringLiteral("trainButton"));
    }

    void openAndNewLeaveTheFocusOnTrain()
    {
        show();
        finish(small());
        save(in("a.attnlab"));
        focus("samplesSpin");
        action("newAction").trigger();
        QCOMPARE(focused(), QStringLiteral("trainButton"));
        focus("samplesSpin");
        open(in("a.attnlab"));
        QCOMPARE(focused(), QStringLiteral("trainButton"));
    }

    /// Each of these buttons disables itself, and Qt would give the focus to the next one.
    void buttonThatEndsItsOwnUseLeavesTheFocusOnTrain()
    {
        show();
        finish(small());
        focus("resetButton");
        press(Qt::Key_Space);
        QTRY_VERIFY(!widget("resetButton").isEnabled());
        QCOMPARE(focused(), QStringLiteral("trainButton"));
        focus("articleButton");
        press(Qt::Key_Space);
        QTRY_VERIFY(!widget("articleButton").isEnabled());
        QCOMPARE(focused(), QStringLiteral("trainButton"));
        while (widget("undoButton").isEnabled()) {
            focus("undoButton");
            press(Qt::Key_Space);
        }
        QCOMPARE(focused(), QStringLiteral("trainButton"));
    }

    void closedMessageLeavesTheFocusOnTrain()
    {
        show();
        m_window->showNote(QStringLiteral("A note"));
        focus("noticeCloseButton");
        press(Qt::Key_Space);
        QVERIFY(!widget("noticeBar").isVisible());
        QCOMPARE(focused(), QStringLiteral("trainButton"));
        QVERIFY(!findWidget<QAbstractButton>(*m_window, "splitByClassButton").isChecked());
    }
};

ATTENTION_TEST(KeyboardWaysTest, QApplication)

} // namespace keyboard_ways_test
#include "keyboard_ways_test.moc"
