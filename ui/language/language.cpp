#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <atomic>

namespace ui {

namespace {

constexpr std::array kLanguages{Language{LanguageChoice::English, "en", "English"},
                                Language{LanguageChoice::German, "de", "Deutsch"}};
const auto kSystem = QStringLiteral("system");
constexpr const char* kLanguageProperty = "language"; ///< of the application: the code of its language

std::atomic<LanguageChoice> appliedLanguage = LanguageChoice::English;

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // Qt's own texts stay English where its translations are not installed
}

} // namespace

std::span<const Language> languages()
{
    return kLanguages;
}

QString codeOf(LanguageChoice choice)
{
    for (const Language& language : kLanguages)
        if (language.choice == choice)
            return QString::fromLatin1(language.code);
    return kSystem;
}

std::optional<LanguageChoice> choiceOfCode(const QString& code)
{
    if (code == kSystem)
        return LanguageChoice::System;
    for (const Language& language : kLanguages)
        if (code == QLatin1StringView(language.code))
            return language.choice;
    return std::nullopt;
}

LanguageChoice languageAmong(const QStringList& preferred)
{
    for (const QString& name : preferred) {
        const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (const auto choice = choiceOfCode(code); choice && *choice != LanguageChoice::System)
            return *choice;
    }
    return LanguageChoice::English;
}

void applyLanguage(QCoreApplication& application, LanguageChoice choice)
{
    if (choice == LanguageChoice::System)
        choice = languageAmong(QLocale::system().uiLanguages());
    appliedLanguage = choice;
    QLocale::setDefault(languageLocale());
    const QString code = codeOf(choice);
    if (application.property(kLanguageProperty) == code)
        return;
    application.setProperty(kLanguageProperty, code);
    // Translators remove themselves when they are deleted.
    qDeleteAll(application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly));
    if (choice == LanguageChoice::English)
        return;
    install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("attention-lab_") + code, QStringLiteral(":/translations"));
}

QLocale languageLocale()
{
    static const std::array locales = [] {
        std::array<QLocale, kLanguages.size()> made;
        std::ranges::transform(kLanguages, made.begin(),
                               [](const Language& language) { return QLocale(QLatin1StringView(language.code)); });
        return made;
    }();
    const auto* const applied = std::ranges::find(kLanguages, appliedLanguage.load(), &Language::choice);
    return locales.at(static_cast<std::size_t>(applied - kLanguages.begin()));
}

} // namespace ui
