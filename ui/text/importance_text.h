#pragma once

#include "core/analysis/importance/agreement.h"
#include "core/data/feature_roles.h"

#include <QString>

namespace ui {

/// A rival's name and what its scores are, translated.
QString methodLabel(core::MethodId id);
QString methodHelp(core::MethodId id, const core::FeatureNames& names = {});

/// Why some of its scores are not defined, translated; empty if all are.
QString methodNote(const core::ImportanceScores& scores);

/// Whether attention is borne out by its rivals, in plain text, translated.
struct AgreementText {
    QString answer;  ///< "Attention puts feature 5 first, and so do 6 of 7 rivals."
    QString dissent; ///< "Leave one out puts feature 3 first."; empty if there is none

    /// Both, one after the other.
    [[nodiscard]] QString whole() const { return dissent.isEmpty() ? answer : answer + u' ' + dissent; }
};
AgreementText agreementText(const core::MethodAgreement& agreement, const core::FeatureNames& names = {});

} // namespace ui
