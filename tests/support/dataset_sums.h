#pragma once

#include "core/data/dataset.h"
#include "tests/support/print_json.h"

#include <QCryptographicHash>
#include <QFile>

#include <span>
#include <string>

/// Reads a file of tests/data that a script beside it printed.
inline nlohmann::json readReference(const char* name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/%s cannot be read", name);
    return nlohmann::json::parse(file.readAll().toStdString());
}

template <typename T>
std::string sha256(std::span<const T> values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto bytes = std::as_bytes(values);
    hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result().toHex().toStdString();
}

template <typename Scalar>
std::span<const Scalar> valuesOf(const core::Dataset<Scalar>& dataset)
{
    return {dataset.features.data(), static_cast<std::size_t>(dataset.features.size())};
}
