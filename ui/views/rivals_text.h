#pragma once

#include "core/analysis/rivals/agreement.h"
#include "core/data/feature_names.h"

#include <QString>

namespace ui {

/// A rival's name and what its scores are, translated.
QString rivalLabel(core::RivalId id);
QString rivalHelp(core::RivalId id, const core::FeatureNames& names = {});

/// Why some of its scores are not defined, translated; empty if all are.
QString rivalNote(const core::RivalScores& scores);

/// Whether attention is borne out by its rivals, in plain text, translated.
struct AgreementText {
    QString answer;  ///< "Attention puts feature 5 first, and so do 6 of 7 rivals."
    QString dissent; ///< "Leave one out puts feature 3 first."; empty if there is none

    /// Both, one after the other.
    [[nodiscard]] QString whole() const { return dissent.isEmpty() ? answer : answer + u' ' + dissent; }
};
AgreementText agreementText(const core::RivalAgreement& agreement, const core::FeatureNames& names = {});

} // namespace ui
