#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace core {

/// What a picture does not hold as it should.
struct PictureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class PictureKind { Png, Svg };

/// How much a picture that nobody vouches for may ask for. Larger ones are refused before anything is allocated.
struct PictureLimits {
    std::uint64_t pictureBytes = 600'000'000;
    std::uint64_t runBytes = 256'000'000; ///< of the run's text, unpacked
    std::size_t chunks = 200'000;         ///< of a PNG, and <metadata> elements of an SVG
};

/// What kind of picture begins like this; nothing: none that could carry a run.
std::optional<PictureKind> pictureKindOf(std::string_view firstBytes);

/// The picture, PNG or SVG, with a run's text in it: packed by zlib, in a PNG as an iTXt chunk with the keyword
/// "attention-lab run" before the end, in an SVG in base64 as <metadata id="attention-lab-run">. What shows the picture
/// passes over it. Throws PictureError where the picture is no sound one or carries a run already, or where the text is
/// longer than the limit.
std::string pictureWithRun(std::string_view picture, std::string_view run, const PictureLimits& limits = {});

/// The text that pictureWithRun() put in. The picture is not drawn, and nothing that it names is opened.
/// Throws PictureError where it carries none, or more than one, or is damaged.
std::string runTextIn(std::string_view picture, const PictureLimits& limits = {});

} // namespace core
