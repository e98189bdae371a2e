#pragma once

#include "core/formats/base64.h"
#include "core/text/number_text.h"
#include "core/text/shortened.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace core {

/// What a JSON text does not hold as it should: "run.history.loss: got 12 numbers, expected 13".
struct JsonError : std::runtime_error {
    using std::runtime_error::runtime_error;
    JsonError(const std::string& place, const std::string& got, const std::string& expected)
        : std::runtime_error(place + ": got " + (got.empty() ? "nothing" : got) + ", expected " + expected)
    {
    }
};

/// An object has the same key twice.
struct JsonRepeatedKey : JsonError {
    JsonRepeatedKey(const std::string& message, std::string repeated, int keyDepth)
        : JsonError(message), key(std::move(repeated)), depth(keyDepth)
    {
    }

    std::string key;
    int depth; ///< 1: in the outermost object
};

struct JsonTooDeep : JsonError {
    using JsonError::JsonError;
};

/// How much a JSON text may ask for. Counted while it is read, so that no more is ever allocated.
struct JsonLimits {
    int depth = 8;
    std::size_t values = 1'000'000; ///< numbers, texts, lists and objects together
};

/// Reads a text that nobody vouches for. Throws JsonError where it is no JSON, names a key twice in an object or asks
/// for more than the limits.
nlohmann::json parseJson(const std::string& text, const JsonLimits& limits);

/// A value in a JSON text and its way there, for messages. Every reader throws JsonError if something else stands
/// there.
class JsonCursor {
public:
    JsonCursor(const nlohmann::json& value, std::string name) : m_value(value), m_name(std::move(name)) {}

    [[nodiscard]] const nlohmann::json& value() const { return m_value; }
    [[nodiscard]] const std::string& name() const { return m_name; }

    /// What an object has under this key.
    [[nodiscard]] JsonCursor at(const std::string& key) const;
    /// The elements of a list of at most so many.
    [[nodiscard]] std::vector<JsonCursor> elements(std::size_t most) const;

    [[nodiscard]] std::int64_t whole(std::int64_t minimum, std::int64_t maximum) const;
    [[nodiscard]] bool flag() const;
    /// Of at least `minimum` and at most `maximum`. Null is no number at all: NaN; "inf" the infinite one.
    [[nodiscard]] double number(double minimum, double maximum) const;
    [[nodiscard]] const std::string& text() const;
    /// The bytes that a text has in base64; it must be as long as they are.
    void bytes(std::span<std::byte> bytes) const;

    [[noreturn]] void refuse(const std::string& expected) const;

private:
    const nlohmann::json& m_value;
    std::string m_name;
};

/// As JsonCursor::number() reads it: a number to its last bit, null for NaN and "inf" for the infinite one.
nlohmann::ordered_json numberToJson(double number);

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
