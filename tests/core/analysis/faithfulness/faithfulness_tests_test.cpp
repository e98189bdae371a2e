#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace faithfulness_tests_test {

using core::FaithfulnessReport;
using core::FaithfulnessSpec;
using core::SkipReason;
using core::Support;
using core::TestId;

namespace {

/// Few of everything.
FaithfulnessSpec smallSpec(int jobs = 1)
{
    return {5, 200, 3, 2, jobs};
}

core::Model trainedModel(const core::Experiment& experiment = smallExperiment())
{
    return modelAfter(static_cast<int>(experiment.epochs * experiment.batchesPerEpoch()), experiment);
}

const core::TestResult& resultOf(const FaithfulnessReport& report, TestId id)
{
    return *std::ranges::find(report.tests, id, &core::TestResult::id);
}

template <typename Numbers>
const Numbers& numbersOf(const FaithfulnessReport& report, TestId id)
{
    return std::get<Numbers>(resultOf(report, id).numbers);
}

bool allHindered(const FaithfulnessReport& report, SkipReason skipReason)
{
    return std::ranges::all_of(report.tests, [&](const core::TestResult& result) {
        return result.support == Support::NotApplicable && result.skipReason == skipReason;
    });
}

void verifySame(const core::Retrained& first, const core::Retrained& second)
{
    QCOMPARE(first.outcome, second.outcome);
    QCOMPARE(first.test.loss, second.test.loss);
    QCOMPARE(first.test.accuracy, second.test.accuracy);
    QCOMPARE(first.test.attention, second.test.attention);
}

/// Every number that a run on several threads could change.
void verifySame(const FaithfulnessReport& first, const FaithfulnessReport& second)
{
    const auto& uniform = numbersOf<core::UniformAttention>(first, TestId::UniformAttention);
    const auto& otherUniform = numbersOf<core::UniformAttention>(second, TestId::UniformAttention);
    verifySame(uniform.learned, otherUniform.learned);
    verifySame(uniform.uniform, otherUniform.uniform);
    verifySame(uniform.none, otherUniform.none);
    QCOMPARE(numbersOf<core::OtherSeeds>(first, TestId::OtherSeeds).attention,
             numbersOf<core::OtherSeeds>(second, TestId::OtherSeeds).attention);
    verifySame(numbersOf<core::Shortcut>(first, TestId::Shortcut).inMask,
               numbersOf<core::Shortcut>(second, TestId::Shortcut).inMask);
    verifySame(numbersOf<core::Shortcut>(first, TestId::Shortcut).inValue,
               numbersOf<core::Shortcut>(second, TestId::Shortcut).inValue);
    QCOMPARE(numbersOf<core::ShuffledLabels>(first, TestId::ShuffledLabels).attention,
             numbersOf<core::ShuffledLabels>(second, TestId::ShuffledLabels).attention);
    QCOMPARE(numbersOf<core::ShuffledAttention>(first, TestId::ShuffledAttention).summary.all.change,
             numbersOf<core::ShuffledAttention>(second, TestId::ShuffledAttention).summary.all.change);
    QCOMPARE(numbersOf<core::Adversary>(first, TestId::Adversary).adversarial,
             numbersOf<core::Adversary>(second, TestId::Adversary).adversarial);
    QCOMPARE(first.conclusion, second.conclusion);
}

} // namespace

class FaithfulnessTestsTest : public QObject {
    Q_OBJECT

private slots:
    void testsComeInTheirOrderAndProgressOnlyGrows()
    {
        std::vector<TestId> order;
        std::vector<double> shares;
        const core::FaithfulnessCallbacks listener{[&](double done) { shares.push_back(done); },
                                                   [&](const core::TestResult& result) { order.push_back(result.id); }};
        const auto report = core::runFaithfulnessTests(trainedModel(), smallSpec(2), listener);
        QCOMPARE(order.size(), core::faithfulnessTests().size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(order[i], core::faithfulnessTests()[i].id);
            QCOMPARE(report->tests[i].id, order[i]);
            QVERIFY(report->tests[i].support != Support::NotApplicable);
            QVERIFY(report->tests[i].seconds > 0.0);
        }
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() > 0.0 && shares.front() < 0.1);
        QVERIFY(shares.back() > 0.999 && shares.back() < 1.001);
    }

    void sameModelGivesTheSameBitsWhateverTheJobs_data() { activations(); }
    void sameModelGivesTheSameBitsWhateverTheJobs()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = trainedModel(smallExperiment(activation));
        const auto one = core::runFaithfulnessTests(model, smallSpec(1));
        verifySame(*one, *core::runFaithfulnessTests(model, smallSpec(1)));
        verifySame(*one, *core::runFaithfulnessTests(model, smallSpec(2)));
    }

    void aStopRequestEndsTheWorkWhereverItIs_data() { activations(); }
    void aStopRequestEndsTheWorkWhereverItIs()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = trainedModel(smallExperiment(activation));
        FaithfulnessSpec spec = smallSpec(2);
        spec.rows = 20;
        int all = 0;
        core::runFaithfulnessTests(model, spec, {[&](double) { ++all; }, {}});
        QVERIFY(all > 29);
        for (int last = 0; last + 1 < all; last += 29) {
            std::stop_source source;
            int told = 0;
            const auto stopAtLast = [&](double) {
                if (told++ == last)
                    source.request_stop();
            };
            QVERIFY(!core::runFaithfulnessTests(model, spec, {stopAtLast, {}}, source.get_token()));
            QVERIFY2(told <= last + 4, qPrintable(QStringLiteral("%1 of %2").arg(told).arg(last)));
        }
    }

    void learnedRunIsTheExperimentsOwn()
    {
        const core::Model model = trainedModel();
        const auto report = core::runFaithfulnessTests(model, smallSpec());
        core::Trainer trainer(model.experiment, model.dataset);
        core::EpochReport last;
        core::train(trainer, {}, [&](const core::EpochReport& epoch) { last = epoch; });
        const auto& uniform = numbersOf<core::UniformAttention>(*report, TestId::UniformAttention);
        QCOMPARE(uniform.learned.test.accuracy, last.testAccuracy);
        QCOMPARE(uniform.learned.test.attention, last.attention);
        QVERIFY(uniform.none.test.attention.empty());
        for (const double share : uniform.uniform.test.attention)
            QVERIFY(std::abs(share - 1.0 / 6.0) < 1e-6);
        verifySame(numbersOf<core::Shortcut>(*report, TestId::Shortcut).whole, uniform.learned);
        QCOMPARE(uniform.chance, core::countClasses(*model.dataset).majorityShare());
    }

    /// Hidden from the softmax, the golden feature's attention is the same in every row, but need not be uniform;
    /// hidden from the product, its value cannot tell.
    void hidingTheGoldenValueLeavesOneWay()
    {
        core::Experiment experiment = smallExperiment();
        experiment.epochs = 20;
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        const auto& shortcut = numbersOf<core::Shortcut>(*report, TestId::Shortcut);
        QCOMPARE(shortcut.hidden, std::vector<std::int64_t>{2});
        QVERIFY(shortcut.whole.test.accuracy > 0.99);
        QVERIFY(shortcut.inValue.test.accuracy > 0.99); // a value is enough for a network that only adds up
        QVERIFY(shortcut.inMask.test.accuracy > shortcut.chance + 0.1);
    }

    void labelsThatTellNothingAreNotLearned()
    {
        const auto report = core::runFaithfulnessTests(trainedModel(), smallSpec());
        const auto& labels = numbersOf<core::ShuffledLabels>(*report, TestId::ShuffledLabels);
        QCOMPARE(labels.completed(), 2);
        QVERIFY(labels.accuracy > 0.42 && labels.accuracy < 0.58);
    }

    void oneFeatureLeavesNothingToTest()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 1;
        experiment.golden = {1};
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QVERIFY(allHindered(*report, SkipReason::OneFeature));
        QCOMPARE(report->conclusion.reliance, core::Reliance::Unknown);
    }

    void networkWithoutLearnedAttentionLeavesNothingToTest_data()
    {
        QTest::addColumn<core::AttentionKind>("kind");
        QTest::newRow("uniform") << core::AttentionKind::Uniform;
        QTest::newRow("none") << core::AttentionKind::None;
    }
    void networkWithoutLearnedAttentionLeavesNothingToTest()
    {
        QFETCH(core::AttentionKind, kind);
        core::Experiment experiment = smallExperiment();
        experiment.attention = kind;
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QVERIFY(allHindered(*report, SkipReason::NoAttention));
        QCOMPARE(report->conclusion.bars == core::BarsShow::NoBars, kind == core::AttentionKind::None);
    }

    void withoutAGoldenFeatureThereIsNothingToHide()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {};
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QCOMPARE(resultOf(*report, TestId::Shortcut).skipReason, SkipReason::NoGolden);
        QCOMPARE(resultOf(*report, TestId::OtherSeeds).skipReason, SkipReason::NoGolden);
        QCOMPARE(resultOf(*report, TestId::UniformAttention).skipReason, SkipReason::NotLearned);
        QVERIFY(report->conclusion.bars == core::BarsShow::Nothing ||
                report->conclusion.bars == core::BarsShow::Something);
    }

    void whereEveryFeatureCarriesTheLabelNoneIsLookedFor()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {2, 5};
        experiment.harder.duplicates = experiment.features - 2;
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QCOMPARE(resultOf(*report, TestId::Shortcut).skipReason, SkipReason::NoOthers);
        QCOMPARE(resultOf(*report, TestId::OtherSeeds).skipReason, SkipReason::NoOthers);
        QVERIFY(resultOf(*report, TestId::UniformAttention).support != core::Support::NotApplicable);
        QCOMPARE(report->conclusion.bars, core::BarsShow::NoOthers);
    }

    void duplicatesAreHiddenWithTheGoldenFeature()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {2, 5};
        experiment.harder.duplicates = 1;
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QCOMPARE(numbersOf<core::Shortcut>(*report, TestId::Shortcut).hidden, (std::vector<std::int64_t>{2, 3, 5}));
        QCOMPARE(report->bars.golden.size(), std::size_t{2});
    }

    void withoutEpochsOnlyTheNetworkItselfIsTested()
    {
        core::Experiment experiment = smallExperiment();
        experiment.epochs = 0;
        const auto report = core::runFaithfulnessTests(modelAfter(0, experiment), smallSpec());
        for (const core::TestResult& result : report->tests) {
            const bool trains = result.id != TestId::ShuffledAttention && result.id != TestId::Adversary;
            QCOMPARE(result.skipReason == SkipReason::Untrained, trains);
        }
    }

    void divergenceIsAResult()
    {
        core::Experiment experiment = smallExperiment();
        experiment.hidden = {100, 100, 100, 100, 100, 100, 100, 100};
        experiment.learningRate = 10.0;
        experiment.epochs = 20;
        double share = 0.0;
        const auto report = core::runFaithfulnessTests(modelAfter(0, experiment), smallSpec(2),
                                                       {[&](double done) { share = done; }, {}});
        const auto& uniform = numbersOf<core::UniformAttention>(*report, TestId::UniformAttention);
        QVERIFY(uniform.learned.diverged() || uniform.uniform.diverged());
        QCOMPARE(resultOf(*report, TestId::UniformAttention).skipReason, SkipReason::Diverged);
        const auto& seeds = numbersOf<core::OtherSeeds>(*report, TestId::OtherSeeds);
        QVERIFY(seeds.diverged > 0);
        QCOMPARE(std::ssize(seeds.attention), 3 - seeds.diverged);
        QVERIFY(share > 0.999);
    }

    void weightsThatAreNoNumbersSayNothing()
    {
        core::Model model = trainedModel();
        model.parameters.setConstant(std::numeric_limits<float>::quiet_NaN());
        QVERIFY(allHindered(*core::runFaithfulnessTests(model, smallSpec()), SkipReason::Diverged));
    }

    void oneTestRowIsEnough()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 40;
        experiment.testFraction = 0.02;
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QCOMPARE(report->rows, 1);
        QCOMPARE(numbersOf<core::Adversary>(*report, TestId::Adversary).rows.size(), std::size_t{1});
    }

    void noHiddenLayerIsTestedToo_data() { activations(); }
    void noHiddenLayerIsTestedToo()
    {
        QFETCH(core::Activation, activation);
        core::Experiment experiment = smallExperiment(activation);
        experiment.hidden = {};
        const auto report = core::runFaithfulnessTests(trainedModel(experiment), smallSpec());
        QVERIFY(numbersOf<core::Adversary>(*report, TestId::Adversary).exact);
        QVERIFY(report->conclusion.reliance != core::Reliance::Unknown);
    }

    void rowsAreThoseThereAreAndFewerWhereEachIsExpensive()
    {
        core::Experiment experiment;
        QCOMPARE(FaithfulnessSpec{}.rowsOf(experiment), 1'000);
        experiment.samples = 100;
        QCOMPARE(FaithfulnessSpec{}.rowsOf(experiment), 10);
        experiment.samples = 100'000;
        experiment.hidden.assign(8, 4'096);
        QCOMPARE(FaithfulnessSpec{}.rowsOf(experiment), 1'000); // linear layers collapse
        experiment.activation = core::Activation::Relu;
        QCOMPARE(FaithfulnessSpec{}.rowsOf(experiment), 50);
    }

    void memoryGrowsWithTheJobs()
    {
        const core::Experiment experiment;
        QCOMPARE(smallSpec(2).requiredMemory(experiment), 2 * experiment.requiredMemory());
    }
};

ATTENTION_TEST(FaithfulnessTestsTest, void)

} // namespace faithfulness_tests_test
#include "faithfulness_tests_test.moc"
