#include "ui/documents/data_hash.h"

#include "core/io/sha256.h"

#include <algorithm>
#include <span>

namespace ui {

namespace {

/// Adds the bytes in pieces, between which a stop is noticed. False after a stop request.
bool add(core::Sha256& hash, std::span<const std::byte> bytes, const std::stop_token& stop)
{
    constexpr std::size_t kPiece = std::size_t{4} << 20U;
    while (!bytes.empty() && !stop.stop_requested()) {
        const auto piece = bytes.first(std::min(kPiece, bytes.size()));
        hash.add(piece);
        bytes = bytes.subspan(piece.size());
    }
    return !stop.stop_requested();
}

} // namespace

std::string dataHash(const core::Dataset<float>& dataset, const std::stop_token& stop)
{
    const std::span features(dataset.features.data(), static_cast<std::size_t>(dataset.features.size()));
    core::Sha256 hash;
    for (const auto bytes : {std::as_bytes(features), std::as_bytes(std::span(dataset.labels)),
                             std::as_bytes(std::span(dataset.trainRows)), std::as_bytes(std::span(dataset.testRows))})
        if (!add(hash, bytes, stop))
            return {};
    return hash.finish();
}

} // namespace ui
