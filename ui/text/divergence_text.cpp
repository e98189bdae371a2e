#include "ui/text/divergence_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct DivergenceWords {
    Q_DECLARE_TR_FUNCTIONS(ui::DivergenceText)
};

} // namespace

QString divergenceText(const core::Divergence& divergence)
{
    const QString where = divergence.batch == 0
                              ? DivergenceWords::tr("the loss stopped being a finite number in the test after epoch %1")
                                    .arg(divergence.epoch)
                              : DivergenceWords::tr("the loss stopped being a finite number in epoch %1, batch %2")
                                    .arg(divergence.epoch)
                                    .arg(divergence.batch);
    return DivergenceWords::tr("%1; try a learning rate of %2 or fewer hidden layers")
        .arg(where, QString::number(divergence.saferLearningRate, 'g', 3));
}

} // namespace ui
