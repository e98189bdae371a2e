#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"

#include <QComboBox>

namespace scenes {

namespace {

void openFigure(MainWindow& window)
{
    openDialog(window, "figureAction", "figureDialog");
}

/// Plays a scene, and opens the dialog about a figure of it.
Play figureOf(Play look)
{
    return [look = std::move(look)](MainWindow& window) {
        trainAtFullSpeed(window);
        look(window);
        openFigure(window);
    };
}

} // namespace

std::vector<Scene> exportScenes()
{
    return {
        {"figure",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             openFigure(window);
         }},
        {"figure_transparent",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showTab(window, 3);
             openFigure(window);
             auto& background = findWidget<QComboBox>(window, "figureBackgroundCombo");
             background.setCurrentIndex(3);
             emit background.activated(3);
         }},
        {"numbers",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             openDialog(window, "exportNumbersAction", "numbersDialog");
         }},
        {"figure_seeds", figureOf(showSeeds)},
        {"figure_rows", figureOf(showRows)},
        {"figure_network", figureOf([](MainWindow& window) { showTab(window, 4); })},
        {"figure_rivals", figureOf(showImportance)},
        {"figure_claims",
         [](MainWindow& window) {
             runTests(window);
             openFigure(window);
         }},
    };
}

} // namespace scenes
