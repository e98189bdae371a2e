#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTableView>

namespace scenes {

namespace {

/// Pins the article's run, one with ten times its learning rate and one with another activation; then trains one with a
/// learning rate in between.
void pinThree(MainWindow& window)
{
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.03);
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.003);
    findWidget<QComboBox>(window, "activationCombo").setCurrentText(QStringLiteral("relu"));
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QComboBox>(window, "activationCombo").setCurrentText(QStringLiteral("linear"));
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.01);
    trainAtFullSpeed(window);
}

/// Trains, pins the run, and branches it in its first epoch with a tenth of the learning rate.
void branch(MainWindow& window)
{
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QSlider>(window, "timelineSlider").setValue(25);
    core::Experiment experiment = window.session().controls();
    experiment.learningRate = 0.0003;
    window.session().change(experiment);
    click(window, "branchButton");
    waitFor([&] { return window.session().controller().state() != RunState::Finished; });
    waitForState(window, RunState::Finished);
}

} // namespace

std::vector<Scene> viewScenes()
{
    return {
        {"no_attention",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.attention = core::AttentionKind::None;
             trainWith(window, experiment);
             showTab(window, 4);
         }},
        {"seeds",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showSeeds(window);
         }},
        {"seeds_several_golden",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.golden = {5, 6, 12};
             trainWith(window, experiment);
             showSeeds(window);
         }},
        {"seeds_nothing_to_find",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.golden = {};
             trainWith(window, experiment);
             showSeeds(window);
         }},
        {"rows",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showRows(window);
         }},
        {"rows_without_attention",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.attention = core::AttentionKind::None;
             trainWith(window, experiment);
             showRows(window);
         }},
        {"weights_frozen",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.attention = core::AttentionKind::Uniform;
             trainWith(window, experiment);
             showTab(window, 3);
         }},
        {"weights",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showTab(window, 3);
         }},
        {"network",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showTab(window, 4);
         }},
        {"code",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showTab(window, 5);
         }},
        {"code_changed",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.golden = {7};
             experiment.harder.noise = 0.5;
             experiment.hidden = {64};
             experiment.activation = core::Activation::Relu;
             window.session().change(experiment);
             trainAtFullSpeed(window);
             showTab(window, 5);
             click(window, "codePytorchButton");
             click(window, "codeCopyButton");
         }},
        {"compare", pinThree},
        {"compare_tab",
         [](MainWindow& window) {
             pinThree(window);
             showTab(window, 6);
             findWidget<QTableView>(window, "pinnedTable").selectRow(2);
         }},
        {"branched", branch},
        {"branched_compare",
         [](MainWindow& window) {
             branch(window);
             showTab(window, 6);
         }},
        {"branched_code",
         [](MainWindow& window) {
             branch(window);
             showTab(window, 5);
         }},
        {"compare_empty",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showTab(window, 6);
         }},
        {"compare_many_features",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
             pinThree(window);
         }},
    };
}

} // namespace scenes
