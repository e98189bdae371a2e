#pragma once

#include "core/experiment/experiment.h"

/// One whose runs are over in milliseconds.
inline core::Experiment smallSeedsExperiment()
{
    core::Experiment experiment;
    experiment.samples = 1'000;
    experiment.features = 5;
    experiment.golden = {3};
    experiment.epochs = 2;
    return experiment;
}

/// One whose runs do not end while a test looks at it.
inline core::Experiment endlessExperiment()
{
    core::Experiment experiment = smallSeedsExperiment();
    experiment.epochs = 10'000;
    experiment.samples = 100'000;
    return experiment;
}
