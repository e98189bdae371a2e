#pragma once

#include "core/analysis/faithfulness/test_verdict.h"

#include <QString>

namespace ui {

/// The one number of a test that says most, and what it counts.
struct TestQuantity {
    QString number;  ///< "0.137", "20 of 20"; empty if the test has nothing to say
    QString caption; ///< translated, without a full stop
};

TestQuantity testQuantity(const core::TestResult& result);

} // namespace ui
