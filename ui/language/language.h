#pragma once

#include <QLocale>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

class QCoreApplication;

namespace ui {

/// The language as chosen in the menu.
enum class LanguageChoice : std::uint8_t {
    System, ///< as the desktop
    English,
    German,
};

/// A language of the window: English, the language of the sources, or one with a translation.
struct Language {
    LanguageChoice choice;
    const char* code; ///< of ISO 639: "de"
    const char* name; ///< in the language itself, UTF-8
};

std::span<const Language> languages();

/// "system" or the language's code, as on the command line and in the settings.
QString codeOf(LanguageChoice choice);
std::optional<LanguageChoice> choiceOfCode(const QString& code);

/// Returns the first of these languages that is available, else English. In the order of preference, as from
/// QLocale::uiLanguages(): "de-AT", "de", "fr", ...
LanguageChoice languageAmong(const QStringList& preferred);

/// Installs the translation of the program and, if available, that of Qt, and makes the language's numbers the default
/// of Qt's fields. Windows then get QEvent::LanguageChange from the event loop.
void applyLanguage(QCoreApplication& application, LanguageChoice choice);

/// Returns how numbers are written in the applied language: not the desktop's way, and English before any is applied.
/// Thread-safe, unlike QLocale's default.
QLocale languageLocale();

} // namespace ui
