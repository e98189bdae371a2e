#pragma once

#include "core/text/number_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <QString>

#include <concepts>
#include <cstdint>

namespace ui {

/// "100,000": a whole number with its thousands set off, as the language does.
template <std::integral Number>
QString grouped(Number number)
{
    return spelled(core::groupedText(static_cast<std::int64_t>(number)));
}

/// "1.2 GB"
inline QString bytesText(std::uint64_t count)
{
    return spelled(core::bytesText(count));
}

} // namespace ui
