#include "core/experiment/knobs.h"
#include "tests/support/test_registry.h"

#include "core/data/dataset.h"
#include "core/memory/memory.h"

#include <QTest>

namespace knobs_test {

using core::Experiment;
using core::Knob;
using core::KnobError;
using core::KnobId;

namespace {

/// The message of the error that setting a knob from this text gives; empty if it is taken.
std::string complaint(KnobId id, std::string_view text)
{
    Experiment experiment;
    try {
        core::setFromText(core::knob(id), text, experiment);
    } catch (const KnobError& error) {
        return experiment == Experiment{} && error.knob == id ? error.what() : "the experiment was changed";
    }
    return {};
}

} // namespace

class KnobsTest : public QObject {
    Q_OBJECT

private slots:
    void aKnobWithoutAnEffectSaysWhy()
    {
        const auto isIdle = [](KnobId id, const Experiment& experiment) {
            return core::idleReason(core::knob(id), experiment) != nullptr;
        };
        Experiment experiment;
        QCOMPARE(std::string_view(core::idleReason(core::knob(KnobId::DecoyCorrelation), experiment)),
                 std::string_view("Without effect: there are no decoys."));
        for (const KnobId id : {KnobId::LabelRule, KnobId::Noise, KnobId::Activation, KnobId::LearningRate})
            QVERIFY(!isIdle(id, experiment));
        experiment.harder.decoys = 1;
        QVERIFY(!isIdle(KnobId::DecoyCorrelation, experiment));
        experiment.golden.clear();
        QVERIFY(isIdle(KnobId::LabelRule, experiment) && isIdle(KnobId::Noise, experiment));
        QVERIFY(!isIdle(KnobId::LabelNoise, experiment)); // flips labels all the same
        experiment.hidden.clear();
        QVERIFY(isIdle(KnobId::Activation, experiment));
    }

    void whatIsIdleChangesNoBitOfTheData()
    {
        core::DatasetSpec spec{500, 6, {}, 0.1, 3};
        const auto plain = core::makeDataset<float>(spec);
        spec.harder.noise = 0.5;
        spec.harder.labelRule = core::LabelRule::Xor;
        spec.harder.decoyCorrelation = -1.0;
        const auto idle = core::makeDataset<float>(spec);
        QVERIFY(plain->features == idle->features && plain->labels == idle->labels);
    }

    void everyMemberOfTheExperimentHasOneKnob()
    {
        // Change each knob in turn: all members must have moved, each once.
        Experiment experiment;
        const std::vector<std::string_view> others{"200",     "7",   "3,1",  "0.5", "true", "9",   "sum",
                                                   "0.25",    "0.3", "2",    "1",   "0.5",  "100", "0.4",
                                                   "uniform", "5,6", "relu", "2",   "32",   "0.1", "false"};
        QCOMPARE(core::knobs().size(), others.size());
        for (std::size_t i = 0; i < others.size(); ++i) {
            const Experiment before = experiment;
            core::setFromText(core::knobs()[i], others[i], experiment);
            QVERIFY(experiment != before);
            QCOMPARE(core::valueText(core::knobs()[i], experiment), std::string(others[i]));
        }
        const Experiment expected{200,
                                  7,
                                  {3, 1},
                                  0.5,
                                  9,
                                  {core::LabelRule::Sum, 0.25, 0.3, 2, 1, 0.5, 100.0, 0.4},
                                  {5, 6},
                                  core::Activation::Relu,
                                  core::AttentionKind::Uniform,
                                  2,
                                  32,
                                  0.1,
                                  false,
                                  true};
        QCOMPARE(experiment, expected);
    }

    void aSwitchHasTheOptionThatChangesIt()
    {
        QCOMPARE(core::switchOption(core::knob(KnobId::Shuffle)), std::string("no-shuffle"));
        QCOMPARE(core::switchOption(core::knob(KnobId::Stratify)), std::string("stratify"));
    }

    void aStratifiedSplitNeedsARowOfEachClassOnBothSides()
    {
        Experiment experiment;
        experiment.stratify = true;
        experiment.samples = 100;
        experiment.testFraction = 0.01; // one row
        std::string error;
        try {
            core::check(experiment);
        } catch (const KnobError& found) {
            error = found.what();
        }
        QCOMPARE(error,
                 std::string("test-fraction: got 0.01, expected more, so that a row of each class is left to test on"));
        experiment.stratify = false;
        core::check(experiment);
    }

    void defaultsAreTheArticles()
    {
        const std::vector<std::string> article{"100000",  "20",     "5",      "0.1", "false", "0",     "copy",
                                               "0",       "0",      "0",      "0",   "0.8",   "1",     "0.5",
                                               "softmax", "100,20", "linear", "5",   "256",   "0.003", "true"};
        QCOMPARE(article.size(), core::knobs().size());
        for (std::size_t i = 0; i < article.size(); ++i)
            QCOMPARE(core::valueText(core::knobs()[i], Experiment{}), article[i]);
        core::check(Experiment{});
    }

    void endsOfTheRangeAreTaken_data()
    {
        QTest::addColumn<KnobId>("id");
        QTest::addColumn<QByteArray>("text");
        const auto add = [](KnobId id, const char* text) {
            QTest::addRow("%s %s", core::knob(id).name.data(), text) << id << QByteArray(text);
        };
        for (const char* text : {"100", "10000000"})
            add(KnobId::Samples, text);
        for (const char* text : {"1", "1000"})
            add(KnobId::Features, text);
        for (const char* text : {"0.01", "0.9"})
            add(KnobId::TestFraction, text);
        for (const char* text : {"0", "4294967295"})
            add(KnobId::Seed, text);
        for (const char* text : {"none", "1", "4096", "1,2,3,4,5,6,7,8", " 100 , 20 "})
            add(KnobId::Hidden, text);
        for (const char* text : {"linear", "relu", "tanh"})
            add(KnobId::Activation, text);
        for (const char* text : {"0", "10000"})
            add(KnobId::Epochs, text);
        for (const char* text : {"1", "1000000"})
            add(KnobId::BatchSize, text);
        for (const char* text : {"1e-300", "10"})
            add(KnobId::LearningRate, text);
    }

    void endsOfTheRangeAreTaken()
    {
        QFETCH(KnobId, id);
        QFETCH(QByteArray, text);
        QCOMPARE(complaint(id, text.toStdString()), std::string());
    }

    void outsideIsNamedWithValueAndRange_data()
    {
        QTest::addColumn<KnobId>("id");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto add = [](KnobId id, const char* text, const char* message) {
            QTest::addRow("%s %s", core::knob(id).name.data(), text) << id << QByteArray(text) << QByteArray(message);
        };
        add(KnobId::Samples, "99", "samples: got 99, expected 100 to 10,000,000");
        add(KnobId::Samples, "10000001", "samples: got 10000001, expected 100 to 10,000,000");
        add(KnobId::Samples, "1e3", "samples: got 1e3, expected 100 to 10,000,000");
        add(KnobId::Samples, "99999999999999999999", "samples: got 99999999999999999999, expected 100 to 10,000,000");
        add(KnobId::Features, "0", "features: got 0, expected 1 to 1,000");
        add(KnobId::Features, "-3", "features: got -3, expected 1 to 1,000");
        add(KnobId::Golden, "0", "golden: got 0, expected none or different features from 1 to 1,000");
        add(KnobId::Golden, "5,5", "golden: got 5,5, expected none or different features from 1 to 1,000");
        add(KnobId::Golden, "", "golden: got nothing, expected none or different features from 1 to 1,000");
        add(KnobId::LabelRule, "and", "label-rule: got and, expected copy, sum or xor");
        add(KnobId::Noise, "-0.1", "noise: got -0.1, expected 0 to 10");
        add(KnobId::LabelNoise, "1.1", "label-noise: got 1.1, expected 0 to 1");
        add(KnobId::DecoyCorrelation, "2", "decoy-correlation: got 2, expected -1 to 1");
        add(KnobId::Scale, "0.5", "scale: got 0.5, expected 1 to 1,000");
        add(KnobId::PositiveShare, "0", "positive-share: got 0, expected 0.01 to 0.99");
        add(KnobId::Attention, "hard", "attention: got hard, expected softmax, uniform or none");
        add(KnobId::TestFraction, "0.95", "test-fraction: got 0.95, expected 0.01 to 0.9");
        add(KnobId::TestFraction, "nan", "test-fraction: got nan, expected 0.01 to 0.9");
        add(KnobId::Seed, "4294967296", "seed: got 4294967296, expected 0 to 4,294,967,295");
        add(KnobId::Hidden, "5,,6", "hidden: got 5,,6, expected none or up to 8 layers of 1 to 4,096 units");
        add(KnobId::Hidden, "4097", "hidden: got 4097, expected none or up to 8 layers of 1 to 4,096 units");
        add(KnobId::Hidden, "1,1,1,1,1,1,1,1,1",
            "hidden: got 1,1,1,1,1,1,1,1,1, expected none or up to 8 layers of 1 to 4,096 units");
        add(KnobId::Hidden, "", "hidden: got nothing, expected none or up to 8 layers of 1 to 4,096 units");
        add(KnobId::Activation, "gelu", "activation: got gelu, expected linear, relu or tanh");
        add(KnobId::Epochs, "10001", "epochs: got 10001, expected 0 to 10,000");
        add(KnobId::BatchSize, "0", "batch-size: got 0, expected 1 to 1,000,000");
        add(KnobId::LearningRate, "0", "learning-rate: got 0, expected above 0, at most 10");
        add(KnobId::LearningRate, "10.5", "learning-rate: got 10.5, expected above 0, at most 10");
        add(KnobId::LearningRate, "inf", "learning-rate: got inf, expected above 0, at most 10");
        add(KnobId::LearningRate, "0.1x", "learning-rate: got 0.1x, expected above 0, at most 10");
        add(KnobId::Shuffle, "maybe", "shuffle: got maybe, expected true or false");
    }

    void outsideIsNamedWithValueAndRange()
    {
        QFETCH(KnobId, id);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QCOMPARE(complaint(id, text.toStdString()), message.toStdString());
    }

    void goldenBeyondTheLastFeatureIsNamed()
    {
        Experiment experiment;
        experiment.features = 4;
        try {
            core::check(experiment);
            QFAIL("nothing was thrown");
        } catch (const KnobError& error) {
            QCOMPARE(error.what(), "golden: got 5, expected 1 to 4, the number of features");
            QCOMPARE(error.knob, KnobId::Golden);
        }
    }

    void valuesThatDoNotGoTogetherAreNamed_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("xor of one") << QByteArray("label-rule=xor")
                                    << QByteArray(
                                           "golden: got 5, expected two features, because the label rule is xor");
        QTest::newRow("xor of three") << QByteArray("label-rule=xor golden=1,2,3")
                                      << QByteArray(
                                             "golden: got 1,2,3, expected two features, because the label rule is xor");
        QTest::newRow("beyond") << QByteArray("golden=5,21")
                                << QByteArray("golden: got 5,21, expected 1 to 20, the number of features");
        QTest::newRow("duplicates of nothing")
            << QByteArray("golden=none duplicates=1")
            << QByteArray("duplicates: got 1, expected 0, because no feature is golden");
        QTest::newRow("decoys of nothing") << QByteArray("golden=none decoys=2")
                                           << QByteArray("decoys: got 2, expected 0, because no feature is golden");
        QTest::newRow("too many duplicates")
            << QByteArray("features=4 golden=1 duplicates=4")
            << QByteArray("duplicates: got 4, expected at most 3, the columns that are left");
        QTest::newRow("no room for decoys")
            << QByteArray("features=4 golden=1 duplicates=2 decoys=2")
            << QByteArray("decoys: got 2, expected at most 1, the columns that are left");
        QTest::newRow("nothing to find") << QByteArray("golden=none label-rule=xor") << QByteArray();
        QTest::newRow("all of it") << QByteArray("features=4 golden=1,3 label-rule=xor duplicates=1 decoys=1")
                                   << QByteArray();
    }

    void valuesThatDoNotGoTogetherAreNamed()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, message);
        Experiment experiment;
        for (const QByteArray& setting : settings.split(' ')) {
            const auto parts = setting.split('=');
            const auto knob = std::ranges::find(core::knobs(), parts[0].toStdString(), &Knob::name);
            core::setFromText(*knob, parts[1].toStdString(), experiment);
        }
        std::string said;
        try {
            core::check(experiment);
        } catch (const KnobError& error) {
            said = error.what();
        }
        QCOMPARE(said, message.toStdString());
    }

    void valuesSetPastTheTableAreFoundByCheck()
    {
        Experiment experiment;
        experiment.learningRate = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_EXCEPTION_THROWN(core::check(experiment), KnobError);
        experiment = {};
        experiment.hidden.assign(9, 1);
        QVERIFY_EXCEPTION_THROWN(core::check(experiment), KnobError);
    }

    void tooLargeForTheMemoryIsSaidBeforeAllocating()
    {
        Experiment experiment;
        experiment.samples = 10'000'000;
        experiment.features = 1'000;
        if (core::availableMemory() > experiment.requiredMemory())
            QSKIP("this machine has room for the largest experiment");
        try {
            core::checkWithMemory(experiment);
            QFAIL("nothing was thrown");
        } catch (const core::NotEnoughMemory& error) {
            QVERIFY(std::string(error.what()).starts_with("This experiment needs 40.1 GB of memory, but only "));
        }
    }

    void whatIsHeldAlreadyIsNotAskedForAgain()
    {
        Experiment largest;
        largest.samples = 10'000'000;
        largest.features = 1'000;
        QVERIFY_THROWS_NO_EXCEPTION(core::checkWithMemory(largest, largest.requiredMemory()));
        QVERIFY_THROWS_NO_EXCEPTION(
            core::checkWithMemory(largest, 2 * largest.requiredMemory())); // and never less than nothing
    }

    void textsOfDoublesReadBackToTheSameBits()
    {
        Experiment experiment;
        experiment.learningRate = 0.1 + 0.2;
        Experiment again;
        const Knob& knob = core::knob(KnobId::LearningRate);
        core::setFromText(knob, core::valueText(knob, experiment), again);
        QCOMPARE(again.learningRate, experiment.learningRate);
    }
};

ATTENTION_TEST(KnobsTest, void)

} // namespace knobs_test
#include "knobs_test.moc"
