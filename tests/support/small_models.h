#pragma once

#include "core/training/model.h"
#include "core/training/trainer.h"

#include <QTest>

/// A small experiment whose golden feature is 2. Its last block of test rows is a part of one.
inline core::Experiment smallExperiment(core::Activation activation = core::Activation::Linear)
{
    core::Experiment experiment;
    experiment.samples = 3'000;
    experiment.testFraction = 0.25;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.hidden = {8, 4};
    experiment.activation = activation;
    return experiment;
}

/// Trains so many batches; after few of them some rows are undecided.
inline core::Model modelAfter(int batches, const core::Experiment& experiment = smallExperiment())
{
    auto dataset = core::makeDataset<float>(experiment.dataset());
    core::Trainer trainer(experiment, dataset);
    for (int i = 0; i < batches; ++i) {
        trainer.trainBatch();
        if (trainer.epochTrained())
            trainer.skipTest();
    }
    return {experiment, std::move(dataset), trainer.network().parameters(), 1, batches};
}

/// Rows for a test of each activation.
inline void activations()
{
    QTest::addColumn<core::Activation>("activation");
    QTest::newRow("linear") << core::Activation::Linear;
    QTest::newRow("relu") << core::Activation::Relu;
    QTest::newRow("tanh") << core::Activation::Tanh;
}
