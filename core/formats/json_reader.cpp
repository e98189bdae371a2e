#include "core/formats/json_reader.h"

#include <cmath>
#include <limits>
#include <set>

namespace core {

using nlohmann::json;

namespace {

/// Checks a JSON text during parsing for repeated keys and exceeded limits.
class JsonGuard {
public:
    explicit JsonGuard(const JsonLimits& limits) : m_limits(limits) {}

    void see(int depth, json::parse_event_t event, const json& parsed)
    {
        if (depth > m_limits.depth)
            throw JsonTooDeep("it is nested more than " + std::to_string(m_limits.depth) + " deep");
        switch (event) {
        case json::parse_event_t::object_start:
            m_keys.emplace_back();
            break;
        case json::parse_event_t::object_end:
            m_keys.pop_back();
            break;
        case json::parse_event_t::key:
            if (!m_keys.back().insert(parsed.get<std::string>()).second)
                throw JsonRepeatedKey("it has the key " + shortened(parsed.dump()) + " twice",
                                      parsed.get<std::string>(), depth);
            break;
        default:
            break;
        }
        if (++m_seen > m_limits.values)
            throw JsonError("it holds more than " + countText(m_limits.values) + " values");
    }

private:
    JsonLimits m_limits;
    std::size_t m_seen = 0;
    std::vector<std::set<std::string>> m_keys; ///< of the enclosing objects
};

} // namespace

json parseJson(const std::string& text, const JsonLimits& limits)
{
    JsonGuard guard(limits);
    try {
        return json::parse(text, [&guard](int depth, json::parse_event_t event, json& parsed) {
            guard.see(depth, event, parsed);
            return true;
        });
    } catch (const json::parse_error& error) {
        throw JsonError("it is no JSON, or damaged, at byte " + countText(error.byte));
    } catch (const json::exception&) {
        throw JsonError("it holds a number that is too large");
    }
}

JsonCursor JsonCursor::at(const std::string& key) const
{
    if (!m_value.is_object())
        refuse("an object");
    const auto found = m_value.find(key);
    const std::string name = m_name.empty() ? key : m_name + "." + key;
    if (found == m_value.end())
        throw JsonError(name + " is missing");
    return {*found, name};
}

std::vector<JsonCursor> JsonCursor::elements(std::size_t most) const
{
    if (!m_value.is_array())
        refuse("a list");
    if (m_value.size() > most)
        throw JsonError(m_name, countText(m_value.size()) + " entries", "at most " + countText(most));
    std::vector<JsonCursor> places;
    places.reserve(m_value.size());
    for (std::size_t i = 0; i < m_value.size(); ++i)
        places.emplace_back(m_value[i], m_name + "[" + std::to_string(i) + "]");
    return places;
}

std::int64_t JsonCursor::whole(std::int64_t minimum, std::int64_t maximum) const
{
    const std::string expected = groupedText(minimum) + " to " + groupedText(maximum);
    if (!m_value.is_number_integer() ||
        (m_value.is_number_unsigned() && m_value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()))
        refuse(expected);
    const auto number = m_value.get<std::int64_t>();
    if (number < minimum || number > maximum)
        refuse(expected);
    return number;
}

bool JsonCursor::flag() const
{
    if (!m_value.is_boolean())
        refuse("true or false");
    return m_value.get<bool>();
}

double JsonCursor::number(double minimum, double maximum) const
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (m_value.is_null())
        return std::numeric_limits<double>::quiet_NaN();
    const bool isInfinite = m_value == "inf";
    if (isInfinite || m_value.is_number()) {
        const double number = isInfinite ? kInfinity : m_value.get<double>();
        if (number >= minimum && number <= maximum)
            return number;
    }
    refuse(maximum == kInfinity ? "a number of at least " + shortestText(minimum)
                                : "a number from " + shortestText(minimum) + " to " + shortestText(maximum));
}

const std::string& JsonCursor::text() const
{
    if (!m_value.is_string())
        refuse("a text");
    return m_value.get_ref<const std::string&>();
}

void JsonCursor::bytes(std::span<std::byte> bytes) const
{
    const std::string& encoded = text();
    const auto count = countText(bytes.size());
    if (encoded.size() != base64Length(bytes.size()))
        throw JsonError(m_name, countText(encoded.size()) + " characters",
                        groupedText(static_cast<std::int64_t>(base64Length(bytes.size()))) + ", " + count +
                            " bytes in base64");
    if (!fromBase64(encoded, bytes))
        throw JsonError(m_name + ": expected " + count + " bytes in base64");
}

void JsonCursor::refuse(const std::string& expected) const
{
    if (m_value.is_structured())
        throw JsonError(m_name, m_value.is_array() ? "a list" : "an object", expected);
    throw JsonError(m_name,
                    m_value.is_string() && m_value.get_ref<const std::string&>().size() > 100
                        ? "a long text"
                        : shortened(m_value.dump()),
                    expected);
}

nlohmann::ordered_json numberToJson(double number)
{
    if (std::isnan(number))
        return nullptr;
    if (std::isinf(number))
        return "inf";
    return number;
}

} // namespace core
