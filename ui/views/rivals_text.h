#pragma once

#include "core/analysis/rivals/agreement.h"

#include <QString>

namespace ui {

/// A rival's name and what its scores are, translated.
QString rivalLabel(core::RivalId id);
QString rivalHelp(core::RivalId id);

/// Why some of its scores are not defined, translated; empty if all are.
QString rivalNote(const core::RivalScores& scores);

/// Whether attention is borne out by its rivals: "Attention puts feature 5 first, and so do 6 of 7 rivals. Leave one
/// out puts feature 3 first." Plain text, translated.
QString agreementText(const core::RivalAgreement& agreement);

} // namespace ui
