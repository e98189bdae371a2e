#pragma once

#include "core/experiment/experiment.h"

/// An experiment whose runs take milliseconds.
inline core::Experiment smallSeedsExperiment()
{
    core::Experiment experiment;
    experiment.samples = 1'000;
    experiment.features = 5;
    experiment.golden = {3};
    experiment.epochs = 2;
    return experiment;
}

/// An experiment whose runs do not end during a test.
inline core::Experiment endlessExperiment()
{
    core::Experiment experiment = smallSeedsExperiment();
    experiment.epochs = 10'000;
    experiment.samples = 100'000;
    return experiment;
}
