#include "core/documents/run_document.h"
#include "tests/support/test_registry.h"

#include "core/formats/picture_metadata.h"
#include "core/io/file_error.h"
#include "tests/support/print_json.h"
#include "tests/support/same_run.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace run_document_test {

using core::RunDocument;
using core::SavedRun;
using nlohmann::json;

namespace {

core::Experiment fewBatches()
{
    core::Experiment experiment = smallExperiment();
    experiment.epochs = 3;
    return experiment;
}

/// Every knob at another value than the article's.
core::Experiment everyKnobTurned()
{
    core::Experiment experiment = fewBatches();
    experiment.features = 9;
    experiment.golden = {3, 7};
    experiment.seed = 4'294'967'295;
    experiment.harder = {core::LabelRule::Xor, 0.1, 1.0 / 3.0, 2, 3, -0.7, 2.5, 0.6};
    experiment.hidden = {};
    experiment.activation = core::Activation::Tanh;
    experiment.attention = core::AttentionKind::Uniform;
    experiment.batchSize = 77;
    experiment.learningRate = 0.1 + 0.2; // not the double next to 0.3
    experiment.shuffle = false;
    experiment.stratify = true;
    return experiment;
}

} // namespace

class RunDocumentTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] std::string path() const { return m_directory.filePath("run.attnlab").toStdString(); }

    [[nodiscard]] SavedRun throughFile(const SavedRun& run) const
    {
        core::writeRunDocument(path(), {run, {}});
        return core::readRunDocument(path()).run;
    }

    [[nodiscard]] QByteArray written(const SavedRun& run) const
    {
        core::writeRunDocument(path(), {run, {}});
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What reading these bytes says, without the path.
    [[nodiscard]] std::string errorOf(const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path()));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return "the test cannot write";
        file.close();
        try {
            core::readRunDocument(path());
        } catch (const core::FileError& error) {
            const std::string_view message = error.what();
            const std::string begin = path() + ": ";
            return message.starts_with(begin) ? std::string(message.substr(begin.size())) : "no path: " + path();
        }
        return "no error";
    }

    [[nodiscard]] std::string errorOf(const json& root) const
    {
        return errorOf(QByteArray::fromStdString(root.dump()));
    }

private slots:
    void everyRunComesBackToTheSameBits_data()
    {
        QTest::addColumn<core::Experiment>("experiment");
        QTest::addColumn<std::int64_t>("batches");
        constexpr auto kAll = std::numeric_limits<std::int64_t>::max();
        core::Experiment without = fewBatches();
        without.attention = core::AttentionKind::None;
        core::Experiment none = fewBatches();
        none.golden = {};
        core::Experiment untrained = fewBatches();
        untrained.epochs = 0;
        core::Experiment thinned = fewBatches();
        thinned.batchSize = 1; // more batches than moments
        QTest::newRow("complete") << fewBatches() << kAll;
        QTest::newRow("every knob turned") << everyKnobTurned() << kAll;
        QTest::newRow("without attention") << without << kAll;
        QTest::newRow("no golden feature") << none << kAll;
        QTest::newRow("untrained, of no epoch") << untrained << kAll;
        QTest::newRow("before its first batch") << fewBatches() << std::int64_t{0};
        QTest::newRow("stopped within an epoch") << fewBatches() << std::int64_t{13};
        QTest::newRow("stopped before an epoch's test") << fewBatches() << fewBatches().batchesPerEpoch();
        QTest::newRow("stopped between kept moments") << thinned << std::int64_t{3'001};
    }

    void everyRunComesBackToTheSameBits()
    {
        QFETCH(const core::Experiment, experiment);
        QFETCH(const std::int64_t, batches);
        const SavedRun run = savedRunOf(experiment, batches);
        QVERIFY(same(throughFile(run), run));
    }

    void everyActivationComesBack_data() { activations(); }
    void everyActivationComesBack()
    {
        QFETCH(const core::Activation, activation);
        const SavedRun run = savedRunOf(smallExperiment(activation));
        QVERIFY(same(throughFile(run), run));
    }

    void divergedRunComesBackWithWhatIsNoNumber()
    {
        SavedRun run = savedRunOf(fewBatches(), 5);
        run.outcome = core::TrainingOutcome::Kind::Diverged;
        core::Snapshot last = run.history.snapshots().back();
        last.loss = last.test.loss = std::numeric_limits<double>::infinity();
        last.test.accuracy = std::nan("");
        last.test.attention.assign(6, std::nan(""));
        run.history.append(last);
        run.weights(3) = std::numeric_limits<float>::infinity();
        QVERIFY(same(throughFile(run), run));
    }

    void branchesFirstWeightsAndPinsComeBack()
    {
        SavedRun run = savedRunOf(fewBatches(), 12);
        run.rates = {{1, 0, 0.001}, {1, 4, 1e-5}, {2, 0, run.experiment.learningRate}};
        run.firstWeights = run.weights * 0.1F;
        std::vector pinned{savedRunOf(everyKnobTurned()), savedRunOf(fewBatches(), 1)};
        pinned[1].weights = {}; // of one that was pinned without its data
        pinned[1].dataHash.clear();
        core::writeRunDocument(path(), {run, pinned});
        const RunDocument document = core::readRunDocument(path());
        QVERIFY(same(document.run, run));
        QVERIFY(std::ranges::equal(document.pinned, pinned, same));
    }

    void attentionIsBase64OfFloat64()
    {
        const SavedRun run = savedRunOf(fewBatches());
        const json root = json::parse(written(run).toStdString());
        const auto bytes =
            QByteArray::fromBase64(QByteArray::fromStdString(root["run"]["history"]["attention"].get<std::string>()));
        double share = 0.0;
        std::memcpy(&share, bytes.constData() + (2 * 6 + 1) * sizeof(double), sizeof share);
        QCOMPARE(share, run.history.snapshots()[2].test.attention[1]);
    }

    /// It had neither tables nor seeds.
    void documentsOfVersion1AreRead()
    {
        const SavedRun run = savedRunOf(fewBatches(), 13);
        json root = json::parse(written(run).toStdString());
        root["version"] = 1;
        root.erase("tables");
        root.erase("seeds");
        QCOMPARE(errorOf(root), std::string("no error"));
        QVERIFY(same(core::readRunDocument(path()).run, run));
    }

    /// They split without regard to the classes, and did not count them.
    void documentsFromBeforeStratifiedSplitsAreRead()
    {
        SavedRun run = savedRunOf(fewBatches(), 13);
        json root = json::parse(written(run).toStdString());
        root["run"]["experiment"].erase("stratify");
        root["run"]["data"].erase("classes");
        QCOMPARE(errorOf(root), std::string("no error"));
        run.classes.reset();
        QVERIFY(same(core::readRunDocument(path()).run, run));
    }

    void newerVersionIsRefusedInWords()
    {
        json root = json::parse(written(savedRunOf(fewBatches())).toStdString());
        QCOMPARE(errorOf(root), std::string("no error"));
        QCOMPARE(root["version"].get<int>(), 2);
        root["version"] = 3;
        root.erase("run"); // nothing of it is looked at
        QCOMPARE(errorOf(root), std::string("it is of version 3, but this program reads those up to 2: a newer "
                                            "Attention Lab wrote it"));
        root["version"] = 0;
        QCOMPARE(errorOf(root), std::string("version: got 0, expected 1 to 2,147,483,647"));
        root["version"] = "1";
        QCOMPARE(errorOf(root), std::string("version: got \"1\", expected 1 to 2,147,483,647"));
        root["format"] = "something else";
        QCOMPARE(errorOf(root), std::string("it is no run of Attention Lab"));
    }

    void errorsSayWhatStandsWhere_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("message");
        const auto add = [](const char* place, const char* value, const char* message) {
            QTest::addRow("%s %s", place, value) << QByteArray(place) << QByteArray(value) << QByteArray(message);
        };
        add("/run/experiment/features", "0", "run.experiment.features: got 0, expected 1 to 1,000");
        add("/run/experiment/golden", "[2,9]",
            "run.experiment.golden: got 2,9, expected 1 to 6, the number of features");
        add("/run/experiment/samples", "99999999999999999999",
            "run.experiment.samples: got 1e+20, expected 100 to 10,000,000");
        add("/run/experiment/attention", "null",
            "run.experiment.attention: got null, expected softmax, uniform or none");
        add("/run/experiment/hidden", "[1,1,1,1,1,1,1,1,1]",
            "run.experiment.hidden: got 1,1,1,1,1,1,1,1,1, expected none or up to 8 layers of 1 to 4,096 units");
        add("/run/outcome", "\"stopped\"", "run.outcome: got stopped, expected completed, after the last epoch");
        add("/run/data/generator", "\"/etc/passwd\"",
            "run.data.generator: got \"/etc/passwd\", expected \"attention-lab\"");
        add("/run/data/generator", "\"table\"", "run.data.generator: got \"table\", expected \"attention-lab\"");
        add("/run/data/seed", "1", "run.data.seed: got 1, expected 0, the experiment's");
        add("/run/data/sha256", "\"abc\"", "run.data.sha256: got \"abc\", expected 64 hexadecimal digits");
        add("/run/data/classes/test", "[1]",
            "run.data.classes.test: got a list, expected two numbers, the rows of each class");
        add("/run/data/classes/test/0", "-1", "run.data.classes.test[0]: got -1, expected 0 to 750");
        add("/run/data/classes/train/0", "0",
            "run.data.classes.train[1]: got 1152, expected 2,250, the other rows of 2,250");
        add("/run/experiment/stratify", "1", "run.experiment.stratify: got 1, expected true or false");
        add("/run/learning_rates", "[]",
            "run.learning_rates: got another learning rate at the end, expected the experiment's");
        add("/run/learning_rates/0/batch", "1",
            "run.learning_rates[0]: got a change that is not later than the one before, expected changes in their "
            "order");
        add("/run/history/epoch", "[]", "run.history.epoch: got no entry, expected at least one moment");
        add("/run/history/loss", "[1]", "run.history.loss: got 1 entries, expected 28, as many as the others");
        add("/run/history/accuracy/3", "1.5", "run.history.accuracy[3]: got 1.5, expected a number from 0 to 1");
        add("/run/history/test_loss/3", "-1", "run.history.test_loss[3]: got -1, expected a number of at least 0");
        const char* const finite = "expected a finite number, except at the newest moment of a run that diverged";
        const auto addFinite = [&](const char* place, const char* value, const char* name, const char* got) {
            add(place, value, qPrintable(QString("run.history.%1: got %2, %3").arg(name, got, finite)));
        };
        addFinite("/run/history/loss/3", "null", "loss[3]", "null");
        addFinite("/run/history/loss/27", "\"inf\"", "loss[27]", "inf");
        addFinite("/run/history/accuracy/3", "null", "accuracy[3]", "null");
        addFinite("/run/history/test_loss/9", "null", "test_loss[9]", "null");
        addFinite("/run/history/test_accuracy/4", "null", "test_accuracy[4]", "null");
        add("/run/history/test_loss/3", "1e300",
            "run.history.test_loss[3]: got 1e+300, expected a number up to 3.4028234663852886e+38");
        add("/run/epochs/loss/0", "null", "run.epochs.loss[0]: got null, expected a finite number");
        add("/run/epochs/accuracy/2", "null", "run.epochs.accuracy[2]: got null, expected a finite number");
        add("/run/epochs/seconds/1", "null", "run.epochs.seconds[1]: got null, expected a finite number");
        add("/run/learning_rates/0/learning_rate", "null",
            "run.learning_rates[0].learning_rate: got null, expected above 0, at most 10");
        add("/run/experiment/label_noise", "\"nan\"", "run.experiment.label_noise: got nan, expected 0 to 1");
        add("/run/history/batch/3", "2",
            "run.history: moment 3: got one that is not later than the one before, expected moments in their order");
        add("/run/history/epoch_end/9", "false",
            "run.history: moment 9: got the last batch of an epoch that goes on, expected the epoch's end");
        add("/run/history/epoch_end/8", "true",
            "run.history: moment 8: got an epoch's end after batch 8, expected one after batch 9");
        add("/run/history/attention", "\"AAAA\"",
            "run.history.attention: got 4 characters, expected 1,792, base64 of a float64 for each moment and feature");
        add("/run/epochs/seconds/0", "-1",
            "run.epochs.seconds[0]: got -1, expected a number from 0 to 1.7976931348623157e+308");
        add("/run/weights", "\"\"",
            "run.weights: got 0 characters, expected 744, base64 of a float32 for each of 139 parameters");
        add("/pinned", "[1,2,3,4,5]", "pinned: got 5 entries, expected at most 4");
        add("/pinned", "[1]", "pinned[0]: got 1, expected an object");
    }

    void errorsSayWhatStandsWhere()
    {
        QFETCH(const QByteArray, place);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, message);
        json root = json::parse(written(savedRunOf(fewBatches())).toStdString());
        root[json::json_pointer(place.toStdString())] = json::parse(value.toStdString());
        QCOMPARE(QString::fromStdString(errorOf(root)), QString(message));
    }

    void sharesThatAreNoneAreRefused()
    {
        SavedRun run = savedRunOf(fewBatches());
        core::Snapshot last = run.history.snapshots().back();
        last.test.attention[2] = 1e300;
        run.history.append(last);
        QCOMPARE(errorOf(written(run)),
                 std::string("run.history.attention: moment 27, feature 3: got 1e+300, expected shares from 0 to 1"));
    }

    void attentionThatIsNotFiniteIsRefusedWhereTheTestLossIs()
    {
        for (const double share : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            SavedRun run = savedRunOf(fewBatches());
            core::Snapshot last = run.history.snapshots().back();
            last.test.attention.assign(6, share);
            run.history.append(last);
            QCOMPARE(QString::fromStdString(errorOf(written(run))),
                     QString("run.history.attention: moment 27, feature 1: got %1, expected shares from 0 to 1")
                         .arg(std::isnan(share) ? "nan" : "inf"));
        }
    }

    /// Softmax makes all of a row NaN, or none.
    void attentionThatIsNotFiniteInPartIsRefused()
    {
        SavedRun run = savedRunOf(fewBatches(), 5);
        core::Snapshot last = run.history.snapshots().back();
        last.test.loss = std::nan("");
        last.test.attention[4] = std::nan("");
        run.history.append(last);
        QCOMPARE(errorOf(written(run)),
                 std::string("run.history.attention: moment 5, feature 5: got nan, expected shares from 0 to 1"));
    }

    void attentionThatDoesNotSumToOneIsRefused()
    {
        SavedRun run = savedRunOf(fewBatches());
        core::Snapshot last = run.history.snapshots().back();
        last.test.attention.assign(6, 0.25);
        run.history.append(last);
        QCOMPARE(errorOf(written(run)),
                 std::string("run.history.attention: moment 27: got shares that sum to 1.5, expected a sum of 1"));
    }

    /// Test rows can overflow where the training rows do not; such a run can be stopped before the next epoch ends.
    void aStoppedRunWhoseTestOverflowsComesBack()
    {
        SavedRun run = savedRunOf(fewBatches(), 5);
        core::Snapshot last = run.history.snapshots().back();
        last.test.loss = std::nan("");
        last.test.attention.assign(6, std::nan(""));
        run.history.append(last);
        run.weights(3) = std::numeric_limits<float>::infinity();
        QVERIFY(same(throughFile(run), run));
    }

    /// With initial weights that are finite and yet too large.
    void anUntrainedRunWhoseNumbersOverflowComesBack()
    {
        core::Experiment untrained = fewBatches();
        untrained.epochs = 0;
        SavedRun run = savedRunOf(untrained);
        run.firstWeights = core::Vector<float>::Constant(run.weights.size(), 3e38F);
        run.weights = run.firstWeights;
        core::Snapshot only = run.history.snapshots().back();
        only.test.loss = std::nan("");
        only.test.attention.assign(6, std::nan(""));
        run.history.append(only);
        QVERIFY(same(throughFile(run), run));
    }

    void weightsThatAreNotFiniteAreRefused()
    {
        SavedRun run = savedRunOf(fewBatches());
        run.weights(3) = std::numeric_limits<float>::infinity();
        QCOMPARE(errorOf(written(run)), std::string("run.weights: parameter 4: got inf, expected finite numbers"));
        run = savedRunOf(fewBatches());
        run.firstWeights = run.weights;
        run.firstWeights(0) = std::nanf("");
        QCOMPARE(errorOf(written(run)),
                 std::string("run.first_weights: parameter 1: got nan, expected finite numbers"));
    }

    /// A picture goes through the same reader.
    void aPictureWithARunThatIsNoneIsRefused()
    {
        SavedRun run = savedRunOf(fewBatches());
        core::Snapshot last = run.history.snapshots().back();
        last.test.attention.assign(6, std::nan(""));
        run.history.append(last);
        const std::string text = core::runDocumentText({run, {}});
        const std::string picture = core::pictureWithRun("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                                         "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>\n",
                                                         text);
        QCOMPARE(errorOf(QByteArray::fromStdString(picture)),
                 std::string("run.history.attention: moment 27, feature 1: got nan, expected shares from 0 to 1"));
    }

    /// A file that another program, or this one later, may read is not invalid.
    void onlyContentThatIsNoDocumentIsInvalid()
    {
        const auto isInvalid = [](const std::string& place) {
            try {
                core::readRunDocument(place);
            } catch (const core::InvalidDocument&) {
                return true;
            } catch (const core::FileError&) {
            }
            return false;
        };
        json root = json::parse(written(savedRunOf(fewBatches())).toStdString());
        for (const QByteArray& content : {QByteArray(), QByteArray("{"), QByteArray("{}"), QByteArray("%PDF-1.4"),
                                          QByteArray("<svg></svg>"), QByteArray("\x89PNG\r\n\x1a\n")}) {
            QVERIFY(errorOf(content) != "no error");
            QVERIFY2(isInvalid(path()), content.constData());
        }
        root["version"] = 3;
        QVERIFY(errorOf(root) != "no error");
        QVERIFY(!isInvalid(path()));
        QVERIFY(!isInvalid(m_directory.path().toStdString()));
        QVERIFY(!isInvalid(m_directory.filePath("none").toStdString()));
    }

    void missingAndDoubleKeysAreNamed()
    {
        json root = json::parse(written(savedRunOf(fewBatches())).toStdString());
        root["run"]["history"].erase("loss");
        QCOMPARE(errorOf(root), std::string("run.history.loss is missing"));
        QCOMPARE(errorOf(QByteArray(R"({"format":"attention-lab run","version":1,"version":1})")),
                 std::string(R"(it has the key "version" twice)"));
    }

    void truncatedFilesAreRefusedWhereverTheyEnd()
    {
        const QByteArray whole = written(savedRunOf(fewBatches())).trimmed();
        for (qsizetype length = 0; length < whole.size(); length += length < whole.size() - 100 ? 100 : 1)
            QVERIFY2(errorOf(whole.first(length)).starts_with("it is no JSON, or damaged, at byte "),
                     qPrintable(QString::number(length)));
        QCOMPARE(errorOf(whole), std::string("no error"));
    }

    /// Whatever one byte becomes, reading ends: with an error, or with a document that is sound.
    void garbledFilesAreReadOrRefused()
    {
        const QByteArray whole = written(savedRunOf(fewBatches()));
        int refused = 0;
        for (qsizetype place = 0; place < whole.size(); place += 100)
            for (const char byte : {'\0', '"', '}', '9', '-', '\xff'}) {
                QByteArray garbled = whole;
                garbled[place] = byte;
                refused += errorOf(garbled) == "no error" ? 0 : 1;
            }
        QVERIFY2(refused > 0, qPrintable(QString::number(refused)));
    }

    void hostileTextsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("depth") << QByteArray(10'000'000, '[') << QByteArray("it is nested more than 8 deep");
        QTest::newRow("values") << "[" + QByteArray("0,").repeated(10'000'000) + "0]"
                                << QByteArray("it holds more than 1,000,000 values");
        QTest::newRow("a long number") << QByteArray(10'000'000, '9')
                                       << QByteArray("it holds a number that is too large");
        QTest::newRow("empty") << QByteArray() << QByteArray("it is no JSON, or damaged, at byte 1");
        QTest::newRow("a picture cut off")
            << QByteArray("\x89PNG\r\n\x1a\n", 8) << QByteArray("the picture ends too early");
        QTest::newRow("another picture") << QByteArray("GIF89a") << QByteArray("it is no JSON, or damaged, at byte 1");
    }

    void hostileTextsAreRefusedAtOnce()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, message);
        QCOMPARE(errorOf(text), message.toStdString());
    }

    /// A hole of a terabyte costs nothing on the disk, and must cost nothing here.
    void hugeFilesAreRefusedUnread()
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(std::int64_t{1} << 40U));
        file.close();
        QVERIFY_EXCEPTION_THROWN(core::readRunDocument(path()), core::FileError);
        file.remove();
    }

    /// The experiment says how much there is to be; what a file claims beyond is no reason to make room.
    void hugeExperimentsWithLittleBehindThemAreRefused()
    {
        json root = json::parse(written(savedRunOf(fewBatches())).toStdString());
        root["run"]["experiment"]["hidden"] = std::vector<int>(8, 4096);
        root["run"]["experiment"]["features"] = 1000;
        root["run"]["experiment"]["samples"] = 10'000'000;
        root["run"]["experiment"]["epochs"] = 10'000;
        QVERIFY(QByteArray::fromStdString(errorOf(root)).startsWith("run."));
    }

    void whatIsNoFileIsRefused()
    {
        for (const char* place : {"/no/such/file.attnlab", "/dev/null", "/"}) {
            QVERIFY_EXCEPTION_THROWN(core::readRunDocument(place), core::FileError);
        }
    }

    void failedWritingLeavesTheFileBefore()
    {
        const QByteArray before = written(savedRunOf(fewBatches()));
        QVERIFY_EXCEPTION_THROWN(core::writeRunDocument("/dev/full", {savedRunOf(fewBatches()), {}}), core::FileError);
        QVERIFY_EXCEPTION_THROWN(core::writeRunDocument(m_directory.filePath("gone/run.attnlab").toStdString(),
                                                        {savedRunOf(fewBatches()), {}}),
                                 core::FileError);
        QCOMPARE(core::readRunDocument(path()).run.history.snapshots().size(), std::size_t{28});
        QVERIFY(!before.isEmpty());
    }

    /// Measures and prints the time for the longest history of a default run; it grows linearly.
    void longHistoriesCostWhatTheyHold_data()
    {
        QTest::addColumn<int>("features");
        QTest::newRow("20 features") << 20;
        QTest::newRow("1,000 features") << 1000;
    }

    void longHistoriesCostWhatTheyHold()
    {
        QFETCH(const int, features);
        core::Experiment experiment;
        experiment.features = features;
        SavedRun run;
        run.experiment = experiment;
        run.dataHash = std::string(64, 'a');
        run.rates = {{1, 0, experiment.learningRate}};
        run.history = core::History(experiment);
        const std::vector<double> shares(static_cast<std::size_t>(features), 1.0 / features);
        for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch)
            for (std::int64_t batch = epoch == 1 ? 0 : 1; batch <= experiment.batchesPerEpoch(); ++batch)
                run.history.append(
                    {epoch, batch, 1.0 / 3.0, 0.9, {1.0 / 7.0, 0.8, shares}, batch == experiment.batchesPerEpoch()});
        run.reports.assign(5, {});
        for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch)
            run.reports[static_cast<std::size_t>(epoch - 1)] = {epoch, 0.1, 0.9, 1.0 / 7.0, 0.8, shares, 0.01};
        run.outcome = core::TrainingOutcome::Kind::Completed;
        run.weights = core::Vector<float>::Constant(core::ParameterLayout(experiment.network()).parameterCount(), 0.1F);

        QElapsedTimer timer;
        timer.start();
        core::writeRunDocument(path(), {run, {}});
        const auto writing = timer.restart();
        const SavedRun back = core::readRunDocument(path()).run;
        const auto reading = timer.elapsed();
        qInfo("%lld moments: %.1f MB, written in %lld ms, read in %lld ms",
              static_cast<long long>(run.history.snapshots().size()),
              static_cast<double>(QFile(QString::fromStdString(path())).size()) / 1e6, static_cast<long long>(writing),
              static_cast<long long>(reading));
        QVERIFY(same(back, run));
    }
};

ATTENTION_TEST(RunDocumentTest, void)

} // namespace run_document_test
#include "run_document_test.moc"
