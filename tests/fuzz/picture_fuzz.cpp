#include "core/formats/picture_metadata.h"
#include "core/formats/picture_parts.h"

#include <zlib.h>

#include <cstdlib>
#include <span>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t mostBytes);

namespace {

constexpr core::PictureLimits kLimits{100'000, 100'000, 100};
constexpr std::size_t kWord = 4; ///< a chunk has a length, a type, so many bytes and a sum

std::size_t wordAt(const std::uint8_t* bytes)
{
    std::size_t word = 0;
    for (std::size_t i = 0; i < kWord; ++i)
        word = (word << 8U) | bytes[i];
    return word;
}

/// Makes the sums of a PNG's chunks right, since chance never would.
void sumUp(std::span<std::uint8_t> picture)
{
    std::size_t at = core::kPngSignature.size();
    while (picture.size() >= at + 3 * kWord) {
        const std::size_t length = wordAt(picture.data() + at);
        if (length > picture.size() - at - 3 * kWord)
            return;
        const std::size_t sumAt = at + 2 * kWord + length;
        const auto sum =
            static_cast<std::uint32_t>(crc32(0, picture.data() + at + kWord, static_cast<uInt>(length + kWord)));
        for (std::size_t i = 0; i < kWord; ++i)
            picture[sumAt + i] = static_cast<std::uint8_t>(sum >> (8 * (kWord - 1 - i)));
        at = sumAt + kWord;
    }
}

/// A picture that takes a run gives it back.
void putInAndTakeOut(std::string_view picture)
{
    constexpr std::string_view kRun = "a run";
    std::string carrier;
    try {
        carrier = core::pictureWithRun(picture, kRun, kLimits);
    } catch (const core::PictureError&) {
        return;
    }
    if (core::runTextIn(carrier) != kRun)
        std::abort();
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size, std::size_t mostBytes,
                                               unsigned int seed)
{
    const std::size_t mutated = LLVMFuzzerMutate(bytes, size, mostBytes);
    if (seed % 8 != 0)
        sumUp({bytes, mutated});
    return mutated;
}

/// Any bytes are refused as a PictureError, or a picture with a text within the limits; or without one, and then it can
/// carry one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view picture(reinterpret_cast<const char*>(bytes), size);
    try {
        if (core::runTextIn(picture, kLimits).size() > kLimits.runBytes)
            std::abort();
    } catch (const core::PictureError&) {
        putInAndTakeOut(picture);
    }
    return 0;
}
