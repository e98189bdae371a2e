#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/charts/attention_chart.h"
#include "ui/jobs/importance_job.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/views/importance/importance_view.h"
#include "ui/views/weights/weights_map.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <memory>

namespace table_names_window_test {

namespace {

constexpr int kPatience = 60'000;

/// All that a widget says.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip(),
                      widget.whatsThis()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts += label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts += button->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < combo->count(); ++i)
            texts += combo->itemText(i);
    if (const auto* table = qobject_cast<const QTableView*>(&widget); table && table->model()) {
        const QAbstractItemModel& model = *table->model();
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
            for (int column = 0; column < model.columnCount(); ++column) {
                texts += model.headerData(column, Qt::Horizontal, role).toString();
                for (int row = 0; row < std::min(model.rowCount(), 12); ++row)
                    texts += model.index(row, column).data(role).toString();
            }
    }
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip();
    return texts;
}

} // namespace

/// The whole window with the user's table: all its texts use the table's names.
class TableNamesWindowTest : public QObject, private WindowUser {
    Q_OBJECT

    void openTab(const QString& name) const
    {
        auto& tabs = find<QTabBar>("viewTabs");
        for (int i = 0; i < tabs.count(); ++i)
            if (tabs.tabText(i) == name)
                tabs.setCurrentIndex(i);
        QCOMPARE(tabs.tabText(tabs.currentIndex()), name);
    }

    void trainOnBirds()
    {
        show(std::make_unique<ui::MainWindow>());
        m_window->session().change(birdExperiment());
        train();
    }

    /// Looks at every widget that is shown (a view behind learns of the data once it comes to the front) but the column
    /// of settings, whose knobs are the same for all data.
    void saysNothingOfGold() const
    {
        const auto& settings = find<QWidget>("experimentPanel");
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget == &settings || settings.isAncestorOf(widget))
                continue;
            for (const QString& text : textsOf(*widget))
                for (const char* word : {"golden", "Golden", "Feature 1", "feature 1", "Feature 2", "feature 2",
                                         "label 0", "label 1", "Label 1", "false alarm", "False alarm"})
                    QVERIFY2(!text.contains(QLatin1StringView(word)), qPrintable(widget->objectName() + ": " + text));
        }
    }

    [[nodiscard]] QString textOf(const char* label) const { return find<QLabel>(label).text(); }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void cleanup() { m_window.reset(); }

    void barsAndTheirSentenceHaveNames()
    {
        trainOnBirds();
        const auto& chart = find<ui::AttentionChart>("attentionChart");
        QVERIFY(textOf("verdictLabel").contains("bill_length_mm") || textOf("verdictLabel").contains("body_mass_g"));
        QVERIFY(chart.accessibleDescription().contains("The largest: b"));
        QTest::keyClick(const_cast<ui::AttentionChart*>(&chart), Qt::Key_End);
        QVERIFY(chart.accessibleDescription().startsWith("noise: 0."));
        saysNothingOfGold();
    }

    void barsSplitByClassHaveTheNamesOfTheClasses()
    {
        trainOnBirds();
        click("splitByClassButton");
        auto& chart = find<ui::AttentionChart>("attentionChart");
        QTest::keyClick(&chart, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(&chart, Qt::Key_Right), QTest::keyClick(&chart, Qt::Key_Left),
                                  chart.accessibleDescription().contains("\nGentoo: 0.")),
                                 kPatience);
        QVERIFY(chart.accessibleDescription().contains("\nAdelie: 0."));
        saysNothingOfGold();
    }

    void manySeedsSayWhichFeatureLeads()
    {
        trainOnBirds();
        openTab("Seeds");
        QVERIFY(textOf("seedsFinding").contains("other test rows"));
        find<QSpinBox>("seedsRunsSpin").setValue(4);
        click("seedsRunButton");
        QTRY_VERIFY_WITH_TIMEOUT(
            textOf("seedsHeadline").contains(QRegularExpression("leads in (all of|\\d of) 4 runs")), kPatience);
        saysNothingOfGold();
    }

    void rowsHaveNamesInTheirHeadsAndTheirFilter()
    {
        trainOnBirds();
        openTab("Rows");
        auto& table = find<QTableView>("rowsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table.model() && table.model()->rowCount() > 0, kPatience);
        table.selectRow(0);
        QCOMPARE(table.model()->headerData(5, Qt::Horizontal).toString(), QString("body_mass_g"));
        const auto& filter = find<QComboBox>("rowsFilterCombo");
        QCOMPARE(filter.itemText(1), QString("Gentoo"));
        QCOMPARE(filter.itemText(2), QString("Adelie"));
        QVERIFY2(textOf("rowSentence").contains("probability of Adelie"), qPrintable(textOf("rowSentence")));
        QVERIFY2(textOf("rowFinding").contains(", which leads, has "), qPrintable(textOf("rowFinding")));
        saysNothingOfGold();
    }

    void weightsAndFormulasHaveNames()
    {
        trainOnBirds();
        openTab("Weights");
        QTRY_VERIFY_WITH_TIMEOUT(textOf("weightsHeadline").contains(" moves the attention of "), kPatience);
        QVERIFY(!textOf("weightsHeadline").contains("Input"));
        QVERIFY(textOf("weightsOutcome").contains(", probability of Adelie: "));
        QVERIFY(find<ui::WeightsMap>("weightsMap").accessibleDescription().contains(" → attention of "));
        saysNothingOfGold();
        openTab("Network");
        QTRY_VERIFY_WITH_TIMEOUT(textOf("layerNumbers").contains("<sub>b"), kPatience);
        saysNothingOfGold();
    }

    void rivalsAndTestsHaveNames()
    {
        trainOnBirds();
        openTab("Believe it?");
        auto& view = find<ui::ImportanceView>("rivalsView");
        QTRY_COMPARE_WITH_TIMEOUT(view.job().state(), ui::ImportanceJob::State::Done, kPatience);
        QVERIFY2(textOf("rivalsAnswer").startsWith("Attention puts b"), qPrintable(textOf("rivalsAnswer")));
        QVERIFY(find<QTableView>("rivalsTable").model()->index(0, 0).data().toString().startsWith('b'));
        saysNothingOfGold();
        click("claimsViewButton");
        saysNothingOfGold();
        click("claimsButton");
        QTRY_VERIFY_WITH_TIMEOUT(textOf("claimsAnswer").contains("leads with"), kPatience);
        QVERIFY(textOf("claim_shortcut_sentence").startsWith("Skipped: "));
        QVERIFY(textOf("claim_other_seeds_sentence").contains(" leads, too"));
        saysNothingOfGold();
    }

    void comparedRunsSayWhatLeads()
    {
        trainOnBirds();
        click("pinButton");
        core::Experiment other = m_window->session().controls();
        other.learningRate = 0.02;
        m_window->session().change(other);
        train();
        openTab("Compare");
        const auto& model = *find<QTableView>("pinnedTable").model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kPatience);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QString("Most"));
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), QString("Leads"));
        QVERIFY(model.index(0, 3).data().toString().startsWith('b'));
        saysNothingOfGold();
    }

    void drawnDataAreNumberedAgainAfterATable()
    {
        trainOnBirds();
        openTab("Rows");
        auto& table = find<QTableView>("rowsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table.model() && table.model()->rowCount() > 0, kPatience);
        m_window->session().change(core::withoutTable(m_window->session().controls()));
        train();
        QVERIFY2(textOf("verdictLabel").contains("Feature 5"), qPrintable(textOf("verdictLabel")));
        QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("rowsFilterCombo").itemText(1), QString("Label 0"), kPatience);
        QCOMPARE(table.model()->headerData(8, Qt::Horizontal).toString(), QString("5 golden"));
    }
};

ATTENTION_TEST(TableNamesWindowTest, QApplication)

} // namespace table_names_window_test
#include "table_names_window_test.moc"
