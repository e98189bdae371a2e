#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/jobs/importance_job.h"
#include "ui/theme/theme.h"
#include "ui/views/importance/importance_view.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include <vector>

namespace theme_window_test {

/// What a window looks like after the theme was changed under it.
class ThemeWindowTest : public QObject, private WindowUser {
    Q_OBJECT

    /// A window with the article's run, in which each view has been in front once and shows its usual content.
    void showTrained()
    {
        show(std::make_unique<ui::MainWindow>());
        train();
        click("pinButton");
        lookAt(find<QWidget>("rowsView"));
        QTRY_VERIFY(find<QTableView>("rowsTable").model()->rowCount() > 0);
        lookAt(find<QWidget>("believeView"));
        QTRY_COMPARE_WITH_TIMEOUT(find<ui::ImportanceView>("rivalsView").job().state(), ui::ImportanceJob::State::Done,
                                  20'000 * kSlowdown);
        pictures();
        m_window->resize(m_window->size() - QSize(40, 40)); // every layout is that of a window with all its texts
    }

    void lookAt(QWidget& view) { find<QStackedWidget>("inspector").setCurrentWidget(&view); }

    /// One of the window for each view in front, in their order.
    std::vector<QImage> pictures()
    {
        auto& views = find<QStackedWidget>("inspector");
        std::vector<QImage> all;
        for (int view = 0; view < views.count(); ++view) {
            lookAt(*views.widget(view));
            QCoreApplication::processEvents();
            for (const char* name : {"rateLabel", "rivalsStatus"}) // how fast, how long: another number each time
                find<QLabel>(name).clear();
            all.push_back(m_window->grab().toImage());
        }
        return all;
    }

    void compareEach(const std::vector<QImage>& found, const std::vector<QImage>& expected)
    {
        QCOMPARE(found.size(), expected.size());
        for (std::size_t view = 0; view < found.size(); ++view)
            QVERIFY2(found[view] == expected[view], qPrintable(QStringLiteral("view %1").arg(view)));
    }

private slots:
    void cleanup() { m_window.reset(); }

    void thereAndBackAgainLeavesNoTrace()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        showTrained();
        const auto before = pictures();
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        QVERIFY(pictures() != before);
        ui::applyTheme(*qApp, ui::Scheme::Light);
        compareEach(pictures(), before);
    }

    void aWindowThatBecameDarkLooksAsOneThatWasMadeDark()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        showTrained();
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        const auto became = pictures();
        m_window.reset();
        showTrained();
        compareEach(became, pictures());
    }
};

ATTENTION_TEST(ThemeWindowTest, QApplication)

} // namespace theme_window_test
#include "theme_window_test.moc"
