#pragma once

#include <QByteArray>
#include <QFloat16> // complete, because QCOMPARE tries to convert JSON to it

#include <nlohmann/json.hpp>

/// Lets QCOMPARE print JSON values; Qt Test finds the functions by the namespace of their argument.
namespace nlohmann {

inline char* toString(const json& value)
{
    return qstrdup(value.dump().c_str());
}

inline char* toString(const ordered_json& value)
{
    return qstrdup(value.dump().c_str());
}

} // namespace nlohmann
