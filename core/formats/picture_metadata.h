#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace core {

/// A picture that is malformed, or that carries no valid run.
struct PictureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class PictureKind { Png, Svg };

/// Limits of a picture, which is untrusted input. Larger ones are refused before anything is allocated.
struct PictureLimits {
    std::uint64_t pictureBytes = 600'000'000;
    std::uint64_t runBytes = 256'000'000; ///< of the run's text, unpacked
    std::size_t chunks = 200'000;         ///< chunks of a PNG, and <metadata> elements of an SVG
};

/// Detects the format from the first bytes; nothing for a format that cannot carry a run.
std::optional<PictureKind> pictureKindOf(std::string_view firstBytes);

/// Returns the picture, PNG or SVG, with the text of a run: compressed by zlib, in a PNG as an iTXt chunk with the
/// keyword "attention-lab run" before the end, in an SVG as base64 in <metadata id="attention-lab-run">. Viewers ignore
/// it.
/// Throws PictureError if the picture is malformed or carries a run already, or if the text exceeds the limit.
std::string pictureWithRun(std::string_view picture, std::string_view run, const PictureLimits& limits = {});

/// Returns the text that pictureWithRun() stored. Does not decode the image, and opens nothing that the picture names.
/// Throws PictureError if there is no run, more than one, or a damaged one.
std::string runTextIn(std::string_view picture, const PictureLimits& limits = {});

} // namespace core
