#include "tests/app/python.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <array>

namespace script_data_test {

namespace {

struct Case {
    const char* name;
    const char* experiment; ///< as options
};

constexpr std::array kCases{
    Case{"the article's", ""},
    Case{"the last seed", "--samples 1000 --features 7 --golden 7 --test-fraction 0.33 --seed 4294967295"},
    Case{"one feature", "--samples 101 --features 1 --golden 1 --test-fraction 0.9 --seed 12345"},
    Case{"several golden features", "--samples 20000 --golden 5,12,1"},
    Case{"no golden feature", "--samples 20000 --golden none --label-noise 0.1 --positive-share 0.4"},
    Case{"sum", "--samples 20000 --features 6 --golden 3,1,6 --label-rule sum --noise 0.3 --seed 2"},
    Case{"sum of many, decoys", "--samples 2000 --features 40 --label-rule sum --decoys 3 "
                                "--golden 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21"},
    Case{"xor", "--samples 20000 --golden 5,12 --label-rule xor --noise 0.25 --decoys 1 --seed 3"},
    Case{"noise", "--samples 20001 --noise 0.5 --seed 4"},
    Case{"label noise", "--samples 20000 --label-noise 0.3 --seed 6"},
    Case{"duplicates round the end", "--samples 20000 --golden 19 --duplicates 3 --seed 7"},
    Case{"duplicates and decoys", "--samples 20000 --golden 5,7 --duplicates 3 --decoys 2 "
                                  "--decoy-correlation -0.6 --seed 8"},
    Case{"decoys alone, of noisy rare labels",
         "--samples 20000 --decoys 15 --noise 0.2 --positive-share 0.1 --decoy-correlation -1"},
    Case{"scale", "--samples 20000 --scale 100 --seed 9"},
    Case{"positive share", "--samples 20000 --positive-share 0.1 --seed 10"},
    Case{"all of it", "--samples 20000 --features 8 --golden 2,4 --label-rule sum --noise 0.1 "
                      "--label-noise 0.05 --duplicates 2 --decoys 3 --decoy-correlation 0.5 --scale 4 "
                      "--positive-share 0.3 --seed 11 --attention none --hidden none"},
    Case{"as many as there can be",
         "--samples 200 --features 1000 --golden 998,3 --duplicates 400 --decoys 598 --scale 1000"},
    Case{"stratified", "--samples 20000 --positive-share 0.1 --stratify --seed 12"},
    Case{"another network", "--samples 1000 --hidden 7 --batch-size 10 --epochs 3 --no-shuffle"},
};

QStringList optionsOf(const Case& one)
{
    return QString::fromLatin1(one.experiment).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// The Keras script, run from its first line to its last with NumPy and scikit-learn and with a stand-in for Keras that
/// saves what it is given.
class ScriptDataTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] QString folderOf(std::size_t place) const
    {
        return m_directory.filePath(QStringLiteral("%1").arg(place));
    }

private slots:
    /// All scripts, one after the other.
    void initTestCase()
    {
        if (runPython({"-c", "import numpy, sklearn.model_selection"}).status != 0)
            QSKIP("needs /usr/bin/python3 with NumPy and scikit-learn");
        QStringList scripts;
        for (std::size_t i = 0; i < kCases.size(); ++i) {
            QVERIFY(QDir().mkdir(folderOf(i)));
            scripts.append(folderOf(i) + "/k.py");
            QCOMPARE(Program::run(QStringList{"export", "--keras", scripts.back()} + optionsOf(kCases[i])).status, 0);
        }
        const Program python = runScripts(scripts);
        QVERIFY2(python.status == 0, python.problem);
    }

    void scriptMakesTheArraysOfTheProgram_data()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t i = 0; i < kCases.size(); ++i)
            QTest::newRow(kCases[i].name) << i;
    }

    void scriptMakesTheArraysOfTheProgram()
    {
        QFETCH(std::size_t, place);
        const QTemporaryDir ours;
        QCOMPARE(Program::run(QStringList{"dataset", "--output", ours.path()} + optionsOf(kCases[place])).status, 0);
        for (const QString& name : kArrays)
            QVERIFY2(contentOf(folderOf(place) + "/" + name) == contentOf(ours.filePath(name)), qPrintable(name));
    }

    void scriptAsksKerasForTheSameTraining()
    {
        QCOMPARE(contentOf(folderOf(0) + "/k.py.txt").split('\n').first(2),
                 QList<QByteArray>({"input_1 attention_vec attention_mul dense_1 dense_2 dense_3", "fit 256 5 True"}));
        QCOMPARE(contentOf(folderOf(kCases.size() - 1) + "/k.py.txt").split('\n').first(2),
                 QList<QByteArray>({"input_1 attention_vec attention_mul dense_1 dense_2", "fit 10 3 False"}));
    }
};

ATTENTION_TEST(ScriptDataTest, QCoreApplication)

} // namespace script_data_test
#include "script_data_test.moc"
