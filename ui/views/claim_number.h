#pragma once

#include "core/analysis/claims/claim_result.h"

#include <QString>

namespace ui {

/// The one number of a test that says most, and what it counts.
struct ClaimNumber {
    QString number;  ///< "0.137", "20 of 20"; empty if the test has nothing to say
    QString caption; ///< translated, without a full stop
};

ClaimNumber claimNumber(const core::ClaimResult& result);

} // namespace ui
