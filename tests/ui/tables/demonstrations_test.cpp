#include "core/analysis/attention_profile.h"
#include "core/experiment/knobs.h"
#include "core/training/trainer.h"
#include "tests/support/document_user.h"
#include "tests/support/test_registry.h"
#include "ui/tables/demonstrations.h"
#include "ui/tables/example_tables.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>
#include <map>
#include <set>

namespace demonstrations_test {

namespace {

using Reports = std::vector<core::EpochReport>;

Reports trained(const core::Experiment& experiment)
{
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    Reports reports;
    core::train(trainer, {}, [&](const core::EpochReport& report) { reports.push_back(report); });
    return reports;
}

double highestBar(const Reports& reports)
{
    return std::ranges::max(reports.back().attention);
}

double lowestBar(const Reports& reports)
{
    return std::ranges::min(reports.back().attention);
}

/// Checks the claim that the sentence of a demonstration makes.
using Claim = bool (*)(const core::Experiment&, const Reports&);

const std::map<std::string, Claim>& claims()
{
    static const std::map<std::string, Claim> claims{
        {"flippedLabels",
         [](const core::Experiment&, const Reports& reports) {
             return std::ranges::all_of(reports, [](const auto& report) { return report.testAccuracy < 0.8; });
         }},
        {"largeSteps", [](const core::Experiment&, const Reports& reports) { return reports.front().loss > 0.69; }},
        {"fewSamples",
         [](const core::Experiment& experiment, const Reports& reports) {
             return experiment.epochs * experiment.batchesPerEpoch() == 10 &&
                    !core::findsAll(reports.back().attention, experiment.roles());
         }},
        {"nothingToFind",
         [](const core::Experiment&, const Reports& reports) {
             return std::abs(reports.back().testAccuracy - 0.5) < 0.03 &&
                    highestBar(reports) > 2.0 * lowestBar(reports);
         }},
        {"duplicates",
         [](const core::Experiment&, const Reports& reports) { return reports.back().testAccuracy > 0.99; }},
        {"noChoice",
         [](const core::Experiment&, const Reports& reports) {
             return std::abs(highestBar(reports) - 0.05) < 1e-6 && std::abs(lowestBar(reports) - 0.05) < 1e-6 &&
                    reports.back().testAccuracy > 0.99;
         }},
    };
    return claims;
}

} // namespace

/// The demonstrations in the menu File > Examples.
class DemonstrationsTest : public QObject, DocumentUser {
    Q_OBJECT

    void choose(const ui::Demonstration& demonstration)
    {
        action(qPrintable(QStringLiteral("demonstrationAction_") + QLatin1StringView(demonstration.name))).trigger();
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void cleanup() { m_window.reset(); }

    void namesAreDistinctAndSettingsAreInRange()
    {
        std::set<std::string> names;
        for (const ui::Demonstration& demonstration : ui::demonstrations()) {
            QVERIFY2(names.insert(demonstration.name).second, demonstration.name);
            for (const auto& [name, value] : demonstration.settings)
                QVERIFY2(std::ranges::find(core::knobs(), name, &core::Knob::name) != core::knobs().end(),
                         std::string(name).c_str());
            const core::Experiment experiment = demonstration.experiment();
            core::check(experiment); // throws for a value out of range
            QVERIFY2(experiment != core::Experiment{}, demonstration.name);
            QCOMPARE(experiment.seed, 0U);
        }
        QCOMPARE(names.size(), claims().size());
    }

    void eachShowsWhatItsSentenceSays_data()
    {
        QTest::addColumn<int>("place");
        for (std::size_t place = 0; place < ui::demonstrations().size(); ++place)
            QTest::newRow(ui::demonstrations()[place].name) << static_cast<int>(place);
    }
    void eachShowsWhatItsSentenceSays()
    {
        QFETCH(int, place);
        const ui::Demonstration& demonstration = ui::demonstrations()[static_cast<std::size_t>(place)];
        const core::Experiment experiment = demonstration.experiment();
        const Reports reports = trained(experiment);
        QVERIFY(!reports.empty());
        const QString numbers = QStringLiteral("loss %1, test accuracy %2, bars from %3 to %4")
                                    .arg(reports.front().loss)
                                    .arg(reports.back().testAccuracy)
                                    .arg(lowestBar(reports))
                                    .arg(highestBar(reports));
        QVERIFY2(claims().at(demonstration.name)(experiment, reports), qPrintable(numbers));
    }

    void theyStandBelowTheTables()
    {
        openWindow();
        const auto& menu = *m_window->findChild<QMenu*>(QStringLiteral("examplesMenu"));
        QStringList names;
        for (const QAction* entry : menu.actions())
            names += entry->isSeparator() ? QStringLiteral("-") : entry->objectName();
        QCOMPARE(static_cast<std::size_t>(names.indexOf("-")), ui::exampleTables().size());
        QCOMPARE(static_cast<std::size_t>(names.size()), ui::exampleTables().size() + 1 + ui::demonstrations().size());
        QVERIFY(names.last().startsWith("demonstrationAction_"));
    }

    void oneIsShownUntrainedAndSaysWhatToLookFor()
    {
        openWindow();
        const ui::Demonstration& demonstration = ui::demonstrations().front();
        choose(demonstration);
        QVERIFY(session().controls() == demonstration.experiment());
        QTRY_VERIFY(run().experiment() == demonstration.experiment() && run().state() == ui::RunState::Untrained);
        QCOMPARE(notice(), demonstration.translatedSentence());
        session().changes().undo();
        QVERIFY(session().controls() == core::Experiment{});
    }

    void undoBringsBackARunThatWasNotAtItsEnd()
    {
        openWindow();
        begin(small());
        stepBatches(3);
        choose(ui::demonstrations().front());
        QVERIFY(!question());
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
        session().changes().undo();
        QTRY_COMPARE(run().state(), ui::RunState::Paused);
        QCOMPARE(run().experiment(), small());
        QCOMPARE(run().progress().batch, 3);
    }

    void theSameOneAgainKeepsItsRun()
    {
        openWindow();
        const ui::Demonstration& demonstration = ui::demonstrations()[2];
        choose(demonstration);
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
        trainOn();
        choose(demonstration);
        QCOMPARE(run().state(), ui::RunState::Finished);
        QCOMPARE(notice(), demonstration.translatedSentence());
    }
};

ATTENTION_TEST(DemonstrationsTest, QApplication)

} // namespace demonstrations_test
#include "demonstrations_test.moc"
