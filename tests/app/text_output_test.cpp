#include "app/terminal/ensemble_output.h"
#include "app/terminal/keras_progress.h"
#include "app/terminal/result_lines.h"
#include "app/terminal/text_format.h"
#include "core/text/display_width.h"
#include "tests/support/feature_roles.h"
#include "tests/support/small_table.h"
#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

namespace text_output_test {

namespace {

QStringList barsOf(const std::vector<double>& attention, std::int64_t golden)
{
    return QString::fromStdString(app::attentionBars(attention, rolesOf(std::ssize(attention), {golden}), 80))
        .split(u'\n');
}

/// Of a table whose columns have these names.
core::FeatureRoles rolesOfNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += name + ",";
    text += "class\n";
    for (int row = 0; row < 40; ++row) {
        for (std::size_t i = 0; i < names.size(); ++i)
            text += std::to_string(row * row + static_cast<int>(i)) + "." + std::to_string(row % 7) + ",";
        text += row % 2 == 0 ? "yes\n" : "no\n";
    }
    core::TableChoices choices;
    choices.label = "class";
    return core::withTable({}, core::prepareTable(*core::readTableText(text, "t.csv"), choices)).roles();
}

core::EnsembleRun runWith(double golden, double loss)
{
    core::EnsembleRun run;
    run.goldenAttention = golden;
    run.last.loss = loss;
    run.last.attention = {1.0 - golden, golden};
    return run;
}

} // namespace

class TextOutputTest : public QObject {
    Q_OBJECT

private slots:
    /// The numbers of the article's log.
    void numbersLookAsKerasPrintsThem()
    {
        QCOMPARE(app::kerasText(0.06512), std::string("0.0651"));
        QCOMPARE(app::kerasText(4.888e-05), std::string("4.8880e-05"));
        QCOMPARE(app::kerasText(1.0), std::string("1.0000"));
        QCOMPARE(app::kerasText(0.001), std::string("1.0000e-03"));
        QCOMPARE(app::kerasText(0.0), std::string("0.0000e+00"));
        QCOMPARE(app::kerasText(std::numeric_limits<double>::max()).size(), std::size_t{309 + 5});
    }

    /// Made by keras.utils.generic_utils.Progbar's formulas, width 30.
    void barFillsAsKerass()
    {
        QCOMPARE(app::progressBar(256, 90'000), std::string("  256/90000 [..............................]"));
        QCOMPARE(app::progressBar(3'000, 90'000), std::string(" 3000/90000 [>.............................]"));
        QCOMPARE(app::progressBar(45'000, 90'000), std::string("45000/90000 [==============>...............]"));
        QCOMPARE(app::progressBar(89'999, 90'000), std::string("89999/90000 [============================>.]"));
        QCOMPARE(app::progressBar(90'000, 90'000), std::string("90000/90000 [==============================]"));
    }

    void timeLeftLooksAsKerass()
    {
        QCOMPARE(app::etaText(0.9), std::string("0s"));
        QCOMPARE(app::etaText(60.0), std::string("60s"));
        QCOMPARE(app::etaText(65.0), std::string("1:05"));
        QCOMPARE(app::etaText(3'665.0), std::string("1:01:05"));
    }

    void barsAreInProportion()
    {
        const QStringList lines = barsOf({0.1, 0.7, 0.2}, 2);
        QCOMPARE(lines[1].count(u'█'), 48);
        QCOMPARE(lines[0].count(u'█'), 6); // 48 / 7 is 6 and 7 eighths
        QVERIFY2(lines[0].contains(u'▉') && lines[0].endsWith(u'┊'), qPrintable(lines[0]));
        QCOMPARE(lines[2].count(u'█'), 13);
        QVERIFY(lines[1].endsWith(" golden"));
        QCOMPARE(lines[3], QStringLiteral("  ┊ uniform share 0.3333"));
        for (const QString& line : lines)
            QVERIFY(line.size() <= 80);
    }

    void smallGoldenFeatureKeepsItsMark()
    {
        const QStringList lines = barsOf({0.0, 0.5, 0.5}, 1);
        QVERIFY2(lines[0].endsWith("┊ golden"), qPrintable(lines[0]));
    }

    void ofManyFeaturesTheFirstTwentyAreShown()
    {
        std::vector<double> attention(1'000, 0.5 / 975.0);
        for (std::size_t i = 0; i < 25; ++i)
            attention[500 + i] = 0.02 + 0.0001 * static_cast<double>(i);
        const QStringList lines = barsOf(attention, 525);
        QCOMPARE(lines.filter(QRegularExpression("^  feature ")).size(), 20);
        QVERIFY(lines[0].startsWith("  feature  525 ") && lines[0].endsWith(" golden"));
        QVERIFY(lines[19].startsWith("  feature  506 "));
        QVERIFY2(lines[20].startsWith("  980 more features left out, "), qPrintable(lines[20]));
    }

    void goldenFeatureIsShownWhereverItStands()
    {
        std::vector<double> attention(100, 0.01);
        attention[99] = 0.001;
        const QStringList lines = barsOf(attention, 100);
        QCOMPARE(lines.filter(QRegularExpression("^  feature ")).size(), 21);
        QVERIFY(lines[20].startsWith("  feature 100 ") && lines[20].endsWith(" golden"));
        QVERIFY(lines[21].startsWith("  79 more features left out, 0.7900"));
    }

    void namesOfAnyScriptStandInLine()
    {
        const core::FeatureRoles roles = rolesOfNames({"العمر", "הכנסה", "Gro\u0308ße", "Größe",
                                                       "\u200b"
                                                       "age",
                                                       "\U0001F4A7 water", "年齢", "عُمْر", "나이", "b"});
        const std::vector<double> attention(10, 0.1);
        core::ImportanceReport report;
        report.methods = {{core::MethodId::Attention, attention, {}},
                          {core::MethodId::LogisticRegression, attention, {}}};
        const std::string bars = app::attentionBars(attention, roles, 80);
        const std::string table = app::importanceTable(report, roles, 80);
        const auto columnOf = [](const QString& line, const QString& what) {
            return core::displayWidth(line.left(line.indexOf(what)).toStdString());
        };
        const QStringList lines = QString::fromStdString(bars).split(u'\n').filter("  0.1000  ");
        QCOMPARE(lines.size(), 10);
        for (const QString& line : lines)
            QCOMPARE(columnOf(line, "0.1000"), columnOf(lines.front(), "0.1000"));
        const QStringList rows = QString::fromStdString(table).split(u'\n').filter("0.1000");
        QCOMPARE(rows.size(), 10);
        for (const QString& row : rows)
            QCOMPARE(columnOf(row, "0.1000"), columnOf(rows.front(), "0.1000"));
        QVERIFY(bars.find("Gro\u0308ße") != std::string::npos); // as it is in the file
    }

    void paddingAndBreakingGoByColumns()
    {
        QCOMPARE(app::padRight("年", 4), std::string("年  "));
        QCOMPARE(app::padLeft("o\u0308", 3), std::string("  o\u0308"));
        QCOMPARE(app::padRight("年齢", 3), std::string("年齢"));
        QCOMPARE(app::wrappedText("年齢 年齢 ab", 9), std::string("年齢 年齢\nab\n"));
    }

    void onlyFeatureHasTheWholeBar()
    {
        const QStringList lines = barsOf({1.0}, 1);
        QCOMPARE(lines[0].count(u'█'), 48);
        QVERIFY(lines[0].startsWith("  feature 1  1.0000  "));
    }

    void scoresFitTheirColumnWhateverTheirSize()
    {
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(app::scoreText(0.5), std::string("0.5000"));
        QCOMPARE(app::scoreText(0.0), std::string("0.0000"));
        QCOMPARE(app::scoreText(-9.87654321), std::string("-9.8765"));
        QCOMPARE(app::scoreText(12.3456), std::string("12.35"));
        QCOMPARE(app::scoreText(0.00005), std::string("0.0001"));
        QCOMPARE(app::scoreText(-0.000012), std::string("-1e-05"));
        QCOMPARE(app::scoreText(kNan), std::string("–"));
        for (const double size : {1e-300, 4.99e-5, 0.99999, 9.99994, 9.99999, 999.99, 999.999, 1e5, 1e300})
            for (const double score : {size, -size})
                QVERIFY2(app::scoreText(score).size() <= (size < 1e-99 || size > 1e99 ? 8 : 7),
                         app::scoreText(score).c_str());
    }

    void tableMarksWhoIsFirstInEachColumn()
    {
        core::ImportanceReport report;
        report.methods = {{core::MethodId::Attention, {0.2, 0.7, 0.1}, {}},
                          {core::MethodId::PermutationLoss, {1e-7, -0.01, 0.5}, {1e-8, 0.002, 0.04}},
                          {core::MethodId::LogisticRegression, {-3.0, 2.0, 0.0}, {}}};
        const QStringList lines =
            QString::fromStdString(app::importanceTable(report, rolesOf(3, {3}), 80)).split(u'\n');
        QCOMPARE(lines[0], QStringLiteral("feature  Attention      Permutation    Logistic"));
        QCOMPARE(lines[1], QStringLiteral("                               loss  regression"));
        QCOMPARE(lines[2], QStringLiteral("      1     0.2000    1e-07 ±1e-08      -3.0000*"));
        QCOMPARE(lines[3], QStringLiteral("      2     0.7000* -0.0100 ±0.0020      2.0000"));
        QCOMPARE(lines[4], QStringLiteral("      3     0.1000   0.5000*±0.0400      0.0000  golden"));
    }

    void columnsThatDoNotFitStandBelow()
    {
        core::ImportanceReport report;
        for (const core::ImportanceMethod& method : core::importanceMethods())
            report.methods.push_back({method.id, {0.2, 0.7}, {}});
        const QStringList lines =
            QString::fromStdString(app::importanceTable(report, rolesOf(2, {2}), 70)).split(u'\n');
        QVERIFY(lines[0].startsWith("feature  Attention") && lines[5].startsWith("feature  "));
        QCOMPARE(lines.filter("golden").size(), 2);
        QCOMPARE(lines.join(u' ').count(u'*'), 8);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 70, qPrintable(line));
        // However narrow, one rival at least is shown.
        QCOMPARE(QString::fromStdString(app::importanceTable(report, rolesOf(2, {2}), 1)).count("golden"), 8);
    }

    /// numpy.quantile([0.1, 0.2, 0.3, 0.4, 0.9], [0, .05, .5, .95, 1]) is 0.1, 0.12, 0.3, 0.8, 0.9.
    void ensembleSummaryHoldsNumpysQuantiles()
    {
        core::Experiment experiment;
        experiment.golden = {2};
        app::EnsembleSummary summary(experiment);
        for (const double golden : {0.4, 0.1, 0.9, 0.3, 0.2})
            summary.add(runWith(golden, 10.0 * golden));
        core::EnsembleRun diverged = runWith(0.0, 0.0);
        diverged.outcome = core::TrainingOutcome::Kind::Diverged;
        summary.add(diverged);
        const QString text = QString::fromStdString(summary.text()).simplified();
        QVERIFY2(text.contains("golden attention 0.1000 0.1200 0.3000 0.8000 0.9000 about 0.5"), qPrintable(text));
        QVERIFY2(text.contains("loss 1.0000 1.2000 3.0000 8.0000 9.0000 6.8297e-06"), qPrintable(text));
        QVERIFY2(text.contains("1 of 5 runs (20.0 %) found"), qPrintable(text));
        QVERIFY2(text.contains("In 3 runs a feature that is not golden leads clearly."), qPrintable(text));
        QCOMPARE(summary.diverged(), 1);
    }

    void aRunOfATableIsToldByColumn()
    {
        const core::Experiment experiment =
            core::withTable({}, smallTable({.label = "sold", .features = {"tall", "colour"}}));
        core::EnsembleRun run = runWith(0.4, 1.0);
        run.last.attention = {0.2, 0.3, 0.25, 0.25}; // of tall, and of the three colours
        const QString line = QString::fromStdString(app::RunTable(experiment).line(run));
        QVERIFY2(line.contains("0.8000  colour"), qPrintable(line));
    }

    void unevenClassesHaveTheShareOfTheLargerOneBesideTheAccuracy()
    {
        core::Experiment experiment;
        experiment.features = 6;
        experiment.harder.positiveShare = 0.9;
        core::EnsembleRun run = runWith(0.4, 1.0);
        run.last.attention = {0.12, 0.12, 0.12, 0.12, 0.4, 0.12};
        run.last.testAccuracy = 0.975;
        run.classes = {{10, 90}, {1, 39}};
        const app::RunTable table(experiment);
        const QString header = QString::fromStdString(table.header());
        const QString line = QString::fromStdString(table.line(run));
        QVERIFY2(header.contains("test acc.  always 1  golden att."), qPrintable(header));
        QVERIFY2(line.contains("0.9750    0.9750"), qPrintable(line));
        QCOMPARE(header.indexOf("always 1") + 8, line.lastIndexOf("0.9750") + 6);
        app::EnsembleSummary summary(experiment);
        summary.add(run);
        QCOMPARE(summary.majorityShare(), std::optional(0.975));
        const QString text = QString::fromStdString(summary.text());
        QVERIFY2(text.contains("Mean test accuracy 0.9750; always the larger class: 0.9750"), qPrintable(text));
        QVERIFY2(text.contains("In 1 of 1 runs the test has fewer than 5 rows with label 0"), qPrintable(text));
        QVERIFY(text.contains("--stratify"));
        QVERIFY(app::RunTable(core::Experiment{}).header().find("always") == std::string::npos);
    }

    void lineOfARunTellsNoiseThatLeads()
    {
        const auto lineOf = [](const core::EnsembleRun& run, const std::vector<std::int64_t>& golden) {
            core::Experiment experiment;
            experiment.features = std::ssize(run.last.attention);
            experiment.golden = golden;
            return QString::fromStdString(app::RunTable(experiment).line(run));
        };
        QVERIFY(lineOf(runWith(0.1, 1.0), {2}).endsWith("1  not found: noise leads\n"));
        QVERIFY(lineOf(runWith(0.4, 1.0), {2}).endsWith("1  not found\n"));
        QVERIFY(lineOf(runWith(0.9, 1.0), {2}).endsWith("2  found\n"));
        core::EnsembleRun shared = runWith(0.1, 1.0);
        shared.last.attention = {0.45, 0.45, 0.025, 0.025, 0.025, 0.025};
        QVERIFY(lineOf(shared, {}).endsWith("1  noise leads\n"));
    }
};

ATTENTION_TEST(TextOutputTest, void)

} // namespace text_output_test
#include "text_output_test.moc"
