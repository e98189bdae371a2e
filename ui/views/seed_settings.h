#pragma once

#include "core/experiment/experiment.h"

namespace ui {

/// The experiment with the default seed: the settings that runs of different seeds share.
inline core::Experiment settingsOf(core::Experiment experiment)
{
    experiment.seed = core::Experiment().seed;
    return experiment;
}

/// Whether the settings are the article's, so that its 0.5 is comparable.
inline bool areArticles(const core::Experiment& experiment)
{
    return settingsOf(experiment) == core::Experiment();
}

} // namespace ui
