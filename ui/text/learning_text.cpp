#include "ui/text/learning_text.h"

#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct LearningWords {
    Q_DECLARE_TR_FUNCTIONS(ui::LearningText)
};

} // namespace

QString risingText(const core::RisingTestLoss& rise)
{
    return LearningWords::tr("The test loss was lowest after epoch %1 (%2) and has risen to %3 since: the network is "
                             "overfitting its training rows.")
        .arg(grouped(rise.lowestEpoch), figureText(rise.lowest), figureText(rise.latest));
}

QString lowestText(const core::LowestTestLoss& lowest)
{
    return LearningWords::tr("Lowest test loss: %1, after epoch %2")
        .arg(figureText(lowest.loss), grouped(lowest.epoch));
}

} // namespace ui
