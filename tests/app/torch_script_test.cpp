#include "tests/app/python.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

namespace torch_script_test {

namespace {

/// What a run came to.
struct Result {
    double testAccuracy = 0.0;
    std::vector<double> attention;

    /// A feature, from 0.
    [[nodiscard]] std::ptrdiff_t mostAttended() const
    {
        return std::ranges::max_element(attention) - attention.begin();
    }
};

/// "Test - loss: 5.0007e-06 - accuracy: 1.0000", and what the stand-in prints.
Result resultOfScript(const QString& output)
{
    Result result;
    for (const QString& line : output.split(u'\n')) {
        if (line.startsWith("Test - loss"))
            result.testAccuracy = line.section(u' ', -1).toDouble();
        if (line.startsWith("{"))
            for (const auto& share : nlohmann::ordered_json::parse(line.toStdString()))
                result.attention.push_back(share);
    }
    return result;
}

Result resultOfProgram(const QStringList& options)
{
    const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + options).events();
    const auto& epoch = events.at(events.size() - 2);
    return {epoch["test_accuracy"], epoch["attention"]};
}

struct Case {
    const char* name;
    const char* experiment;    ///< as options
    double attentionTolerance; ///< the most attended feature's attention differs by so much from seed to seed
};

constexpr std::array kCases{
    Case{"the article's, shorter", "--samples 10000", 0.25},
    Case{"relu, another golden feature", "--samples 10000 --golden 17 --activation relu --hidden 32", 0.25},
    Case{"flipped labels, tanh, rows in order",
         "--samples 10000 --label-noise 0.1 --activation tanh --no-shuffle --epochs 3", 0.25},
    Case{"uniform attention, many features", "--samples 10000 --attention uniform --features 60", 1e-6},
    Case{"no attention, no hidden layer",
         "--samples 10000 --attention none --hidden none --noise 0.5 --learning-rate 0.03", 0.0},
    Case{"one batch of all", "--samples 200 --batch-size 1000 --epochs 60 --learning-rate 0.03 --attention uniform",
         1e-6},
    Case{"a table of numbers", "--table breast_cancer.csv", 1.0},
    Case{"a table with gaps and words, no attention", "--table penguins.csv --attention none --hidden 8 --epochs 15",
         0.0},
};

const QString kExamples = QStringLiteral(TEST_DATA_DIR "/../../resources/examples/");

QStringList optionsOf(const Case& one)
{
    QStringList options = QString::fromLatin1(one.experiment).split(u' ', Qt::SkipEmptyParts);
    if (const qsizetype table = options.indexOf("--table"); table >= 0)
        options[table + 1].prepend(kExamples);
    return options;
}

} // namespace

/// The PyTorch script, run by PyTorch. Its first weights are others than the program's, so the result is of the same
/// kind, not of the same bits.
class TorchScriptTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] QString scriptOf(std::size_t place) const
    {
        return m_directory.filePath(QStringLiteral("%1.py").arg(place));
    }

private slots:
    /// All scripts, one after the other.
    void initTestCase()
    {
        if (runPython({"-c", "import torch, sklearn.model_selection"}).status != 0)
            QSKIP("needs Debian's packages python3-torch and python3-sklearn");
        for (const char* table : {"breast_cancer.csv", "penguins.csv"})
            QVERIFY(QFile::copy(kExamples + QLatin1StringView(table), m_directory.filePath(QLatin1StringView(table))));
        QStringList scripts;
        for (std::size_t i = 0; i < kCases.size(); ++i) {
            scripts.append(scriptOf(i));
            QCOMPARE(Program::run(QStringList{"export", "--pytorch", scriptOf(i)} + optionsOf(kCases[i])).status, 0);
        }
        const Program python = runScripts(scripts);
        QVERIFY2(python.status == 0, python.problem);
    }

    void scriptComesToTheProgramsResult_data()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t i = 0; i < kCases.size(); ++i)
            QTest::newRow(kCases[i].name) << i;
    }

    void scriptComesToTheProgramsResult()
    {
        QFETCH(std::size_t, place);
        const QByteArray output = contentOf(scriptOf(place) + ".txt");
        const Result theirs = resultOfScript(QString::fromUtf8(output));
        const Result ours = resultOfProgram(optionsOf(kCases[place]));
        // A table of a few hundred rows is tested on a few dozen.
        const double most = QByteArray(kCases[place].experiment).contains("--table") ? 0.06 : 0.02;
        QVERIFY2(std::abs(theirs.testAccuracy - ours.testAccuracy) < most, output);
        QCOMPARE(theirs.attention.size(), ours.attention.size());
        if (ours.attention.empty())
            return;
        const auto feature = static_cast<std::size_t>(ours.mostAttended());
        const double difference = theirs.attention[feature] - ours.attention[feature];
        QVERIFY2(std::abs(difference) <= kCases[place].attentionTolerance, output);
    }
};

ATTENTION_TEST(TorchScriptTest, QCoreApplication)

} // namespace torch_script_test
#include "torch_script_test.moc"
