#include "ui/text/field_text.h"

#include "core/text/number_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/translated_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

bool isShare(const core::Knob& knob)
{
    return knob.kind == core::KnobKind::Share;
}

/// The number with this exponent appended to its digits; not a product, so that 12.34 % is the double nearest to
/// 0.1234.
std::optional<double> shifted(const std::string& digits, const char* exponent)
{
    const std::string text = digits + exponent;
    double number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// In the command line's spelling.
QString percentText(double fraction)
{
    const double percent = shifted(QString::number(fraction, 'f', 20).toStdString(), "e2").value_or(fraction * 100.0);
    for (int digits = 1; digits < 17; ++digits) {
        QString text = QString::number(percent, 'g', digits);
        if (!text.contains(u'e') && shifted(text.toStdString(), "e-2") == fraction)
            return text;
    }
    return QString::number(percent, 'g', 17);
}

/// The text of an empty list.
QString noneText()
{
    return QCoreApplication::translate("Knob", "none");
}

/// A number's text without the per cent of a share.
QString withoutPercent(const core::Knob& knob, const QString& typed)
{
    QString text = typed.trimmed();
    while (isShare(knob) && text.endsWith(u'%')) // a typed one, before the suffix of the field
        text = text.chopped(1).trimmed();
    return text;
}

/// Converts a field's text to the command line's syntax.
std::string commandLineText(const core::Knob& knob, QString text)
{
    text = text.trimmed();
    if (knob.isList())
        return text.isEmpty() || text == noneText() ? "none" : text.toStdString();
    if (!knob.isNumber())
        return text.toStdString();
    text = withoutPercent(knob, text);
    text = knob.isInteger() ? plainWhole(text) : plainReal(text);
    if (!isShare(knob))
        return text.toStdString();
    const auto fraction = shifted(text.toStdString(), "e-2");
    return fraction ? core::shortestText(*fraction) : text.toStdString();
}

/// Whether more keys can still make a value of this text, so that it needs no error message yet.
bool isUnfinished(const core::Knob& knob, const std::string& text)
{
    if (text.empty())
        return true;
    if (knob.isList())
        return std::string_view("none").starts_with(text) || noneText().toStdString().starts_with(text) ||
               (text.back() == ',' && !text.ends_with(",,"));
    if (text == "." || text.ends_with("e") || text.ends_with("e-"))
        return !knob.isInteger() && readField(knob, QString::fromStdString(text.substr(0, text.find('e')))).value;
    const auto number = shifted(text, "");
    return number && *number >= 0.0 && !std::signbit(*number) && *number <= knob.range.windowMinimum;
}

/// The knob with the range that the window allows.
core::Knob windowKnob(const core::Knob& knob)
{
    core::Knob narrowed = knob;
    narrowed.range.minimum = knob.range.windowMinimum;
    return narrowed;
}

core::Phrase rangeOf(const core::Knob& knob)
{
    if (!isShare(knob))
        return core::rangePhrase(windowKnob(knob));
    return {QT_TRANSLATE_NOOP("Knob", "%1 % to %2 %"),
            {core::Numeral{percentText(knob.range.minimum).toStdString()},
             core::Numeral{percentText(knob.range.maximum).toStdString()}}};
}

/// The error with the field's text as its value; for a share in per cent.
core::KnobError inFieldTerms(const core::Knob& knob, const QString& typed, const core::KnobError& error)
{
    if (!isShare(knob))
        return {knob, knob.isNumber() ? typed.trimmed().toStdString() : error.value, error.expected};
    const QString number = QString(typed).remove(u'%').trimmed();
    return {knob, number.isEmpty() ? std::string() : number.toStdString() + " %", rangeOf(knob)};
}

/// The error with its value as it is: it may have been typed.
QString complaintAbout(const core::KnobError& error)
{
    constexpr qsizetype kMaxColumnLetters = 32; // the width of the column of controls
    QString value = QString::fromStdString(error.value);
    if (value.size() > kMaxColumnLetters) {
        value.truncate(kMaxColumnLetters - 1);
        if (const auto comma = value.lastIndexOf(u','); comma > 0) // no half numbers
            value.truncate(comma + 1);
        value += u'…';
    }
    return QCoreApplication::translate("Knob", "%1: got %2, expected %3")
        .arg(knobLabel(core::knob(error.knob)),
             value.isEmpty() ? QCoreApplication::translate("Knob", "nothing") : value,
             translated("Knob", error.expected));
}

/// Whether a point may part thousands or decimals, and the knob takes the larger number, too.
bool isAmbiguousIn(const core::Knob& knob, const QString& typed)
{
    const double larger = QString(typed).remove(u'.').toDouble() / (isShare(knob) ? 100.0 : 1.0);
    return isAmbiguousReal(typed) && larger <= knob.range.maximum;
}

/// The error of a number whose point may part thousands or decimals.
QString ambiguityText(const core::Knob& knob, const QString& typed)
{
    QString decimal = typed;
    while (decimal.endsWith(u'0'))
        decimal.chop(1);
    return QCoreApplication::translate("Knob", "%1: got %2, expected %3 or %4, since it can mean both")
        .arg(knobLabel(knob), typed, QString(typed).remove(u'.'),
             decimal.endsWith(u'.') ? decimal.chopped(1) : spelled(decimal));
}

} // namespace

QString complaintOf(const core::KnobError& error)
{
    if (!core::knob(error.knob).isNumber())
        return complaintAbout(error);
    return complaintAbout({core::knob(error.knob), spelled(error.value).toStdString(), error.expected});
}

Reading readField(const core::Knob& knob, const QString& text)
{
    const std::string value = commandLineText(knob, text);
    if (knob.isNumber() && !knob.isInteger() && isAmbiguousIn(knob, withoutPercent(knob, text)))
        return {std::nullopt, ambiguityText(knob, withoutPercent(knob, text)), false};
    try {
        core::Experiment experiment;
        core::setFromText(windowKnob(knob), value, experiment);
        return {knob.get(experiment), {}, false};
    } catch (const core::KnobError& error) {
        return {std::nullopt, complaintAbout(inFieldTerms(knob, text, error)), isUnfinished(knob, value)};
    }
}

QString fieldText(const core::Knob& knob, double number)
{
    if (isShare(knob))
        return spelled(percentText(number));
    if (!knob.isInteger())
        return readableNumber(number);
    const auto integer = static_cast<std::int64_t>(number);
    return knob.kind == core::KnobKind::Seed ? QString::number(integer) : grouped(integer);
}

QString fieldText(const core::Knob& knob, const core::Experiment& experiment)
{
    if (knob.isNumber())
        return fieldText(knob, knobNumber(knob, experiment));
    QString text = QString::fromStdString(core::valueText(knob, experiment));
    if (text == QLatin1StringView("none") && knob.isList())
        return noneText();
    return text.replace(QStringLiteral(","), QStringLiteral(", "));
}

QString settingText(const core::Knob& knob, const core::Experiment& experiment)
{
    if (knob.kind == core::KnobKind::Features && !experiment.golden.empty())
        return featuresText(experiment.golden);
    const QString text = fieldText(knob, experiment);
    return isShare(knob) ? text + QStringLiteral(" %") : text;
}

QString fieldRange(const core::Knob& knob)
{
    return translated("Knob", rangeOf(knob));
}

std::vector<std::int64_t> movedGolden(std::vector<std::int64_t> golden, std::int64_t first, std::int64_t features)
{
    if (first == 0 || golden.empty())
        return first == 0 ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{first};
    const auto isTaken = [&golden](std::int64_t place) {
        return std::find(golden.begin() + 1, golden.end(), place) != golden.end();
    };
    const std::int64_t onwards = first < golden.front() ? -1 : 1;
    for (const std::int64_t step : {onwards, -onwards}) {
        std::int64_t place = first;
        while (isTaken(place))
            place += step;
        if (place != first && (place < 1 || place > features))
            continue;
        golden.front() = place;
        break;
    }
    return golden;
}

double knobNumber(const core::Knob& knob, const core::Experiment& experiment)
{
    if (knob.kind == core::KnobKind::Features)
        return experiment.golden.empty() ? 0.0 : static_cast<double>(experiment.golden.front());
    const core::KnobValue value = knob.get(experiment);
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::get<double>(value);
}

core::KnobValue knobValue(const core::Knob& knob, double number, const core::Experiment& now)
{
    if (knob.kind == core::KnobKind::Features)
        return movedGolden(now.golden, std::llround(number), now.features);
    if (knob.isInteger())
        return static_cast<std::int64_t>(std::llround(number));
    return number;
}

QString knobLabel(const core::Knob& knob)
{
    return translated("Knob", knob.label);
}

QString knobHelp(const core::Knob& knob)
{
    return translated("Knob", knob.help);
}

QString idleText(const core::Knob& knob, const core::Experiment& experiment)
{
    const char* reason = core::idleReason(knob, experiment);
    return reason ? translated("Knob", reason) : QString();
}

} // namespace ui
