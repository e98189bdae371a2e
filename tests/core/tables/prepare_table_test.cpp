#include "core/tables/prepare_table.h"
#include "tests/support/test_registry.h"

#include "core/csv/table_error.h"
#include "core/tables/label_words.h"
#include "core/tables/read_table.h"

#include <QTest>

#include <cmath>

namespace prepare_table_test {

using core::MissingRule;
using core::TableChoices;
using Names = std::vector<std::string>;

namespace {

std::shared_ptr<const core::PreparedTable> prepared(const std::string& text, const TableChoices& choices)
{
    return core::prepareTable(*core::readTableText(text, "t"), choices);
}

std::string errorOf(const std::string& text, const TableChoices& choices)
{
    try {
        prepared(text, choices);
    } catch (const core::TableError& flaw) {
        return flaw.what();
    }
    return "none";
}

Names notesOf(const core::PreparedTable& table)
{
    Names notes;
    for (const core::Phrase& note : table.notes)
        notes.push_back(note.english());
    return notes;
}

Names leftOutOf(const core::PreparedTable& table)
{
    Names columns;
    for (const core::LeftOutColumn& one : table.leftOut)
        columns.push_back(one.column + ": " + one.reason.english());
    return columns;
}

/// Four rows of a label with these values, and a feature.
std::string positiveOf(const Names& labels)
{
    std::string text = "x,y\n";
    for (std::size_t i = 0; i < labels.size(); ++i)
        text.append(std::to_string(i * i)).append(",").append(labels[i]).append("\n");
    return prepared(text, {.label = "y"})->positiveName;
}

const std::string kHouses = "price,colour,sold\n3.5,red,yes\n4,blue,no\n,red,yes\n6,,no\n7,green,yes\n8,red,\n";

} // namespace

class PrepareTableTest : public QObject {
    Q_OBJECT

private slots:
    void columnsBecomeFeatures()
    {
        const auto table = prepared(kHouses, {.label = "sold"});
        QCOMPARE(table->featureNames(), (Names{"price", "colour = blue", "colour = green", "colour = red"}));
        QCOMPARE(table->rows(), std::size_t{5});
        QCOMPARE(table->labels, (std::vector<std::uint8_t>{1, 0, 1, 0, 1}));
        QCOMPARE(table->droppedUnlabelled, std::size_t{1});
        QCOMPARE(table->droppedMissing, std::size_t{0});
        QCOMPARE(table->positives, std::size_t{3});
        QCOMPARE(table->negatives, std::size_t{2});
        QVERIFY(std::isnan(table->features[0].at(2)));
        QCOMPARE(table->features[0].at(4), 7.0);
        const std::vector<double> red{1, 0, 1, 0, 0};
        for (std::size_t row = 0; row < red.size(); ++row)
            QCOMPARE(table->features[3].at(row), red[row]);
        QCOMPARE(notesOf(*table), (Names{"Missing numbers: 1. Each becomes the median of the training rows.",
                                         "Missing categories: 1. All features of the column are 0 there.",
                                         "Rows left out because they have no label: 1."}));
    }

    void rowsWithGapsAreDroppedWhereThatIsTheRule()
    {
        const auto table = prepared("a,b,y\n1,x,0\n,x,1\n3,,1\n4,z,\n5,x,0\n6,w,1\n7,w,1\n",
                                    {.label = "y", .missing = MissingRule::DropRows});
        QCOMPARE(table->labels, (std::vector<std::uint8_t>{0, 0, 1, 1}));
        QCOMPARE(table->droppedUnlabelled, std::size_t{1});
        QCOMPARE(table->droppedMissing, std::size_t{2});
        QCOMPARE(table->dropped(), std::size_t{3});
        // z occurs in a dropped row alone.
        QCOMPARE(table->featureNames(), (Names{"a", "b = w", "b = x"}));
    }

    void gapsOfOtherColumnsDropNothing()
    {
        const auto table = prepared("a,b,y\n1,,0\n2,,1\n3,1,0\n4,2,1\n",
                                    {.label = "y", .features = {"a"}, .missing = MissingRule::DropRows});
        QCOMPARE(table->rows(), std::size_t{4});
    }

    void choicesAreResolved()
    {
        const auto table = prepared(kHouses, {.label = "sold"});
        QCOMPARE(table->choices.label, "sold");
        QCOMPARE(table->choices.positive, "yes");
        QCOMPARE(table->choices.features, (Names{"price", "colour"}));
        QCOMPARE(table->fileName, "t");
        QCOMPARE(table->sha256, core::readTableText(kHouses, "t")->sha256);
        const auto again = prepared(kHouses, table->choices);
        QCOMPARE(again->choices, table->choices);
        QCOMPARE(again->featureNames(), table->featureNames());
        QCOMPARE(again->labels, table->labels);
    }

    void oneClassStandsAgainstTheRest()
    {
        const std::string text = "x,y\n1,a\n2,b\n3,c\n4,b\n5,a\n6,b\n";
        const auto chosen = prepared(text, {.label = "y", .positive = "c"});
        QCOMPARE(chosen->positiveName, "c");
        QCOMPARE(chosen->negativeName, "not c");
        QVERIFY(chosen->oneAgainstRest);
        QCOMPARE(chosen->labels, (std::vector<std::uint8_t>{0, 0, 1, 0, 0, 0}));
        QCOMPARE(prepared(text, {.label = "y"})->positiveName, "b"); // the most frequent
    }

    void thePositiveValueIsTheNaturalOneOrTheRarer()
    {
        QCOMPARE(positiveOf({"0", "1", "1", "1"}), "1");
        QCOMPARE(positiveOf({"1", "-1", "1", "1"}), "1");
        QCOMPARE(positiveOf({"Yes", "No", "Yes", "Yes"}), "Yes");
        QCOMPARE(positiveOf({"TRUE", "FALSE", "TRUE", "TRUE"}), "TRUE");
        QCOMPARE(positiveOf({"spam", "ham", "spam", "spam"}), "ham");
        QCOMPARE(positiveOf({"2", "1", "2", "2"}), "1");
        QCOMPARE(positiveOf({"b", "a", "a", "b"}), "b");
        QCOMPARE(positiveOf({"z", "m", "a", "z", "a"}), "a");
    }

    void whatSaysYesIsPositiveInManyLanguages_data()
    {
        QTest::addColumn<QString>("negative");
        QTest::addColumn<QString>("positive");
        const std::vector<std::pair<const char*, const char*>> pairs{
            {"no", "yes"},
            {"nein", "ja"},
            {"Nein", "Ja"},
            {"NON", "OUI"},
            {"no", "sí"},
            {"NO", "SÍ"},
            {"no", "sì"},
            {"não", "sim"},
            {"NÃO", "SIM"},
            {"нет", "да"},
            {"НЕТ", "ДА"},
            {"Nie", "Tak"},
            {"nee", "ja"},
            {"nej", "ja"},
            {"HAYIR", "EVET"},
            {"ΌΧΙ", "ΝΑΙ"},
            {"否", "是"},
            {"false", "true"},
            {"falsch", "wahr"},
            {"Faux", "Vrai"},
            {"FAŁSZ", "PRAWDA"},
            {"negative", "positive"},
            {"Négatif", "Positif"},
            {"0", "1"},
            {"-1", "1"},
            {"n", "y"},
            {"N", "J"},
            {"f", "t"},
            {"absence", "presence"},
            {"absent", "present"},
            {"healthy", "sick"},
            {"gesund", "krank"},
            {"benign", "malignant"},
            {"control", "case"},
            {"off", "on"},
            {"inactive", "active"},
            {"no", "relapse"},
            {"normal", "arrhythmia"},
            {"unknown", "positive"},
        };
        for (const auto& [negative, positive] : pairs)
            QTest::addRow("%s, %s", negative, positive) << negative << positive;
    }

    void whatSaysYesIsPositiveInManyLanguages()
    {
        QFETCH(const QString, negative);
        QFETCH(const QString, positive);
        const std::string no = negative.toStdString();
        const std::string yes = positive.toStdString();
        QCOMPARE(positiveOf({yes, no, yes, yes}), yes); // the more frequent one
        QCOMPARE(positiveOf({no, no, yes, no}), yes);   // the rarer one
    }

    void aYesAmongManyValuesIsPositive()
    {
        QCOMPARE(positiveOf({"nein", "nein", "ja", "nein", "weiß nicht", "weiß nicht"}), "ja");
        QCOMPARE(positiveOf({"no", "no", "so", "la"}), "no"); // nothing says yes: the most frequent
    }

    void spacesAroundAWordDoNotMatter()
    {
        QVERIFY(core::wordSense(" Nein\t") == core::WordSense::Negative);
        QVERIFY(core::wordSense("  JA ") == core::WordSense::Positive);
        QVERIFY(core::wordSense("") == core::WordSense::Unknown);
        QVERIFY(core::wordSense("\xFF\xFE") == core::WordSense::Unknown);
        QVERIFY(core::isNaturalPair(" - ", "+"));
    }

    void lettersThatSayNothingAloneAreNoAnswer()
    {
        QCOMPARE(positiveOf({"f", "m", "m", "m"}), "f");
        QCOMPARE(positiveOf({"f", "m", "f", "f"}), "m");
    }

    void aNumberAsPositiveValueIsFoundHoweverItIsWritten()
    {
        const std::string text = "x,y\n1,2.0\n4,3\n3,2\n7,3.0\n";
        QCOMPARE(prepared(text, {.label = "y", .positive = "2.00"})->labels, (std::vector<std::uint8_t>{1, 0, 1, 0}));
        QCOMPARE(prepared(text, {.label = "y", .positive = "2"})->choices.positive, "2");
    }

    void whatCannotBeAFeatureIsLeftOutWithItsReason()
    {
        std::string text = "row,name,same,none,big,many,stray,x,y\n";
        for (int i = 1; i <= 120; ++i) {
            const std::string number = std::to_string(i);
            text.append(number).append(",n").append(number).append(",7,,1e").append(i == 5 ? "31" : "3");
            text.append(",m").append(std::to_string(i % 51)).append(i == 80 ? ",abc," : "," + number + ".5,");
            text.append(std::to_string(i % 7)).append(i % 2 == 0 ? ",0\n" : ",1\n");
        }
        const auto table = prepared(text, {.label = "y"});
        QCOMPARE(table->featureNames(), (Names{"x"}));
        QCOMPARE(leftOutOf(*table), (Names{"row: its numbers only count the rows", "name: its texts are all different",
                                           "same: the same in all rows", "none: no cell holds anything",
                                           "big: line 6 holds '1e31', expected numbers up to 1e30",
                                           "many: 51 different texts, expected at most 50",
                                           "stray: line 81 holds 'abc', though 119 cells are numbers"}));
        QCOMPARE(errorOf(text, {.label = "y", .features = {"x", "name"}}),
                 "t, column name: its texts are all different");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"many"}}),
                 "t, column many: 51 different texts, expected at most 50");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"row", "big"}}),
                 "t, column row: its numbers only count the rows");
        QCOMPARE(prepared(text, {.label = "y", .features = {"x", "same"}})->featureNames(), (Names{"x", "same"}));
    }

    void aNumberThatANetworkCannotHoldIsNamedWithItsLine_data()
    {
        QTest::addColumn<std::string>("cell");
        for (const char* cell : {"1e300", "-1e31", "1e38", "3.5e38", "1e400", "-1e99999", "1.0000001e30"})
            QTest::newRow(cell) << std::string(cell);
        QTest::newRow("of many digits") << std::string(39, '9');
    }

    void aNumberThatANetworkCannotHoldIsNamedWithItsLine()
    {
        QFETCH(const std::string, cell);
        const std::string reason = "line 4 holds '" + cell + "', expected numbers up to 1e30";
        const std::string rows = "1,0\n2,1\n" + cell + ",0\n5,1\n6,0\n";
        QCOMPARE(errorOf("x,y\n" + rows, {.label = "y"}), "t, column x: " + reason);
        QCOMPARE(errorOf("x,y\n" + rows, {.label = "y", .features = {"x"}}), "t, column x: " + reason);
        const auto beside = prepared("x,z,y\n1,1,0\n2,3,1\n" + cell + ",2,0\n5,4,1\n6,6,0\n", {.label = "y"});
        QCOMPARE(beside->featureNames(), (Names{"z"}));
        QCOMPARE(leftOutOf(*beside), (Names{"x: " + reason}));
    }

    void aConstantThatANetworkCannotHoldIsNoFeatureEither()
    {
        const std::string text = "x,z,y\n1e300,1,0\n1e300,2,1\n1e300,3,0\n1e300,5,1\n";
        QCOMPARE(errorOf(text, {.label = "y", .features = {"x", "z"}}),
                 "t, column x: line 2 holds '1e300', expected numbers up to 1e30");
    }

    void aColumnOfInfinityAloneSaysSo()
    {
        QCOMPARE(errorOf("x,y\n,0\ninf,1\n-Infinity,0\nnan,1\n", {.label = "y"}),
                 "t, column x: line 3 holds 'inf', and no cell holds a finite number");
    }

    void infinityBesideNumbersIsMissing()
    {
        const auto table = prepared("x,y\n1,0\ninf,1\n3,0\n4,1\n", {.label = "y"});
        QVERIFY(std::isnan(table->features[0].at(1)));
        QCOMPARE(notesOf(*table), (Names{"Missing numbers: 1. Each becomes the median of the training rows."}));
    }

    void aTableWithoutAFeatureNamesTheCellThatIsInTheWay()
    {
        std::string text = "id,x,y\n";
        for (int i = 1; i <= 60; ++i)
            text.append("n" + std::to_string(i) + (i == 7 ? ",abc," : "," + std::to_string(i) + ".5,") +
                        (i % 2 == 0 ? "0\n" : "1\n"));
        QCOMPARE(errorOf(text, {.label = "y"}), "t, column x: line 8 holds 'abc', though 59 cells are numbers");
    }

    void whatIsConstantInTheRowsThatAreLeftIsLeftOut()
    {
        const auto table = prepared("a,c,x,y\n1,u,1,0\n1,u,2,1\n1,u,3,0\n1,u,5,1\n2,v,4,\n", {.label = "y"});
        QCOMPARE(table->featureNames(), (Names{"x"}));
        QCOMPARE(leftOutOf(*table),
                 (Names{"a: the same in all rows that are left", "c: the same in all rows that are left"}));
    }

    void chosenColumnsKeepTheirOrder()
    {
        const auto table =
            prepared("a,b,c,y\n1,2,3,0\n2,3,4,1\n3,4,6,0\n5,4,3,1\n", {.label = "y", .features = {"c", "a"}});
        QCOMPARE(table->featureNames(), (Names{"c", "a"}));
        QVERIFY(table->leftOut.empty());
    }

    void featuresOfOneNameAreToldApart()
    {
        const auto table = prepared("c = x,c,y\n1,x,0\n2,z,1\n3,x,0\n5,z,1\n", {.label = "y"});
        QCOMPARE(table->featureNames(), (Names{"c = x", "c = x (2)", "c = z"}));
    }

    void choicesThatDoNotFitAreRefused()
    {
        const std::string text = "a,b,y\n1,2,0\n2,3,1\n3,4,0\n5,4,1\n";
        QCOMPARE(errorOf(text, {.label = "z"}), "t: there is no column 'z' that could be the label");
        QCOMPARE(errorOf(text, {}), "t: there is no column '' that could be the label");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"a", "q"}}), "t: there is no column 'q'");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"y"}}),
                 "t, column y: it is the label, and so cannot be a feature");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"a", "b", "a"}}),
                 "t, column a: it is chosen as a feature twice");
        QCOMPARE(errorOf(text, {.label = "y", .positive = "2"}),
                 "t, column y: '2' does not occur, expected a label such as '0' or '1'");
    }

    void labelsThatAreNoneAreRefused()
    {
        std::string many = "x,y\n";
        for (int i = 0; i < 60; ++i)
            many.append(std::to_string(i % 5)).append(",").append(std::to_string(i)).append(".5\n");
        QCOMPARE(errorOf(many, {.label = "y"}),
                 "t, column y: more than 50 different values, expected labels of 2 to 50 classes");
        QCOMPARE(errorOf("x,y\n1,a\n2,a\n3,a\n4,a\n", {.label = "y"}),
                 "t, column y: only 'a' occurs, expected labels of two classes");
        QCOMPARE(errorOf("x,y\n1,\n2,\n3,\n4,\n", {.label = "y"}),
                 "t, column y: no cell holds anything, expected labels");
    }

    void tooLittleThatIsLeftIsRefused()
    {
        QCOMPARE(errorOf("x,y\n1,0\n2,1\n3,0\n", {.label = "y"}),
                 "t: 3 rows with a label and without gaps, expected at least 4");
        QCOMPARE(errorOf("x,y\n1,0\n2,1\n3,0\n4,0\n5,\n", {.label = "y"}), "none");
        QCOMPARE(errorOf("x,z,y\n,1,0\n2,1,1\n3,2,1\n4,1,1\n5,3,1\n", {.label = "y", .missing = MissingRule::DropRows}),
                 "t, column y: only rows of '1' are left, expected both classes");
        QCOMPARE(errorOf("y\n1\n0\n1\n0\n", {.label = "y"}), "t: no column besides the label can be a feature");
        QCOMPARE(errorOf("x,y\n1,0\n1,1\n1,1\n1,0\n2,\n", {.label = "y"}),
                 "t: no column besides the label can be a feature");
    }

    void aThousandFeaturesAreTheMost()
    {
        const auto wide = [](int columns) {
            std::string text;
            for (int row = 0; row < 5; ++row) {
                for (int i = 0; i < columns; ++i)
                    text.append(row == 0 ? "c" : "").append(std::to_string(row == 0 ? i : i + row)).append(",");
                text.append(row == 0 ? "y\n" : row % 2 == 0 ? "0\n" : "1\n");
            }
            return text;
        };
        QCOMPARE(prepared(wide(1'000), {.label = "y"})->features.size(), std::size_t{1'000});
        QCOMPARE(errorOf(wide(1'001), {.label = "y"}),
                 "t: its columns make more than 1,000 features; choose some of them");
    }

    void bytesAreThoseOfWhatIsHeld()
    {
        const auto table = prepared(kHouses, {.label = "sold"});
        QCOMPARE(core::preparedBytes(*table), std::uint64_t{5 + 5 * 8 + 5});
    }

    void aStopEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const auto table = core::readTableText(kHouses, "t");
        QVERIFY(!core::prepareTable(*table, {.label = "sold"}, source.get_token()));
    }
};

ATTENTION_TEST(PrepareTableTest, void)

} // namespace prepare_table_test
#include "prepare_table_test.moc"
