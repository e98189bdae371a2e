#include "core/analysis/claims/test_claims.h"
#include "tests/support/small_models.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using core::Bearing;
using core::ClaimId;
using core::ClaimsReport;
using core::ClaimsSpec;
using core::Hindrance;

namespace {

/// Few of everything.
ClaimsSpec smallSpec(int jobs = 1)
{
    return {5, 200, 3, 2, jobs};
}

core::Model trainedModel(const core::Experiment& experiment = smallExperiment())
{
    return modelAfter(static_cast<int>(experiment.epochs * experiment.batchesPerEpoch()), experiment);
}

const core::ClaimResult& resultOf(const ClaimsReport& report, ClaimId id)
{
    return *std::ranges::find(report.claims, id, &core::ClaimResult::id);
}

template <typename Numbers>
const Numbers& numbersOf(const ClaimsReport& report, ClaimId id)
{
    return std::get<Numbers>(resultOf(report, id).numbers);
}

bool allHindered(const ClaimsReport& report, Hindrance hindrance)
{
    return std::ranges::all_of(report.claims, [&](const core::ClaimResult& result) {
        return result.bearing == Bearing::NotApplicable && result.hindrance == hindrance;
    });
}

void verifySame(const core::Retrained& first, const core::Retrained& second)
{
    QCOMPARE(first.outcome, second.outcome);
    QCOMPARE(first.test.loss, second.test.loss);
    QCOMPARE(first.test.accuracy, second.test.accuracy);
    QVERIFY(first.test.attention == second.test.attention);
}

/// Every number that a run on several threads could change.
void verifySame(const ClaimsReport& first, const ClaimsReport& second)
{
    const auto& uniform = numbersOf<core::UniformAttention>(first, ClaimId::UniformAttention);
    const auto& otherUniform = numbersOf<core::UniformAttention>(second, ClaimId::UniformAttention);
    verifySame(uniform.learned, otherUniform.learned);
    verifySame(uniform.uniform, otherUniform.uniform);
    verifySame(uniform.none, otherUniform.none);
    QVERIFY(numbersOf<core::OtherSeeds>(first, ClaimId::OtherSeeds).attention ==
            numbersOf<core::OtherSeeds>(second, ClaimId::OtherSeeds).attention);
    verifySame(numbersOf<core::Shortcut>(first, ClaimId::Shortcut).inMask,
               numbersOf<core::Shortcut>(second, ClaimId::Shortcut).inMask);
    verifySame(numbersOf<core::Shortcut>(first, ClaimId::Shortcut).inValue,
               numbersOf<core::Shortcut>(second, ClaimId::Shortcut).inValue);
    QVERIFY(numbersOf<core::ShuffledLabels>(first, ClaimId::ShuffledLabels).attention ==
            numbersOf<core::ShuffledLabels>(second, ClaimId::ShuffledLabels).attention);
    QCOMPARE(numbersOf<core::ShuffledAttention>(first, ClaimId::ShuffledAttention).summary.all.change,
             numbersOf<core::ShuffledAttention>(second, ClaimId::ShuffledAttention).summary.all.change);
    QVERIFY(numbersOf<core::Adversary>(first, ClaimId::Adversary).adversarial ==
            numbersOf<core::Adversary>(second, ClaimId::Adversary).adversarial);
    QVERIFY(first.conclusion == second.conclusion);
}

} // namespace

class ClaimsTest : public QObject {
    Q_OBJECT

private slots:
    void testsComeInTheirOrderAndProgressOnlyGrows()
    {
        std::vector<ClaimId> order;
        std::vector<double> shares;
        const core::ClaimsListener listener{[&](double done) { shares.push_back(done); },
                                            [&](const core::ClaimResult& result) { order.push_back(result.id); }};
        const auto report = core::testClaims(trainedModel(), smallSpec(2), listener);
        QCOMPARE(order.size(), core::claims().size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(order[i], core::claims()[i].id);
            QCOMPARE(report->claims[i].id, order[i]);
            QVERIFY(report->claims[i].bearing != Bearing::NotApplicable);
            QVERIFY(report->claims[i].seconds > 0.0);
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
        const auto one = core::testClaims(model, smallSpec(1));
        verifySame(*one, *core::testClaims(model, smallSpec(1)));
        verifySame(*one, *core::testClaims(model, smallSpec(2)));
    }

    void aStopRequestEndsTheWorkWhereverItIs_data() { activations(); }
    void aStopRequestEndsTheWorkWhereverItIs()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = trainedModel(smallExperiment(activation));
        ClaimsSpec spec = smallSpec(2);
        spec.rows = 20;
        int all = 0;
        core::testClaims(model, spec, {[&](double) { ++all; }, {}});
        for (int last = 0; last + 1 < all; last += 29) {
            std::stop_source source;
            int told = 0;
            const auto stopAtLast = [&](double) {
                if (told++ == last)
                    source.request_stop();
            };
            QVERIFY(!core::testClaims(model, spec, {stopAtLast, {}}, source.get_token()));
            QVERIFY2(told <= last + 4, qPrintable(QStringLiteral("%1 of %2").arg(told).arg(last)));
        }
    }

    void learnedRunIsTheExperimentsOwn()
    {
        const core::Model model = trainedModel();
        const auto report = core::testClaims(model, smallSpec());
        core::Trainer trainer(model.experiment, model.dataset);
        core::EpochReport last;
        core::train(trainer, {}, [&](const core::EpochReport& epoch) { last = epoch; });
        const auto& uniform = numbersOf<core::UniformAttention>(*report, ClaimId::UniformAttention);
        QCOMPARE(uniform.learned.test.accuracy, last.testAccuracy);
        QVERIFY(uniform.learned.test.attention == last.attention);
        QVERIFY(uniform.none.test.attention.empty());
        for (const double share : uniform.uniform.test.attention)
            QVERIFY(std::abs(share - 1.0 / 6.0) < 1e-6);
        verifySame(numbersOf<core::Shortcut>(*report, ClaimId::Shortcut).whole, uniform.learned);
        QCOMPARE(uniform.chance, core::chanceAccuracy(*model.dataset));
    }

    /// Hidden from the softmax, the golden feature's attention is the same in every row, but need not be uniform;
    /// hidden from the product, its value cannot tell.
    void hidingTheGoldenValueLeavesOneWay()
    {
        core::Experiment experiment = smallExperiment();
        experiment.epochs = 20;
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        const auto& shortcut = numbersOf<core::Shortcut>(*report, ClaimId::Shortcut);
        QCOMPARE(shortcut.hidden, std::vector<std::int64_t>{2});
        QVERIFY(shortcut.whole.test.accuracy > 0.99);
        QVERIFY(shortcut.inValue.test.accuracy > 0.99); // a value is enough for a network that only adds up
        QVERIFY(shortcut.inMask.test.accuracy > shortcut.chance + 0.1);
    }

    void labelsThatTellNothingAreNotLearned()
    {
        const auto report = core::testClaims(trainedModel(), smallSpec());
        const auto& labels = numbersOf<core::ShuffledLabels>(*report, ClaimId::ShuffledLabels);
        QCOMPARE(labels.completed(), 2);
        QVERIFY(labels.accuracy > 0.42 && labels.accuracy < 0.58);
    }

    void oneFeatureLeavesNothingToTest()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 1;
        experiment.golden = {1};
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QVERIFY(allHindered(*report, Hindrance::OneFeature));
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
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QVERIFY(allHindered(*report, Hindrance::NoAttention));
        QCOMPARE(report->conclusion.bars == core::BarsShow::NoBars, kind == core::AttentionKind::None);
    }

    void withoutAGoldenFeatureThereIsNothingToHide()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {};
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QCOMPARE(resultOf(*report, ClaimId::Shortcut).hindrance, Hindrance::NoGolden);
        QCOMPARE(resultOf(*report, ClaimId::OtherSeeds).hindrance, Hindrance::NoGolden);
        QCOMPARE(resultOf(*report, ClaimId::UniformAttention).hindrance, Hindrance::NotLearned);
        QVERIFY(report->conclusion.bars == core::BarsShow::Nothing ||
                report->conclusion.bars == core::BarsShow::Something);
    }

    void whereEveryFeatureCarriesTheLabelNoneIsLookedFor()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {2, 5};
        experiment.harder.duplicates = experiment.features - 2;
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QCOMPARE(resultOf(*report, ClaimId::Shortcut).hindrance, Hindrance::NoOthers);
        QCOMPARE(resultOf(*report, ClaimId::OtherSeeds).hindrance, Hindrance::NoOthers);
        QVERIFY(resultOf(*report, ClaimId::UniformAttention).bearing != core::Bearing::NotApplicable);
        QCOMPARE(report->conclusion.bars, core::BarsShow::NoOthers);
    }

    void duplicatesAreHiddenWithTheGoldenFeature()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {2, 5};
        experiment.harder.duplicates = 1;
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QCOMPARE(numbersOf<core::Shortcut>(*report, ClaimId::Shortcut).hidden, (std::vector<std::int64_t>{2, 3, 5}));
        QCOMPARE(report->bars.golden.size(), std::size_t{2});
    }

    void withoutEpochsOnlyTheNetworkItselfIsTested()
    {
        core::Experiment experiment = smallExperiment();
        experiment.epochs = 0;
        const auto report = core::testClaims(modelAfter(0, experiment), smallSpec());
        for (const core::ClaimResult& result : report->claims) {
            const bool trains = result.id != ClaimId::ShuffledAttention && result.id != ClaimId::Adversary;
            QCOMPARE(result.hindrance == Hindrance::Untrained, trains);
        }
    }

    void divergenceIsAResult()
    {
        core::Experiment experiment = smallExperiment();
        experiment.hidden = {100, 100, 100, 100, 100, 100, 100, 100};
        experiment.learningRate = 10.0;
        experiment.epochs = 20;
        double share = 0.0;
        const auto report =
            core::testClaims(modelAfter(0, experiment), smallSpec(2), {[&](double done) { share = done; }, {}});
        const auto& uniform = numbersOf<core::UniformAttention>(*report, ClaimId::UniformAttention);
        QVERIFY(uniform.learned.diverged() || uniform.uniform.diverged());
        QCOMPARE(resultOf(*report, ClaimId::UniformAttention).hindrance, Hindrance::Diverged);
        const auto& seeds = numbersOf<core::OtherSeeds>(*report, ClaimId::OtherSeeds);
        QVERIFY(seeds.diverged > 0);
        QCOMPARE(std::ssize(seeds.attention), 3 - seeds.diverged);
        QVERIFY(share > 0.999);
    }

    void weightsThatAreNoNumbersSayNothing()
    {
        core::Model model = trainedModel();
        model.parameters.setConstant(std::numeric_limits<float>::quiet_NaN());
        QVERIFY(allHindered(*core::testClaims(model, smallSpec()), Hindrance::Diverged));
    }

    void oneTestRowIsEnough()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 40;
        experiment.testFraction = 0.02;
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QCOMPARE(report->rows, 1);
        QCOMPARE(numbersOf<core::Adversary>(*report, ClaimId::Adversary).rows.size(), std::size_t{1});
    }

    void noHiddenLayerIsTestedToo_data() { activations(); }
    void noHiddenLayerIsTestedToo()
    {
        QFETCH(core::Activation, activation);
        core::Experiment experiment = smallExperiment(activation);
        experiment.hidden = {};
        const auto report = core::testClaims(trainedModel(experiment), smallSpec());
        QVERIFY(numbersOf<core::Adversary>(*report, ClaimId::Adversary).exact);
        QVERIFY(report->conclusion.reliance != core::Reliance::Unknown);
    }

    void rowsAreThoseThereAreAndFewerWhereEachIsExpensive()
    {
        core::Experiment experiment;
        QCOMPARE(ClaimsSpec{}.rowsOf(experiment), 1'000);
        experiment.samples = 100;
        QCOMPARE(ClaimsSpec{}.rowsOf(experiment), 10);
        experiment.samples = 100'000;
        experiment.hidden.assign(8, 4'096);
        QCOMPARE(ClaimsSpec{}.rowsOf(experiment), 1'000); // linear layers collapse
        experiment.activation = core::Activation::Relu;
        QCOMPARE(ClaimsSpec{}.rowsOf(experiment), 50);
    }

    void memoryGrowsWithTheJobs()
    {
        const core::Experiment experiment;
        QCOMPARE(smallSpec(2).requiredMemory(experiment), 2 * experiment.requiredMemory());
    }
};

QTEST_APPLESS_MAIN(ClaimsTest)
#include "claims_test.moc"
