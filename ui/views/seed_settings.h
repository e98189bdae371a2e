#pragma once

#include "core/experiment/experiment.h"

namespace ui {

/// What runs that differ only in their seed have in common: the experiment with the default seed.
inline core::Experiment settingsOf(core::Experiment experiment)
{
    experiment.seed = core::Experiment().seed;
    return experiment;
}

/// Whether they are the article's, so that its 0.5 can be compared with.
inline bool areArticles(const core::Experiment& experiment)
{
    return settingsOf(experiment) == core::Experiment();
}

} // namespace ui
