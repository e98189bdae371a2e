#include "ui/tables/demonstrations.h"

#include "core/experiment/knobs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

using Setting = DemonstrationSetting;

constexpr std::array kFlippedLabels{Setting{"noise", "0.5"}, Setting{"label-noise", "0.2"}};
constexpr std::array kLargeSteps{Setting{"learning-rate", "1"}};
constexpr std::array kFewSamples{Setting{"samples", "300"}};
constexpr std::array kNothingToFind{Setting{"golden", "none"}};
constexpr std::array kDuplicates{Setting{"duplicates", "3"}};
constexpr std::array kNoChoice{Setting{"attention", "uniform"}};

constexpr std::array kDemonstrations{
    Demonstration{"flippedLabels", QT_TRANSLATE_NOOP("Demonstration", "Noise and flipped labels"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "Noise of 0.5 blurs the golden feature, and one label of five is wrong: the test "
                                    "accuracy stays below 0.8. Does the bar of the golden feature still lead?"),
                  kFlippedLabels},
    Demonstration{"largeSteps", QT_TRANSLATE_NOOP("Demonstration", "Learning rate 1"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "The steps are so large that the mean loss of the first epoch is above 0.69, what "
                                    "guessing costs. What becomes of the bars in the epochs after it?"),
                  kLargeSteps},
    Demonstration{"fewSamples", QT_TRANSLATE_NOOP("Demonstration", "300 samples"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "With 300 samples, five epochs are ten batches, and the golden feature is not "
                                    "found. How many epochs does it take?"),
                  kFewSamples},
    Demonstration{"nothingToFind", QT_TRANSLATE_NOOP("Demonstration", "Nothing to find"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "No feature carries the label, the test accuracy stays near one half, and the "
                                    "highest bar is more than twice as high as the lowest. What do such bars mean?"),
                  kNothingToFind},
    Demonstration{"duplicates", QT_TRANSLATE_NOOP("Demonstration", "Three copies of the golden feature"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "Four columns are equal to the last digit, and the test accuracy is above 0.99. "
                                    "How do they share the attention, and with another seed?"),
                  kDuplicates},
    Demonstration{"noChoice", QT_TRANSLATE_NOOP("Demonstration", "The same attention for all"),
                  QT_TRANSLATE_NOOP("Demonstration",
                                    "Every feature has the attention 0.05, and the test accuracy is above 0.99. Does "
                                    "the task need attention at all?"),
                  kNoChoice},
};

} // namespace

core::Experiment Demonstration::experiment() const
{
    core::Experiment experiment;
    for (const auto& [knob, value] : settings)
        core::setFromText(*std::ranges::find(core::knobs(), knob, &core::Knob::name), value, experiment);
    return experiment;
}

QString Demonstration::translatedTitle() const
{
    return QCoreApplication::translate("Demonstration", title);
}

QString Demonstration::translatedSentence() const
{
    return QCoreApplication::translate("Demonstration", sentence);
}

std::span<const Demonstration> demonstrations()
{
    return kDemonstrations;
}

} // namespace ui
