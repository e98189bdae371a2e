#include "core/csv/missing_words.h"
#include "core/experiment/experiment.h"
#include "core/scripts/train_command_line.h"
#include "core/tables/prepared_table.h"
#include "core/text/visible_text.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

namespace train_command_line_test {

namespace {

core::Experiment onTable(std::vector<std::string> features, const core::TableFormatChoice& words = {})
{
    core::PreparedTable table;
    table.fileName = "my flowers.csv";
    table.format = {';', false, ',', core::TextEncoding::Utf8};
    core::chooseMissingWords(words, table.format);
    table.choices = {"it's", std::move(features), "<yes>", core::MissingRule::DropRows, false};
    table.labels = {0, 1, 0, 1, 0, 1, 0, 1};
    for (const std::string& name : table.choices.features)
        table.features.push_back({name, name, std::vector<double>(8, 0.5), nullptr, 0});
    return core::withTable({}, std::make_shared<const core::PreparedTable>(std::move(table)));
}

/// What a shell makes of the words.
QStringList wordsOf(const std::string& words)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("printf '%s\\0' ") + QString::fromStdString(words)});
    if (!shell.waitForFinished())
        qFatal("there is no shell");
    QStringList list = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(u'\0'));
    list.removeLast();
    return list;
}

} // namespace

class TrainCommandTest : public QObject {
    Q_OBJECT

private slots:
    void theArticlesExperimentNeedsNoOption() { QCOMPARE(core::trainCommand({}), std::string("attention-lab train")); }

    void whatDiffersIsSaid()
    {
        core::Experiment experiment;
        experiment.golden = {5, 12};
        experiment.stratify = true;
        experiment.seed = 7;
        experiment.hidden = {};
        experiment.learningRate = 0.01;
        experiment.shuffle = false;
        experiment.harder.labelRule = core::LabelRule::Xor;
        QCOMPARE(core::trainCommand(experiment),
                 std::string("attention-lab train --golden 5,12 --stratify --seed 7 --label-rule xor --hidden none "
                             "--learning-rate 0.01 --no-shuffle"));
    }

    void aTableIsNamedInFull()
    {
        const core::Experiment experiment = onTable({"a", "b, c"});
        const std::string line = core::trainCommand(experiment);
        const QStringList expected{"attention-lab",
                                   "train",
                                   "--table",
                                   "my flowers.csv",
                                   "--label",
                                   "it's",
                                   "--positive",
                                   "<yes>",
                                   "--features",
                                   "a,\"b, c\"",
                                   "--missing",
                                   "drop-rows",
                                   "--no-standardise",
                                   "--delimiter",
                                   "semicolon",
                                   "--header",
                                   "no",
                                   "--decimal-mark",
                                   "comma",
                                   "--epochs",
                                   "5",
                                   "--batch-size",
                                   "256"};
        QCOMPARE(wordsOf(line), expected);
    }

    void typesAndCutsAreNamed()
    {
        core::Experiment experiment = onTable({"a"});
        auto table = std::make_shared<core::PreparedTable>(*experiment.table);
        table->choices.positive = ">=7";
        table->choices.types = {{"b, c", core::ColumnType::Category}, {"id=", core::ColumnType::Skip}};
        experiment.table = table;
        const QStringList words = wordsOf(core::trainCommand(experiment));
        QCOMPARE(words.value(words.indexOf("--positive") + 1), QString(">=7"));
        QCOMPARE(words.value(words.indexOf("--types") + 1), QString("\"b, c\"=category,id==skip"));
        table->format.encoding = core::TextEncoding::Utf16Big;
        const QStringList encoded = wordsOf(core::trainCommand(experiment));
        QCOMPARE(encoded.value(encoded.indexOf("--encoding") + 1), QString("utf-16-be"));
        table->choices.types = {{"a \"b\"", core::ColumnType::Skip}};
        QCOMPARE(core::trainCommand(experiment), std::string());
    }

    void aTablesUnusualStructureIsNamed()
    {
        core::PreparedTable table = *onTable({"a"}).table;
        const auto lineOf = [&table] {
            return core::trainCommand(core::withTable({}, std::make_shared<const core::PreparedTable>(table)));
        };
        table.format = {};
        core::chooseMissingWords({}, table.format);
        QVERIFY(lineOf().find("--quote") == std::string::npos);
        table.guessedFormat = table.format;
        table.guessedFormat->quote = '\'';
        table.guessedFormat->headerForm = core::HeaderForm::TwoLines;
        table.guessedFormat->comment = '#';
        QVERIFY(lineOf().find(" --delimiter comma --header yes --decimal-mark point --header-lines one --quote double "
                              "--comment none --epochs") != std::string::npos);
        table.format = *table.guessedFormat;
        table.format.delimiter = ' ';
        table.format.skippedLines = 2;
        table.format.rowNames = true;
        table.format.joinsDelimiters = true;
        table.format.backslashEscapes = true;
        QVERIFY(lineOf().find(" --delimiter blanks --header yes --decimal-mark point --skip-lines 2 --header-lines two "
                              "--row-names yes --join-delimiters yes --quote single --backslash-escapes yes "
                              "--comment hash --epochs") != std::string::npos);
    }

    void missingWordsAreNamedWhereTheyAreNotTheUsualOnes()
    {
        core::TableFormatChoice choice;
        choice.alsoMissing = {"-999", "a, b", "none"};
        choice.notMissing = {"NA"};
        const QStringList words = wordsOf(core::trainCommand(onTable({"a"}, choice)));
        QCOMPARE(words.mid(words.indexOf("--also-missing"), 4),
                 (QStringList{"--also-missing", "none,-999,\"a, b\"", "--not-missing", "na"}));
        choice = {};
        choice.missingWords = {"NA", "x"};
        const QStringList whole = wordsOf(core::trainCommand(onTable({"a"}, choice)));
        QCOMPARE(whole.mid(whole.indexOf("--missing-words"), 2), (QStringList{"--missing-words", "na,x"}));
        choice.missingWords = std::vector<std::string>();
        const QStringList none = wordsOf(core::trainCommand(onTable({"a"}, choice)));
        QCOMPARE(none.mid(none.indexOf("--missing-words"), 2), (QStringList{"--missing-words", ""}));
        choice.missingWords = {"\""};
        QCOMPARE(core::trainCommand(onTable({"a"}, choice)), std::string());
    }

    void columnsThatNoOptionCanNameGiveNoLine()
    {
        for (const char* name : {"a \"b\"", " a", "a\t", ""})
            QCOMPARE(core::trainCommand(onTable({name})), std::string());
    }

    void wordsComeThroughAShellAsTheyAre()
    {
        for (const QString word : {"plain.csv", "", "two words", "it's", "$HOME `x` \\ \"q\" *", "größe", "a;b|c&d"})
            QCOMPARE(wordsOf(core::shellWord(word.toStdString())), QStringList{word});
    }

    void hiddenCharactersAreVisibleAndComeThroughAShellAsTheyAre()
    {
        const QString right(QChar(0x202E));
        for (const QString& word :
             {QString("\x1b[2J it's 5 % \\ \"q\" $HOME 1"), right + "grö\x07ße", QString("a\rb"), QString("-\x07%s")}) {
            const std::string written = core::shellWord(word.toStdString());
            QCOMPARE(core::visibleText(written), written);
            QCOMPARE(wordsOf(written), QStringList{word});
        }
    }
};

ATTENTION_TEST(TrainCommandTest, QCoreApplication)

} // namespace train_command_line_test
#include "train_command_line_test.moc"
