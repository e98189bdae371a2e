#include "app/attention_bars.h"
#include "app/ensemble_output.h"
#include "app/keras_progress.h"
#include "app/number_format.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

namespace {

QStringList barsOf(const std::vector<double>& attention, std::int64_t golden)
{
    return QString::fromStdString(app::attentionBars(attention, golden, 80)).split(u'\n');
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

    void onlyFeatureHasTheWholeBar()
    {
        const QStringList lines = barsOf({1.0}, 1);
        QCOMPARE(lines[0].count(u'█'), 48);
        QVERIFY(lines[0].startsWith("  feature 1  1.0000  "));
    }

    /// numpy.quantile([0.1, 0.2, 0.3, 0.4, 0.9], [0, .05, .5, .95, 1]) is 0.1, 0.12, 0.3, 0.8, 0.9.
    void ensembleSummaryHoldsNumpysQuantiles()
    {
        core::Experiment experiment;
        experiment.golden = 2;
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
        QCOMPARE(summary.diverged(), 1);
    }
};

QTEST_APPLESS_MAIN(TextOutputTest)
#include "text_output_test.moc"
