#include "core/scripts/script.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextEdit>

namespace code_window_test {

/// The code beside the controls.
class CodeWindowTest : public QObject, private WindowUser {
    Q_OBJECT

    [[nodiscard]] QString script() const { return find<QTextEdit>("codeText").toPlainText() + u'\n'; }
    [[nodiscard]] QString scriptOfControls() const
    {
        return QString::fromStdString(core::kerasScript(m_window->session().controls()).text);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init()
    {
        show(std::make_unique<ui::MainWindow>());
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("codeView"));
    }
    void cleanup() { m_window.reset(); }

    void theScriptFollowsTheControlsWithoutTraining()
    {
        QCOMPARE(script(), scriptOfControls());
        type("goldenSpin", "7");
        type("hiddenEdit", "64, 8");
        QCOMPARE(m_window->session().controls().golden, std::vector<std::int64_t>{7});
        QCOMPARE(script(), scriptOfControls());
        QVERIFY(script().contains("golden_feature=7"));
        QVERIFY(script().contains("Dense(64, name=\"dense_1\")"));
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
    }

    void whatTheControlsRefuseNeverReachesTheScript()
    {
        type("hiddenEdit", "100, many");
        QCOMPARE(script(), scriptOfControls());
        QVERIFY(script().contains("Dense(100, name=\"dense_1\")"));
    }

    void theCodeHasATabOfItsOwn()
    {
        const auto& tabs = find<QTabBar>("viewTabs");
        QCOMPARE(tabs.tabText(tabs.currentIndex()), "Code");
    }
};

ATTENTION_TEST(CodeWindowTest, QApplication)

} // namespace code_window_test
#include "code_window_test.moc"
