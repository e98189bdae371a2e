// Renders the window in every state worth looking at, in both themes and several sizes, as PNG files; and in German,
// whose words are longer.
// Needs a display; ./lab screenshots gives it one.

#include "tests/support/scenes/scene.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTest>

#include <cstdio>

namespace {

using scenes::Scene;

std::vector<Scene> allScenes()
{
    std::vector<Scene> all;
    for (const auto& group : {scenes::runScenes(), scenes::viewScenes(), scenes::importanceScenes(),
                              scenes::exportScenes(), scenes::tableScenes()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

void take(const QDir& folder, const Scene& scene, const QString& prefix, ui::Scheme scheme, QSize size)
{
    ui::applyTheme(*qApp, scheme);
    ui::MainWindow window;
    window.resize(size);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window does not appear");
    scene.play(window);
    // Let everything that is due be painted.
    for (int i = 0; i < 5; ++i) {
        window.update();
        QTest::qWait(20);
    }
    const QString name = QStringLiteral("%1%2_%3_%4x%5.png")
                             .arg(prefix, QLatin1StringView(scene.name),
                                  scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                             .arg(size.width())
                             .arg(size.height());
    if (!window.screen()->grabWindow(window.winId()).save(folder.filePath(name)))
        qFatal("%s cannot be written", qPrintable(folder.filePath(name)));
    std::puts(qPrintable(folder.filePath(name)));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: attention-screenshots DIR [SCENE | german | german_SCENE]...\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    const auto isWanted = [&](const QString& name) { return arguments.size() == 2 || arguments.contains(name); };
    for (const Scene& scene : allScenes()) {
        const QString german = QStringLiteral("german_");
        if (isWanted(QStringLiteral("german")) || isWanted(german + QLatin1StringView(scene.name))) {
            ui::applyLanguage(application, ui::LanguageChoice::German);
            for (const QSize size : {QSize(1280, 800), QSize(1024, 640)})
                take(folder, scene, german, ui::Scheme::Light, size);
            ui::applyLanguage(application, ui::LanguageChoice::English);
        }
        if (!isWanted(QLatin1StringView(scene.name)))
            continue;
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark})
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 640)})
                take(folder, scene, {}, scheme, size);
    }
}
