#pragma once

#include "core/formats/base64.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace core {

/// Invalid JSON, or JSON with unexpected content: "run.history.loss: got 12 numbers, expected 13".
struct JsonError : std::runtime_error {
    using std::runtime_error::runtime_error;
    JsonError(const std::string& place, const std::string& got, const std::string& expected)
        : std::runtime_error(place + ": got " + (got.empty() ? "nothing" : got) + ", expected " + expected)
    {
    }
};

/// An object contains a key twice.
struct JsonRepeatedKey : JsonError {
    JsonRepeatedKey(const std::string& message, std::string repeated, int keyDepth)
        : JsonError(message), key(std::move(repeated)), depth(keyDepth)
    {
    }

    std::string key;
    int depth; ///< 1: in the outermost object
};

/// The nesting exceeds JsonLimits::depth.
struct JsonTooDeep : JsonError {
    using JsonError::JsonError;
};

/// Limits of a JSON text. They are checked during parsing, so that no more is ever allocated.
struct JsonLimits {
    int depth = 8;
    std::size_t values = 1'000'000; ///< numbers, texts, lists and objects together
};

/// Parses untrusted input. Throws JsonError for invalid JSON, repeated keys in an object, and exceeded limits.
nlohmann::json parseJson(const std::string& text, const JsonLimits& limits);

/// A value in a JSON text with its path for messages. Every reader throws JsonError for a value of another type.
class JsonCursor {
public:
    JsonCursor(const nlohmann::json& value, std::string name) : m_value(value), m_name(std::move(name)) {}

    [[nodiscard]] const nlohmann::json& value() const { return m_value; }
    [[nodiscard]] const std::string& name() const { return m_name; }

    /// Returns the value of a key. Throws JsonError if it is missing.
    [[nodiscard]] JsonCursor at(const std::string& key) const;
    /// Returns the elements of a list of at most `most` elements.
    [[nodiscard]] std::vector<JsonCursor> elements(std::size_t most) const;

    [[nodiscard]] std::int64_t whole(std::int64_t minimum, std::int64_t maximum) const;
    [[nodiscard]] bool flag() const;
    /// Reads a number from `minimum` to `maximum`; null gives NaN, "inf" gives infinity.
    [[nodiscard]] double number(double minimum, double maximum) const;
    [[nodiscard]] const std::string& text() const;
    /// Decodes base64 into all of `bytes`.
    void bytes(std::span<std::byte> bytes) const;

    [[noreturn]] void refuse(const std::string& expected) const;

private:
    const nlohmann::json& m_value;
    std::string m_name;
};

/// Writes a number exactly, for JsonCursor::number(): null for NaN and "inf" for infinity.
nlohmann::ordered_json numberToJson(double number);

/// Reads `count` numbers in base64, in the byte order of memory. Checks the length of the text before allocating;
/// `what` describes the content in the error message: "a float64 for each moment and feature".
template <typename Value, typename List = std::vector<Value>>
List base64ListFrom(const JsonCursor& place, std::size_t count, const std::string& what)
{
    const std::size_t length = base64Length(count * sizeof(Value));
    if (place.text().size() != length)
        throw JsonError(place.name(), countText(place.text().size()) + " characters",
                        countText(length) + ", base64 of " + what);
    List values(count);
    place.bytes(std::as_writable_bytes(std::span<Value>(values.data(), count)));
    return values;
}

} // namespace core
