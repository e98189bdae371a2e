#include "ui/window/window_memory.h"

#include "core/experiment/knobs.h"
#include "ui/export/figure_memory.h"
#include "ui/tables/table_experiment.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr std::array kThemes{std::pair{"system", ThemeChoice::System}, std::pair{"light", ThemeChoice::Light},
                             std::pair{"dark", ThemeChoice::Dark}};
const auto kFullSpeed = QStringLiteral("full");
const auto kThemeKey = QStringLiteral("window/theme");
const auto kLanguageKey = QStringLiteral("window/language");

QString keyOf(const core::Knob& knob)
{
    return QStringLiteral("experiment/") +
           QString::fromUtf8(knob.name.data(), static_cast<qsizetype>(knob.name.size()));
}

/// The remembered experiment. `whole` becomes false where a value is none, which is the article's then; where values
/// do not fit each other, all are.
core::Experiment readExperiment(const QSettings& settings, bool& whole)
{
    core::Experiment experiment;
    for (const core::Knob& knob : core::knobs()) {
        if (!settings.contains(keyOf(knob)))
            continue;
        try {
            // A list of units may stand there without quotes, and is no text to QSettings then.
            const QString text = settings.value(keyOf(knob)).toStringList().join(u',');
            core::setFromText(knob, text.toStdString(), experiment);
        } catch (const core::KnobError&) {
            whole = false;
        }
    }
    try {
        core::check(experiment);
        return experiment;
    } catch (const core::KnobError&) {
        whole = false;
        return {};
    }
}

/// 0, the default, where it is none.
double readPace(const QSettings& settings, bool& whole)
{
    const QString text = settings.value(QStringLiteral("window/speed"), QStringLiteral("0")).toString();
    if (text == kFullSpeed)
        return std::numeric_limits<double>::infinity();
    bool isNumber = false;
    const double pace = text.toDouble(&isNumber);
    if (isNumber && pace >= 0.0 && std::isfinite(pace))
        return pace;
    whole = false;
    return 0.0;
}

bool readFlag(const QSettings& settings, const QString& key, bool& whole)
{
    const QString text = settings.value(key, QStringLiteral("false")).toString();
    whole = whole && (text == QLatin1StringView("true") || text == QLatin1StringView("false"));
    return text == QLatin1StringView("true");
}

int readTab(const QSettings& settings, bool& whole)
{
    bool isNumber = false;
    const int tab = settings.value(QStringLiteral("window/tab"), 0).toInt(&isNumber);
    whole = whole && isNumber;
    return isNumber ? tab : 0;
}

/// Rubbish may be taken for a settings file with strange names.
bool hasOurs(const QSettings& settings)
{
    const QStringList groups = settings.childGroups();
    return groups.contains(QStringLiteral("window")) || groups.contains(QStringLiteral("experiment"));
}

} // namespace

WindowMemory::WindowMemory()
    : WindowMemory(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini"))
{
}

WindowMemory::WindowMemory(QString path) : m_path(std::move(path))
{
    if (!QFile::exists(m_path))
        return;
    const QSettings settings(m_path, QSettings::IniFormat);
    const QString theme = settings.value(kThemeKey, QStringLiteral("system")).toString();
    const auto* const known =
        std::ranges::find(kThemes, theme, [](const auto& each) { return QLatin1StringView(each.first); });
    const auto language = choiceOfCode(settings.value(kLanguageKey, QStringLiteral("system")).toString());
    m_theme = known == kThemes.end() ? ThemeChoice::System : known->second;
    m_language = language.value_or(LanguageChoice::System);
    m_isWhole = known != kThemes.end() && language && QFileInfo(m_path).isReadable() &&
                settings.status() == QSettings::NoError && hasOurs(settings);
}

QString WindowMemory::restore(MainWindow& window) const
{
    if (!QFile::exists(m_path))
        return {};
    const QSettings settings(m_path, QSettings::IniFormat);
    bool whole = m_isWhole;
    WindowState state = window.state();
    state.experiment = readExperiment(settings, whole);
    state.pace = readPace(settings, whole);
    state.live = readFlag(settings, QStringLiteral("window/live"), whole);
    state.tab = readTab(settings, whole);
    state.recent = settings.value(QStringLiteral("window/recent")).toStringList();
    state.figure = rememberedFigure(settings, whole);
    state.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    state.views = settings.value(QStringLiteral("window/views")).toByteArray();
    whole = window.setState(state) && whole;
    return whole ? QString()
                 : QCoreApplication::translate("WindowMemory", "The settings of the last time were damaged. What could "
                                                               "not be read has its default.");
}

bool WindowMemory::save(const MainWindow& window) const
{
    const WindowState state = window.state();
    QSettings settings(m_path, QSettings::IniFormat);
    settings.clear();
    // A table is not opened by itself the next time: its file may have changed or gone, it may be large, and what was
    // pasted is nowhere. The window begins with drawn data, the network's settings stay, and the table's file stands
    // among the recent ones.
    const core::Experiment experiment = onDrawnData(state.experiment);
    for (const core::Knob& knob : core::knobs())
        settings.setValue(keyOf(knob), QString::fromStdString(core::valueText(knob, experiment)));
    for (const auto& [name, choice] : kThemes)
        if (choice == m_theme)
            settings.setValue(kThemeKey, QLatin1StringView(name));
    settings.setValue(kLanguageKey, codeOf(m_language));
    settings.setValue(QStringLiteral("window/speed"),
                      std::isinf(state.pace) ? kFullSpeed : QString::number(state.pace, 'g', 17));
    settings.setValue(QStringLiteral("window/live"), state.live);
    settings.setValue(QStringLiteral("window/tab"), state.tab);
    if (!state.recent.isEmpty()) // an empty list would be no text
        settings.setValue(QStringLiteral("window/recent"), state.recent);
    rememberFigure(settings, state.figure);
    settings.setValue(QStringLiteral("window/geometry"), state.geometry);
    settings.setValue(QStringLiteral("window/views"), state.views);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace ui
