#include "core/export/json_lines.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <bit>
#include <limits>

namespace json_lines_test {

using core::TrainingOutcome;

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

core::EpochReport report()
{
    return {3, 0.1 + 0.2, 1.0 / 3.0, 6.8297e-06, 0.9999, {0.25, 0.75}, 0.0071};
}

} // namespace

class JsonLinesTest : public QObject {
    Q_OBJECT

private slots:
    void startHoldsEveryKnobInItsOwnType()
    {
        QCOMPARE(
            core::startLine({}),
            std::string(
                R"({"event":"start","experiment":{"samples":100000,"features":20,"golden":5,)"
                R"("test_fraction":0.1,"stratify":false,"seed":0,"label_rule":"copy","noise":0.0,"label_noise":0.0,)"
                R"("duplicates":0,"decoys":0,"decoy_correlation":0.8,"scale":1.0,)"
                R"("positive_share":0.5,"attention":"softmax","hidden":[100,20],"activation":"linear","epochs":5,)"
                R"("batch_size":256,"learning_rate":0.003,"shuffle":true},"parameters":4561,)"
                R"("train_samples":90000,"test_samples":10000})"));
    }

    void noHiddenLayerIsAnEmptyList()
    {
        core::Experiment experiment;
        experiment.hidden = {};
        experiment.activation = core::Activation::Tanh;
        experiment.shuffle = false;
        const auto line = nlohmann::json::parse(core::startLine(experiment));
        QCOMPARE(line["experiment"]["hidden"], nlohmann::json::array());
        QCOMPARE(line["experiment"]["activation"], "tanh");
        QCOMPARE(line["experiment"]["shuffle"], false);
        QCOMPARE(line["parameters"], 441);
    }

    void epochHasItsKeysInOrder()
    {
        QCOMPARE(
            core::epochLine(report()),
            std::string(R"({"event":"epoch","epoch":3,"loss":0.30000000000000004,"accuracy":0.3333333333333333,)"
                        R"("test_loss":6.8297e-06,"test_accuracy":0.9999,"attention":[0.25,0.75],"seconds":0.0071})"));
    }

    void numbersReadBackToTheSameBits()
    {
        core::EpochReport epoch = report();
        for (const double number : {0.1, 1e-300, 4.9e-324, 1.7976931348623157e308, 123456789.123456789, 2.0 / 3.0}) {
            epoch.loss = number;
            const double back = nlohmann::json::parse(core::epochLine(epoch))["loss"];
            QCOMPARE(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(number));
        }
    }

    void numberThatIsNotFiniteIsNull()
    {
        core::EpochReport epoch = report();
        epoch.testLoss = kNotANumber;
        epoch.loss = std::numeric_limits<double>::infinity();
        const auto line = nlohmann::json::parse(core::epochLine(epoch));
        QVERIFY(line["test_loss"].is_null());
        QVERIFY(line["loss"].is_null());
    }

    void endNamesTheOutcome()
    {
        const TrainingOutcome diverged{TrainingOutcome::Kind::Diverged, 0.5, core::Divergence{1, 3, 0.1}};
        QCOMPARE(core::endLine(diverged, {}),
                 std::string(R"({"event":"end","outcome":"diverged","seconds":0.5,"majority_share":null,)"
                             R"("lowest_test_loss":null,"lowest_test_loss_epoch":null})"));
        QCOMPARE(core::endLine(diverged, {core::ClassCounts{{1, 2}, {39, 1}}, core::LowestTestLoss{3, 0.0123}}),
                 std::string(R"({"event":"end","outcome":"diverged","seconds":0.5,"majority_share":0.975,)"
                             R"("lowest_test_loss":0.0123,"lowest_test_loss_epoch":3})"));
        QCOMPARE(core::endLine(200, false, {}, 0.75),
                 std::string(R"({"event":"end","runs":200,"majority_share":0.75})"));
    }

    void runHasItsKeysInOrder()
    {
        const core::EnsembleRun run{4'294'967'295, TrainingOutcome::Kind::Completed, report(), 0.75, {{1, 2}, {39, 1}}};
        QCOMPARE(
            core::runLine(run, {}),
            std::string(
                R"({"event":"run","seed":4294967295,"loss":0.30000000000000004,"accuracy":0.3333333333333333,)"
                R"("test_accuracy":0.9999,"majority_share":0.975,"golden_attention":0.75,"attention":[0.25,0.75]})"));
    }

    void divergedRunHasNoResults()
    {
        const core::EnsembleRun run{1, TrainingOutcome::Kind::Diverged, report(), 0.75, {{1, 2}, {39, 1}}};
        QCOMPARE(core::runLine(run, {}),
                 std::string(R"({"event":"run","seed":1,"loss":null,"accuracy":null,"test_accuracy":null,)"
                             R"("majority_share":0.975,"golden_attention":null,"attention":[null,null]})"));
    }
};

ATTENTION_TEST(JsonLinesTest, void)

} // namespace json_lines_test
#include "json_lines_test.moc"
