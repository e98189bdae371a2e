#pragma once

#include "core/analysis/faithfulness/faithfulness_test.h"

#include <cstdint>

namespace core {

struct FaithfulnessSpec;
struct Experiment;

/// How the time of the tests will divide, in multiply-adds of the longest thread: for the progress.
double expectedWork(TestId id, const FaithfulnessSpec& spec, const Experiment& experiment);

/// Multiply-adds of one answer behind the attention.
double headWork(const Experiment& experiment);

} // namespace core
