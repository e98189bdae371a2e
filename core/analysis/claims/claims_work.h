#pragma once

#include "core/analysis/claims/claim.h"

#include <cstdint>

namespace core {

struct ClaimsSpec;
struct Experiment;

/// How the time of the tests will divide, in multiply-adds of the longest thread: for the progress.
double expectedWork(ClaimId id, const ClaimsSpec& spec, const Experiment& experiment);

/// Multiply-adds of one answer behind the attention.
double headWork(const Experiment& experiment);

} // namespace core
