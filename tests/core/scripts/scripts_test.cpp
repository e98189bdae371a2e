#include "core/scripts/script.h"
#include "tests/support/small_table.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace scripts_test {

using core::Experiment;
using core::Script;

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

std::string storedScript(const char* name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/scripts/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(no file)";
}

/// The parts that are not the article's.
std::vector<std::string> changedIn(const Script& script)
{
    std::vector<std::string> parts;
    for (const Script::Span& span : script.changed)
        parts.push_back(script.text.substr(span.begin, span.size));
    return parts;
}

bool holds(const Script& script, std::string_view part)
{
    return script.text.find(part) != std::string::npos;
}

Experiment everythingChanged()
{
    Experiment experiment;
    experiment.samples = 2000;
    experiment.features = 30;
    experiment.golden = {5, 12};
    experiment.testFraction = 0.25;
    experiment.seed = 4294967295;
    experiment.harder = {core::LabelRule::Copy, 0.5, 0.125, 3, 2, -0.5, 100.0, 0.3};
    experiment.hidden = {64, 8, 4};
    experiment.activation = core::Activation::Relu;
    experiment.attention = core::AttentionKind::Uniform;
    experiment.epochs = 7;
    experiment.batchSize = 32;
    experiment.learningRate = 1e-5;
    experiment.shuffle = false;
    experiment.stratify = true;
    return experiment;
}

/// Experiments of every kind, for what must hold for all of them.
std::vector<Experiment> manyExperiments()
{
    std::vector<Experiment> all{{}, everythingChanged()};
    for (const auto attention : {core::AttentionKind::Uniform, core::AttentionKind::None})
        all.emplace_back().attention = attention;
    for (const auto activation : {core::Activation::Relu, core::Activation::Tanh})
        all.emplace_back().activation = activation;
    all.emplace_back().golden = {};
    all.emplace_back().hidden = {};
    all.back().attention = core::AttentionKind::None;
    all.emplace_back().hidden = {1, 2, 3, 4, 5, 6, 7, 8};
    for (const auto rule : {core::LabelRule::Sum, core::LabelRule::Xor}) {
        all.emplace_back().golden = {5, 12};
        all.back().harder = {rule, 0.1, 0.2, 1, 2};
    }
    Experiment wide;
    wide.features = 1000;
    for (std::int64_t feature = 2; feature <= 900; ++feature)
        wide.golden.push_back(feature == 5 ? 1 : feature);
    all.push_back(wide);
    for (const auto missing : {core::MissingRule::Median, core::MissingRule::DropRows})
        for (const bool standardise : {true, false}) {
            all.push_back(
                experimentOnTable(smallTable({.label = "sold", .missing = missing, .standardise = standardise})));
            all.push_back(experimentOnTable(
                smallTable({.label = "colour", .features = {"tall", "sold"}, .positive = "grün", .missing = missing})));
        }
    return all;
}

} // namespace

class ScriptsTest : public QObject {
    Q_OBJECT

private slots:
    void theArticlesExperimentReadsAsItsAuthorsCode()
    {
        QCOMPARE(core::kerasScript({}).text, storedScript("article_keras.py"));
        QCOMPARE(core::pytorchScript({}).text, storedScript("article_pytorch.py"));
    }

    void nothingOfTheArticlesIsMarkedAsChanged()
    {
        QVERIFY(core::kerasScript({}).changed.empty());
        QVERIFY(core::pytorchScript({}).changed.empty());
    }

    void aChangedValueIsMarkedByItself()
    {
        Experiment experiment;
        experiment.golden = {7};
        experiment.learningRate = 0.01;
        experiment.hidden = {64};
        QCOMPARE(changedIn(core::kerasScript(experiment)), (std::vector<std::string>{"7", "64", "0.01"}));
        QCOMPARE(changedIn(core::pytorchScript(experiment)), (std::vector<std::string>{"64", "64", "7", "0.01"}));
    }

    void everyKnobLeavesItsMark_data()
    {
        QTest::addColumn<int>("id");
        for (const core::Knob& knob : core::knobs())
            QTest::addRow("%s", std::string(knob.name).c_str()) << static_cast<int>(knob.id);
    }

    /// From an experiment in which every knob has another value, one is set back to the article's: both scripts change.
    void everyKnobLeavesItsMark()
    {
        QFETCH(int, id);
        const core::Knob& knob = core::knob(static_cast<core::KnobId>(id));
        Experiment experiment = everythingChanged();
        if (knob.id == core::KnobId::LabelRule)
            experiment.harder.labelRule = core::LabelRule::Xor;
        const Experiment changed = experiment;
        knob.set(experiment, knob.get({}));
        for (const auto script : {core::kerasScript, core::pytorchScript}) {
            QVERIFY(script(experiment).text != script(changed).text);
            QVERIFY(script(experiment).changed != script(changed).changed);
        }
    }

    void aTablesScriptSaysWhatWasChosen()
    {
        const auto table = smallTable({.label = "sold", .features = {"wide", "colour"}, .positive = "no"});
        for (const auto script : {core::kerasScript, core::pytorchScript}) {
            const Script made = script(experimentOnTable(table));
            for (const std::string& line :
                 {std::string("table_file = \"häuser.csv\""), std::string("label_column = \"sold\"\n"),
                  std::string("positive = \"no\""), std::string("feature_columns = [\"wide\", \"colour\"]\n"),
                  std::string("category_columns = [\"colour\"]"), table->sha256, std::string("test_size=0.25")})
                QVERIFY2(holds(made, line), line.c_str());
            QVERIFY(!holds(made, "make_classification_dataset"));
            QVERIFY(!holds(made, "gzip"));
            QVERIFY(!holds(made, "stratify"));
        }
    }

    void aStratifiedSplitIsOneOfTheScripts()
    {
        for (Experiment experiment : {Experiment{}, experimentOnTable(smallTable())}) {
            experiment.stratify = true;
            for (const auto script : {core::kerasScript, core::pytorchScript}) {
                const Script made = script(experiment);
                QVERIFY(holds(made, ", stratify=labels)"));
                QVERIFY(std::ranges::count(changedIn(made), std::string("stratify=labels")) == 1);
            }
        }
    }

    /// What a table does not need leaves no line either.
    void aTablesScriptHasNoLineTooMuch()
    {
        const auto textOf = [](const core::TableChoices& choices) {
            return core::kerasScript(experimentOnTable(smallTable(choices)));
        };
        const Script words = textOf({.label = "sold", .features = {"colour"}});
        for (const char* word : {"to_numbers", "make_ready", "median"})
            QVERIFY2(!holds(words, word), word);
        const Script numbers = textOf({.label = "sold", .features = {"tall"}});
        QVERIFY(holds(numbers, "median"));
        QVERIFY(!holds(numbers, "category"));
        const Script dropped = textOf({.label = "sold", .features = {"tall"}, .missing = core::MissingRule::DropRows});
        QVERIFY(!holds(dropped, "median"));
        QVERIFY(holds(dropped, "keep &= "));
        const Script plain = textOf(
            {.label = "sold", .features = {"tall"}, .missing = core::MissingRule::DropRows, .standardise = false});
        QVERIFY(!holds(plain, "make_ready"));
    }

    void anyNameIsAStringOfPython()
    {
        QCOMPARE(core::pythonString("plain grün"), std::string("\"plain grün\""));
        QCOMPARE(core::pythonString("a \"b\" c:\\d\n\x01\t"), std::string("\"a \\\"b\\\" c:\\\\d\\n\\x01\\t\""));
        QCOMPARE(core::pythonString("\u009b\u202e\u2028\uFFFE\U0001FFFE"),
                 std::string("\"\\x9b\\u202e\\u2028\\ufffe\\U0001fffe\""));
        QCOMPARE(core::pythonString("t\xe4.csv"), std::string("\"t\\udce4.csv\"")); // as Python names such a file
        const std::vector<std::string> few{"a", "b"};
        QCOMPARE(core::pythonList(few, 10), std::string("[\"a\", \"b\"]"));
        const std::vector<std::string> long40(3, std::string(40, 'x'));
        const std::string item = "\"" + long40.front() + "\",";
        QCOMPARE(core::pythonList(long40, 10), "[\n    " + item + " " + item + "\n    " + item + "\n]");
    }

    void whatIsOffLeavesNoLine()
    {
        for (const char* word : {"standard_normal", "duplicates", "decoys", "correlation", "np.where", "**", "xor"})
            QVERIFY2(!holds(core::kerasScript({}), word), word);
        Experiment noAttention;
        noAttention.attention = core::AttentionKind::None;
        for (const char* word : {"plt", "Multiply", "attention"}) {
            QVERIFY2(!holds(core::kerasScript(noAttention), word), word);
            QVERIFY2(!holds(core::pytorchScript(noAttention), word), word);
        }
        Experiment noOrder;
        noOrder.shuffle = false;
        QVERIFY(!holds(core::pytorchScript(noOrder), "np.random.shuffle"));
    }

    void branchesAreNamedAtTheHeadAndMarked()
    {
        const Script plain = core::kerasScript(everythingChanged());
        const Script script = core::withBranchNotice(plain, std::vector<core::BranchPoint>{{1, 37, 0.003, 1e-5}});
        const std::vector<std::string> comments{
            "# The run branched at epoch 1, batch 37: learning rate 0.003 to 1e-5.",
            "# This script has the last learning rate from its first batch on, and so trains another run."};
        QCOMPARE(script.text, comments[0] + '\n' + comments[1] + '\n' + plain.text);
        std::vector<std::string> expected = comments;
        for (const std::string& part : changedIn(plain))
            expected.push_back(part);
        QVERIFY(changedIn(script) == expected);
        QCOMPARE(core::withBranchNotice(plain, {}).text, plain.text);
    }

    void noLineIsLongerThanAScreenIsWide()
    {
        constexpr std::ptrdiff_t kMax = 130;
        for (const Experiment& experiment : manyExperiments())
            for (const auto script : {core::kerasScript, core::pytorchScript}) {
                const std::string text = script(experiment).text;
                for (auto from = text.begin(); from != text.end();) {
                    const auto end = std::find(from, text.end(), '\n');
                    QVERIFY2(end - from <= kMax, std::string(from, end).c_str());
                    from = end + 1;
                }
            }
    }

    void pythonUnderstandsEveryScript()
    {
        QTemporaryDir directory;
        QStringList files;
        for (const Experiment& experiment : manyExperiments())
            for (const auto script : {core::kerasScript, core::pytorchScript}) {
                files.append(directory.filePath(QStringLiteral("%1.py").arg(files.size())));
                QFile file(files.back());
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(script(experiment).text.c_str());
            }
        QProcess python;
        python.start(kPython, QStringList{"-m", "py_compile"} + files);
        if (!python.waitForStarted())
            QSKIP("needs /usr/bin/python3");
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    }
};

ATTENTION_TEST(ScriptsTest, void)

} // namespace scripts_test
#include "scripts_test.moc"
