#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What stands in the <metadata> element of an SVG that has this id, without the white space around it; nothing: there
/// is none. Found by plain scanning, so that nothing in the picture is expanded or followed. Throws PictureError where
/// there are two, where it has no end, or where there are more than `mostElements` elements of metadata.
std::optional<std::string_view> svgMetadata(std::string_view picture, std::string_view id, std::size_t mostElements);

/// The picture with such an element before its end. Throws PictureError if it has none.
std::string svgWithMetadata(std::string_view picture, std::string_view id, std::string_view content);

} // namespace core
