#include "core/formats/picture_metadata.h"

#include "core/formats/base64.h"
#include "core/formats/picture_parts.h"
#include "core/text/number_text.h"

#include <span>

namespace core {

namespace {

constexpr std::string_view kKeyword = "attention-lab run";
constexpr std::string_view kId = "attention-lab-run";

/// Removes a zero-terminated text from the beginning.
std::string_view fieldOf(std::string_view& rest)
{
    const std::size_t length = rest.find('\0');
    if (length == std::string_view::npos)
        throw PictureError("the chunk with its run is damaged");
    const std::string_view field = rest.substr(0, length);
    rest.remove_prefix(length + 1);
    return field;
}

void requireRunBytes(std::size_t bytes, const PictureLimits& limits)
{
    if (bytes > limits.runBytes)
        throw PictureError("the run takes " + bytesText(bytes) + ", but a picture carries at most " +
                           bytesText(limits.runBytes));
}

/// Decodes an iTXt chunk after its keyword: compression flag and method, language, translated keyword, text.
std::string textOfChunk(std::string_view rest, const PictureLimits& limits)
{
    if (rest.size() < 2)
        throw PictureError("the chunk with its run is damaged");
    const bool isPacked = rest[0] == '\1';
    if ((!isPacked && rest[0] != '\0') || rest[1] != '\0')
        throw PictureError("its run is packed in a way that is not known");
    rest.remove_prefix(2);
    fieldOf(rest);
    fieldOf(rest);
    if (isPacked)
        return unpackedText(rest, limits.runBytes);
    requireRunBytes(rest.size(), limits);
    return std::string(rest);
}

std::optional<std::string> runInPng(std::string_view picture, const PictureLimits& limits)
{
    std::optional<std::string_view> found;
    for (PngChunks chunks(picture, limits.chunks); !chunks.atEnd();) {
        const PngChunk chunk = chunks.next();
        const bool isOurs = chunk.type == "iTXt" && chunk.content.starts_with(kKeyword) &&
                            chunk.content.substr(kKeyword.size()).starts_with('\0');
        if (!isOurs)
            continue;
        if (found)
            throw PictureError("it carries two runs, expected one");
        found = chunk.content.substr(kKeyword.size() + 1);
    }
    return found ? std::optional(textOfChunk(*found, limits)) : std::nullopt;
}

std::optional<std::string> runInSvg(std::string_view picture, const PictureLimits& limits)
{
    const auto found = svgMetadata(picture, kId, limits.chunks);
    if (!found)
        return std::nullopt;
    const std::size_t padding = found->ends_with("==") ? 2 : found->ends_with('=') ? 1 : 0;
    const bool isWhole = !found->empty() && found->size() % 4 == 0;
    std::string packed(isWhole ? found->size() / 4 * 3 - padding : 0, '\0');
    if (!isWhole || !fromBase64(*found, std::as_writable_bytes(std::span(packed))))
        throw PictureError("its run is no base64, or damaged");
    return unpackedText(packed, limits.runBytes);
}

std::string pngWithRun(std::string_view picture, std::string_view run, const PictureLimits& limits)
{
    PngChunks chunks(picture, limits.chunks);
    std::size_t end = 0;
    while (!chunks.atEnd())
        end = chunks.next().begin;
    std::string content(kKeyword);
    content += std::string_view("\0\1\0\0\0", 5); // packed, by zlib, in no language
    content += packedText(run);
    return std::string(picture.substr(0, end)) + pngChunk("iTXt", content) + std::string(picture.substr(end));
}

std::string svgWithRun(std::string_view picture, std::string_view run)
{
    const std::string packed = packedText(run);
    return svgWithMetadata(picture, kId, toBase64(std::as_bytes(std::span(packed))));
}

PictureKind kindOf(std::string_view picture, const PictureLimits& limits)
{
    if (picture.size() > limits.pictureBytes)
        throw PictureError("it has " + bytesText(picture.size()) + ", but a picture has at most " +
                           bytesText(limits.pictureBytes));
    const auto kind = pictureKindOf(picture);
    if (!kind)
        throw PictureError("it is neither a PNG nor an SVG");
    return *kind;
}

std::optional<std::string> runIn(std::string_view picture, PictureKind kind, const PictureLimits& limits)
{
    return kind == PictureKind::Png ? runInPng(picture, limits) : runInSvg(picture, limits);
}

} // namespace

std::optional<PictureKind> pictureKindOf(std::string_view firstBytes)
{
    if (firstBytes.starts_with(kPngSignature))
        return PictureKind::Png;
    if (firstBytes.starts_with("\xEF\xBB\xBF"))
        firstBytes.remove_prefix(3);
    const std::size_t first = firstBytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && firstBytes[first] == '<')
        return PictureKind::Svg;
    return std::nullopt;
}

std::string pictureWithRun(std::string_view picture, std::string_view run, const PictureLimits& limits)
{
    const PictureKind kind = kindOf(picture, limits);
    requireRunBytes(run.size(), limits);
    if (runIn(picture, kind, limits))
        throw PictureError("it carries a run already");
    return kind == PictureKind::Png ? pngWithRun(picture, run, limits) : svgWithRun(picture, run);
}

std::string runTextIn(std::string_view picture, const PictureLimits& limits)
{
    auto text = runIn(picture, kindOf(picture, limits), limits);
    if (!text)
        throw PictureError("this picture carries no run of Attention Lab");
    return std::move(*text);
}

} // namespace core
