#include "ui/text/failure_text.h"

#include "core/memory/memory.h"
#include "core/text/number_text.h"
#include "ui/text/grouped_text.h"

#include <QCoreApplication>

#include <new>

namespace ui {

QString failureText(const std::exception& problem)
{
    if (const auto* memory = dynamic_cast<const core::NotEnoughMemory*>(&problem))
        return QCoreApplication::translate("ui::FailureText", "This experiment needs %1 of memory, but only %2 is free")
            .arg(bytesText(memory->required), bytesText(memory->available));
    if (dynamic_cast<const std::bad_alloc*>(&problem))
        return QCoreApplication::translate("ui::FailureText", "There is not enough memory for this experiment.");
    return QString::fromUtf8(problem.what());
}

} // namespace ui
