#include "tests/support/test_registry.h"
#include "ui/tables/table_experiment.h"

#include "core/experiment/knobs.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"

#include <QApplication>
#include <QTest>

namespace experiment_from_table_test {

/// What comes of the settings when the data change.
class ExperimentFromTableTest : public QObject {
    Q_OBJECT

    static std::shared_ptr<const core::PreparedTable> table(int rows, const std::string& label = "y")
    {
        std::string text = "a,y,z\n";
        for (int i = 0; i < rows; ++i)
            text +=
                std::to_string(i % 7) + "," + std::to_string(i % 2) + "," + std::to_string(i % 3 == 0 ? 1 : 0) + "\n";
        const auto read = core::readTableText(text, "t.csv");
        core::TableChoices choices;
        choices.label = label;
        return core::prepareTable(*read, choices);
    }

private slots:
    void aTableBringsWhatSuitsItsRows()
    {
        core::Experiment before;
        before.hidden = {8};
        before.epochs = 1;
        const core::Experiment experiment = ui::onTable(before, table(300));
        QVERIFY(experiment.table != nullptr);
        QCOMPARE(experiment.samples, 300);
        QCOMPARE(experiment.features, 2);
        QVERIFY(experiment.golden.empty());
        const core::Schedule suggested = core::suggestSchedule(experiment.dataset().trainSamples());
        QCOMPARE(experiment.batchSize, suggested.batchSize);
        QCOMPARE(experiment.epochs, suggested.epochs);
        QCOMPARE(experiment.hidden, before.hidden);
        core::check(experiment);
    }

    void settingsThatGoAlongAreNamedAndTheDefaultsAreThere()
    {
        QVERIFY(ui::keptSettingsText({}, table(300)).isEmpty());
        core::Experiment before;
        before.epochs = 17;      // the table's own takes its place
        before.harder.noise = 1; // has no meaning there
        QVERIFY(ui::keptSettingsText(before, table(300)).isEmpty());
        before.learningRate = 0.03;
        before.shuffle = false;
        const auto prepared = table(300);
        const QString kept = ui::keptSettingsText(before, prepared);
        QVERIFY2(kept.startsWith("Learning rate 0.03, Shuffle "), qPrintable(kept));
        QCOMPARE(ui::byDefaultOn(prepared), ui::onTable({}, prepared));
        QVERIFY(ui::keptSettingsText(ui::byDefaultOn(prepared), prepared).isEmpty());
    }

    void otherChoicesAboutTheSameTableKeepAPersonsSchedule()
    {
        core::Experiment experiment = ui::onTable({}, table(300));
        experiment.epochs = 7;
        QCOMPARE(ui::onTable(experiment, table(300, "z")).epochs, 7);
        QVERIFY(ui::onTable(experiment, table(301)).epochs != 7); // another table
    }

    void drawnDataTakeTheSuggestionBackAndNothingElse()
    {
        core::Experiment experiment = ui::onTable({}, table(300));
        QCOMPARE(ui::onGeneratedData(experiment), core::Experiment{});
        experiment.learningRate = 0.01;
        experiment.epochs = 7;
        const core::Experiment drawn = ui::onGeneratedData(experiment);
        QVERIFY(!drawn.table);
        QCOMPARE(drawn.epochs, 7);
        QCOMPARE(drawn.learningRate, 0.01);
        QCOMPARE(drawn.samples, core::Experiment{}.samples);
        QCOMPARE(ui::onGeneratedData(drawn), drawn);
    }
};

ATTENTION_TEST(ExperimentFromTableTest, QApplication)

} // namespace experiment_from_table_test
#include "experiment_from_table_test.moc"
