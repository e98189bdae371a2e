#include "core/formats/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNone = 64;

constexpr auto kValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNone);
    for (std::uint8_t value = 0; value < kNone; ++value)
        values.at(static_cast<std::uint8_t>(kAlphabet[value])) = value;
    return values;
}();

} // namespace

std::string toBase64(std::span<const std::byte> bytes)
{
    std::string text(base64Length(bytes.size()), '=');
    char* out = text.data();
    for (std::size_t done = 0; done < bytes.size(); done += 3, out += 4) {
        const auto group = bytes.subspan(done, std::min<std::size_t>(3, bytes.size() - done));
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < group.size() ? std::to_integer<std::uint32_t>(group[i]) : 0U);
        for (std::size_t i = 0; i <= group.size(); ++i)
            out[i] = kAlphabet[bits >> (18U - 6U * i) & 63U];
    }
    return text;
}

bool fromBase64(std::string_view text, std::span<std::byte> bytes)
{
    if (text.size() != base64Length(bytes.size()))
        return false;
    const char* in = text.data();
    for (std::size_t done = 0; done < bytes.size(); done += 3, in += 4) {
        const auto group = bytes.subspan(done, std::min<std::size_t>(3, bytes.size() - done));
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint8_t value = kValues[static_cast<std::uint8_t>(in[i])];
            const bool isPadding = i > group.size();
            if (isPadding ? in[i] != '=' : value == kNone)
                return false;
            bits = bits << 6U | (isPadding ? 0U : value);
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const auto byte = static_cast<std::byte>(bits >> (16U - 8U * i) & 255U);
            if (i < group.size())
                group[i] = byte;
            else if (byte != std::byte{0})
                return false;
        }
    }
    return true;
}

} // namespace core
