#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>

namespace small_window_test {

namespace {

/// Whether the widget lies within all that it is in, or within what can be scrolled there.
bool canBeReached(const QWidget& widget)
{
    QRect rect = widget.rect();
    for (const QWidget* at = &widget; !at->isWindow(); at = at->parentWidget()) {
        const QWidget* parent = at->parentWidget();
        rect.translate(at->pos());
        const auto* area = qobject_cast<const QScrollArea*>(parent->parentWidget());
        if (area && area->widget() == at && area->viewport() == parent) {
            const bool fits = at->width() <= parent->width();
            if (!fits && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                return false;
            rect = {{}, rect.size().boundedTo(parent->size())}; // once it is scrolled there
        } else if (!parent->rect().contains(rect)) {
            return false;
        }
    }
    return true;
}

bool isControl(const QWidget* widget)
{
    const bool isOfQt = widget->objectName().isEmpty() || widget->objectName().startsWith("qt_") ||
                        qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                        qobject_cast<const QTabBar*>(widget->parentWidget());
    return !isOfQt && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                       qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                       qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QTabBar*>(widget));
}

} // namespace

/// The window where there is little room.
class SmallWindowTest : public QObject, private WindowUser {
    Q_OBJECT

    void showTrained(const QSize& size)
    {
        show(std::make_unique<ui::MainWindow>());
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        type("samplesSpin", "5000");
        train();
    }

    /// Calls this for each view in front.
    template <typename Check>
    void forEachView(Check check)
    {
        auto& views = find<QStackedWidget>("inspector");
        for (int view = 0; view < views.count(); ++view) {
            views.setCurrentIndex(view);
            QTest::qWait(20); // layouts
            check(find<QTabBar>("viewTabs").tabText(view));
        }
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void cleanup() { m_window.reset(); }

    void everyControlCanBeReached_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("960 x 540") << QSize(960, 540);
        QTest::newRow("640 x 400") << QSize(640, 400);
        QTest::newRow("1024 x 640") << QSize(1024, 640);
    }

    void everyControlCanBeReached()
    {
        QFETCH(QSize, size);
        showTrained(size);
        int seen = 0;
        forEachView([&](const QString& view) {
            for (const auto* widget : m_window->findChildren<QWidget*>()) {
                if (!isControl(widget) || !widget->isVisible())
                    continue;
                ++seen;
                QVERIFY2(canBeReached(*widget), qPrintable(view + ": " + widget->objectName()));
            }
        });
        QVERIFY2(seen > 200, qPrintable(QString::number(seen)));
    }

    void nothingScrollsAt1024By640()
    {
        showTrained({1024, 640});
        forEachView([&](const QString& view) {
            const QSize over = overhang();
            QVERIFY2(
                over == QSize(0, 0),
                qPrintable(QStringLiteral("%1: %2 x %3 too large").arg(view).arg(over.width()).arg(over.height())));
        });
    }

    void transportAndTimelineAreThereWithoutScrollingAt960By540()
    {
        showTrained({960, 540});
        forEachView([&](const QString& view) {
            QCOMPARE(find<QScrollArea>("windowScroll").verticalScrollBar()->maximum(), 0);
            QCOMPARE(find<QScrollArea>("windowScroll").horizontalScrollBar()->maximum(), 0);
            for (const char* name : {"trainButton", "resetButton", "speedSlider", "liveCheck", "undoButton",
                                     "timelineSlider", "branchButton", "viewTabs"}) {
                const auto& control = find<QWidget>(name);
                QVERIFY2(control.visibleRegion().boundingRect() == control.rect(), qPrintable(view + ": " + name));
            }
        });
    }
};

ATTENTION_TEST(SmallWindowTest, QApplication)

} // namespace small_window_test
#include "small_window_test.moc"
