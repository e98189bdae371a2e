#include "core/tables/prepare_table.h"
#include "tests/support/test_registry.h"

#include "core/csv/table_error.h"
#include "core/tables/label_words.h"
#include "core/tables/reading/read_table.h"

#include <QTest>

#include <array>
#include <cmath>
#include <cstdint>

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
        notes.push_back(note.withOption());
    return notes;
}

Names warningsOf(const core::PreparedTable& table)
{
    Names warnings;
    for (const core::Phrase& warning : table.warnings)
        warnings.push_back(warning.english());
    return warnings;
}

/// A table of these columns, in which `cells` makes the cells of a row.
template <typename Cells>
std::string tableOf(const std::string& names, int rows, const Cells& cells)
{
    std::string text = names + "\n";
    for (int row = 0; row < rows; ++row)
        text += cells(row) + "\n";
    return text;
}

/// A number that has nothing to do with the row's.
int drawn(int row, int most, int column = 0)
{
    return static_cast<int>(
        ((static_cast<std::uint32_t>(row) * 7'919U + static_cast<std::uint32_t>(column) * 104'729U + 1U) *
             2'654'435'761U >>
         11U) %
        static_cast<std::uint32_t>(most));
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
        QCOMPARE(positiveOf({"cat", "dog", "cat", "cat"}), "dog");
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
            {"ei", "kyllä"},
            {"tested_negative", "tested_positive"},
            {"ham", "spam"},
            {"Legit", "Fraud"},
            {"genuine", "fraud"},
            {"Stayed", "Churned"},
            {"Existing Customer", "Attrited Customer"},
            {"notckd", "ckd"},
            {"OK", "NOK"},
            {"ok", "defekt"},
            {"i.O.", "n.i.O."},
            {"iO", "niO"},
            {"OK", "not ok"},
            {"alive", "dead"},
            {"Survived", "Died"},
            {"sun", "rain"},
            {"✗", "✓"},
            {"✘", "✔"},
            {"❌", "✅"},
            {"<=50K", ">50K"},
            {"<5", ">= 5"},
            {"≤ 3", "> 3"},
            // The same with a negation.
            {"not paid", "paid"},
            {"paid: not", "paid"},
            {"NotPaid", "Paid"},
            {"unpaid", "paid"},
            {"insolvent", "solvent"},
            {"Non-smoker", "Smoker"},
            {"no-recurrence-events", "recurrence-events"},
            {"kein Kauf", "Kauf"},
            {"keine Mahnung", "Mahnung"},
            {"nicht bezahlt", "bezahlt"},
            {"ohne Auflagen", "Auflagen"},
            {"sans emploi", "emploi"},
            {"pas de retour", "retour"},
            {"pas d'achat", "achat"},
            {"sin deuda", "deuda"},
            {"senza debito", "debito"},
            {"normal rhythm", "not normal rhythm"},
            {"healthy leaf", "unhealthy leaf"},
            // The words inside.
            {"0 - no", "1 - yes"},
            {"0: Nein", "1: Ja"},
            {"No (0)", "Yes (1)"},
            {"2 – no", "1 – yes"},
            {"No - never", "Yes - always"},
            {"smoker: no", "smoker: yes"},
            {"No diabetes", "Type 1 diabetes"},
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

    void whoSurvivesIsPositiveInAColumnOfThatName()
    {
        const auto positiveIn = [](const std::string& column, const Names& labels) {
            std::string text = "x," + column + "\n";
            for (std::size_t i = 0; i < labels.size(); ++i)
                text += std::to_string(i * i) + "," + labels[i] + "\n";
            return prepared(text, {.label = column})->positiveName;
        };
        const Names labels{"died", "survived", "survived", "died", "survived"};
        QCOMPARE(positiveIn("Survived", labels), "survived");
        QCOMPARE(positiveIn("status", labels), "died");
        QCOMPARE(positiveIn("survived", {"no", "yes", "yes", "no"}), "yes");
        QCOMPARE(positiveIn("alive", {"dead", "alive", "alive", "dead"}), "alive");
    }

    void namesThatDifferOtherwiseSayNothing()
    {
        for (const auto& [first, second] :
             {std::pair{"grade 1", "grade 2"}, std::pair{"come", "outcome"}, std::pair{"red wine", "white wine"},
              std::pair{"", "x"}, std::pair{"a", "un a b"}, std::pair{"> 3", "> 5"}})
            QVERIFY2(!core::positiveByContrast(first, second) && !core::positiveByContrast(second, first), second);
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
        QCOMPARE(leftOutOf(*prepared("x,tick,y\n1,x,0\n2,,1\n1,x,0\n2,x,1\n", {.label = "y"})),
                 (Names{"tick: only 'x' and cells without a value"}));
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
            many.append(std::to_string(i % 5)).append(",n").append(std::to_string(i % 51)).append("\n");
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
        const std::string oneColumn =
            "t: only one column was found, expected two or more; choose the delimiter that parts them";
        QCOMPARE(errorOf("y\n1\n0\n1\n0\n", {.label = "y"}), oneColumn);
        QCOMPARE(errorOf("a/y\n1/0\n2/1\n3/0\n4/1\n", {.label = "y"}), oneColumn);
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

    void spellingsOfOneAnswerAreOneClass_data()
    {
        QTest::addColumn<Names>("labels");
        QTest::addColumn<std::string>("positive");
        QTest::addColumn<std::string>("negative");
        QTest::addColumn<int>("positives");
        const auto add = [](const char* name, const Names& labels, const char* positive, const char* negative,
                            int positives) {
            QTest::newRow(name) << labels << std::string(positive) << std::string(negative) << positives;
        };
        add("case", {"YES", "yes", "Yes", "yes", "NO", "no", "no"}, "yes", "no", 4);
        add("spaces", {"\"yes \"", "yes", "\" yes\"", "\"no \"", "\"no \""}, "yes", "no ", 3);
        add("points at the end", {"<=50K", ">50K", "<=50K.", ">50K.", "<=50K"}, ">50K", "<=50K", 2);
        add("letters of other scripts", {"ДА", "да", "нет", "Нет", "НЕТ", "да"}, "да", "НЕТ", 3);
        add("yes and no with 1 and 0", {"yes", "1", "no", "0", "no", "Y", "n"}, "1", "no", 3);
        add("true and false in two languages", {"WAHR", "true", "FALSCH", "false", "wahr"}, "WAHR", "FALSCH", 3);
        add("a third answer keeps 1 apart from yes", {"yes", "yes", "1", "no", "maybe"}, "yes", "not yes", 2);
        add("t and f alone", {"t", "f", "t", "T"}, "t", "f", 3);
        add("f and m are no answers", {"f", "m", "F", "M", "m"}, "F", "m", 2);
    }

    void spellingsOfOneAnswerAreOneClass()
    {
        QFETCH(const Names, labels);
        QFETCH(const std::string, positive);
        QFETCH(const std::string, negative);
        QFETCH(const int, positives);
        const auto table = prepared(
            tableOf("x,y", static_cast<int>(labels.size()),
                    [&](int row) { return std::to_string(row * row) + "," + labels[static_cast<std::size_t>(row)]; }),
            {.label = "y"});
        QCOMPARE(table->positiveName, positive);
        QCOMPARE(table->negativeName, negative);
        QCOMPARE(table->positives, static_cast<std::size_t>(positives));
    }

    void spellingsAreToldAndEachCanBeChosen()
    {
        const std::string text = "x,paid\n1,YES\n2,yes\n3,yes\n4,NO\n5,No\n6,\"yes \"\n7,No\n";
        const auto table = prepared(text, {.label = "paid"});
        QCOMPARE(notesOf(*table), (Names{"paid: 'NO', 'No' are read as one answer.",
                                         "paid: 'YES', 'yes', 'yes ' are read as one answer."}));
        QCOMPARE(table->positiveSpellings, (Names{"YES", "yes", "yes "}));
        QCOMPARE(prepared(text, {.label = "paid", .positive = "NO"})->positiveName, "No");
        QCOMPARE(prepared(text, {.label = "paid", .positive = " no"})->choices.positive, "No");
        QCOMPARE(errorOf("x,y\n1,yes\n2,YES\n3,Yes\n4,yes\n", {.label = "y"}),
                 "t, column y: only 'yes' occurs, expected labels of two classes");
        // A column of texts that is a feature stays as it is.
        QCOMPARE(prepared(text, {.label = "x", .positive = ">=4"})->featureNames(),
                 (Names{"paid = NO", "paid = No", "paid = YES", "paid = yes", "paid = yes "}));
    }

    void numbersOfMoreThanTwoAreCutInTheMiddle_data()
    {
        QTest::addColumn<Names>("labels");
        QTest::addColumn<std::string>("positive");
        const auto add = [](const char* name, const Names& labels, const char* positive) {
            QTest::newRow(name) << labels << std::string(positive);
        };
        add("grades", {"3", "4", "5", "5", "5", "6", "6", "6", "7", "8"}, ">=6");
        add("mostly the lowest", {"0", "0", "0", "1", "2", "3"}, ">=1");
        add("mostly the highest", {"1", "2", "9", "9", "9", "9"}, ">=9");
        add("as far from half on both sides", {"1", "2", "3"}, ">=3");
        add("negative ones", {"-1", "0", "1", "-1", "0", "1", "1"}, ">=1");
        add("measurements", {"0.5", "2.25", "7.5", "100.5"}, ">=7.5");
        add("gaps", {"", "1", "", "2", "3", "4", ""}, ">=3");
    }

    void numbersOfMoreThanTwoAreCutInTheMiddle()
    {
        QFETCH(const Names, labels);
        QFETCH(const std::string, positive);
        const std::string text = tableOf("x,y", 3 * static_cast<int>(labels.size()), [&](int row) {
            return std::to_string(row * row) + "," + labels[static_cast<std::size_t>(row) % labels.size()];
        });
        const auto table = prepared(text, {.label = "y"});
        QCOMPARE(table->choices.positive, positive);
        QCOMPARE(table->positiveName, "at least " + positive.substr(2));
        QCOMPARE(table->negativeName, "below " + positive.substr(2));
        QVERIFY(!table->oneAgainstRest);
        QCOMPARE(prepared(text, table->choices)->labels, table->labels);
    }

    void aCutCanBeChosen()
    {
        const std::string text = "x,y\n1,3\n2,4\n3,5\n4,5\n5,6\n6,\n";
        const auto labelsOf = [&](const char* positive) {
            return prepared(text, {.label = "y", .positive = positive})->labels;
        };
        QCOMPARE(labelsOf(">=5"), (std::vector<std::uint8_t>{0, 0, 1, 1, 1}));
        QCOMPARE(labelsOf("> 5.0"), (std::vector<std::uint8_t>{0, 0, 0, 0, 1}));
        QCOMPARE(labelsOf("≤4"), (std::vector<std::uint8_t>{1, 1, 0, 0, 0}));
        QCOMPARE(labelsOf("<4,5"), (std::vector<std::uint8_t>{1, 1, 0, 0, 0}));
        const std::string prices = "x,y\n1,\"$1,000\"\n2,$2\n3,\"$1,000\"\n4,\"$3,500\"\n5,$2\n";
        const auto ofPrices = [&](const char* positive) {
            return prepared(prices, {.label = "y", .positive = positive})->labels;
        };
        QCOMPARE(ofPrices(">$2"), (std::vector<std::uint8_t>{1, 0, 1, 1, 0}));
        QCOMPARE(ofPrices(">=1,000"), ofPrices(">=1000"));
        QCOMPARE(ofPrices("$1,000"), (std::vector<std::uint8_t>{1, 0, 1, 0, 0}));
        QCOMPARE(labelsOf("5"), (std::vector<std::uint8_t>{0, 0, 1, 1, 0}));
        const auto above = prepared(text, {.label = "y", .positive = "> 5.0"});
        QCOMPARE(above->choices.positive, ">5");
        QCOMPARE(above->positiveName, "above 5");
        QCOMPARE(above->negativeName, "at most 5");
        QCOMPARE(errorOf(text, {.label = "y", .positive = ">=7"}),
                 "t, column y: only rows of 'below 7' are left, expected both classes");
        QCOMPARE(errorOf(text, {.label = "y", .positive = ">=high"}),
                 "t, column y: '>=high' does not occur, expected a label such as '3' or '4'");
        // In a column of texts such a text is a value.
        const auto texts = prepared("x,y\n1,<=50K\n2,>50K\n3,<=50K\n4,>50K\n", {.label = "y", .positive = ">50K"});
        QCOMPARE(texts->positiveName, ">50K");
    }

    void manyNumbersAreALabelByACut()
    {
        const std::string text =
            tableOf("x,y", 60, [](int row) { return std::to_string(row % 5) + "," + std::to_string(row) + ".5"; });
        QCOMPARE(prepared(text, {.label = "y"})->positiveName, "at least 30.5");
        QCOMPARE(errorOf(text, {.label = "y", .positive = "7.5"}),
                 "t, column y: '7.5' is one of more than 50 numbers, expected a cut such as '>=59.5'");
    }

    void aColumnsTypeCanBeChosen()
    {
        const std::string text = "zip,id,y\n7,a1,0\n10,2,1\n7.0,3,1\n,4,0\n10,5,1\n";
        using core::ColumnType;
        const auto categories =
            prepared(text, {.label = "y", .types = {{"zip", ColumnType::Category}, {"id", ColumnType::Skip}}});
        QCOMPARE(categories->featureNames(), (Names{"zip = 10", "zip = 7"}));
        QCOMPARE(leftOutOf(*categories), (Names{"id: left out by choice"}));
        QCOMPARE(prepared(text, categories->choices)->featureNames(), categories->featureNames());
        QCOMPARE(prepared(text, {.label = "y", .types = {{"zip", ColumnType::Number}}})->choices.types.size(),
                 std::size_t{0});
        QCOMPARE(errorOf(text, {.label = "y", .types = {{"id", ColumnType::Number}}}),
                 "t, column id: line 2 holds 'a1', expected a number");
        QCOMPARE(errorOf(text, {.label = "y", .types = {{"y", ColumnType::Skip}}}),
                 "t, column y: it is the label, and so cannot be left out");
        QCOMPARE(errorOf(text, {.label = "y", .features = {"zip"}, .types = {{"zip", ColumnType::Skip}}}),
                 "t, column zip: it is left out by choice, and so cannot be a feature");
        QCOMPARE(errorOf(text, {.label = "y", .types = {{"q", ColumnType::Skip}}}), "t: there is no column 'q'");
        // Grades as classes of their own instead of a cut.
        const std::string grades = "x,y\n1,3\n2,4\n3,5\n4,5\n5,6\n";
        QCOMPARE(prepared(grades, {.label = "y", .types = {{"y", ColumnType::Category}}})->negativeName, "not 5");
        std::string many =
            tableOf("x,y", 51, [](int row) { return std::to_string(row * 3) + (row % 2 == 0 ? ",0" : ",1"); });
        QCOMPARE(errorOf(many, {.label = "y", .types = {{"x", ColumnType::Category}}}),
                 "t, column x: more than 50 different numbers, expected at most 50 categories");
    }

    void numbersThatNameRowsAreLeftOutOrAskedAbout()
    {
        const std::string text = tableOf("client_id,ticket,income,age,y", 60, [](int row) {
            return std::to_string(1'000'000 + row * 37) + "," + std::to_string(5'000 + 7 * row) + "," +
                   std::to_string(20'000 + 13 * row) + "," + std::to_string(drawn(row, 60)) +
                   (drawn(row, 2, 3) == 0 ? ",0" : ",1");
        });
        const auto table = prepared(text, {.label = "y"});
        QCOMPARE(table->choices.features, (Names{"ticket", "income", "age"}));
        QCOMPARE(leftOutOf(*table),
                 (Names{"client_id: whole numbers that are nearly all different, and the name of an identifier"}));
        QCOMPARE(notesOf(*table),
                 (Names{"ticket: whole numbers that are nearly all different. If they only name the rows, "
                        "leave them out: --types ticket=skip."}));
        using core::ColumnType;
        const TableChoices chosen{.label = "y",
                                  .types = {{"client_id", ColumnType::Number}, {"ticket", ColumnType::Skip}}};
        QCOMPARE(prepared(text, chosen)->choices.features, (Names{"client_id", "income", "age"}));
        QVERIFY(notesOf(*prepared(text, chosen)).empty());
        QCOMPARE(prepared(text, {.label = "y", .features = {"client_id"}})->featureNames(), (Names{"client_id"}));
        // A number that a network cannot hold is still the reason.
        const std::string large = text + "1e31,9999,1,1,0\n";
        const std::string problem = "line 62 holds '1e31', expected numbers up to 1e30";
        QCOMPARE(errorOf(large, {.label = "y", .features = {"client_id"}}), "t, column client_id: " + problem);
        QCOMPARE(leftOutOf(*prepared(large, {.label = "y"})).front(), "client_id: " + problem);
    }

    void postalCodesAreAskedAbout_data()
    {
        QTest::addColumn<std::string>("column");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("different");
        QTest::addColumn<std::string>("type");
        const auto add = [](const char* column, int first, int different, const char* type) {
            QTest::addRow("%s, %d", column, different)
                << std::string(column) << first << different << std::string(type);
        };
        for (const char* name : {"zip", "ZIP", "zip_code", "ZipCode", "zipcode", "customer zip", "postcode",
                                 "Post Code", "postal_code", "PLZ", "plz_kunde", "code postal", "Code_Postal", "postnr",
                                 "Postnummer", "cap", "CP", "cp_client", "PSC"})
            add(name, 10'115, 20, "category");
        add("zip", 10'115, 50, "category");
        add("zip", 10'115, 51, "skip");
        add("zip", 3, 5, "category"); // coded once more
        add("cp", 0, 4, "");
        add("market cap", 1'000'000, 20, "");
        add("zip_population", 10'115, 20, "");
        add("zipper", 10'115, 20, "");
        add("code", 10'115, 20, "");
    }

    void postalCodesAreAskedAbout()
    {
        QFETCH(const std::string, column);
        QFETCH(const int, first);
        QFETCH(const int, different);
        QFETCH(const std::string, type);
        const std::string text = tableOf(column + ",x,y", 300, [&](int row) {
            return std::to_string(first + row % different) + "," + std::to_string(drawn(row, 60)) + ".5," +
                   std::to_string(drawn(row, 2, 3));
        });
        const std::string end = ": --types " + column + "=" + type + ".";
        Names expected;
        if (type == "category")
            expected = {column + ": whole numbers that its name calls codes. If so, read them as categories" + end};
        else if (type == "skip")
            expected = {column +
                        ": whole numbers that its name calls codes, too many different ones for categories. If "
                        "so, leave them out" +
                        end};
        QCOMPARE(notesOf(*prepared(text, {.label = "y"})), expected);
        QVERIFY(notesOf(*prepared(text, {.label = "y", .features = {column}})).empty());
        const auto chosen = type == "skip" ? core::ColumnType::Skip : core::ColumnType::Category;
        if (!type.empty())
            QVERIFY(notesOf(*prepared(text, {.label = "y", .types = {{column, chosen}}})).empty());
    }

    void codesThatAreNoWholeNumbersAreNotAskedAbout()
    {
        const auto notes = [](const char* cell) {
            return notesOf(*prepared(tableOf("zip,x,y", 60,
                                             [&](int row) {
                                                 return std::to_string(1'000 + row % 7) + cell + "," +
                                                        std::to_string(drawn(row, 60)) + ".5," +
                                                        std::to_string(drawn(row, 2, 3));
                                             }),
                                     {.label = "y"}));
        };
        QVERIFY(notes(".5").empty());
        QVERIFY(notes(" AB").empty());
        QCOMPARE(notes("").size(), std::size_t{1});
    }

    void aClassOfOneRowIsWarnedOf()
    {
        QCOMPARE(
            warningsOf(*prepared("x,y\n1,0\n2,0\n4,1\n3,0\n9,0\n", {.label = "y"})),
            (Names{"Only one row has the label '1', which cannot be both learned and tested. Choose another label or "
                   "another positive value."}));
        QVERIFY(warningsOf(*prepared("x,y\n1,0\n2,0\n4,1\n3,0\n9,1\n", {.label = "y"})).empty());
    }

    void aNumberOfOneRowAmongUsualOnesIsWarnedOf_data()
    {
        QTest::addColumn<Names>("labels"); // after twelve of 0 and twelve of 1
        QTest::addColumn<std::string>("value");
        const auto add = [](const char* name, const Names& labels, const char* value) {
            QTest::newRow(name) << labels << std::string(value);
        };
        add("a sum", {"30"}, "30");
        add("a mean", {"0.5"}, "0.5");
        add("beside a third usual one", {"2", "2", "2", "2", "2", "30"}, "30");
        add("none", {}, "");
        add("two rows", {"30", "30"}, "");
        add("two values", {"30", "40"}, "");
        add("beside a rare one", {"2", "2", "2", "2", "30"}, "");
        add("beside three more", {"2", "2", "2", "2", "2", "3", "3", "3", "3", "3", "4", "4", "4", "4", "4", "30"}, "");
    }

    void aNumberOfOneRowAmongUsualOnesIsWarnedOf()
    {
        QFETCH(const Names, labels);
        QFETCH(const std::string, value);
        const std::string text = tableOf("x,target", 24 + static_cast<int>(labels.size()), [&](int row) {
            return std::to_string(drawn(row, 900)) + "," +
                   (row < 24 ? std::to_string(row % 2) : labels[static_cast<std::size_t>(row) - 24]);
        });
        Names expected;
        if (!value.empty())
            expected = {"target: " + value + " occurs in one row only. If it is no label, leave the row out."};
        QCOMPARE(warningsOf(*prepared(text, {.label = "target"})), expected);
        QVERIFY(warningsOf(*prepared(text, {.label = "target", .positive = labels.empty() ? "1" : ">=1"})).empty());
    }

    void aColumnThatGivesTheLabelAwayIsWarnedOf()
    {
        // Of 300 rows: `gone` is the label in all, `late` in all but 2 and a gap, `often` in most; `id` names rows.
        const std::string text = tableOf("gone,late,often,code,x,y", 300, [](int row) {
            const bool yes = drawn(row, 3) == 0;
            const int late = yes != (row == 7 || row == 50) ? 500 + drawn(row, 90, 2) : drawn(row, 400, 2);
            return std::string(yes                     ? "left,"
                               : drawn(row, 2, 5) == 0 ? "here,"
                                                       : "away,") +
                   (row == 9 ? std::string("NA") : std::to_string(late)) + (yes != (row % 12 == 0) ? ",a" : ",b") +
                   ",c" + std::to_string(row % 48) + "," + std::to_string(drawn(row, 1'000, 4)) + (yes ? ",1" : ",0");
        });
        QCOMPARE(
            warningsOf(*prepared(text, {.label = "y"})),
            (Names{"gone alone gives the label away in every row. If it is known only together with the label, leave "
                   "it out.",
                   "late alone gives the label away in 298 of 300 rows. If it is known only together with the "
                   "label, leave it out."}));
    }

    void aRareClassOrFewRowsAloneAreNoWarning()
    {
        // 199 of 200 rows are the larger class: any column is right in 99.5 % of them.
        const auto rare = tableOf("x,z,y", 200, [](int row) {
            return std::to_string(drawn(row, 1'000)) + "," + std::to_string(drawn(row, 2, 1)) +
                   (row % 100 == 3 ? ",1" : ",0");
        });
        QVERIFY(warningsOf(*prepared(rare, {.label = "y"})).empty());
        const auto few = tableOf("x,z,y", 12, [](int row) {
            return std::to_string(row) + "," + std::to_string(2 * row) + (row < 6 ? ",1" : ",0");
        });
        QVERIFY(warningsOf(*prepared(few, {.label = "y", .features = {"z"}})).empty());
    }

    void columnsThatHoldTheSameAreTwins()
    {
        const std::string text = tableOf("cm,inch,school,years,far,sparse,thin,y", 200, [](int row) {
            const int length = 100 + drawn(row, 900);
            const int school = drawn(row, 4, 1);
            constexpr std::array kSchools{"none", "primary", "secondary", "high"};
            return std::to_string(length) + ".0," + std::to_string(length * 0.3937 + drawn(row, 10, 2) * 0.1) + "," +
                   kSchools.at(static_cast<std::size_t>(school)) + "," + std::to_string(10 - school * school) + "," +
                   std::to_string(-3 * length + drawn(row, 600, 3)) + (row == 5 ? ",1,1" : ",0,0") +
                   (drawn(row, 2, 6) == 0 ? ",0" : ",1");
        });
        const auto table = prepared(text, {.label = "y"});
        QCOMPARE(table->twins, (std::vector<Names>{{"cm", "inch"}, {"school", "years"}}));
        QCOMPARE(warningsOf(*table),
                 (Names{"cm, inch hold nearly the same: the network can use any of them, so read their "
                        "importance together.",
                        "school, years hold nearly the same: the network can use any of them, so read "
                        "their importance together."}));
        QVERIFY(prepared(text, {.label = "y", .features = {"cm", "school", "far"}})->twins.empty());
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
