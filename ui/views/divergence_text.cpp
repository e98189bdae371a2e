#include "ui/views/divergence_text.h"

#include <QCoreApplication>

namespace ui {

QString divergenceText(const core::Divergence& divergence)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ui::DivergenceText", text); };
    const QString what = divergence.batch == 0 ? tr("the loss stopped being a finite number in the test after epoch %1")
                                               : tr("the loss stopped being a finite number in epoch %1, batch %2");
    const QString where =
        divergence.batch == 0 ? what.arg(divergence.epoch) : what.arg(divergence.epoch).arg(divergence.batch);
    return tr("%1; try a learning rate of %2 or fewer hidden layers")
        .arg(where, QString::number(divergence.saferLearningRate, 'g', 3));
}

} // namespace ui
