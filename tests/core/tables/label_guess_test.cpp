#include "core/tables/label_guess.h"
#include "core/tables/reading/read_table.h"
#include "tests/support/test_registry.h"

#include <QStringList>
#include <QTest>

namespace label_guess_test {

namespace {

/// A made-up cell of a column: "n" a measurement, "w" whole numbers that are all different, "r" the row's number, "i5"
/// the numbers 0 to 4, "c5" five texts, "x" nothing, else one of the texts between bars.
QString cellOf(const QString& kind, int row, int column)
{
    const auto drawn = static_cast<std::uint32_t>((row + 1) * 7'919 + column * 104'729) * 2'654'435'761U >> 9U;
    if (kind == "n")
        return QString::number((drawn % 90'000) / 100.0 + row * 0.001);
    if (kind == "w")
        return QString::number(drawn % 1'000 + 4'000 * row);
    if (kind == "r")
        return QString::number(row + 1);
    if (kind == "x")
        return {};
    if (kind.size() > 1 && kind.size() < 4 && kind.mid(1).toInt() > 0)
        return (kind[0] == u'c' ? QStringLiteral("v") : QString()) +
               QString::number(drawn % static_cast<std::uint32_t>(kind.mid(1).toInt()));
    const QStringList texts = kind.split(u'|');
    return texts[static_cast<int>(drawn % static_cast<std::uint32_t>(texts.size()))];
}

/// A table of 90 rows of columns "name:kind", or of kinds alone without names.
std::shared_ptr<const core::Table> tableOf(const QString& columns)
{
    QStringList names;
    QStringList kinds;
    for (const QString& column : columns.split(u';')) {
        const QString trimmed = column.trimmed();
        names += trimmed.section(u':', 0, -2);
        kinds += trimmed.section(u':', -1);
    }
    const bool hasNames = columns.contains(u':');
    QString text = hasNames ? names.join(u',') + u'\n' : QString();
    for (int row = 0; row < 90; ++row) {
        QStringList cells;
        for (int column = 0; column < kinds.size(); ++column)
            cells += cellOf(kinds[column], row, column);
        text += cells.join(u',') + u'\n';
    }
    core::TableReading reading;
    reading.format.header = hasNames;
    reading.format.delimiter = ',';
    reading.format.decimalMark = '.';
    return core::readTableText(text.toStdString(), "t", reading);
}

/// "label", or "? candidate, candidate".
QString guessOf(const core::Table& table, const core::TableChoices& choices = {})
{
    const core::LabelGuess guess = core::guessLabel(table, choices);
    if (guess.column)
        return QString::fromStdString(table.columns[*guess.column].name);
    QStringList names;
    for (const std::size_t column : guess.candidates)
        names += QString::fromStdString(table.columns[column].name);
    return names.isEmpty() ? QStringLiteral("nothing") : "? " + names.join(", ");
}

} // namespace

class LabelGuessTest : public QObject {
    Q_OBJECT

private slots:
    /// Tables of the shapes that public ones have, with rows made up.
    void aTablesLabelIsItsOwnOrAskedFor_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("guess");
        const auto add = [](const char* name, const char* columns, const char* guess) {
            QTest::newRow(name) << QString::fromUtf8(columns) << QString::fromUtf8(guess);
        };
        add("census",
            "age:i40;workclass:c7;fnlwgt:w;education:c9;education-num:i9;sex:Male|Female;hours:i40;income:<=50K|>50K",
            "income");
        add("census, without names", "i40;c7;w;c9;i9;Male|Female;i40;<=50K|>50K", "Column 8");
        add("credit", "checking:c4;duration:i30;amount:n;own_telephone:none|yes;foreign_worker:yes|no;class:good|bad",
            "class");
        add("credit, without names", "c4;i30;n;A191|A192;A201|A202;1|2", "Column 6");
        add("cards", "ID:r;LIMIT_BAL:w;SEX:1|2;EDUCATION:i5;PAY_0:i8;default payment next month:0|1",
            "default payment next month");
        add("cards, with points", "ID:r;LIMIT_BAL:w;SEX:1|2;default.payment.next.month:0|1",
            "default.payment.next.month");
        add("cards, names of two lines", "X1 (LIMIT_BAL):n;X2 (SEX):1|2;Y (default payment next month):0|1",
            "Y (default payment next month)");
        add("passengers", "PassengerId:r;Survived:0|1;Pclass:i3;Name:w;Sex:male|female;Age:n;Cabin:c30;Embarked:S|C|Q",
            "Survived");
        add("passengers, other columns",
            "survived:0|1;pclass:i3;sex:male|female;fare:n;class:c3;adult_male:True|False;alive:yes|no;alone:True|"
            "False",
            "survived");
        add("passengers, counted", "Class:c4;Sex:Male|Female;Age:Child|Adult;Survived:No|Yes", "Survived");
        add("telephone customers",
            "customerID:w;gender:Female|Male;SeniorCitizen:0|1;Partner:Yes|No;tenure:n;Churn:No|Yes", "Churn");
        add("bank customers",
            "RowNumber:r;CustomerId:w;Surname:c40;Geography:c3;Gender:Male|Female;HasCrCard:0|1;Exited:0|1", "Exited");
        add("bank calls", "age:i40;job:c9;default:no|yes;housing:no|yes;loan:no|yes;poutcome:c3;y:no|yes", "y");
        add("employees",
            "Age:i40;Attrition:Yes|No;BusinessTravel:c3;Gender:Male|Female;OverTime:Yes|No;YearsWithCurrManager:i18",
            "Attrition");
        add("mushrooms", "class:e|p;cap-shape:c6;bruises:t|f;gill-size:n|b;habitat:c7", "class");
        add("mushrooms, without names", "e|p;c6;t|f;k|b;c7", "? Column 5, Column 1, Column 3, Column 4");
        add("hearts", "age:i40;sex:0|1;cp:i4;trestbps:n;fbs:0|1;exang:0|1;thal:i4;target:0|1", "target");
        add("hearts, without names", "n;0|1;i4;n;0|1;0|1;i4;i5", "? Column 8, Column 2, Column 5, Column 6");
        add("heart failure", "age:n;anaemia:0|1;diabetes:0|1;sex:0|1;smoking:0|1;time:n;DEATH_EVENT:0|1",
            "DEATH_EVENT");
        add("strokes", "id:w;gender:Male|Female;age:n;hypertension:0|1;heart_disease:0|1;bmi:n;stroke:0|1", "stroke");
        add("red wine", "fixed acidity:n;pH:n;alcohol:n;quality:i6", "quality");
        add("both wines", "type:white|red;fixed acidity:n;pH:n;alcohol:n;quality:i6", "quality");
        add("wines by grower, without names", "i3;n;n;n", "Column 1");
        add("votes, without names", "republican|democrat;y|n;y|n;y|n;y|n",
            "? Column 5, Column 1, Column 2, Column 3, Column 4");
        add("irises", "sepal length:n;sepal width:n;petal width:n;species:c3", "species");
        add("irises, without names", "n;n;n;c3", "Column 4");
        add("penguins", "species:c3;island:c4;bill_length_mm:n;sex:male|female;year:i3", "species");
        add("cells", "id:w;diagnosis:M|B;radius_mean:n;texture_mean:n;Unnamed 32:x", "diagnosis");
        add("glucose", "Pregnancies:i14;Glucose:n;BMI:n;Age:i40;Outcome:0|1", "Outcome");
        add("shells", "Sex:M|F|I;Length:n;Diameter:n;Rings:i20", "Rings");
        add("shells, without names", "M|F|I;n;n;i20", "? Column 4, Column 1");
        add("cars", "buying:c4;maint:c4;doors:c4;persons:c3;safety:c3;class:c4", "class");
        add("cars, without names", "c4;c4;c4;c3;c3;c4", "? Column 6, Column 1, Column 2, Column 3, Column 4, Column 5");
        add("livers", "Class:1|2;AGE:i40;SEX:1|2;STEROID:1|2;PROTIME:n;HISTOLOGY:1|2", "Class");
        add("livers, without names", "1|2;i40;1|2;1|2;n;1|2", "? Column 6, Column 1, Column 3, Column 4");
        add("letters", "word_freq_make:n;word_freq_all:n;capital_run_length:n;is_spam:0|1", "is_spam");
        add("banknotes, without names", "n;n;n;n;0|1", "Column 5");
        add("radar, without names", "0|1;n;n;g|b", "Column 4");
        add("echoes, without names", "n;n;n;n;R|M", "Column 5");
        add("credit cards, without names", "b|a;n;c9;t|f;i20;g|s;u|w", "? Column 7, Column 1, Column 4, Column 6");
        add("houses", "rooms:i6;waterfront:0|1;area:n;price:n", "? price, waterfront");
        add("houses, without a yes or no", "rooms:i6;area:n;price:n", "price");
        add("health costs", "age:i40;sex:female|male;bmi:n;smoker:yes|no;charges:n", "charges");
        add("flats", "longitude:n;latitude:n;households:n;target:n", "target");
        add("animals", "animal_name:w;hair:0|1;feathers:0|1;legs:i6;type:i7", "? type, hair, feathers");
        add("shops", "Month:c10;Region:i9;VisitorType:c3;Weekend:True|False;Revenue:True|False", "Revenue");
        // Other languages.
        add("German", "Alter:n;Geschlecht:m|w;Raucher:ja|nein;Ergebnis:gut|schlecht", "Ergebnis");
        add("German, first", "Zielgröße:0|1;Alter:n;Raucher:ja|nein", "Zielgröße");
        add("French", "âge:n;cible:oui|non;sexe:f|m", "cible");
        add("Spanish", "edad:n;Objetivo:si|no;sexo:f|m", "Objetivo");
        add("Italian", "età:n;etichetta:si|no;sesso:f|m", "etichetta");
        add("Russian", "возраст:n;пол:м|ж;МЕТКА:да|нет", "МЕТКА");
        add("Chinese", "年龄:n;标签:0|1;性别:男|女", "标签");
        add("Japanese", "年齢:n;ラベル:0|1;性別:男|女", "ラベル");
        // What is told by place, kind or nothing.
        add("label first", "left:0|1;age:i40;income:n;overtime:Yes|No;gone:no|yes;sex:m|f", "left");
        add("label first, with a name of its own", "wentaway:0|1;age:i40;income:n;sex:m|f", "wentaway");
        add("two of two values, neither last nor named", "a:0|1;b:n;c:x|z;d:n", "? a, c");
        add("a name in the middle, two values last", "age:n;quality:good|bad;colour:red|white", "? colour, quality");
        add("a number with a name in the middle", "age:n;quality:i6;area:n;rainy:0|1;w:n", "? quality, rainy");
        add("the only one of two values", "a:n;b:x|z;c:n", "b");
        add("the only one of two values, before a few texts", "buying:c3;lug:x|z;evaluation:c4", "? evaluation, lug");
        add("likewise, without names", "n;m|f;i40;A|B|C|D", "? Column 4, Column 2");
        add("the only one of two values, before a few whole numbers", "n;0|1;n;i5", "? Column 4, Column 2");
        add("the only one of two values, before many whole numbers", "n;0|1;n;i11", "Column 2");
        add("the only one of two values, before a few fractions", "n;0|1;n;0.5|1.5|2.5", "Column 2");
        add("the only one of two values, before a sex", "a:n;b:x|z;sex:m|f|d", "b");
        add("the only one of two values, first", "0|1;n;n;A|B|C|D", "Column 1");
        add("a sure name before a few texts", "a:n;target:0|1;c:n;d:c4", "target");
        add("a usual name before a few texts", "a:n;class:0|1;c:n;d:c4", "class");
        add("several sure names", "target:c3;a:n;label:c3;b:n", "? target, label");
        add("several sure names, one last", "target:i3;a:n;label:c3", "label");
        add("spellings of two answers", "a:n;b:c3;done:yes|Yes|YES|no|NO |n;c:n", "done");
        add("measurements alone", "a:n;b:n;c:n", "nothing");
        add("few numbers last", "a:n;b:n;c:i4", "c");
        add("few numbers in two columns", "a:n;b:i4;c:i4", "? c");
    }

    void aTablesLabelIsItsOwnOrAskedFor()
    {
        QFETCH(const QString, columns);
        QFETCH(const QString, guess);
        QCOMPARE(guessOf(*tableOf(columns)), guess);
    }

    void theRoleInTheFileComesFirst()
    {
        core::Table table = *tableOf("a:x|z;b:n;target:0|1");
        table.columns[0].role = core::ColumnRole::Label;
        QCOMPARE(guessOf(table), QString("a"));
        QVERIFY(core::guessLabel(table).reason == core::LabelReason::Role);
        table.columns[0].role = core::ColumnRole::Unsaid;
        table.columns[2].role = core::ColumnRole::Ignored;
        QCOMPARE(guessOf(table), QString("a"));
    }

    void whatIsChosenOtherwiseIsNoLabel()
    {
        const auto table = tableOf("a:x|z;b:n;c:0|1;d:n");
        QCOMPARE(guessOf(*table), QString("? a, c"));
        QCOMPARE(guessOf(*table, {.types = {{"a", core::ColumnType::Skip}}}), QString("c"));
        QCOMPARE(guessOf(*table, {.features = {"b", "c"}}), QString("a"));
        QCOMPARE(guessOf(*tableOf("a:x|z;b:n;target:0|1"), {.features = {"b", "target"}}), QString("target"));
    }

    void aValueOfOneRowMakesNoLabelUnlessTheNameSaysSo()
    {
        std::string text = "a,b,c,d\n";
        for (int row = 0; row < 30; ++row)
            text += std::to_string(row * 37 % 101) + (row % 3 == 0 ? ".5,x," : ".5,z,") + std::to_string(row * 1.5) +
                    (row == 7 ? ",1\n" : ",0\n");
        QCOMPARE(guessOf(*core::readTableText(text, "t")), QString("? d, b"));
        text.replace(6, 1, "target");
        QCOMPARE(guessOf(*core::readTableText(text, "t")), QString("target"));
    }

    void namesAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("says");
        const auto add = [](core::LabelName says, std::initializer_list<const char*> names) {
            for (const char* name : names)
                QTest::newRow(name) << QString::fromUtf8(name) << static_cast<int>(says);
        };
        add(core::LabelName::Certain,
            {"Target", "TARGET ", "death_event", "DeathEvent", "Default payment-next.month", "isFraud", "Churn?",
             "Y (target)", "target (0/1)", "ÜBERLEBT", "Étiquette", "是否违约"});
        add(core::LabelName::Usual, {"y", "Class", "paid?", "Is_Sick", "Klasse", "КЛАСС", "結果", "ist krank"});
        add(core::LabelName::LastOnly, {"Price", "type"});
        add(core::LabelName::Feature, {"SEX", "is_male", "Geschlecht", "性别"});
        add(core::LabelName::None, {"", "targeted", "classroom", "yes", "is", "age", "(", "?"});
    }

    void namesAreReadHoweverTheyAreWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const int, says);
        QCOMPARE(static_cast<int>(core::labelNameOf(name.toStdString())), says);
    }
};

ATTENTION_TEST(LabelGuessTest, void)

} // namespace label_guess_test
#include "label_guess_test.moc"
