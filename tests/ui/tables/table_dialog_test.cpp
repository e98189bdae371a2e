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
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
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
    void select(const std::vector<const char*>& names) const
    {
        auto& selection = *find<QTableView>("tableColumns").selectionModel();
        selection.clear();
        for (const char* name : names)
            selection.select(column(name), QItemSelectionModel::Select | QItemSelectionModel::Rows);
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
        QVERIFY2(line("tableWarnings").startsWith("Warning: Of the rows with yes, "),
                 qPrintable(line("tableWarnings")));
        QVERIFY2(line("tableWarnings").contains("Stratify keeps the shares"), qPrintable(line("tableWarnings")));
        auto& stratify = find<QCheckBox>("tableStratifyCheck");
        QVERIFY(stratify.isVisible() && !m_dialog->takesStratified());
        stratify.click();
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY(stratify.isVisible() && m_dialog->takesStratified());
        QVERIFY2(!line("tableWarnings").contains("Stratify keeps"), qPrintable(line("tableWarnings")));
        core::Experiment controls;
        controls.testFraction = 0.9; // seven of them
        controls.stratify = true;
        open(bytes(rows), controls);
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(!line("tableWarnings").contains("in the test"), qPrintable(line("tableWarnings")));
        QVERIFY(!find<QCheckBox>("tableStratifyCheck").isVisible());
        find<QCheckBox>("tableDefaultsCheck").click(); // a tenth of the rows, and not stratified
        QTRY_VERIFY2(line("tableWarnings").contains("Stratify keeps"), qPrintable(line("tableWarnings")));
        QVERIFY(find<QCheckBox>("tableStratifyCheck").isVisible());
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
        QTRY_COMPARE(find<QComboBox>("positiveCombo").currentText(), QString("at least 5 (2 rows)"));
        choose("positiveCombo", "at least 4");
        QTRY_VERIFY(line("tableResult").endsWith("3 of class at least 4"));
    }

    void anyCutOfManyNumbersCanBeTyped()
    {
        QByteArray text("a,price\n");
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(row * 7 % 10) + "," + QByteArray::number(row) + ".5\n";
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        auto& positive = find<QComboBox>("positiveCombo");
        QCOMPARE(positive.currentText(), QString("at least 30.5 (30 rows)"));
        const auto type = [&positive](const char* typed) {
            positive.setFocus();
            positive.lineEdit()->selectAll();
            QTest::keyClicks(positive.lineEdit(), typed);
            QTest::keyClick(positive.lineEdit(), Qt::Key_Tab);
        };
        type("below 10");
        QTRY_COMPARE(positive.currentText(), QString("below 10 (10 rows)"));
        QTRY_VERIFY2(line("tableResult").endsWith("10 of class below 10"), qPrintable(line("tableResult")));
        type("cheap");
        QCOMPARE(line("tableProblem"),
                 QString("Positive value: got “cheap”, expected a cut such as at least 7 or >=7."));
        QVERIFY(!ok().isEnabled());
        type(">50");
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        QCOMPARE(m_chosen->choices.positive, std::string(">50"));
    }

    void columnsThatCouldBeTheLabelComeFirstAndOneHasToBeChosen()
    {
        open(bytes("a;b;y;z\n1,5;2;0;n\n2,5;4;1;y\n3,5;6;0;n\n4,5;8;1;y\n"));
        QTRY_COMPARE(line("tableProblem"),
                     QString("Several columns could be the label: z, y. Choose the column to predict."));
        auto& label = find<QComboBox>("labelCombo");
        QCOMPARE(label.currentIndex(), -1);
        QCOMPARE(label.itemText(0) + label.itemText(1), QString("zy"));
        QVERIFY(!label.itemText(3).isEmpty()); // behind the separator
        QVERIFY(!ok().isEnabled());
        choose("labelCombo", "y");
        QTRY_VERIFY(ok().isEnabled());
    }

    void typesOfSelectedColumnsCanBeChosenAndTakenBack()
    {
        open(bytes("zip,tag,a,y\n1,x1,1.5,0\n2,x2,2.5,1\n1,x3,3.5,0\n2,x4,4.5,1\n3,x5,5.5,1\n"));
        QTRY_VERIFY(ok().isEnabled());
        QTRY_COMPARE(line("tableResult"), QString("5 rows, 2 inputs from 2 columns, 3 of class 1"));
        select({"zip"});
        choose("columnTypeCombo", "Category");
        QTRY_COMPARE(line("tableResult"), QString("5 rows, 4 inputs from 2 columns, 3 of class 1"));
        QCOMPARE(column("zip").siblingAtColumn(ui::ColumnsModel::Kind).data().toString(), QString("categories"));
        select({"tag"});
        choose("columnTypeCombo", "Number");
        QTRY_COMPARE(line("tableProblem"), QString("t.csv, column tag: line 2 holds 'x1', expected a number"));
        choose("columnTypeCombo", "As it is");
        QTRY_VERIFY(ok().isEnabled());
        select({"zip", "a"});
        QCOMPARE(find<QComboBox>("columnTypeCombo").currentIndex(), -1); // they differ
        choose("columnTypeCombo", "Leave out");
        QCOMPARE(line("tableProblem"), QString("Choose at least one column to learn from."));
        QCOMPARE(remark("a"), QString("left out: by choice"));
        choose("columnTypeCombo", "As it is");
        select({"zip"});
        auto& view = find<QTableView>("tableColumns");
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, QPoint(5, 40), view.viewport()->mapToGlobal(QPoint(5, 40)));
        QApplication::sendEvent(view.viewport(), &wish);
        auto& menu = find<QMenu>("columnTypeMenu");
        const QList<QAction*> uses = menu.actions();
        const auto category = std::ranges::find(uses, QString("Category"), &QAction::text);
        QVERIFY(category != uses.end());
        (*category)->trigger();
        menu.close();
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        QCOMPARE(m_chosen->choices.types,
                 (std::map<std::string, core::ColumnType>{{"zip", core::ColumnType::Category}}));
    }

    void columnsThatAreLeftOutByDefaultCanBeTakenBack()
    {
        QByteArray text("C#client_id\tC#age\tmC#height\tcD#paid\n");
        for (int row = 0; row < 40; ++row)
            text += QByteArray::number(100'000 + row * row * 7) + "\t" + QByteArray::number(20 + row * 7 % 31) + "\t" +
                    QByteArray::number(150 + row * 11 % 40) + (row % 3 ? "\tno\n" : "\tyes\n");
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        QCOMPARE(find<QComboBox>("headerCombo").currentText(), QString("Guessed: Orange’s prefixes"));
        QVERIFY2(remark("client_id").contains("the name of an identifier"), qPrintable(remark("client_id")));
        QVERIFY2(remark("height").contains("not for learning"), qPrintable(remark("height")));
        for (const char* name : {"client_id", "height"}) {
            QCOMPARE(column(name).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
            toggle(name);
            QVERIFY(remark(name).isEmpty());
        }
        QTRY_VERIFY(line("tableResult").contains("3 inputs"));
        QTest::mouseClick(&find<QPushButton>("noColumnsButton"), Qt::LeftButton);
        QTest::mouseClick(&find<QPushButton>("allColumnsButton"), Qt::LeftButton); // those that are no identifiers
        QTRY_VERIFY(line("tableResult").contains("1 input "));
    }

    void whatANoteAsksForIsDoneByItsButton()
    {
        QByteArray text("ticket,income,y\n");
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(5'000 + row * row * 7) + "," +
                    QByteArray(row % 15 == 4 ? "-999" : QByteArray::number(row * 7 % 41)) + (row % 3 ? ",0\n" : ",1\n");
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        const auto lines = m_dialog->findChildren<QLabel*>("tableRemedyText");
        QCOMPARE(lines.size(), 2);
        for (const QLabel* each : lines)
            QVERIFY2(!each->text().contains("--"), qPrintable(each->text()));
        QVERIFY(!find<QLineEdit>("alsoMissingEdit").isVisible());
        find<QPushButton>("sentinelButton").click();
        QTRY_VERIFY(ok().isEnabled() && line("tableNotes").startsWith("Missing numbers: 4."));
        QCOMPARE(find<QLineEdit>("alsoMissingEdit").text(), QString("-999"));
        QVERIFY(find<QLineEdit>("alsoMissingEdit").isVisible());
        find<QPushButton>("leaveOutButton").click();
        QTRY_COMPARE(remark("ticket"), QString("left out: by choice"));
        QTRY_VERIFY(ok().isEnabled());
        ok().click();
        const auto before = m_chosen;
        QCOMPARE(before->choices.features, (std::vector<std::string>{"income"}));
        delete m_dialog;
        m_dialog = new TableDialog(bytes(text));
        m_dialog->setChosen(*before);
        m_dialog->begin();
        QTRY_VERIFY(ok().isEnabled());
        QCOMPARE(find<QLineEdit>("alsoMissingEdit").text(), QString("-999"));
        QVERIFY(line("tableNotes").startsWith("Missing numbers: 4."));
    }

    void postalCodesBecomeCategoriesByTheButtonOfTheirNote()
    {
        QByteArray text("zip,income,y\n");
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(10'115 + row % 4) + "," + QByteArray::number(row * 7 % 41) +
                    (row % 3 ? ",0\n" : ",1\n");
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        find<QPushButton>("readCategoriesButton").click();
        QTRY_VERIFY(ok().isEnabled() && line("tableResult").contains("5 inputs"));
        QCOMPARE(column("zip").siblingAtColumn(ui::ColumnsModel::Kind).data().toString(), QString("categories"));
        QTRY_VERIFY(m_dialog->findChildren<QLabel*>("tableRemedyText").isEmpty());
    }

    void aTableOfOneColumnAsksForTheDelimiter()
    {
        open(bytes("a/y\n1/b\n2/c\n3/b\n4/c\n5/b\n"));
        QTRY_COMPARE(line("tableProblem"), QString("Only one column was found. Choose the delimiter."));
        QVERIFY(!ok().isEnabled());
    }

    void warningsComeFirstAndTheWindowKeepsItsSize()
    {
        QByteArray text("# made by hand\n");
        for (int twin = 0; twin < 24; ++twin)
            text += "c" + QByteArray::number(twin) + ",";
        text += "y\n";
        for (int row = 0; row < 60; ++row) {
            for (int twin = 0; twin < 24; ++twin)
                text += QByteArray::number((twin / 2 + 3) * row * row % 101 + (row % 2 ? 0.5 : 0.0)) + ",";
            text += row == 7 ? "yes\n" : "no\n";
        }
        open(bytes(text));
        QTRY_VERIFY(ok().isEnabled());
        QVERIFY2(line("tableWarnings").startsWith("Warning: ") && line("tableWarnings").count("\nWarning: ") > 5,
                 qPrintable(line("tableWarnings")));
        QVERIFY(find<QComboBox>("commentCombo").isVisible()); // it is unfolded
        QCOMPARE(find<QComboBox>("commentCombo").currentText(), QString("Guessed: #"));
        QCoreApplication::processEvents();
        QCOMPARE(m_dialog->size(), QSize(880, 600));
        QVERIFY(find<QWidget>("tableFindings").height() < find<QLabel>("tableWarnings").height());
        QVERIFY(find<QWidget>("tableFindings").focusPolicy() & Qt::TabFocus);
    }

    void rarePartsOfTheFormatAreFoldedInUntilTheyAreWanted()
    {
        open(bytes("a,b,y\n1,'x',0\n2,'z',1\n3,'x',0\n4,'z',1\n"));
        QTRY_VERIFY(ok().isEnabled());
        auto& more = find<QPushButton>("formatMoreButton");
        if (!find<QComboBox>("quoteCombo").isVisible())
            more.click();
        QVERIFY(find<QComboBox>("quoteCombo").isVisible());
        choose("quoteCombo", "Double");
        const auto& preview = *find<QTableView>("tablePreview").model();
        QTRY_COMPARE(preview.index(0, 1).data().toString(), QString("'x'"));
        choose("quoteCombo", "Single");
        QTRY_COMPARE(preview.index(0, 1).data().toString(), QString("x"));
        auto& skipped = find<QSpinBox>("skippedLinesSpin");
        QCOMPARE(skipped.text(), QString("Guessed: 0"));
        skipped.setValue(1);
        QTRY_VERIFY(preview.headerData(0, Qt::Horizontal).toString() != "a");
        choose("headerCombo", "Names in two lines");
        QTRY_COMPARE(preview.rowCount(), 2);
        more.click();
        QVERIFY(!find<QComboBox>("quoteCombo").isVisible());
        choose("headerCombo", "Values");
        QTRY_COMPARE(preview.rowCount(), 4);
        QVERIFY(!find<QComboBox>("quoteCombo").isVisible()); // the user has folded it
    }

    void choicesOutliveAnotherFormat()
    {
        open(bytes("a;b;y;z\n1,5;2;0;n\n2,5;4;1;y\n3,5;6;0;n\n4,5;8;1;y\n"));
        // A usual name within the table and two values at its end: the user is asked.
        QTRY_VERIFY2(line("tableProblem").startsWith("Several columns could be the label: "),
                     qPrintable(line("tableProblem")));
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
        find<QPushButton>("formatMoreButton").click();
        const QWidget* last = nullptr;
        for (const char* name :
             {"delimiterCombo",      "headerCombo",     "decimalMarkCombo", "encodingCombo",    "formatMoreButton",
              "quoteCombo",          "backslashCombo",  "commentCombo",     "skippedLinesSpin", "rowNamesCombo",
              "joinDelimitersCombo", "alsoMissingEdit", "notMissingEdit",   "tablePreview",     "labelCombo",
              "positiveCombo",       "missingCombo",    "standardiseCheck", "columnTypeCombo",  "findColumnEdit",
              "allColumnsButton",    "noColumnsButton", "tableColumns",     "tableOkButton"}) {
            auto& widget = find<QWidget>(name);
            QVERIFY2(widget.focusPolicy() & Qt::TabFocus, name);
            const auto* button = qobject_cast<QAbstractButton*>(&widget);
            QVERIFY2(!widget.accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
            const QWidget* next = last ? last->nextInFocusChain() : &widget;
            const auto takesTab = [](const QWidget& each) {
                return each.focusPolicy() & Qt::TabFocus && each.isVisible() && !each.focusProxy();
            };
            while (next != &widget && next != last && !takesTab(*next))
                next = next->nextInFocusChain();
            QVERIFY2(next == &widget, qPrintable(next->objectName() + " comes before " + name));
            last = &widget;
        }
    }
};

ATTENTION_TEST(TableDialogTest, QApplication)

} // namespace table_dialog_test
#include "table_dialog_test.moc"
