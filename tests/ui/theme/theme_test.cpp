#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace theme_test {

using ui::Scheme;
using ui::Theme;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// The ratio of two colours, from 1 to 21. Source: Web Content Accessibility Guidelines 2.1, "contrast ratio".
double contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

private slots:
    void cleanup() { ui::applyTheme(*qApp, Scheme::Light); }

    void textsHaveTheContrastThatGuidelinesAskFor_data() { schemes(); }
    void textsHaveTheContrastThatGuidelinesAskFor()
    {
        QFETCH(const Scheme, scheme);
        const Theme& theme = ui::themeOf(scheme);
        for (const QColor& text : {theme.text, theme.mutedText, theme.goldenText, theme.error})
            for (const QColor& ground : {theme.ground, theme.panel, theme.card, theme.field})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + " on " + ground.name()));
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
        for (const QColor& curve : {theme.train, theme.test})
            QVERIFY2(contrast(curve, theme.ground) >= 3.0, qPrintable(curve.name()));
    }

    void aWidgetHasTheThemeThatWasApplied_data() { schemes(); }
    void aWidgetHasTheThemeThatWasApplied()
    {
        QFETCH(const Scheme, scheme);
        ui::applyTheme(*qApp, scheme);
        const QWidget widget;
        QCOMPARE(&ui::themeOf(widget), &ui::themeOf(scheme));
        QCOMPARE(widget.palette().color(QPalette::Window), ui::themeOf(scheme).ground);
    }

    void strengthChangesTheOpacityAlone()
    {
        const QColor colour = ui::withStrength(QColor(10, 20, 30), 0.5F);
        QCOMPARE(colour.rgb(), QColor(10, 20, 30).rgb());
        QCOMPARE(colour.alpha(), 128);
    }

    void figuresOfTheTypefaceHaveOneWidth()
    {
        ui::applyTheme(*qApp, Scheme::Light);
        const QFontMetricsF metrics(ui::themeFont(1.5));
        for (char digit = '1'; digit <= '9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
        QVERIFY(ui::themeFont(2.0).pointSizeF() > ui::themeFont(1.0).pointSizeF());
    }
};

ATTENTION_TEST(ThemeTest, QApplication)

} // namespace theme_test
#include "theme_test.moc"
