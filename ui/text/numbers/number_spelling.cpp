#include "ui/text/numbers/number_spelling.h"

#include "core/text/number_text.h"
#include "ui/language/language.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr QChar kTrueMinus(0x2212);

/// The marks of a language's numbers, each of one letter.
struct NumberMarks {
    QChar decimal;
    QChar group;
};

NumberMarks marksOfLanguage()
{
    const QLocale locale = languageLocale();
    return {locale.decimalPoint().front(), locale.groupSeparator().front()};
}

/// A typed number without spaces and with the keyboard's minus.
QString tidied(QString typed)
{
    typed.removeIf([](QChar letter) { return letter.isSpace(); });
    return typed.replace(kTrueMinus, u'-');
}

/// Returns whether these digits, perhaps with a sign, are parted at each thousand.
bool isGrouped(const QString& digits, QChar group)
{
    const QRegularExpression thousands(
        QStringLiteral("^[+-]?[1-9][0-9]{0,2}(%1[0-9]{3})+$").arg(QRegularExpression::escape(QString(group))));
    return thousands.match(digits).hasMatch();
}

bool isAmbiguousTidied(const QString& text, const NumberMarks& marks)
{
    return marks.group == u'.' && text.count(u'.') == 1 && isGrouped(text, u'.');
}

} // namespace

QString spelled(QString plain)
{
    const NumberMarks marks = marksOfLanguage();
    for (QChar& letter : plain) {
        if (letter == u'.')
            letter = marks.decimal;
        else if (letter == u',')
            letter = marks.group;
        else if (letter == u'-')
            letter = kTrueMinus;
    }
    return plain;
}

QString spelled(const std::string& plain)
{
    return spelled(QString::fromStdString(plain));
}

QString fixedText(double number, int decimals)
{
    QString text = QString::number(number, 'f', decimals);
    if (text.startsWith(u'-') && text.toDouble() == 0.0)
        text.remove(0, 1);
    return spelled(text);
}

QString readableNumber(double number)
{
    return spelled(core::readableText(number));
}

QString significantText(double number, int digits)
{
    return readableNumber(std::isfinite(number) ? QString::number(number, 'e', digits - 1).toDouble() : number);
}

QString preciseText(double number)
{
    constexpr int kPreciseDigits = 6;
    return significantText(number, kPreciseDigits);
}

QString withoutLeadingZero(QString spelledNumber)
{
    const QChar decimal = marksOfLanguage().decimal;
    const auto digits = spelledNumber.startsWith(kTrueMinus) ? 1 : 0;
    if (spelledNumber.size() > digits + 1 && spelledNumber[digits] == u'0' && spelledNumber[digits + 1] == decimal)
        spelledNumber.remove(digits, 1);
    return spelledNumber;
}

QLocale numberLocale()
{
    return languageLocale();
}

QString plainWhole(QString typed)
{
    const NumberMarks marks = marksOfLanguage();
    QString text = tidied(std::move(typed)).remove(marks.group);
    return marks.decimal == u'.' ? text : text.replace(marks.decimal, u'.');
}

QString plainReal(QString typed)
{
    const NumberMarks marks = marksOfLanguage();
    QString text = tidied(std::move(typed));
    const auto decimal = text.indexOf(marks.decimal);
    const QString whole = decimal < 0 ? text : text.first(decimal);
    // Without the decimal mark, a point that may part thousands does so only where it cannot be a decimal one.
    if (isGrouped(whole, marks.group) && (decimal >= 0 || !isAmbiguousTidied(text, marks)))
        text = QString(whole).remove(marks.group) + (decimal < 0 ? QString() : text.sliced(decimal));
    else if (decimal >= 0 && marks.decimal != u'.' && whole.contains(marks.group))
        return text; // neither 1.23,5 nor 0.001,5 is a number
    return marks.decimal == u'.' ? text : text.replace(marks.decimal, u'.');
}

bool isAmbiguousReal(QString typed)
{
    return isAmbiguousTidied(tidied(std::move(typed)), marksOfLanguage());
}

} // namespace ui
