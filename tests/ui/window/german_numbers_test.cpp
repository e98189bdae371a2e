#include "tests/support/test_registry.h"
#include "ui/language/language.h"

#include "tests/support/window_user.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

#include <algorithm>

namespace german_numbers_test {

namespace {

/// The numbers with a decimal point; "10.000" is grouped. Marks of rich text and references are no numbers.
QString pointsIn(QString text)
{
    static const QRegularExpression unread(QStringLiteral("<[^>]*>|arXiv:[0-9.]+"));
    static const QRegularExpression point(
        QStringLiteral("(?<![0-9.])0\\.[0-9]+|[0-9]\\.(?![0-9]{3}(?![0-9]))[0-9]+|[0-9],[0-9]{3},[0-9]{3}"));
    return point.match(text.remove(unread)).captured();
}

/// What a visible widget shows, or says in a tip or to screen readers.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts += label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts += button->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        texts += edit->text();
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    if (!view || !view->model())
        return texts;
    constexpr int kRows = 30;
    const QAbstractItemModel& model = *view->model();
    for (int row = 0; row < std::min(model.rowCount(), kRows); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts += model.index(row, column).data(role).toString();
    return texts;
}

} // namespace

/// The German window writes and reads German numbers.
class GermanNumbersTest : public QObject, private WindowUser {
    Q_OBJECT

    /// Fails with the texts of the visible widgets that have a decimal point.
    void verifyNoPoints(const QString& where)
    {
        QStringList found;
        for (const auto* widget : m_window->findChildren<QWidget*>())
            if (widget->isVisible())
                for (const QString& text : textsOf(*widget))
                    if (const QString point = pointsIn(text); !point.isEmpty())
                        found += QStringLiteral("%1 in %2 %3: %4").arg(point, where, widget->objectName(), text);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        ui::applyLanguage(*qApp, ui::LanguageChoice::German);
        showNew();
    }

    void cleanup()
    {
        m_window.reset();
        ui::applyLanguage(*qApp, ui::LanguageChoice::English);
    }

    void fieldsTakeBothMarksAndShowTheLanguages_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a comma") << "0,005" << 0.005 << "0,005";
        QTest::newRow("a point") << "0.004" << 0.004 << "0,004";
        QTest::newRow("an exponent") << "2e-5" << 2e-5 << QString::fromUtf8("2e−5");
        QTest::newRow("a point that can part no thousands here") << "1.500" << 1.5 << "1,5"; // 10 is the largest
        QTest::newRow("a comma and an exponent") << "1,5e-3" << 0.0015 << "0,0015";
    }

    void fieldsTakeBothMarksAndShowTheLanguages()
    {
        QFETCH(const QString, typed);
        QFETCH(const double, rate);
        QFETCH(const QString, shown);
        const auto& field = find<QDoubleSpinBox>("learningRateSpin");
        QCOMPARE(field.text(), QString("0,003"));
        type("learningRateSpin", typed);
        QTRY_COMPARE(field.value(), rate);
        QCOMPARE(field.text(), shown);
        QVERIFY(!find<QLabel>("learningRateMessage").isVisible());
    }

    void anAmbiguousPointIsRefusedWithBothReadings()
    {
        m_window->session().change([] {
            core::Experiment experiment;
            experiment.harder.scale = 2.0; // opens the section
            return experiment;
        }());
        type("scaleSpin", QStringLiteral("1.000"));
        const auto& message = find<QLabel>("scaleMessage");
        QTRY_VERIFY(!message.text().isEmpty());
        QVERIFY2(message.text().contains(QStringLiteral("1000")), qPrintable(message.text()));
        QVERIFY2(message.text().contains(QStringLiteral("oder 1,")), qPrintable(message.text()));
        QCOMPARE(find<QDoubleSpinBox>("scaleSpin").value(), 2.0);
    }

    void wholeNumbersAreGroupedWithPoints()
    {
        type("samplesSpin", QStringLiteral("20.000"));
        QTRY_COMPARE(find<QSpinBox>("samplesSpin").value(), 20'000);
        QCOMPARE(find<QSpinBox>("samplesSpin").text(), QString("20.000"));
    }

    void noTabShowsADecimalPointAfterTraining()
    {
        core::Experiment experiment;
        experiment.samples = 2'000;
        experiment.epochs = 2;
        m_window->session().restore(experiment);
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
        train();
        auto& tabs = find<QTabBar>("viewTabs");
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            QCoreApplication::processEvents();
            if (const auto* code = m_window->findChild<QWidget*>("codeView"); code && code->isVisible())
                continue; // a script has the point
            verifyNoPoints(tabs.tabText(tab));
        }
    }
};

ATTENTION_TEST(GermanNumbersTest, QApplication)

} // namespace german_numbers_test
#include "german_numbers_test.moc"
