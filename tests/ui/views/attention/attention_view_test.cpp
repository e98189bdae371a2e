#include "tests/support/column_table.h"
#include "tests/support/test_registry.h"
#include "ui/charts/attention_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/attention/attention_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <span>

namespace attention_view_test {

using core::Experiment;
using core::Snapshot;
using ui::AttentionView;
using ui::Scheme;

namespace {

Snapshot momentOf(std::int64_t batch, double golden, const Experiment& experiment)
{
    Snapshot snapshot;
    snapshot.batch = batch;
    const auto features = static_cast<std::size_t>(experiment.features);
    snapshot.test.attention.assign(features, (1.0 - golden) / static_cast<double>(features - 1));
    snapshot.test.attention[static_cast<std::size_t>(experiment.golden.front() - 1)] = golden;
    return snapshot;
}

/// Untrained, undecided, found.
std::vector<Snapshot> runOf(const Experiment& experiment)
{
    return {momentOf(0, 0.05, experiment), momentOf(40, 0.09, experiment), momentOf(41, 0.3, experiment),
            momentOf(42, 0.573, experiment)};
}

/// Attention to the columns of column_table.h, the same for all inputs of a column.
Snapshot columnsMomentOf(std::int64_t batch, double shape, double weight, double side)
{
    Snapshot snapshot;
    snapshot.epoch = 1;
    snapshot.batch = batch;
    snapshot.test.attention.assign(6, shape / 6.0);
    snapshot.test.attention.insert(snapshot.test.attention.end(), {weight, side / 2.0, side / 2.0});
    return snapshot;
}

QString withoutTags(QString text)
{
    static const QRegularExpression tag("<[^>]*>");
    return text.remove(tag);
}

} // namespace

class AttentionViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void attentionThatIsNotFiniteHasNoBars()
    {
        AttentionView view;
        std::vector<Snapshot> run = runOf(Experiment());
        run.back().test.attention.assign(20, std::numeric_limits<double>::quiet_NaN());
        view.showSnapshot(Experiment(), run);
        QCOMPARE(withoutTags(view.findChild<QLabel*>("verdictLabel")->text()),
                 QString("The attention is not a finite number."));
        const auto* chart = view.findChild<ui::AttentionChart*>();
        QVERIFY2(!chart->accessibleDescription().contains("The largest"), qPrintable(chart->accessibleDescription()));
        const auto* split = view.findChild<QPushButton*>("splitByClassButton");
        QVERIFY(!split->isEnabled());
        view.showSnapshot(Experiment(), std::span(run).first(3));
        QVERIFY(split->isEnabled());
        QVERIFY2(chart->accessibleDescription().contains("The largest"), qPrintable(chart->accessibleDescription()));
    }

    void aNetworkWithoutAttentionSaysSo()
    {
        AttentionView view;
        Experiment experiment;
        experiment.attention = core::AttentionKind::None;
        Snapshot snapshot;
        snapshot.batch = 1;
        view.showSnapshot(experiment, std::vector{snapshot});
        QCOMPARE(withoutTags(view.findChild<QLabel*>("verdictLabel")->text()),
                 QString("This network has no attention."));
        const auto* split = view.findChild<QPushButton*>("splitByClassButton");
        QVERIFY(!split->isEnabled());
        QCOMPARE(split->toolTip(), QString("This network has no attention, and so no bars to split."));
        view.showSnapshot(Experiment(), runOf(Experiment()));
        QVERIFY(split->isEnabled());
        QVERIFY(split->toolTip().startsWith("Two bars for each feature"));
    }

    void theSentenceCanBeReadByScriptsAndScreenReaders()
    {
        AttentionView view;
        const Experiment experiment;
        view.showSnapshot(experiment, runOf(experiment));
        const auto* headline = view.findChild<QLabel*>("verdictLabel");
        const QString sentence = "Feature 5 holds 0.573 of the attention: 1.3 times all others together.";
        QCOMPARE(withoutTags(headline->text()), sentence);
        QCOMPARE(headline->accessibleName(), sentence);
        const auto* finding = view.findChild<QLabel*>("findingLabel");
        QCOMPARE(withoutTags(finding->text()), QString("Found in epoch 1, batch 41. It is the golden feature."));
    }

    void aColumnOfCategoriesIsOneBarAndTheSentenceNamesIt()
    {
        AttentionView view;
        const Experiment experiment = columnExperiment();
        view.showSnapshot(experiment, std::vector{columnsMomentOf(3, 0.72, 0.16, 0.12)});
        QCOMPARE(view.headline(),
                 QString("shape leads with 0.720 of the attention: 1.1 times the uniform share of its 6 inputs."));
        QVERIFY2(view.line().endsWith("next is weight with 0.160. Most for each input: weight, 1.4 times uniform."),
                 qPrintable(view.line()));
        QCOMPARE(view.chart().roles().features(), 3);
        QCOMPARE(view.chart().describe(kWeight), QString("weight: 0.160, 1.4 times uniform"));
        QCOMPARE(view.chart().describe(kSide),
                 QString("side: 0.120, 0.5 times uniform\n2 inputs, uniform 2/9; most to left: 0.0600"));
        QVERIFY2(
            view.chart().accessibleDescription().startsWith("Bar chart of 3 columns. The largest: shape with 0.720."),
            qPrintable(view.chart().accessibleDescription()));
    }

    void categoriesOpenInTheirPlaceByClickAndByKey()
    {
        AttentionView view;
        view.resize(600, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const Experiment experiment = columnExperiment();
        const std::vector run{columnsMomentOf(3, 0.72, 0.16, 0.12)};
        view.showSnapshot(experiment, run);
        ui::AttentionChart& chart = view.chart();
        const QString sentence = view.headline();
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.barRect(kSide).center().toPoint());
        QCOMPARE(chart.roles().features(), 4);
        QCOMPARE(chart.roles().name(3), std::string("side = left"));
        QCOMPARE(view.headline(), sentence); // about columns
        QCOMPARE(*chart.highlighted(), 3);
        view.showSnapshot(experiment, run);
        QCOMPARE(chart.roles().features(), 4); // it stays
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chart.roles().features(), 3);
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Enter);
        QCOMPARE(chart.roles().features(), 8);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Left); // the weight, which has no categories
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chart.roles().features(), 8);
    }

    void aButtonOpensAllCategoriesAndIsThereWhereThereAreSome()
    {
        AttentionView view;
        auto* button = view.findChild<QPushButton*>("categoriesButton");
        view.showSnapshot(Experiment(), runOf(Experiment()));
        QVERIFY(button->isHidden());
        QTest::mouseClick(&view.chart(), Qt::LeftButton, {}, view.chart().barRect(5).center().toPoint());
        QCOMPARE(view.chart().roles().features(), 20); // nothing to open
        const Experiment experiment = columnExperiment();
        view.showSnapshot(experiment, std::vector{columnsMomentOf(3, 0.72, 0.16, 0.12)});
        QVERIFY(!button->isHidden());
        QVERIFY(!button->accessibleName().isEmpty());
        button->click();
        QCOMPARE(view.chart().roles().features(), 9);
        QVERIFY(button->isChecked());
        QCOMPARE(view.openColumns(), (QStringList{"shape", "side"}));
        button->click();
        QCOMPARE(view.chart().roles().features(), 3);
        view.setOpenColumns({"side"}); // as a rebuilt window does
        QCOMPARE(view.chart().roles().features(), 4);
        QVERIFY(!button->isChecked());
    }

    void classesAreWantedAgainForOtherBars()
    {
        AttentionView view;
        view.showSnapshot(columnExperiment(), std::vector{columnsMomentOf(3, 0.72, 0.16, 0.12)});
        QCOMPARE(view.barGroups().size(), 3);
        view.findChild<QPushButton*>("splitByClassButton")->click();
        QSignalSpy wanted(&view, &AttentionView::splitWanted);
        view.findChild<QPushButton*>("categoriesButton")->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(view.barGroups().size(), 9);
    }

    void twinsAreReadTogether()
    {
        AttentionView view;
        const Experiment experiment = columnExperiment(columnTable({{"weight", "side"}}));
        view.showSnapshot(experiment, std::vector{columnsMomentOf(3, 0.28, 0.3, 0.42)});
        QCOMPARE(view.headline(), QString("weight and side go together and share 0.720."));
        QCOMPARE(view.line(), QString("In the lead; next is shape with 0.280."));
        QVERIFY2(view.chart().describe(kWeight).endsWith("goes together with side"),
                 qPrintable(view.chart().describe(kWeight)));
    }

    void theBarsAreSplitByClassOnlyWhileThatIsWanted()
    {
        AttentionView view;
        const Experiment experiment;
        view.showSnapshot(experiment, runOf(experiment));
        const std::vector<double> whole(20, 1.0);
        const core::AttentionSpread spread{10, whole, whole, whole};
        const core::ClassSummary summary{spread, {spread, spread}};
        const double before = view.chart().axisMaximum();
        view.setClassSummary(summary); // not requested
        QCOMPARE(view.chart().axisMaximum(), before);
        QSignalSpy wanted(&view, &AttentionView::splitWanted);
        auto* button = view.findChild<QPushButton*>("splitByClassButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().at(0).toBool(), true);
        view.setClassSummary(summary);
        QCOMPARE(view.chart().axisMaximum(), 1.0);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(wanted.takeFirst().at(0).toBool(), false);
        QCOMPARE(view.chart().axisMaximum(), before);
    }

    void scrubbingBackTellsTheStateOfThen()
    {
        AttentionView view;
        const Experiment experiment;
        const std::vector<Snapshot> run = runOf(experiment);
        view.showSnapshot(experiment, run);
        const double maximum = view.chart().axisMaximum();
        view.showSnapshot(experiment, std::span(run).first(1));
        QVERIFY(view.line().startsWith("Before training"));
        view.showSnapshot(experiment, std::span(run).first(2));
        QVERIFY(view.line().startsWith("Not found"));
        QCOMPARE(view.chart().axisMaximum(), maximum);
    }

    void aBranchIsNamedFromItsFirstBatchOn()
    {
        AttentionView view;
        const Experiment experiment;
        const std::vector<Snapshot> run = runOf(experiment);
        const std::vector<core::BranchPoint> branches{{1, 41, 0.003, 3e-4}};
        const QString branch = " Branched at epoch 1, batch 41: learning rate 0.003 → 0.0003.";
        view.showSnapshot(experiment, run, branches);
        QVERIFY(view.line().endsWith(branch));
        QVERIFY(view.findChild<QLabel*>("findingLabel")->accessibleName().endsWith(branch));
        view.showSnapshot(experiment, std::span(run).first(3), branches); // until the moment itself
        QVERIFY(!view.line().contains("Branched"));
        view.showSnapshot(experiment, run);
        QVERIFY(!view.line().contains("Branched"));
    }

    void theGoldenNumberIsSetOffInTheThemesColour()
    {
        AttentionView view;
        const Experiment experiment;
        view.showSnapshot(experiment, runOf(experiment));
        const auto* headline = view.findChild<QLabel*>("verdictLabel");
        QVERIFY(headline->text().contains(ui::themeOf(Scheme::Light).goldenText.name() + "\">0.573<"));
        ui::applyTheme(*qApp, Scheme::Dark); // while hidden, as behind another tab
        view.show();
        QVERIFY(headline->text().contains(ui::themeOf(Scheme::Dark).goldenText.name() + "\">0.573<"));
        QCOMPARE(headline->palette().color(QPalette::WindowText), ui::themeOf(Scheme::Dark).text);
        ui::applyTheme(*qApp, Scheme::Light);
        QTRY_VERIFY(headline->text().contains(ui::themeOf(Scheme::Light).goldenText.name() + "\">0.573<"));
    }

    void theChartKeepsItsPlaceWhateverIsSaid_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("in a small window") << 430;
        QTest::newRow("at the default size") << 654;
        QTest::newRow("in a lecture hall") << 1200;
    }

    void theChartKeepsItsPlaceWhateverIsSaid()
    {
        QFETCH(int, width);
        AttentionView view;
        view.resize(width, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const Experiment experiment;
        const std::vector<Snapshot> run = runOf(experiment);
        const auto* headline = view.findChild<QLabel*>("verdictLabel");
        const auto* finding = view.findChild<QLabel*>("findingLabel");
        view.showSnapshot(experiment, run);
        QCoreApplication::processEvents();
        const QRect chart = view.chart().geometry();
        const QPoint place = headline->pos();
        for (std::size_t shown = 0; shown <= run.size(); ++shown) {
            view.showSnapshot(experiment, std::span(run).first(shown));
            QCoreApplication::processEvents();
            QCOMPARE(view.chart().geometry(), chart);
            QCOMPARE(headline->pos(), place);
            // Nothing is cut off.
            QVERIFY(headline->height() >= headline->heightForWidth(headline->width()));
            QVERIFY(finding->height() >= finding->heightForWidth(finding->width()));
        }
    }

    void nothingYetIsSaidInWords()
    {
        AttentionView view;
        const Experiment experiment;
        view.showSnapshot(experiment, runOf(experiment));
        view.showSnapshot(experiment, {});
        QVERIFY(!view.findChild<QLabel*>("verdictLabel")->text().isEmpty());
        QVERIFY(!view.findChild<QLabel*>("verdictLabel")->text().contains("0.573"));
        QCOMPARE(view.chart().axisMaximum() < 0.1, true);
    }

    void otherNumbersOfFeaturesAreShown()
    {
        AttentionView view;
        view.resize(654, 600);
        for (const std::int64_t features : {2, 200, 1000}) {
            Experiment experiment;
            experiment.features = features;
            experiment.golden = {features};
            view.showSnapshot(experiment, std::vector{momentOf(7, 0.8, experiment)});
            view.grab();
            QVERIFY(view.headline().startsWith(QString("Feature %1 holds 0.800").arg(features)));
        }
    }
};

ATTENTION_TEST(AttentionViewTest, QApplication)

} // namespace attention_view_test
#include "attention_view_test.moc"
