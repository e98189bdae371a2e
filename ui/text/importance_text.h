#pragma once

#include "core/analysis/importance/agreement.h"
#include "core/data/feature_roles.h"

#include <QString>

namespace ui {

/// A method's name and the meaning of its scores, translated; of those of columns, too, if a name is of several inputs.
QString methodLabel(core::MethodId id);
QString methodHelp(core::MethodId id, const core::FeatureNames& names = {});

/// The reason why some scores are not defined, translated; empty if all are.
QString methodNote(const core::ImportanceScores& scores);

/// The meaning of a low Kendall's tau between methods that put the same feature first: it is about the order of all
/// features, and so of the noise, too. Translated.
QString tauHelp(bool isTruthKnown);

/// Whether the other methods agree with attention, in plain text, translated.
struct AgreementText {
    QString answer;  ///< "Attention puts feature 5 first, and so do 6 of 7 rivals."
    QString dissent; ///< "Leave one out puts feature 3 first."; empty if there is none

    /// Answer and dissent, one after the other.
    [[nodiscard]] QString whole() const { return dissent.isEmpty() ? answer : answer + u' ' + dissent; }
};
AgreementText agreementText(const core::MethodAgreement& agreement, const core::FeatureNames& names = {});

} // namespace ui
