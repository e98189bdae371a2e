#include "ui/window/window_memory.h"

#include "core/experiment/knobs.h"
#include "core/io/file_error.h"
#include "core/io/file_lock.h"
#include "core/io/output_file.h"
#include "ui/documents/run_files.h"
#include "ui/export/figure_choices.h"
#include "ui/tables/table_experiment.h"
#include "ui/text/shown/file_path.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

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
const auto kRecentKey = QStringLiteral("window/recent");
const auto kCsvKey = QStringLiteral("numbers/csv");
const auto kPointWord = QStringLiteral("point");
const auto kCommaWord = QStringLiteral("comma");

QString keyOf(const core::Knob& knob)
{
    return QStringLiteral("experiment/") +
           QString::fromUtf8(knob.name.data(), static_cast<qsizetype>(knob.name.size()));
}

/// Reads the experiment. A damaged value is the article's, and so are all if they do not fit together; then `whole`
/// becomes false.
core::Experiment readExperiment(const QSettings& settings, bool& whole)
{
    core::Experiment experiment;
    for (const core::Knob& knob : core::knobs()) {
        if (!settings.contains(keyOf(knob)))
            continue;
        try {
            // QSettings reads a list of units without quotes as a list.
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

/// 0, the default, where the value is damaged.
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

core::CsvDialect readCsv(const QSettings& settings, bool& whole)
{
    const QString word = settings.value(kCsvKey, kPointWord).toString();
    whole = whole && (word == kPointWord || word == kCommaWord);
    return word == kCommaWord ? core::kCommaCsv : core::kPointCsv;
}

/// Whether the file has a group of this program: random bytes can be read as settings.
bool hasOurs(const QSettings& settings)
{
    const QStringList groups = settings.childGroups();
    return groups.contains(QStringLiteral("window")) || groups.contains(QStringLiteral("experiment"));
}

/// Returns why the file cannot be read now. QSettings does not distinguish that from damage.
QString obstacleOf(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        file.readAll();
    return file.error() == QFileDevice::NoError ? QString() : file.errorString();
}

/// Waits for another window's writing. Without the lock, after two seconds or on a file system that has none, the worst
/// is that one of two windows misses what the other changed.
core::FileLock savingLock(const QString& path)
{
    constexpr qint64 kPatience = 2'000;
    constexpr unsigned long kPause = 10;
    core::FileLock lock;
    const QDeadlineTimer patience(kPatience);
    while (lock.tryLock(pathOf(path)) == std::errc::operation_would_block && !patience.hasExpired())
        QThread::msleep(kPause);
    return lock;
}

/// Returns how many of the newest paths were opened since the list was `known`.
qsizetype openedSince(const QStringList& known, const QStringList& now)
{
    QStringList others = known;
    for (qsizetype opened = 0; opened < now.size(); ++opened) {
        const QStringList rest = now.mid(opened);
        if (others.mid(0, rest.size()) == rest)
            return opened;
        others.removeAll(now[opened]);
    }
    return now.size();
}

/// Returns the paths opened in this window, the newest first, then the stored ones.
QStringList mergedRecent(const QStringList& known, const QStringList& now, const QStringList& stored)
{
    QStringList merged = now.first(openedSince(known, now)) + stored + now;
    merged.removeDuplicates();
    return merged.mid(0, RunFiles::kMaxRecent);
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
    m_obstacle = obstacleOf(m_path);
    if (!m_obstacle.isEmpty())
        return;
    const QSettings settings(m_path, QSettings::IniFormat);
    const QString theme = settings.value(kThemeKey, QStringLiteral("system")).toString();
    const auto* const known =
        std::ranges::find(kThemes, theme, [](const auto& each) { return QLatin1StringView(each.first); });
    const auto language = choiceOfCode(settings.value(kLanguageKey, QStringLiteral("system")).toString());
    m_theme = known == kThemes.end() ? ThemeChoice::System : known->second;
    m_language = language.value_or(LanguageChoice::System);
    m_isOurs = settings.status() == QSettings::NoError && hasOurs(settings);
    m_isDamaged = !m_isOurs || known == kThemes.end() || !language;
}

QString WindowMemory::restore(MainWindow& window)
{
    bool whole = !m_isDamaged;
    if (m_obstacle.isEmpty() && QFile::exists(m_path)) {
        const QSettings settings(m_path, QSettings::IniFormat);
        WindowState state = window.state();
        state.experiment = readExperiment(settings, whole);
        state.pace = readPace(settings, whole);
        state.live = readFlag(settings, QStringLiteral("window/live"), whole);
        state.tab = readTab(settings, whole);
        state.recent = settings.value(kRecentKey).toStringList();
        state.figure = rememberedFigure(settings, whole);
        state.csv = readCsv(settings, whole);
        state.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
        state.views = settings.value(QStringLiteral("window/views")).toByteArray();
        whole = window.setState(state) && whole;
    }
    const WindowState now = window.state();
    m_known = valuesOf(now);
    m_knownRecent = now.recent;
    if (!m_obstacle.isEmpty())
        return QCoreApplication::translate("WindowMemory",
                                           "The settings of the last time cannot be read: %1. The file stays as it is.")
            .arg(m_obstacle);
    // A different value in the file is damaged and will be replaced.
    const QSettings settings(m_path, QSettings::IniFormat);
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        *known = settings.value(known.key(), *known);
    return whole ? QString()
                 : QCoreApplication::translate("WindowMemory", "The settings of the last time were damaged. What could "
                                                               "not be read has its default.");
}

WindowMemory::Values WindowMemory::valuesOf(const WindowState& state) const
{
    Values values;
    // The next start does not open a table: its file may have changed, it may be large, and a pasted table has no file.
    const core::Experiment experiment = onGeneratedData(state.experiment);
    for (const core::Knob& knob : core::knobs())
        values[keyOf(knob)] = QString::fromStdString(core::valueText(knob, experiment));
    for (const auto& [name, choice] : kThemes)
        if (choice == m_theme)
            values[kThemeKey] = QLatin1StringView(name);
    values[kLanguageKey] = codeOf(m_language);
    values[QStringLiteral("window/speed")] = std::isinf(state.pace) ? kFullSpeed : QString::number(state.pace, 'g', 17);
    values[QStringLiteral("window/live")] = state.live ? QStringLiteral("true") : QStringLiteral("false");
    values[QStringLiteral("window/tab")] = QString::number(state.tab);
    values.insert(figureValues(state.figure));
    values[kCsvKey] = state.csv == core::kCommaCsv ? kCommaWord : kPointWord;
    values[QStringLiteral("window/geometry")] = state.geometry;
    values[QStringLiteral("window/views")] = state.views;
    return values;
}

bool WindowMemory::save(const MainWindow& window) const
{
    if (!m_obstacle.isEmpty()) // its settings would be lost
        return false;
    const WindowState state = window.state();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // QSettings locks each of its own accesses; this lock covers reading and writing together.
    const core::FileLock lock = savingLock(m_path + QStringLiteral(".saving"));
    return saveTo(m_path, state) || saveByCopy(state);
}

/// For folders that refuse what QSettings needs, such as renaming over a file: writes the settings elsewhere, and their
/// bytes as the program writes any file.
bool WindowMemory::saveByCopy(const WindowState& state) const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    if (!folder.isValid() || (QFile::exists(m_path) && !QFile::copy(m_path, path)) || !saveTo(path, state))
        return false;
    QFile copy(path);
    if (!copy.open(QIODevice::ReadOnly))
        return false;
    try {
        core::OutputFile file(pathOf(m_path));
        file.write(copy.readAll().toStdString());
        file.commit();
    } catch (const core::FileError&) {
        return false;
    }
    return true;
}

bool WindowMemory::saveTo(const QString& path, const WindowState& state) const
{
    QSettings settings(path, QSettings::IniFormat);
    if (!m_isOurs)
        settings.clear();
    const Values values = valuesOf(state);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        if (!m_isOurs || m_known.value(value.key()) != *value)
            settings.setValue(value.key(), *value);
    if (state.recent != m_knownRecent || (!m_isOurs && !state.recent.isEmpty())) {
        const QStringList stored = m_isOurs ? settings.value(kRecentKey).toStringList() : QStringList();
        settings.setValue(kRecentKey, mergedRecent(m_knownRecent, state.recent, stored));
    }
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace ui
