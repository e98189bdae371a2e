#pragma once

#include "core/analysis/faithfulness/test_verdict.h"

#include <QString>

namespace ui {

/// The two halves of a sentence about a test that has something to say, in lower case and without a full stop; both
/// translated. Together they are "measured: meaning."

/// "With uniform attention the network is right in 0.998 of the test rows, with the learned one in 0.999"
QString measuredPhrase(const core::TestResult& result);

/// "the task does not need attention"; a conclusion gives it as its reason.
QString meaningPhrase(const core::TestResult& result);

} // namespace ui
