#include "core/data/dataset_spec.h"

#include <cmath>

namespace core {

std::int64_t DatasetSpec::testSamples() const
{
    return static_cast<std::int64_t>(std::ceil(testFraction * static_cast<double>(samples)));
}

} // namespace core
