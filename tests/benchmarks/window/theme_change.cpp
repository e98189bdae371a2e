#include "theme_change.h"

#include "quantile.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStackedWidget>

#include <algorithm>
#include <vector>

Figures measureThemeChange(const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, {20, 5});
    auto& views = findWidget<QStackedWidget>(window, "inspector");
    for (int view = views.count() - 1; view >= 0; --view) { // a widget is polished when it is first shown
        views.setCurrentIndex(view);
        QApplication::processEvents();
    }

    std::vector<double> waits;
    QElapsedTimer whole;
    whole.start();
    for (bool dark = true; !dark || whole.elapsed() < static_cast<qint64>(1e3 * effort.seconds); dark = !dark) {
        QElapsedTimer clock;
        clock.start();
        ui::applyTheme(*qApp, dark ? ui::Scheme::Dark : ui::Scheme::Light);
        QApplication::processEvents();
        waits.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return {{"changes", waits.size()},
            {"widgets", window.findChildren<QWidget*>().size()},
            {"median_ms", quantile(waits, 0.5)},
            {"max_ms", *std::ranges::max_element(waits)}};
}
