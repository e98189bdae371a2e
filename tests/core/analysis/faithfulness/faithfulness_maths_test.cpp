#include "core/analysis/faithfulness/adversary.h"
#include "core/analysis/faithfulness/edge_search.h"
#include "core/analysis/faithfulness/furthest_vertex.h"
#include "core/analysis/faithfulness/jensen_shannon.h"
#include "core/analysis/faithfulness/other_seeds.h"
#include "core/analysis/faithfulness/shuffled_attention.h"
#include "core/analysis/faithfulness/shuffled_labels.h"
#include "core/analysis/quantile.h"
#include "core/analysis/test_rows.h"
#include "core/network/binary_cross_entropy.h"
#include "core/training/ensemble.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faithfulness_maths_test {

using core::Index;

namespace {

using Numbers = std::vector<double>;

/// The furthest attention over three features on a grid, by plain search.
double furthestOnGrid(const Numbers& learned, const Numbers& values, const core::Interval& interval)
{
    constexpr int kSteps = 400;
    double furthest = 0.0;
    for (int i = 0; i <= kSteps; ++i)
        for (int j = 0; i + j <= kSteps; ++j) {
            const Numbers p{i / double(kSteps), j / double(kSteps), (kSteps - i - j) / double(kSteps)};
            if (interval.contains(std::inner_product(p.begin(), p.end(), values.begin(), 0.0)))
                furthest = std::max(furthest, core::jensenShannon(p, learned));
        }
    return furthest;
}

core::Vector<double> toVector(const Numbers& numbers)
{
    return Eigen::Map<const core::Vector<double>>(numbers.data(), std::ssize(numbers));
}

} // namespace

class FaithfulnessMathsTest : public QObject {
    Q_OBJECT

private slots:
    /// scipy.spatial.distance.jensenshannon(p, q) ** 2 of SciPy 1.10.1.
    void divergenceIsScipys()
    {
        const auto isClose = [](double ours, double theirs) { return std::abs(ours - theirs) < 1e-15; };
        QVERIFY(isClose(core::jensenShannon(Numbers{0.5, 0.3, 0.2}, Numbers{0.2, 0.3, 0.5}), 0.06641431438228168));
        QVERIFY(isClose(core::jensenShannon(Numbers{1, 0, 0, 0}, Numbers{0.57, 0.2, 0.13, 0.1}), 0.17884892768841604));
        QVERIFY(isClose(core::jensenShannon(Numbers{0.25, 0.25, 0.25, 0.25}, Numbers{0.1, 0.2, 0.3, 0.4}),
                        0.02786561345727674));
        QVERIFY(isClose(core::jensenShannon(Numbers{0.9, 0.1, 0}, Numbers{0, 0.1, 0.9}), 0.6238324625039507));
        QVERIFY(isClose(core::jensenShannon(Numbers{1, 0, 0}, Numbers{0, 0.5, 0.5}), std::log(2.0)));
        QCOMPARE(core::jensenShannon(Numbers{0.5, 0.3, 0.2}, Numbers{0.5, 0.3, 0.2}), 0.0);
    }

    void oneHotDivergenceIsThatOfTheWhole()
    {
        const Numbers learned{0.57, 0.2, 0.13, 0.1};
        for (std::size_t i = 0; i < learned.size(); ++i) {
            Numbers oneHot(learned.size());
            oneHot[i] = 1.0;
            QVERIFY(std::abs(core::oneHotDivergence(learned[i]) - core::jensenShannon(oneHot, learned)) < 1e-15);
        }
    }

    /// Never nearer than the best of a fine grid, and not further than what the grid's step can miss.
    void furthestVertexIsTheBestOfAGrid()
    {
        core::NumpyRandom random(7);
        for (int trial = 0; trial < 60; ++trial) {
            Numbers learned{random.uniform(), random.uniform(), random.uniform()};
            const double sum = learned[0] + learned[1] + learned[2];
            for (double& share : learned)
                share /= sum;
            const Numbers values{random.uniform() * 8 - 4, random.uniform() * 8 - 4, random.uniform() * 8 - 4};
            const double mean = std::inner_product(learned.begin(), learned.end(), values.begin(), 0.0);
            const core::Interval interval{mean - 0.2, trial % 3 == 0 ? HUGE_VAL : mean + 0.2};
            const auto vertex = core::furthestVertex(learned, values, interval);
            QVERIFY(vertex);
            Numbers attention(3);
            attention[vertex->first] += vertex->share;
            attention[vertex->second] += vertex->first == vertex->second ? 0.0 : 1.0 - vertex->share;
            const double value = std::inner_product(attention.begin(), attention.end(), values.begin(), 0.0);
            QVERIFY(value > interval.low - 1e-12 && value < interval.high + 1e-12);
            QVERIFY(std::abs(core::jensenShannon(attention, learned) - vertex->divergence) < 1e-12);
            const double grid = furthestOnGrid(learned, values, interval);
            QVERIFY2(vertex->divergence >= grid - 1e-12 && vertex->divergence <= grid + 0.05,
                     qPrintable(QStringLiteral("%1 against %2").arg(vertex->divergence).arg(grid)));
        }
    }

    void noVertexWhereNothingIsAllowed()
    {
        QVERIFY(!core::furthestVertex(Numbers{0.5, 0.5}, Numbers{1.0, 2.0}, {3.0, 4.0}));
        QVERIFY(!core::furthestVertex(Numbers{0.5, 0.5}, Numbers{1.0, 2.0}, {std::nan(""), std::nan("")}));
    }

    void collapsedHeadIsTheNetworks()
    {
        const core::Model model = modelAfter(20);
        const core::CollapsedHead head = core::collapseHead(model);
        core::visitTestRows(model, 0, 50, {}, [&](std::int64_t, Index rows, core::Network<float>& network) {
            const core::Matrix<double> mixed = network.input(rows).cwiseProduct(network.attention(rows)).cast<double>();
            const core::Vector<double> logits = (mixed * head.weights).array() + head.constant;
            QVERIFY((logits - network.logits(rows).cast<double>()).cwiseAbs().maxCoeff() < 1e-5);
        });
    }

    void answerToItsOwnAttentionIsTheNetworksAnswer_data() { activations(); }
    void answerToItsOwnAttentionIsTheNetworksAnswer()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = modelAfter(20, smallExperiment(activation));
        core::visitTestRows(model, 0, 300, {}, [&](std::int64_t, Index rows, core::Network<float>& network) {
            const core::Vector<float> logits = network.logits(rows);
            const core::Matrix<float> attention = network.attention(rows);
            const core::LossSums before = network.forward(rows);
            const core::LossSums after = network.forwardWithAttention(attention);
            QVERIFY((network.logits(rows) - logits).cwiseAbs().maxCoeff() < 1e-5F);
            QCOMPARE(after.correct, before.correct);
        });
    }

    void adversaryLeavesTheOutputAsItIs_data() { activations(); }
    void adversaryLeavesTheOutputAsItIs()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = modelAfter(30, smallExperiment(activation));
        const auto adversary = core::searchAdversary(model, 300);
        QCOMPARE(adversary->exact, activation == core::Activation::Linear);
        QCOMPARE(adversary->rows.size(), std::size_t{300});
        QVERIFY(adversary->mostChange > 0.0 && adversary->mostChange <= core::Adversary::kSameOutput);
        QVERIFY(adversary->summary.all.mean > 0.01 && adversary->summary.all.mean <= core::kMaxJensenShannon);
        QVERIFY(std::abs(std::accumulate(adversary->adversarial.begin(), adversary->adversarial.end(), 0.0) - 1.0) <
                1e-6);
        std::int64_t rows = 0;
        for (const auto& part : adversary->summary.label)
            rows += part.rows;
        QCOMPARE(rows, 300);
    }

    /// Three features: every row of a trained network against a grid of attentions.
    void adversaryIsTheBestOfAGrid()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 3;
        const core::Model model = modelAfter(15, experiment);
        const auto adversary = core::searchAdversary(model, 40);
        const core::CollapsedHead head = core::collapseHead(model);
        core::visitTestRows(model, 0, 40, {}, [&](std::int64_t, Index rows, core::Network<float>& network) {
            for (Index row = 0; row < rows; ++row) {
                const core::Vector<double> learned = network.attention(rows).row(row).cast<double>();
                const core::Vector<double> values =
                    head.weights.cwiseProduct(network.input(rows).row(row).transpose().cast<double>());
                const double p = core::probabilityOf(network.logits(rows)(row));
                const double grid = furthestOnGrid(
                    {learned.begin(), learned.end()}, {values.begin(), values.end()},
                    {core::logitOf(p - 0.0099) - head.constant, core::logitOf(p + 0.0099) - head.constant});
                const double found = adversary->rows[static_cast<std::size_t>(row)].divergence;
                QVERIFY2(found >= grid - 1e-6 && found <= grid + 0.05,
                         qPrintable(QStringLiteral("row %1: %2 against %3").arg(row).arg(found).arg(grid)));
            }
        });
    }

    /// Where both can be had, what asking finds is never further than the truth, and close to it.
    void edgeSearchComesCloseToTheExactAnswer()
    {
        core::NumpyRandom random(3);
        double exact = 0.0;
        double searched = 0.0;
        for (int trial = 0; trial < 200; ++trial) {
            Numbers learned(6);
            Numbers values(6);
            for (std::size_t i = 0; i < 6; ++i) {
                learned[i] = random.uniform();
                values[i] = random.uniform() * 6 - 3;
            }
            const double sum = std::accumulate(learned.begin(), learned.end(), 0.0);
            std::ranges::transform(learned, learned.begin(), [&](double share) { return share / sum; });
            const core::Vector<double> weights = toVector(values);
            const core::EdgeSearch::Evaluate evaluate = [&](const core::ConstMatrixRef<double>& attentions) {
                return core::Vector<double>((attentions * weights).unaryExpr(&core::probabilityOf));
            };
            const core::Vector<double> own = toVector(learned);
            const double p = evaluate(own.transpose())(0);
            const core::Vector<double> found = core::EdgeSearch(own, p, 0.01, evaluate).run();
            QVERIFY(std::abs(evaluate(found.transpose())(0) - p) <= 0.01);
            const double divergence = core::jensenShannon(Numbers(found.begin(), found.end()), learned);
            const auto vertex =
                core::furthestVertex(learned, values, {core::logitOf(p - 0.01), core::logitOf(p + 0.01)});
            QVERIFY(divergence <= vertex->divergence + 1e-9);
            exact += vertex->divergence;
            searched += divergence;
        }
        QVERIFY2(searched > 0.95 * exact, qPrintable(QStringLiteral("%1 of %2").arg(searched).arg(exact)));
    }

    /// The plain way: the head on each shuffled row, one after the other, with the same draws.
    void mediansAreThoseOfAPlainLoop()
    {
        constexpr int kPermutations = 11;
        core::Model model = modelAfter(15);
        const auto shuffled = core::shuffleAttention(model, 200, kPermutations);
        const core::CollapsedHead head = core::collapseHead(model);
        core::NumpyRandom stream(model.experiment.seed ^ 0x5AFF1ED0U);
        core::visitTestRows(model, 0, 200, {}, [&](std::int64_t, Index rows, core::Network<float>& network) {
            std::vector<Numbers> changes(static_cast<std::size_t>(rows));
            for (int i = 0; i < kPermutations; ++i)
                for (Index row = 0; row < rows; ++row) {
                    core::Vector<double> attention = network.attention(rows).row(row).cast<double>();
                    for (Index last = attention.size() - 1; last > 0; --last)
                        std::swap(attention(last), attention(stream.interval(static_cast<std::uint32_t>(last))));
                    const double logit =
                        network.input(rows).row(row).cast<double>().cwiseProduct(attention.transpose()) * head.weights;
                    changes[static_cast<std::size_t>(row)].push_back(std::abs(
                        core::probabilityOf(logit + head.constant) - core::probabilityOf(network.logits(rows)(row))));
                }
            for (Index row = 0; row < rows; ++row) {
                const auto& ours = shuffled->rows[static_cast<std::size_t>(row)];
                QVERIFY(std::abs(ours.change - core::quantile(changes[static_cast<std::size_t>(row)], 0.5)) < 1e-5);
                QCOMPARE(ours.label, network.labels(rows)(row) > 0.5F);
            }
        });
        double sum = 0.0;
        for (const auto& row : shuffled->rows)
            sum += row.change;
        QVERIFY(std::abs(shuffled->summary.all.change - sum / 200.0) < 1e-12);
        QCOMPARE(shuffled->summary.label[0].rows + shuffled->summary.label[1].rows, 200);
    }

    void shuffledLabelsAreTheSameLabelsInAnotherOrder()
    {
        const core::Model model = modelAfter(0);
        const auto ones = [](const core::Dataset<float>& dataset) { return std::ranges::count(dataset.labels, 1); };
        const auto first = core::withShuffledLabels(*model.dataset, 1);
        QCOMPARE(ones(*first), ones(*model.dataset));
        QVERIFY(first->labels != model.dataset->labels);
        QCOMPARE(first->features, model.dataset->features);
        QCOMPARE(first->labels, core::withShuffledLabels(*model.dataset, 1)->labels);
        QVERIFY(first->labels != core::withShuffledLabels(*model.dataset, 2)->labels);
        std::stop_source stopped;
        stopped.request_stop();
        core::Dataset<float> large = *model.dataset;
        large.labels.resize(70'000);
        QVERIFY(!core::withShuffledLabels(large, 1, stopped.get_token()));
    }

    /// What `ensemble` gives for these seeds, to the last bit.
    void otherSeedsAreThoseOfTheEnsemble()
    {
        core::Experiment experiment = smallExperiment();
        experiment.seed = 7;
        const auto seeds = core::runOtherSeeds(experiment, 1, 4, 2);
        QCOMPARE(seeds->firstSeed, 8U);
        std::vector<Numbers> expected;
        core::runEnsemble({experiment, 4, 8, 1}, {},
                          [&](const core::EnsembleRun& run) { expected.push_back(run.last.attention); });
        QCOMPARE(seeds->attention, expected);
        double divergence = 0.0;
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i + 1; j < 4; ++j)
                divergence += core::jensenShannon(expected[i], expected[j]) / 6.0;
        QVERIFY(std::abs(seeds->divergence - divergence) < 1e-15);
        QVERIFY(seeds->golden.least <= seeds->golden.median && seeds->golden.median <= seeds->golden.most);
        QCOMPARE(seeds->golden.most, std::ranges::max(expected, {}, [](const Numbers& a) { return a[1]; })[1]);
    }

    void seedsGoRoundAtTheirEnd()
    {
        core::Experiment experiment = smallExperiment();
        experiment.seed = 0xFFFFFFFFU;
        QCOMPARE(core::runOtherSeeds(experiment, 1, 2, 1)->firstSeed, 0U);
    }

    void oneNoiseFeatureHasNoOrder()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 2;
        const auto seeds = core::runOtherSeeds(experiment, 1, 3, 1);
        QVERIFY(std::isnan(seeds->noiseAgreement));
        QVERIFY(!std::isnan(seeds->divergence));
    }
};

ATTENTION_TEST(FaithfulnessMathsTest, void)

} // namespace faithfulness_maths_test
#include "faithfulness_maths_test.moc"
