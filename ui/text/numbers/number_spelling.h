#pragma once

#include <QString>

#include <string>

class QLocale;

/// Numbers as people read and type them, in the language of the window. Everything else, such as files, scripts,
/// command lines and SVG, has the point of core/text/number_text. Thread-safe.
namespace ui {

/// Converts a number of the command line's spelling, such as "-1,234.5" or "1e-5", to that of the language, with a true
/// minus: "−1.234,5" in German.
QString spelled(QString plain);
QString spelled(const std::string& plain);

/// A number with fixed decimals, so that points line up: "−0.431". A zero after rounding has no sign.
QString fixedText(double number, int decimals);

/// The shortest text that reads back to the same bits, spelled for people: "0.0003", "1e−5". See core::readableText().
QString readableNumber(double number);

/// The same, rounded to this many significant digits: "0.0213", "1.2e−5". It ends in no zeros.
QString significantText(double number, int digits);

/// Six significant digits, for tips and for what is read aloud: "−0.431282", "5.20287e−5".
QString preciseText(double number);

/// A spelled number without the zero before its decimal mark, for narrow cells: "−.43".
QString withoutLeadingZero(QString spelledNumber);

/// How fields of Qt write and read numbers: as spelled().
QLocale numberLocale();

/// Converts a number that a person typed to the command line's spelling: takes the language's marks, a point for
/// decimals in any language, spaces between digits and a true minus. What is no number is returned so that it is none
/// either. Whole numbers: the marks between thousands may be anywhere, since digits are typed into and deleted from
/// "100,000". Others: those marks have to part thousands.
QString plainWhole(QString typed);
QString plainReal(QString typed);

/// Returns whether a point parts either thousands or decimals: "1.500" where the language's mark is a comma. What a
/// person means there is asked for, not guessed, before plainReal() takes the point for a decimal one; "0.003", "1.5",
/// "1.500e-5" and "1.500,0" can be only one of both.
bool isAmbiguousReal(QString typed);

} // namespace ui
