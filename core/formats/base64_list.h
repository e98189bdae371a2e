#pragma once

#include "core/formats/base64.h"
#include "core/formats/json_reader.h"
#include "core/text/number_text.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Shares are means of float32 numbers, and may lie a rounding above 1.
constexpr double kMaxShare = 1.0 + 1e-5;

/// So many numbers that a text has in base64, as they stand in memory. The text must be as long as they are before room
/// is made for them; `what` tells which: "a float64 for each moment and feature".
template <typename Value>
std::vector<Value> base64ListFrom(const JsonCursor& place, std::size_t count, const std::string& what)
{
    const std::size_t length = base64Length(count * sizeof(Value));
    if (place.text().size() != length)
        throw JsonError(place.name(), groupedText(std::ssize(place.text())) + " characters",
                        groupedText(static_cast<std::int64_t>(length)) + ", base64 of " + what);
    std::vector<Value> values(count);
    place.bytes(std::as_writable_bytes(std::span(values)));
    return values;
}

} // namespace core
