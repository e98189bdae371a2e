#pragma once

#include "core/text/number_text.h"

#include <QString>

#include <concepts>
#include <cstdint>

namespace ui {

/// "100,000": a whole number with its thousands set off.
template <std::integral Number>
QString grouped(Number number)
{
    return QString::fromStdString(core::groupedText(static_cast<std::int64_t>(number)));
}

/// "1.2 GB"
inline QString bytesText(std::uint64_t count)
{
    return QString::fromStdString(core::bytesText(count));
}

} // namespace ui
