#include "tests/support/test_registry.h"
#include "ui/inspector/model_source.h"
#include "ui/training/training_controller.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <memory>

namespace model_source_test {

using ui::ModelSource;
using ui::RunState;
using ui::TrainingController;

/// Which networks the views get, and when.
class ModelSourceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TrainingController> m_run;
    std::unique_ptr<ModelSource> m_source;
    std::shared_ptr<const core::Model> m_shown;
    int m_told = 0;

    void show(std::size_t index)
    {
        const core::Snapshot& snapshot = m_run->history().snapshots().at(index);
        m_source->showSnapshot(snapshot.epoch, snapshot.batch);
    }

private slots:
    void init()
    {
        m_run = std::make_unique<TrainingController>();
        m_source = std::make_unique<ModelSource>(*m_run);
        m_shown.reset();
        m_told = 0;
        connect(m_source.get(), &ModelSource::modelShown, this, [this](const auto& model) {
            m_shown = model;
            ++m_told;
        });
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.epochs = 2;
        m_run->setPace(std::numeric_limits<double>::infinity());
        m_run->reset(experiment);
        m_run->train();
        QTRY_COMPARE(m_run->state(), RunState::Finished);
    }

    void cleanup()
    {
        m_source.reset();
        m_run.reset();
    }

    void bringsNothingWhileNobodyLooks()
    {
        show(3);
        show(m_run->history().snapshots().size() - 1);
        QCoreApplication::processEvents();
        QCOMPARE(m_told, 0);
    }

    void bringsTheNewestAtOnceToWhoeverBeginsToLook()
    {
        show(m_run->history().snapshots().size() - 1);
        m_source->setWanted(true);
        QCOMPARE(m_told, 1);
        QCOMPARE(m_shown, m_run->model());
        m_source->setWanted(true); // another view
        QCOMPARE(m_told, 2);
    }

    void bringsAnEarlierMomentWithTheBitsThatItHad()
    {
        m_source->setWanted(true);
        show(3);
        QTRY_COMPARE(m_told, 1);
        const core::Snapshot& snapshot = m_run->history().snapshots().at(3);
        QCOMPARE(m_shown->epoch, snapshot.epoch);
        QCOMPARE(m_shown->batch, snapshot.batch);
        const auto again = m_run->replay().modelAt(snapshot.epoch, snapshot.batch);
        QCOMPARE(m_shown->parameters, again->parameters);
        QVERIFY(m_shown->parameters != m_run->model()->parameters);
    }

    void ofManyMomentsShownInARowTheLastOneCounts()
    {
        m_source->setWanted(true);
        for (std::size_t index = 1; index < 12; ++index)
            show(index);
        const core::Snapshot& last = m_run->history().snapshots().at(11);
        QTRY_VERIFY(m_shown && m_shown->batch == last.batch);
        QVERIFY(m_told < 11);
    }

    void aMomentThatStaysIsBroughtOnce()
    {
        m_source->setWanted(true);
        for (int frame = 0; frame < 20; ++frame)
            show(3);
        QTRY_COMPARE(m_told, 1);
        show(3);
        QCoreApplication::processEvents();
        QCOMPARE(m_told, 1);
        show(4);
        QTRY_COMPARE(m_told, 2);
    }

    void bringsNothingOfARunThatIsGone()
    {
        m_source->setWanted(true);
        show(3);
        m_source->clear();
        m_source->setWanted(true);
        QSignalSpy prepared(m_run.get(), &TrainingController::historyGrew);
        m_run->reset(m_run->experiment());
        QVERIFY(prepared.wait());
        QCOMPARE(m_told, 0);
    }
};

ATTENTION_TEST(ModelSourceTest, QCoreApplication)

} // namespace model_source_test
#include "model_source_test.moc"
