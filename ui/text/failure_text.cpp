#include "ui/text/failure_text.h"

#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"

#include <QCoreApplication>

#include <new>

namespace ui {

namespace {

struct DivergenceWords {
    Q_DECLARE_TR_FUNCTIONS(ui::DivergenceText)
};

} // namespace

QString failureText(const std::exception& problem, const QString& needsMemory, const QString& outOfMemory)
{
    if (const auto* memory = dynamic_cast<const core::NotEnoughMemory*>(&problem))
        return needsMemory.arg(bytesText(memory->required), bytesText(memory->available));
    if (dynamic_cast<const core::TableError*>(&problem) != nullptr)
        return tableProblem(problem);
    return dynamic_cast<const std::bad_alloc*>(&problem) ? outOfMemory : shownText(problem.what());
}

QString failureText(const std::exception& problem)
{
    return failureText(
        problem,
        QCoreApplication::translate("ui::FailureText", "This experiment needs %1 of memory, but only %2 is free"),
        QCoreApplication::translate("ui::FailureText", "There is not enough memory for this experiment."));
}

QString divergenceText(const core::Divergence& divergence)
{
    const QString where = divergence.batch == 0
                              ? DivergenceWords::tr("the loss stopped being a finite number in the test after epoch %1")
                                    .arg(grouped(divergence.epoch))
                              : DivergenceWords::tr("the loss stopped being a finite number in epoch %1, batch %2")
                                    .arg(grouped(divergence.epoch), grouped(divergence.batch));
    return DivergenceWords::tr("%1; try a learning rate of %2 or fewer hidden layers")
        .arg(where, significantText(divergence.saferLearningRate, 3));
}

} // namespace ui
