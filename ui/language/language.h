#pragma once

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

/// A language that the window speaks: English, which its texts are written in, or one with a translation.
struct Language {
    LanguageChoice choice;
    const char* code; ///< of ISO 639: "de"
    const char* name; ///< in the language itself, UTF-8
};

std::span<const Language> languages();

/// "system" or the language's code: what the command line and the settings call the choice.
QString codeOf(LanguageChoice choice);
std::optional<LanguageChoice> choiceOfCode(const QString& code);

/// The first of these that the window speaks; English if it speaks none. In the order of a person's preference, as
/// QLocale::uiLanguages() has them: "de-AT", "de", "fr", ...
LanguageChoice languageAmong(const QStringList& preferred);

/// Installs the texts of this language, and Qt's own if its translations are installed. Windows get
/// QEvent::LanguageChange, once they are back in the event loop.
void applyLanguage(QCoreApplication& application, LanguageChoice choice);

} // namespace ui
