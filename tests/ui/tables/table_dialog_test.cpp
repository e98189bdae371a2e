#include "tests/support/test_registry.h"
#include "ui/tables/table_dialog.h"

#include "core/tables/prepared_table.h"
#include "tests/support/find_widget.h"
#include "tests/support/work_time.h"
#include "ui/tables/columns_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace table_dialog_test {

using ui::TableDialog;
using ui::TableSource;

/// The dialog about a table: its questions, and the results of the answers.
class TableDialogTest : public QObject {
    Q_OBJECT

    QPointer<TableDialog> m_dialog;
    std::shared_ptr<const core::PreparedTable> m_chosen;

    template <typename Widget>
    [[nodiscard]] Widget& find(const char* name) const
    {
        return findWidget<Widget>(*m_dialog, name);
    }
    [[nodiscard]] QPushButton& ok() const { return find<QPushButton>("tableOkButton"); }
    /// What a line of the dialog says; empty while it is hidden.
    [[nodiscard]] QString line(const char* name) const
    {
        const auto& label = find<QLabel>(name);
        return label.isVisible() ? label.text() : QString();
    }

    static TableSource bytes(const QByteArray& text) { return TableSource::ofBytes(QStringLiteral("t.csv"), text); }
    static TableSource example(const char* name)
    {
        return TableSource::ofFile(QStringLiteral(TEST_DATA_DIR "/../../resources/examples/") +
                                   QLatin1StringView(name));
    }

    void open(const TableSource& source, const core::Experiment& controls = {})
    {
        delete m_dialog;
        m_dialog = new TableDialog(source);
        m_dialog->setControls(controls);
        connect(m_dialog, &TableDialog::tableChosen, this, [this](const auto& table) { m_chosen = table; });
        // Every change that a test makes is checked, in the models and in what filters them.
        auto& columns = *find<QTableView>("tableColumns").model();
        new QAbstractItemModelTester(&columns, m_dialog);
        new QAbstractItemModelTester(static_cast<QAbstractProxyModel&>(columns).sourceModel(), m_dialog);
        new QAbstractItemModelTester(find<QTableView>("tablePreview").model(), m_dialog);
        m_dialog->begin();
    }
    /// Chooses with the keyboard, so that activated() is emitted.
    void choose(const char* combo, const QString& beginning) const
    {
        auto& box = find<QComboBox>(combo);
        const int index = box.findText(beginning, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(beginning));
        box.setFocus();
        while (box.currentIndex() != index)
            QTest::keyClick(&box, box.currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] QModelIndex column(const char* name) const
    {
        const QAbstractItemModel& model = *find<QTableView>("tableColumns").model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == QLatin1StringView(name))
                return model.index(row, 0);
        return {};
    }
    [[nodiscard]] QString remark(const char* name) const
    {
        return column(name).siblingAtColumn(ui::ColumnsModel::Remark).data().toString();
    }
    void toggle(const char* name) const
    {
        auto& view = find<QTableView>("tableColumns");
        view.setFocus();
        view.setCurrentIndex(column(name));
        QTest::keyClick(&view, Qt::Key_Space);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init() { m_chosen = nullptr; }
    void cleanup() { delete m_dialog; }

    void columnsThatLookTheSameAreToldAndFound()
    {
        QByteArray text = "age,\u200b"
                          "age,Gro\u0308\u00dfe,Gr\u00f6\u00dfe,b,class\n";
        for (int row = 0; row < 30; ++row)
            text += QByteArray::number(row) + ",7." + QByteArray::number(row * row) + ",1." +
                    QByteArray::number(row % 7) + ",2." + QByteArray::number(row % 5) + ",3." +
                    QByteArray::number(row % 3) + (row % 2 ? ",yes\n" : ",no\n");
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(line("tableNotes").contains("\"age\" and \"\\u200bage\"") &&
                     line("tableNotes").contains("\"Gro\\u0308\u00dfe\" and \"Gr\u00f6\u00dfe\""),
                 qPrintable(line("tableNotes")));
        auto& find = this->find<QLineEdit>("findColumnEdit");
        const auto& model = *this->find<QTableView>("tableColumns").model();
        for (const char* wanted : {"gr\u00f6\u00dfe", "Gro\u0308\u00dfe", "AGE",
                                   "\u200b"
                                   "ag"}) {
            find.setText(QString::fromUtf8(wanted));
            QCOMPARE(model.rowCount(), 2);
        }
        find.setText("price");
        QCOMPARE(model.rowCount(), 0);
        find.clear();
        QCOMPARE(model.rowCount(), 6);
    }

    void settingsThatWouldGoAlongAreNamedWithTheDefaultsOffered()
    {
        open(example("penguins.csv"));
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(!find<QCheckBox>("tableDefaultsCheck").isVisible()); // nothing differs
        core::Experiment controls;
        controls.learningRate = 0.03;
        open(example("penguins.csv"), controls);
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(line("tableNotes").startsWith("Your settings stay: Learning rate 0.03."),
                 qPrintable(line("tableNotes")));
        auto& defaults = find<QCheckBox>("tableDefaultsCheck");
        QVERIFY(defaults.isVisible());
        QVERIFY(!m_dialog->takesDefaults());
        defaults.click();
        QVERIFY(m_dialog->takesDefaults());
    }

    void saysWhatComesOfTheGuesses()
    {
        open(example("penguins.csv"));
        QTRY_VERIFY(ok().isEnabled());
        QCOMPARE(find<QComboBox>("labelCombo").currentText(), QString("species"));
        QTRY_VERIFY(line("tableResult").contains("of class Adelie"));
        QVERIFY2(line("tableResult").startsWith("344 rows, "), qPrintable(line("tableResult")));
        QCOMPARE(find<QComboBox>("positiveCombo").currentText(), QString("Adelie (152)"));
        QCOMPARE(find<QComboBox>("delimiterCombo").currentText(), QString("Guessed: Comma"));
        QCOMPARE(find<QTableView>("tablePreview").model()->rowCount(), 20);
        QCOMPARE(remark("species"), QString("to be predicted"));
        QVERIFY(!find<QProgressBar>("tableProgressBar").isVisible());
        ok().click();
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->choices.label, std::string("species"));
        QCOMPARE(m_chosen->positives, std::size_t{152});
    }

    void eachChoiceHasItsEffect()
    {
        open(example("penguins.csv"));
        QTRY_VERIFY(ok().isEnabled());
        choose("labelCombo", "species");
        QTRY_VERIFY(line("tableResult").contains("of class Adelie"));
        choose("positiveCombo", "Gentoo");
        QTRY_VERIFY(line("tableResult").endsWith("124 of class Gentoo"));
        choose("missingCombo", "drop rows");
        QTRY_VERIFY(line("tableResult").startsWith("333 rows"));
        toggle("island");
        toggle("sex");
        toggle("year");
        QTRY_COMPARE(line("tableResult"), QString("342 rows, 4 inputs from 4 columns, 123 of class Gentoo"));
        QTest::mouseClick(&find<QCheckBox>("standardiseCheck"), Qt::LeftButton);
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->choices.missing, core::MissingRule::DropRows);
        QVERIFY(!m_chosen->choices.standardise);
        QCOMPARE(m_chosen->choices.positive, std::string("Gentoo"));
        QCOMPARE(m_chosen->choices.features.size(), std::size_t{4});
    }

    void aClassWithFewTestRowsIsNamedWithWhatToDo()
    {
        QByteArray rows = "age,y\n"; // eight of 200
        for (int row = 0; row < 200; ++row)
            rows += QByteArray::number(row * 37 % 61) + (row % 25 == 7 ? ",yes\n" : ",no\n");
        open(bytes(rows));
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(line("tableNotes").startsWith("Of the rows with yes, "), qPrintable(line("tableNotes")));
        QVERIFY2(line("tableNotes").contains("Stratify keeps the shares"), qPrintable(line("tableNotes")));
        core::Experiment controls;
        controls.testFraction = 0.9; // seven of them
        controls.stratify = true;
        open(bytes(rows), controls);
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(!line("tableNotes").contains("in the test"), qPrintable(line("tableNotes")));
    }

    void anotherFormatIsReadAnew()
    {
        open(bytes("a;b;y\n1,5;2;0\n2,5;4;1\n3,5;6;0\n4,5;8;1\n"));
        QTRY_VERIFY(ok().isEnabled());
        QCOMPARE(find<QComboBox>("decimalMarkCombo").currentText(), QString("Guessed: Comma"));
        QCOMPARE(find<QTableView>("tablePreview").model()->columnCount(), 3);
        choose("headerCombo", "Values");
        QTRY_COMPARE(find<QTableView>("tablePreview").model()->rowCount(), 5);
        choose("headerCombo", "Guess");
        QTRY_COMPARE(find<QTableView>("tablePreview").model()->rowCount(), 4);
        choose("delimiterCombo", "Vertical bar");
        QTRY_COMPARE(find<QTableView>("tablePreview").model()->columnCount(), 1);
        QVERIFY(!ok().isEnabled());
        QVERIFY(!line("tableProblem").isEmpty());
        choose("delimiterCombo", "Semicolon");
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(line("tableProblem").isEmpty());
    }

    void gradesAreCutAndAnotherCutCanBeChosen()
    {
        open(bytes("a,quality\n1.5,3\n2.5,4\n3.5,5\n4.5,6\n"));
        QTRY_COMPARE(find<QComboBox>("positiveCombo").currentText(), QString(">=5 (2)"));
        choose("positiveCombo", ">=4");
        QTRY_VERIFY(line("tableResult").endsWith("3 of class at least 4"));
    }

    void choicesOutliveAnotherFormat()
    {
        open(bytes("a;b;y;z\n1,5;2;0;n\n2,5;4;1;y\n3,5;6;0;n\n4,5;8;1;y\n"));
        // A usual name within the table and two values at its end: the user is asked.
        QTRY_COMPARE(line("tableProblem"), QString("Choose the column to predict."));
        QVERIFY(!ok().isEnabled());
        choose("labelCombo", "z");
        toggle("b");
        choose("missingCombo", "drop rows");
        choose("decimalMarkCombo", "Comma");
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->choices.label, std::string("z"));
        QCOMPARE(m_chosen->choices.features, (std::vector<std::string>{"a", "y"}));
        QCOMPARE(m_chosen->choices.missing, core::MissingRule::DropRows);
    }

    void flawOfTheFileStandsInThePlaceOfTheResult()
    {
        open(bytes("a,b,y\n1,2,0\n3,4\n5,6,0\n7,8,1\n"));
        QTRY_COMPARE(line("tableProblem"), QString("t.csv, line 3: 2 cells, expected 3 as in the first line"));
        QVERIFY(!ok().isEnabled());
        QVERIFY(line("tableResult").isEmpty());
        QVERIFY(!find<QTableView>("tableColumns").isEnabled());
        QVERIFY(find<QComboBox>("delimiterCombo").isEnabled()); // it may have been that
    }

    void fileThatIsNotThereIsSaid()
    {
        open(TableSource::ofFile(QStringLiteral("/no/such.csv")));
        QTRY_COMPARE(line("tableProblem"), QString("/no/such.csv: No such file or directory"));
        QVERIFY(!ok().isEnabled());
    }

    void numbersThatANetworkCannotHoldAreNamedWithTheirLine()
    {
        open(bytes("big,none,price,y\n1,inf,1.5,0\n2,,2.5,1\n1e300,-inf,3.5,0\n4,,4.5,1\n"));
        QTRY_VERIFY2(remark("big") == "left out: line 4 holds '1e300', expected numbers up to 1e30",
                     qPrintable(remark("big")));
        QCOMPARE(remark("none"), QString("left out: line 2 holds 'inf', and no cell holds a finite number"));
    }

    void columnsThatCannotBeUsedSayWhy()
    {
        open(bytes("id,same,price,y\nx1,3,1.5,0\nx2,3,2.5,1\nx3,3,cheap,0\nx4,3,4.5,1\nx5,3,5.5,1\n"));
        QTRY_COMPARE(line("tableProblem"), QString("Choose at least one column to learn from."));
        QVERIFY2(remark("id").startsWith("left out: its texts are all different"), qPrintable(remark("id")));
        QVERIFY2(remark("same").startsWith("left out: the same in all rows"), qPrintable(remark("same")));
        QVERIFY2(remark("price").contains("line 4 holds 'cheap'"), qPrintable(remark("price")));
        toggle("id");
        QCOMPARE(column("id").data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void nothingToLearnFromIsSaidAtOnce()
    {
        open(example("votes.csv"));
        QTRY_VERIFY(ok().isEnabled());
        QTest::mouseClick(&find<QPushButton>("noColumnsButton"), Qt::LeftButton);
        QCOMPARE(line("tableProblem"), QString("Choose at least one column to learn from."));
        QVERIFY(!ok().isEnabled());
        QTest::mouseClick(&find<QPushButton>("allColumnsButton"), Qt::LeftButton);
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(line("tableProblem").isEmpty());
    }

    void tableWithoutALabelAsksForOne()
    {
        // Every column has more than 50 different numbers.
        QByteArray text("a,b\n");
        for (int i = 0; i < 60; ++i)
            text += QByteArray::number(i * 1.5) + "," + QByteArray::number(i * i) + "\n";
        open(bytes(text));
        QTRY_COMPARE(line("tableProblem"), QString("Choose the column to predict."));
        QVERIFY(!ok().isEnabled());
    }

    void foundColumnsAloneAreCheckedTogether()
    {
        QByteArray head;
        QByteArray row;
        for (int i = 0; i < 1'200; ++i) {
            head += "c" + QByteArray::number(i) + ",";
            row += "%1,";
        }
        QByteArray text = head + "y\n";
        for (int i = 0; i < 6; ++i)
            text += QByteArray(row).replace("%1", QByteArray::number(i * i)) + (i % 2 ? "1\n" : "0\n");
        open(bytes(text));
        QTRY_VERIFY2(line("tableProblem").contains("more than 1,000 features"), qPrintable(line("tableProblem")));
        QTest::mouseClick(&find<QPushButton>("noColumnsButton"), Qt::LeftButton);
        QTest::keyClicks(&find<QLineEdit>("findColumnEdit"), "c11");
        QTest::mouseClick(&find<QPushButton>("allColumnsButton"), Qt::LeftButton);
        // c11, c110 to c119, c1100 to c1199
        QTRY_VERIFY2(line("tableResult").contains("111 inputs"), qPrintable(line("tableResult")));
    }

    void changingBeginsWithWhatWasChosen()
    {
        open(example("penguins.csv"));
        QTRY_VERIFY(ok().isEnabled());
        choose("labelCombo", "species");
        QTRY_VERIFY(line("tableResult").contains("Adelie"));
        choose("positiveCombo", "Chinstrap");
        toggle("year");
        choose("missingCombo", "drop rows");
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        const auto before = m_chosen;
        QVERIFY(before);
        delete m_dialog;
        m_dialog = new TableDialog(example("penguins.csv"));
        m_dialog->setChosen(*before);
        connect(m_dialog, &TableDialog::tableChosen, this, [this](const auto& table) { m_chosen = table; });
        m_dialog->begin();
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(find<QComboBox>("positiveCombo").currentText().startsWith("Chinstrap"));
        ok().click();
        QVERIFY(m_chosen != before);
        QCOMPARE(m_chosen->choices, before->choices);
    }

    void runThatGoesOnTakesItsOwnTableAlone()
    {
        open(example("votes.csv"));
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        const auto original = m_chosen;
        delete m_dialog;
        m_dialog = new TableDialog(example("penguins.csv"));
        m_dialog->require(*original, TableDialog::Choices::Fixed);
        m_dialog->begin();
        QTRY_VERIFY2(line("tableProblem").startsWith("penguins.csv is not the table that the run was trained on"),
                     qPrintable(line("tableProblem")));
        QVERIFY(!ok().isEnabled());
        delete m_dialog;
        m_dialog = new TableDialog(example("votes.csv"));
        m_dialog->require(*original, TableDialog::Choices::Fixed);
        connect(m_dialog, &TableDialog::tableChosen, this, [this](const auto& table) { m_chosen = table; });
        m_dialog->begin();
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(!find<QComboBox>("labelCombo").isEnabled());
        QVERIFY(!find<QComboBox>("delimiterCombo").isEnabled());
        ok().click();
        QCOMPARE(m_chosen->choices, original->choices);
    }

    void cancelAndCloseInTheMiddleJoin_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("Cancel") << false;
        QTest::newRow("destroyed") << true;
    }

    void cancelAndCloseInTheMiddleJoin()
    {
        QFETCH(const bool, closes);
        QByteArray text("a,b,c,d,e,f,g,h,y\n");
        for (int i = 0; i < 2'000'000; ++i)
            text += "0.123456,1.5,2.25,3.125,4.0625,5,6,7,1\n";
        open(bytes(text));
        const auto& bar = find<QProgressBar>("tableProgressBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar.value() > 10, 60'000);
        QVERIFY(bar.isVisible());
        QVERIFY(!ok().isEnabled());
        QVERIFY(line("tableResult").startsWith("Reading"));
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        if (closes)
            delete m_dialog;
        else
            QTest::mouseClick(&find<QPushButton>("tableCancelButton"), Qt::LeftButton);
        QTRY_VERIFY(!m_dialog);
        QVERIFY2(timer.milliseconds() < 1'000.0, "it waited for the end"); // of seconds of reading
        QVERIFY(!m_chosen);
    }

    void everyWidgetHasANameAndAPlaceInTheTabOrder()
    {
        open(example("penguins.csv"));
        QTRY_VERIFY(ok().isEnabled());
        for (const char* name : {"delimiterCombo", "headerCombo", "decimalMarkCombo", "encodingCombo", "tablePreview",
                                 "labelCombo", "positiveCombo", "missingCombo", "standardiseCheck", "findColumnEdit",
                                 "allColumnsButton", "noColumnsButton", "tableColumns", "tableOkButton"}) {
            auto& widget = find<QWidget>(name);
            QVERIFY2(widget.focusPolicy() & Qt::TabFocus, name);
            const auto* button = qobject_cast<QAbstractButton*>(&widget);
            QVERIFY2(!widget.accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
        }
    }
};

ATTENTION_TEST(TableDialogTest, QApplication)

} // namespace table_dialog_test
#include "table_dialog_test.moc"
