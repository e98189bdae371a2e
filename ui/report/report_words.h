#pragma once

#include "core/text/phrase.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace ui {

/// The words of reports, all in one context of translation.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

/// Numbers and names as reports write them.

/// "100,000".
QString countText(std::int64_t count);
/// As Keras prints it: "0.9721", but "6.8297e-06" up to a thousandth; a dash for what is no number.
QString kerasNumber(double number);
/// With so many decimals; a dash for what is no number.
QString fixedNumber(double number, int decimals = 4);
/// Core's words, translated in this context.
QString translatedPhrase(const core::Phrase& phrase, const char* context);

} // namespace ui
