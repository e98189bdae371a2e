#include "ui/training/failure_text.h"

#include "core/data/memory.h"
#include "core/text/number_text.h"

#include <QCoreApplication>

#include <new>

namespace ui {

namespace {

QString bytes(std::uint64_t count)
{
    return QString::fromStdString(core::bytesText(count));
}

} // namespace

QString failureText(const std::exception& problem)
{
    if (const auto* memory = dynamic_cast<const core::NotEnoughMemory*>(&problem))
        return QCoreApplication::translate("ui::FailureText", "This experiment needs %1 of memory, but only %2 is free")
            .arg(bytes(memory->required), bytes(memory->available));
    if (dynamic_cast<const std::bad_alloc*>(&problem))
        return QCoreApplication::translate("ui::FailureText", "There is not enough memory for this experiment.");
    return QString::fromUtf8(problem.what());
}

} // namespace ui
