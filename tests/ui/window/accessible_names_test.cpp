#include "tests/support/document_user.h"
#include "tests/support/test_registry.h"
#include "ui/language/language.h"
#include "ui/tables/table_dialog.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QTabBar>

namespace accessible_names_test {

namespace {

bool isMarkup(const QString& text)
{
    return Qt::mightBeRichText(text) || text.contains("<p>") || text.contains("&lt;") || text.contains("&gt;") ||
           text.contains("&amp;") || text.contains("&quot;");
}

/// Whether a person gets to this widget: with the keyboard, or with the command of a screen reader.
bool isControl(const QWidget& widget)
{
    if (widget.objectName().startsWith("qt_") || qobject_cast<const QLabel*>(&widget))
        return false; // parts of a widget of Qt; a label is called by its text
    const bool isButton = qobject_cast<const QAbstractButton*>(&widget) && !widget.objectName().isEmpty();
    return widget.focusPolicy() != Qt::NoFocus || isButton;
}

} // namespace

/// What a screen reader says of each widget of the window and its dialogs.
class AccessibleNamesTest : public QObject, DocumentUser {
    Q_OBJECT

    int m_seen = 0;

    /// Checks every visible widget.
    void isSpokenWell(const QWidget& window)
    {
        for (auto* widget : window.findChildren<QWidget*>()) {
            QAccessibleInterface* spoken =
                widget->isVisible() ? QAccessible::queryAccessibleInterface(widget) : nullptr;
            if (!spoken)
                continue;
            const QString name = spoken->text(QAccessible::Name);
            const QString description = spoken->text(QAccessible::Description);
            const QString where = widget->objectName() + QStringLiteral(" (") +
                                  QLatin1StringView(widget->metaObject()->className()) + QStringLiteral("): ");
            QVERIFY2(!isMarkup(description), qPrintable(where + description));
            QVERIFY2(!isMarkup(name), qPrintable(where + name));
            if (!isControl(*widget))
                continue;
            ++m_seen;
            QVERIFY2(!name.trimmed().isEmpty(), qPrintable(where + "has no name"));
            if (!qobject_cast<const QAbstractItemView*>(widget)) // Qt gives the name of a table as its value, too
                QVERIFY2(name != spoken->text(QAccessible::Value), qPrintable(where + name));
            QVERIFY2(!name.contains(u'&'), qPrintable(where + name));
        }
    }

    static void languages()
    {
        QTest::addColumn<ui::LanguageChoice>("language");
        QTest::newRow("English") << ui::LanguageChoice::English;
        QTest::newRow("German") << ui::LanguageChoice::German;
    }

    void openIn(ui::LanguageChoice language)
    {
        ui::applyLanguage(*qApp, language);
        openWindow();
        finish(small());
    }

    /// The dialog that the entry opens.
    QDialog* dialogOf(const char* entry)
    {
        action(entry).trigger();
        for (auto* dialog : m_window->findChildren<QDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { m_seen = 0; }
    void cleanup()
    {
        m_window.reset();
        ui::applyLanguage(*qApp, ui::LanguageChoice::English);
    }

    void everyWidgetOfEachTabHasASpokenName_data() { languages(); }
    void everyWidgetOfEachTabHasASpokenName()
    {
        QFETCH(ui::LanguageChoice, language);
        openIn(language);
        findWidget<QAbstractButton>(*m_window, "harderDataButton").setChecked(true);
        auto& tabs = findWidget<QTabBar>(*m_window, "viewTabs");
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            QCoreApplication::processEvents();
            isSpokenWell(*m_window);
        }
        QVERIFY2(m_seen > 40 * tabs.count(), qPrintable(QString::number(m_seen)));
    }

    void everyWidgetOfTheDialogsHasASpokenName_data() { languages(); }
    void everyWidgetOfTheDialogsHasASpokenName()
    {
        QFETCH(ui::LanguageChoice, language);
        openIn(language);
        for (const char* entry :
             {"guideAction", "shortcutsAction", "aboutAction", "figureAction", "exportNumbersAction"}) {
            QDialog* dialog = dialogOf(entry);
            QVERIFY2(dialog, entry);
            isSpokenWell(*dialog);
            dialog->close();
            QTRY_VERIFY2(m_window->findChildren<QDialog*>().isEmpty(), entry);
        }
        m_window->open(QStringLiteral(TEST_DATA_DIR "/../../resources/examples/penguins.csv"));
        auto* dialog = m_window->findChild<ui::TableDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(!findWidget<QProgressBar>(*dialog, "tableProgressBar").isVisible());
        isSpokenWell(*dialog);
        QVERIFY2(m_seen > 25, qPrintable(QString::number(m_seen)));
    }

    void comboBoxIsCalledByItsLabelAndSaysItsValue()
    {
        openWindow();
        auto& combo = findWidget<QComboBox>(*m_window, "attentionCombo");
        QAccessibleInterface& spoken = *QAccessible::queryAccessibleInterface(&combo);
        QCOMPARE(spoken.text(QAccessible::Name), combo.accessibleName());
        QCOMPARE(spoken.text(QAccessible::Value), QStringLiteral("softmax"));
        QCOMPARE(spoken.role(), QAccessible::ComboBox);
        QCOMPARE(spoken.childCount(), 1);
        QCOMPARE(spoken.indexOfChild(spoken.child(0)), 0);
    }

    void settingSaysItsHelpAndItsRange()
    {
        openWindow();
        const QString help = findWidget<QWidget>(*m_window, "learningRateSpin").accessibleDescription();
        QVERIFY2(help.contains("0.003") && help.contains(u'\n'), qPrintable(help));
    }
};

ATTENTION_TEST(AccessibleNamesTest, QApplication)

} // namespace accessible_names_test
#include "accessible_names_test.moc"
