#include "ui/report/report_words.h"

#include "core/text/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

const auto kDash = QStringLiteral("–");

} // namespace

QString countText(std::int64_t count)
{
    return QString::fromStdString(core::groupedText(count));
}

QString kerasNumber(double number)
{
    if (!std::isfinite(number))
        return kDash;
    return QString::number(number, std::abs(number) > 1e-3 ? 'f' : 'e', 4);
}

QString fixedNumber(double number, int decimals)
{
    return std::isfinite(number) ? QString::number(number, 'f', decimals) : kDash;
}

QString translatedPhrase(const core::Phrase& phrase, const char* context)
{
    const std::string pattern = QCoreApplication::translate(context, phrase.pattern).toStdString();
    return QString::fromStdString(core::Phrase{pattern.c_str(), phrase.arguments}.english());
}

} // namespace ui
