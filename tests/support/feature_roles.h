#pragma once

#include "core/data/feature_roles.h"
#include "core/experiment/experiment.h"

#include <cstdint>
#include <utility>
#include <vector>

/// The roles of a data set with so many features, of which these are golden.
inline core::FeatureRoles rolesOf(std::int64_t features, std::vector<std::int64_t> golden)
{
    core::DatasetSpec spec;
    spec.features = features;
    spec.golden = std::move(golden);
    return core::FeatureRoles(spec);
}

/// The article's experiment with so many features and another golden one.
inline core::Experiment experimentWith(std::int64_t features, std::int64_t golden)
{
    core::Experiment experiment;
    experiment.features = features;
    experiment.golden = {golden};
    return experiment;
}
