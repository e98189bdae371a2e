#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"
#include "core/training/ensemble.h"
#include "core/training/trainer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <thread>

namespace article_test {

/// The article's claims, tested on the article's experiment at its full size.
class ArticleTest : public QObject {
    Q_OBJECT

private slots:
    void defaultRunLearnsAsTheArticlesDid()
    {
        const core::Experiment experiment;
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        std::vector<core::EpochReport> reports;
        core::train(trainer, {}, [&](const core::EpochReport& report) { reports.push_back(report); });
        QCOMPARE(reports.size(), 5U);
        QVERIFY(reports[0].accuracy >= 0.97);
        for (std::size_t epoch = 1; epoch < 5; ++epoch) {
            QCOMPARE(reports[epoch].accuracy, 1.0);
            QCOMPARE(reports[epoch].testAccuracy, 1.0);
        }
        QVERIFY(reports[4].loss > 4e-6);
        QVERIFY(reports[4].loss < 2e-5);
        const auto profile = core::profileOf(reports[4].attention, core::Experiment().roles());
        QVERIFY(profile.foundAll());
        QVERIFY(profile.topShare > 5.0 * profile.runnerUpShare);
    }

    void twoHundredSeedsSpreadAroundTheArticlesRun()
    {
        std::vector<double> golden;
        std::vector<double> losses;
        const int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        core::runEnsemble({{}, 200, 0, jobs}, {}, [&](const core::EnsembleRun& run) {
            golden.push_back(run.goldenAttention);
            losses.push_back(run.last.loss);
        });
        QCOMPARE(golden.size(), 200U);
        const double median = core::quantile(golden, 0.5);
        QVERIFY2(median >= 0.60 && median <= 0.74, qPrintable(QString::number(median)));
        QVERIFY(core::quantile(golden, 0.0) < 0.5 && core::quantile(golden, 1.0) > 0.5);
        QVERIFY(core::quantile(losses, 0.0) < 6.83e-6 && core::quantile(losses, 1.0) > 6.83e-6);
    }
};

ATTENTION_TEST(ArticleTest, void)

} // namespace article_test
#include "article_test.moc"
