#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "ui/text/seeds_text.h"

#include <QTest>

#include <cmath>

namespace seeds_text_test {

using core::EnsembleRun;
using core::SeedsSummary;

namespace {

/// Runs of five features with these shares of the second, the golden one; the rest is even.
SeedsSummary summaryOf(const std::vector<double>& goldenShares, int diverged = 0)
{
    SeedsSummary summary(experimentWith(5, 2));
    EnsembleRun run;
    for (const double share : goldenShares) {
        run.last.attention.assign(5, (1.0 - share) / 4.0);
        run.last.attention[1] = share;
        summary.add(run);
        ++run.seed;
    }
    run.outcome = core::TrainingOutcome::Kind::Diverged;
    for (int i = 0; i < diverged; ++i)
        summary.add(run);
    return summary;
}

} // namespace

class SeedsTextTest : public QObject {
    Q_OBJECT

private slots:
    void someRunsFoundIt()
    {
        const ui::SeedsText text = ui::seedsText(summaryOf({0.43, 0.67, 0.83, 0.1}), false);
        QCOMPARE(text.headline, QString("Feature 2 was found in 3 of 4 runs."));
        QCOMPARE(text.finding, QString("Its attention lies between 0.10 and 0.83, median 0.55."));
    }

    void allRunsFoundIt()
    {
        QCOMPARE(ui::seedsText(summaryOf({0.6, 0.7}), false).headline,
                 QString("Feature 2 was found in all of 2 runs."));
    }

    void noRunFoundIt()
    {
        const ui::SeedsText text = ui::seedsText(summaryOf({0.012, 0.021, 0.033}), false);
        QCOMPARE(text.headline, QString("Feature 2 was found in none of 3 runs."));
        QCOMPARE(text.finding, QString("Its attention lies between 0.012 and 0.033, median 0.021."));
    }

    void oneRunHasNoSpread()
    {
        const ui::SeedsText text = ui::seedsText(summaryOf({0.6}), true);
        QCOMPARE(text.headline, QString("Feature 2 was found in the one run so far."));
        QCOMPARE(text.finding, QString("Its attention is 0.60."));
        QCOMPARE(ui::seedsText(summaryOf({0.1}), true).headline,
                 QString("Feature 2 was not found in the one run so far."));
    }

    void equalRunsAreNotSaidToLieBetween()
    {
        QCOMPARE(ui::seedsText(summaryOf({0.6, 0.6001}), false).finding,
                 QString("Its attention is 0.60 in each of them."));
    }

    void theArticleIsComparedWithOnlyWhereItCanBe()
    {
        const SeedsSummary summary = summaryOf({0.43, 0.5, 0.67, 0.83});
        QVERIFY(ui::seedsText(summary, true).finding.endsWith("2 of them exceed the article's 0.5."));
        QVERIFY(!ui::seedsText(summary, false).finding.contains("article"));
    }

    void divergedRunsAreSaidToBeMissing()
    {
        QVERIFY(ui::seedsText(summaryOf({0.6, 0.7}, 1), false)
                    .finding.endsWith("One more run diverged and is not counted."));
        QVERIFY(ui::seedsText(summaryOf({0.6, 0.7}, 3), false)
                    .finding.endsWith("3 more runs diverged and are not counted."));
        const ui::SeedsText none = ui::seedsText(summaryOf({}, 3), false);
        QCOMPARE(none.headline, QString("No run kept a finite loss."));
        QVERIFY(none.finding.contains("3"));
    }

    void noRunsAtAllInvite()
    {
        QCOMPARE(ui::seedsText(SeedsSummary(), true).headline, QString("One run cannot tell."));
    }

    void aDotTellsItsSeedItsShareAndWhetherItFound()
    {
        const SeedsSummary summary = summaryOf({0.532, 0.1});
        QCOMPARE(ui::seedDotText(summary, 0, 2), QString("Seed 0: 0.532, found"));
        QCOMPARE(ui::seedDotText(summary, 1, 2), QString("Seed 1: 0.100, not found"));
        QCOMPARE(ui::seedDotText(summary, 0, 3), QString("Seed 0, feature 3: 0.117"));
        QCOMPARE(ui::seedSpreadText(summary, 2),
                 QString("Feature 2: median 0.316, 9 of 10 runs between 0.122 and 0.510"));
    }

    void nothingToFindCountsTheFalseAlarms()
    {
        core::Experiment experiment = experimentWith(5, 1);
        experiment.golden = {};
        SeedsSummary summary(experiment);
        EnsembleRun run;
        run.last.attention = {0.2, 0.2, 0.2, 0.2, 0.2};
        summary.add(run);
        QCOMPARE(ui::seedsText(summary, false).headline,
                 QString("Nothing to find, and the one run so far claims nothing."));
        run.last.attention = {0.6, 0.1, 0.1, 0.1, 0.1};
        summary.add(run);
        summary.add(run);
        QCOMPARE(ui::seedsText(summary, false).headline,
                 QString("Nothing to find, but a bar stands out in 2 of 3 runs."));
        QCOMPARE(ui::seedDotText(summary, 0, 1), QString("Seed 0, feature 1: 0.200; no bar stands out"));
        QCOMPARE(ui::seedDotText(summary, 1, 1), QString("Seed 0, feature 1: 0.600; a bar stands out: false alarm"));
        QCOMPARE(ui::seedsDotWords(summary).full, QString("false alarm"));
        QCOMPARE(ui::seedsDotWords(summary).ring, QString("no false alarm"));
        QVERIFY(!ui::isDotFull(summary, 0) && ui::isDotFull(summary, 1));
    }

    void noiseThatLeadsWithoutStandingOutIsTold()
    {
        core::Experiment experiment = experimentWith(5, 1);
        experiment.golden = {};
        SeedsSummary none(experiment);
        SeedsSummary some(experimentWith(5, 2));
        EnsembleRun run;
        run.last.attention = {0.44, 0.02, 0.44, 0.05, 0.05};
        none.add(run);
        QCOMPARE(ui::seedsText(none, false).headline,
                 QString("Nothing to find, but a noise feature leads clearly in the one run so far."));
        some.add(run);
        QVERIFY(ui::seedsText(some, false).finding.endsWith(" A feature that is not golden leads clearly."));
        run.last.attention = {0.2, 0.2, 0.2, 0.2, 0.2};
        none.add(run);
        QCOMPARE(ui::seedsText(none, false).headline,
                 QString("Nothing to find, but a noise feature leads clearly in 1 of 2 runs."));
        some.add(run);
        QVERIFY(ui::seedsText(some, false)
                    .finding.endsWith(" A feature that is not golden leads clearly in 1 of the runs."));
    }

    void whereEveryFeatureCarriesTheLabelThereIsNothingToFind()
    {
        core::Experiment experiment = experimentWith(3, 2);
        experiment.harder.duplicates = 2;
        SeedsSummary summary(experiment);
        EnsembleRun run;
        run.last.attention = {0.2, 0.6, 0.2};
        summary.add(run);
        QCOMPARE(summary.found(), 0);
        QCOMPARE(ui::seedsText(summary, false).headline,
                 QString("Nothing to find, but a bar stands out in the one run so far."));
        QCOMPARE(ui::seedDotText(summary, 0, 2), QString("Seed 0, feature 2: 0.600; a bar stands out: false alarm"));
    }

    void severalGoldenFeaturesAreFoundTogether()
    {
        core::Experiment experiment = experimentWith(5, 2);
        experiment.golden = {2, 4};
        SeedsSummary summary(experiment);
        EnsembleRun run;
        run.last.attention = {0.05, 0.5, 0.05, 0.35, 0.05};
        summary.add(run);
        run.last.attention = {0.1, 0.6, 0.1, 0.1, 0.1};
        summary.add(run);
        const auto text = ui::seedsText(summary, false);
        QCOMPARE(text.headline, QString("All of the golden features 2 and 4 were found in 1 of 2 runs."));
        QCOMPARE(text.finding, QString("The attention to feature 2 lies between 0.50 and 0.60, median 0.55."));
        QCOMPARE(ui::seedDotText(summary, 0, 2), QString("Seed 0, feature 2: 0.500; all golden features found"));
        QCOMPARE(ui::seedDotText(summary, 1, 2), QString("Seed 0, feature 2: 0.600; not all golden features found"));
        QCOMPARE(ui::seedsDotWords(summary).full, QString("all found"));
        QCOMPARE(ui::seedsDotWords(summary).ring, QString("not all found"));
        QVERIFY(ui::isDotFull(summary, 0) && !ui::isDotFull(summary, 1));
    }
};

ATTENTION_TEST(SeedsTextTest, void)

} // namespace seeds_text_test
#include "seeds_text_test.moc"
