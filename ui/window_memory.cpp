#include "ui/window_memory.h"

#include "core/training/knobs.h"
#include "ui/main_window.h"
#include "ui/window_state.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr std::array kThemes{std::pair{"system", ThemeChoice::System}, std::pair{"light", ThemeChoice::Light},
                             std::pair{"dark", ThemeChoice::Dark}};
const auto kFullSpeed = QStringLiteral("full");

QString keyOf(const core::Knob& knob)
{
    return QStringLiteral("experiment/") +
           QString::fromUtf8(knob.name.data(), static_cast<qsizetype>(knob.name.size()));
}

/// The settings' experiment; `whole` becomes false where one of them is none, and all are the article's then.
core::Experiment readExperiment(const QSettings& settings, bool& whole)
{
    core::Experiment experiment;
    try {
        for (const core::Knob& knob : core::knobs())
            if (settings.contains(keyOf(knob)))
                core::setFromText(knob, settings.value(keyOf(knob)).toString().toStdString(), experiment);
        core::check(experiment);
        return experiment;
    } catch (const core::KnobError&) {
        whole = false;
        return {};
    }
}

double readPace(const QSettings& settings, bool& whole)
{
    const QString text = settings.value(QStringLiteral("window/speed"), QStringLiteral("0")).toString();
    if (text == kFullSpeed)
        return std::numeric_limits<double>::infinity();
    bool isNumber = false;
    const double pace = text.toDouble(&isNumber);
    whole = whole && isNumber && pace >= 0.0 && std::isfinite(pace);
    return whole ? pace : 0.0;
}

} // namespace

WindowMemory::WindowMemory()
    : WindowMemory(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini"))
{
}

WindowMemory::WindowMemory(QString path) : m_path(std::move(path))
{
    const QSettings settings(m_path, QSettings::IniFormat);
    const QString name = settings.value(QStringLiteral("window/theme")).toString();
    for (const auto& [known, choice] : kThemes)
        if (name == QLatin1StringView(known))
            m_theme = choice;
}

QString WindowMemory::restore(MainWindow& window) const
{
    if (!QFile::exists(m_path))
        return {};
    const QSettings settings(m_path, QSettings::IniFormat);
    bool whole = settings.status() == QSettings::NoError && !settings.allKeys().isEmpty();
    WindowState state;
    state.experiment = readExperiment(settings, whole);
    state.pace = readPace(settings, whole);
    state.live = settings.value(QStringLiteral("window/live")).toBool();
    state.tab = settings.value(QStringLiteral("window/tab")).toInt();
    state.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    state.views = settings.value(QStringLiteral("window/views")).toByteArray();
    if (whole)
        whole = window.setState(state);
    return whole ? QString()
                 : QCoreApplication::translate("WindowMemory", "The settings of the last time were damaged: these are "
                                                               "the defaults.");
}

bool WindowMemory::save(const MainWindow& window) const
{
    const WindowState state = window.state();
    QSettings settings(m_path, QSettings::IniFormat);
    settings.clear();
    for (const core::Knob& knob : core::knobs())
        settings.setValue(keyOf(knob), QString::fromStdString(core::valueText(knob, state.experiment)));
    for (const auto& [name, choice] : kThemes)
        if (choice == m_theme)
            settings.setValue(QStringLiteral("window/theme"), QLatin1StringView(name));
    settings.setValue(QStringLiteral("window/speed"),
                      std::isinf(state.pace) ? kFullSpeed : QString::number(state.pace, 'g', 17));
    settings.setValue(QStringLiteral("window/live"), state.live);
    settings.setValue(QStringLiteral("window/tab"), state.tab);
    settings.setValue(QStringLiteral("window/geometry"), state.geometry);
    settings.setValue(QStringLiteral("window/views"), state.views);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace ui
