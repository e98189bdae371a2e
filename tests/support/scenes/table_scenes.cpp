#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"
#include "ui/session/session.h"
#include "ui/tables/columns_model.h"
#include "ui/tables/table_dialog.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <functional>
#include <vector>

namespace scenes {

namespace {

ui::TableDialog& paste(ui::MainWindow& window, const QString& text)
{
    auto* mime = new QMimeData;
    mime->setText(text);
    QApplication::clipboard()->setMimeData(mime);
    window.findChild<QAction*>(QStringLiteral("pasteTableAction"))->trigger();
    auto* dialog = window.findChild<ui::TableDialog*>();
    if (!dialog)
        qFatal("there is no dialog about the table");
    return *dialog;
}

void waitForResult(ui::TableDialog& dialog)
{
    waitFor([&] { return !findWidget<QProgressBar>(dialog, "tableProgressBar").isVisible(); });
}

void loadExample(ui::MainWindow& window, const char* name)
{
    window.findChild<QAction*>(QStringLiteral("exampleAction_") + QLatin1StringView(name))->trigger();
    waitFor([&] {
        return window.controller().experiment().table && window.controller().state() == ui::RunState::Untrained;
    });
}

void openPenguins(ui::MainWindow& window)
{
    window.open(QStringLiteral(EXAMPLES_DIR "/penguins.csv"));
    auto& dialog = *window.findChild<ui::TableDialog*>();
    waitForResult(dialog);
    auto& label = findWidget<QComboBox>(dialog, "labelCombo");
    label.setCurrentIndex(label.findText(QStringLiteral("species")));
    emit label.activated(label.currentIndex());
    waitFor([&] { return findWidget<QPushButton>(dialog, "tableOkButton").isEnabled(); });
}

void openFlawed(ui::MainWindow& window)
{
    waitForResult(paste(window, QStringLiteral("area,rooms,price,sold\n81,3,250000,yes\n64,2,199000,no\n120,5\n"
                                               "95,4,310000,yes\n70,3,215000,no\n")));
}

void openWide(ui::MainWindow& window)
{
    constexpr int kColumns = 1'200;
    constexpr int kRows = 40;
    QString text = QStringLiteral("patient,clinic,tissue");
    for (int column = 1; column <= kColumns; ++column)
        text += QStringLiteral(",gene_%1").arg(column, 4, 10, QLatin1Char('0'));
    text += QStringLiteral(",outcome\n");
    for (int row = 0; row < kRows; ++row) {
        text += QStringLiteral("P%1,Uppsala,%2").arg(1000 + row).arg(row % 3 == 0 ? "skin" : "liver");
        for (int column = 1; column <= kColumns; ++column)
            text += u',' + (column % 50 == 7      ? QStringLiteral("0.5")
                            : (row + column) % 17 ? QString::number((row * 37 + column * 11) % 101 / 10.0)
                                                  : QString());
        text += row % 4 == 0 ? QStringLiteral(",relapse\n") : QStringLiteral(",healthy\n");
    }
    waitForResult(paste(window, text));
}

void openLarge(ui::MainWindow& window)
{
    const auto row = QStringLiteral("0.123456,1.5,2.25,3.125,4.0625,5,6,7,1\n");
    auto& dialog = paste(window, QStringLiteral("a,b,c,d,e,f,g,h,y\n") + row.repeated(1'500'000));
    const auto& bar = findWidget<QProgressBar>(dialog, "tableProgressBar");
    waitFor([&] { return bar.value() > bar.maximum() / 3; });
}

/// Rows of a table of so many columns: some that name the rows, numbers with a word for missing ones, twins and grades.
QString clinicRows(int rows, const std::function<QString(int)>& label)
{
    QString text = QStringLiteral("patient_id,ticket,zip,income,height_cm,height_inch,tissue,") + label(-1) + u'\n';
    for (int row = 0; row < rows; ++row)
        text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8\n")
                    .arg(100'000 + row * 37)
                    .arg(5'000 + row * row * 7)
                    .arg(1'000 + row % 5)
                    .arg(row % 11 == 4 ? QStringLiteral("-999") : QString::number(20 + row * 7 % 41))
                    .arg(150 + row * 13 % 43)
                    .arg((150 + row * 13 % 43) / 2.54, 0, 'f', 1)
                    .arg(row % 3 ? QStringLiteral("skin") : QStringLiteral("liver"), label(row));
    return text;
}

/// Two columns could be the label, and none is chosen.
void openCandidates(ui::MainWindow& window)
{
    QString text = QStringLiteral("first_test;height;weight;second_test\n");
    for (int row = 0; row < 40; ++row)
        text += QStringLiteral("%1;%2;%3;%4\n")
                    .arg(row / 3 % 2)
                    .arg(150 + row * 7 % 41)
                    .arg(60 + row * 11 % 37)
                    .arg(row / 5 % 2);
    waitForResult(paste(window, text));
}

/// A label of many numbers.
void openCut(ui::MainWindow& window)
{
    auto& dialog =
        paste(window, clinicRows(90, [](int row) {
                  return row < 0 ? QStringLiteral("price") : QString::number(100 + row * 37 % 89 + 0.25 * row, 'f', 2);
              }));
    waitForResult(dialog);
    auto& label = findWidget<QComboBox>(dialog, "labelCombo");
    label.setCurrentIndex(label.findText(QStringLiteral("price")));
    emit label.activated(label.currentIndex());
    waitFor([&] { return findWidget<QPushButton>(dialog, "tableOkButton").isEnabled(); });
}

QString grade(int row)
{
    return row < 0 ? QStringLiteral("quality") : QString::number(3 + row * 7 % 6);
}

QString rareOutcome(int row)
{
    return row < 0 ? QStringLiteral("outcome") : row % 45 == 7 ? QStringLiteral("relapse") : QStringLiteral("healthy");
}

/// Numbers that may be missing values, or name the rows.
void openSentinel(ui::MainWindow& window)
{
    waitForResult(paste(window, clinicRows(90, grade)));
}

/// Types of columns that were chosen, of which two are selected.
void openTypes(ui::MainWindow& window)
{
    auto& dialog = paste(window, clinicRows(90, grade));
    waitForResult(dialog);
    auto& view = findWidget<QTableView>(dialog, "tableColumns");
    auto& type = findWidget<QComboBox>(dialog, "columnTypeCombo");
    for (const auto& [row, use] : {std::pair{1, 3}, std::pair{2, 2}}) {
        view.selectRow(row);
        type.setCurrentIndex(use);
        emit type.activated(use);
    }
    waitFor([&] { return findWidget<QPushButton>(dialog, "tableOkButton").isEnabled(); });
}

/// Few rows of a class, and columns that hold nearly the same.
void openWarnings(ui::MainWindow& window)
{
    auto& dialog = paste(window, clinicRows(90, rareOutcome));
    waitForResult(dialog);
    waitFor([&] { return findWidget<QPushButton>(dialog, "tableOkButton").isEnabled(); });
}

/// A format that few tables have, with the most that there is to say.
void openUnfolded(ui::MainWindow& window)
{
    auto& dialog = paste(window, QStringLiteral("# Exported by hand\n# on a Monday\n") + clinicRows(90, rareOutcome));
    waitForResult(dialog);
    waitFor([&] { return findWidget<QPushButton>(dialog, "tableOkButton").isEnabled(); });
}

void openExamples(ui::MainWindow& window)
{
    auto& menu = *window.findChild<QMenu*>(QStringLiteral("examplesMenu"));
    menu.popup(window.mapToGlobal(QPoint(window.width() - 460, 120)));
    menu.setActiveAction(menu.actions().constFirst());
}

void showDemonstration(ui::MainWindow& window)
{
    window.findChild<QAction*>(QStringLiteral("demonstrationAction_flippedLabels"))->trigger();
    trainAtFullSpeed(window);
}

/// Trains on a table with columns of so many categories, of which the first column's tell the answer, and a number.
void trainOnCategories(ui::MainWindow& window, const std::vector<int>& categories)
{
    constexpr int kRows = 900;
    QString text;
    for (std::size_t column = 0; column < categories.size(); ++column)
        text += QStringLiteral("kind_%1,").arg(column + 1);
    text += QStringLiteral("amount,bought\n");
    for (int row = 0; row < kRows; ++row) {
        for (std::size_t column = 0; column < categories.size(); ++column)
            text += QStringLiteral("type %1,").arg((row * (7 + 4 * static_cast<int>(column))) % categories[column]);
        const bool bought = row * 7 % categories.front() % 3 == 0;
        text += QStringLiteral("%1.5,%2\n").arg(row * 37 % 101).arg(bought ? "yes" : "no");
    }
    auto& dialog = paste(window, text);
    auto& ok = findWidget<QPushButton>(dialog, "tableOkButton");
    waitFor([&] { return ok.isEnabled(); });
    ok.click();
    waitFor([&] {
        return window.controller().experiment().table && window.controller().state() == ui::RunState::Untrained;
    });
    trainAtFullSpeed(window);
}

/// Plays a scene with columns of categories, one bar each.
Play withCategories(std::vector<int> categories, bool open, Play look = {})
{
    return [categories = std::move(categories), open, look = std::move(look)](MainWindow& window) {
        trainOnCategories(window, categories);
        if (open)
            findWidget<QPushButton>(window, "categoriesButton").click();
        if (look)
            look(window);
    };
}

/// Plays a scene with a run on the example with the most and the longest names.
Play withTable(Play look)
{
    return [look = std::move(look)](MainWindow& window) {
        loadExample(window, "breast_cancer");
        trainAtFullSpeed(window);
        look(window);
    };
}

} // namespace

std::vector<Scene> tableScenes()
{
    return {
        {"table_examples", openExamples},
        {"demonstration", showDemonstration},
        {"table_loaded", [](MainWindow& window) { loadExample(window, "penguins"); }},
        {"table_trained",
         [](MainWindow& window) {
             loadExample(window, "penguins");
             trainAtFullSpeed(window);
         }},
        {"table_dialog", openPenguins},
        {"table_dialog_flaw", openFlawed},
        {"table_dialog_wide", openWide},
        {"table_dialog_reading", openLarge},
        {"table_dialog_candidates", openCandidates},
        {"table_dialog_cut", openCut},
        {"table_dialog_types", openTypes},
        {"table_dialog_sentinel", openSentinel},
        {"table_dialog_warnings", openWarnings},
        {"table_dialog_unfolded", openUnfolded},
        {"table_seeds", withTable(showSeeds)},
        {"table_rows", withTable(showRows)},
        {"table_weights", withTable([](MainWindow& window) { showTab(window, 3); })},
        {"table_network", withTable([](MainWindow& window) { showTab(window, 4); })},
        {"table_code", withTable([](MainWindow& window) { showTab(window, 5); })},
        {"table_rivals", withTable(showImportance)},
        {"table_claims", withTable(runTests)},
        {"columns", withCategories({12, 2, 3}, false)},
        {"columns_open", withCategories({12, 2, 3}, true)},
        {"columns_seeds", withCategories({12, 2, 3}, false, showSeeds)},
        {"columns_rows", withCategories({12, 2, 3}, false, showRows)},
        {"columns_rivals", withCategories({12, 2, 3}, false, showImportance)},
        {"columns_many", withCategories({41, 43, 37, 47, 31}, false)},
        {"columns_many_open", withCategories({41, 43, 37, 47, 31}, true)},
    };
}

} // namespace scenes
