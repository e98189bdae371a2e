#include "app/terminal/result_lines.h"

#include "app/terminal/text_format.h"
#include "ui/text/class_text.h"

namespace app {

std::string majorityLine(const std::string& what, double accuracy, const core::ClassCounts& classes,
                         const core::Experiment& experiment)
{
    return what + " " + fixedText(accuracy, 4) + "; " +
           ui::majorityName(classes, core::FeatureNames(experiment.table)).toStdString() + ": " +
           fixedText(classes.majorityShare(), 4) + "\n";
}

std::string rareClassOptions(bool isStratified)
{
    return isStratified ? "A larger --test-fraction gives the test more of them."
                        : "--stratify keeps the shares of the classes in the test, and a larger --test-fraction gives "
                          "it more rows of each.";
}

std::string rareClassWarning(const core::Experiment& experiment, const core::ClassCounts& classes)
{
    const QString warning = ui::rareClassText(classes, core::FeatureNames(experiment.table));
    return warning.isEmpty() ? std::string()
                             : warning.toStdString() + " " + rareClassOptions(experiment.stratify) + "\n\n";
}

} // namespace app
