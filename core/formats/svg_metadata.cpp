#include "core/formats/svg_metadata.h"

#include "core/formats/picture_metadata.h"
#include "core/text/number_text.h"

namespace core {

namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kBegin = "<metadata";
constexpr std::string_view kEnd = "</metadata";
constexpr std::string_view kEndOfAll = "</svg";
constexpr std::size_t kMaxTag = 2'000; ///< characters of an element's beginning

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kWhite);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kWhite) + 1 - first);
}

/// Whether the attributes of a tag give the element this id.
bool hasId(std::string_view attributes, std::string_view id)
{
    for (const char quote : {'"', '\''}) {
        std::string wanted = "id=";
        wanted.append(1, quote).append(id).append(1, quote);
        const std::size_t at = attributes.find(wanted);
        if (at != std::string_view::npos && at > 0 && kWhite.find(attributes[at - 1]) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

std::optional<std::string_view> svgMetadata(std::string_view picture, std::string_view id, std::size_t mostElements)
{
    std::optional<std::string_view> found;
    std::size_t count = 0;
    for (std::size_t at = picture.find(kBegin); at != std::string_view::npos; at = picture.find(kBegin, at)) {
        if (++count > mostElements)
            throw PictureError("it has more than " + groupedText(static_cast<std::int64_t>(mostElements)) +
                               " elements of metadata");
        at += kBegin.size();
        const std::string_view tag = picture.substr(at, kMaxTag);
        const std::size_t length = tag.find('>');
        if (length == std::string_view::npos || !hasId(tag.substr(0, length), id))
            continue;
        at += length + 1;
        const std::size_t end = picture.find(kEnd, at);
        if (end == std::string_view::npos)
            throw PictureError("the picture ends too early");
        if (found)
            throw PictureError("it carries two runs, expected one");
        found = trimmed(picture.substr(at, end - at));
        at = end;
    }
    return found;
}

std::string svgWithMetadata(std::string_view picture, std::string_view id, std::string_view content)
{
    const std::size_t end = picture.rfind(kEndOfAll);
    if (end == std::string_view::npos)
        throw PictureError("the picture ends too early");
    std::string whole(picture.substr(0, end));
    whole.append(kBegin).append(" id=\"").append(id).append("\">").append(content).append(kEnd).append(">\n");
    return whole.append(picture.substr(end));
}

} // namespace core
