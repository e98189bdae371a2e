#include "core/training/replay.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <map>
#include <utility>

namespace replay_test {

using core::Vector;

namespace {

core::Experiment smallExperiment()
{
    core::Experiment experiment;
    experiment.samples = 3'000;
    experiment.features = 6;
    experiment.hidden = {8, 4};
    experiment.epochs = 4;
    experiment.batchSize = 100;
    return experiment;
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

    using Place = std::pair<std::int64_t, std::int64_t>;

    core::Experiment m_experiment = smallExperiment();
    std::shared_ptr<const core::Dataset<float>> m_dataset = core::makeDataset<float>(m_experiment.dataset());
    std::map<Place, Vector<float>> m_weights; ///< of the run itself, after each batch
    std::vector<std::shared_ptr<const core::Checkpoint<float>>> m_checkpoints;

private slots:
    void initTestCase()
    {
        core::Trainer trainer(m_experiment, m_dataset);
        m_weights[{1, 0}] = trainer.network().parameters();
        core::train(
            trainer, {},
            [&](const core::EpochReport&) {
                m_checkpoints.push_back(std::make_shared<const core::Checkpoint<float>>(trainer.checkpoint()));
            },
            [&](const core::BatchReport& report) {
                m_weights[{report.epoch, report.batch}] = trainer.network().parameters();
            });
        QCOMPARE(m_weights.size(), 4 * 27 + 1);
        QCOMPARE(m_checkpoints.size(), 4);
    }

    void everyMomentComesBackWithTheSameBits()
    {
        core::Replay replay(m_experiment, m_dataset);
        for (const auto& checkpoint : m_checkpoints)
            replay.keep(checkpoint);
        for (const Place& place : {Place{1, 0}, {1, 1}, {1, 27}, {2, 1}, {3, 14}, {4, 27}}) {
            const auto model = replay.modelAt(place.first, place.second);
            QCOMPARE(model->parameters, m_weights.at(place));
            QCOMPARE(model->epoch, place.first);
            QCOMPARE(model->batch, place.second);
        }
        // Before an epoch's first batch the network is that of the last epoch's end.
        QCOMPARE(replay.modelAt(3, 0)->parameters, m_weights.at({2, 27}));
    }

    void withoutCheckpointsItComesBackFromTheStart()
    {
        const core::Replay replay(m_experiment, m_dataset);
        QCOMPARE(replay.modelAt(3, 5)->parameters, m_weights.at({3, 5}));
    }

    void trainingOnFromAMomentGivesTheRun()
    {
        core::Replay replay(m_experiment, m_dataset);
        replay.keep(m_checkpoints.front());
        const auto trainer = replay.trainerAt(2, 9);
        QCOMPARE(core::train(*trainer, {}, [](const core::EpochReport&) {}).kind,
                 core::TrainingOutcome::Kind::Completed);
        QCOMPARE(trainer->network().parameters(), m_weights.at({4, 27}));
    }

    void branchComesBackToo()
    {
        core::Replay replay(m_experiment, m_dataset);
        replay.keep(m_checkpoints[0]);
        replay.keep(m_checkpoints[1]);
        core::Experiment faster = m_experiment;
        faster.learningRate = 0.03;
        faster.epochs = 3;
        core::Replay branch = replay.branchAt(2, 9, faster);
        QCOMPARE(branch.checkpoints(), 1); // the second lies behind the fork

        std::map<Place, Vector<float>> weights;
        const auto trainer = branch.trainerAt(2, 9);
        QCOMPARE(trainer->network().parameters(), m_weights.at({2, 9}));
        core::train(
            *trainer, {},
            [&](const core::EpochReport&) {
                branch.keep(std::make_shared<const core::Checkpoint<float>>(trainer->checkpoint()));
            },
            [&](const core::BatchReport& report) {
                weights[{report.epoch, report.batch}] = trainer->network().parameters();
            });
        QCOMPARE(trainer->completedEpochs(), 3);
        QVERIFY(weights.at({2, 10}) != m_weights.at({2, 10}));
        for (const Place& place : {Place{2, 10}, {2, 27}, {3, 5}, {3, 27}})
            QCOMPARE(branch.modelAt(place.first, place.second)->parameters, weights.at(place));
        QCOMPARE(branch.modelAt(1, 20)->parameters, m_weights.at({1, 20}));
    }

    void checkpointsAreThinnedOutBeyondTheirRoom()
    {
        core::Experiment wide = m_experiment;
        wide.hidden = {1'000, 1'000}; // 12 MB a checkpoint
        core::Replay replay(wide, m_dataset);
        const core::Index parameters = core::ParameterLayout(wide.network()).parameterCount();
        for (std::int64_t epoch = 1; epoch <= 40; ++epoch)
            replay.keep(std::make_shared<const core::Checkpoint<float>>(
                core::Checkpoint<float>{epoch, Vector<float>::Zero(parameters), core::Adam<float>(parameters)}));
        QVERIFY(replay.checkpoints() >= 2);
        QVERIFY(replay.checkpoints() * 12'000'000 <= core::Replay::kMaxBytes);
    }

    void stopEndsTheSearch()
    {
        const core::Replay replay(m_experiment, m_dataset);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(replay.modelAt(4, 20, stop.get_token()) == nullptr);
    }
};

ATTENTION_TEST(ReplayTest, void)

} // namespace replay_test
#include "replay_test.moc"
