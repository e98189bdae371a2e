#include "core/io/part_name.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <random>

#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDigits = 8;
constexpr std::string_view kEnding = ".part";

std::string hexOf(std::uint32_t number)
{
    std::array<char, 2 * kDigits> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", number);
    return digits.data();
}

/// FNV-1a, so that names that begin alike have temporary files of their own.
std::uint32_t hashOf(std::string_view name)
{
    std::uint32_t hash = 0x811c9dc5;
    for (const char byte : name)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193;
    return hash;
}

} // namespace

std::size_t nameLimitBeside(const fs::path& place) noexcept
{
    constexpr long kLeast = 64;
    constexpr long kMost = 255;
    const fs::path folder = place.parent_path();
    const long limit = ::pathconf(folder.empty() ? "." : folder.c_str(), _PC_NAME_MAX);
    return static_cast<std::size_t>(limit < 0 ? kMost : std::clamp(limit, kLeast, kMost));
}

std::string_view cutName(std::string_view name, std::size_t bytes)
{
    std::size_t end = 0;
    while (end < name.size()) {
        const Utf8Character character = firstCharacter(name.substr(end));
        const std::size_t next = end + (character.isWhole ? character.bytes : 1);
        if (next > bytes)
            break;
        end = next;
    }
    return name.substr(0, end);
}

std::string partBeginning(const fs::path& place)
{
    const std::string name = place.filename().string();
    const std::size_t room = nameLimitBeside(place) - 2 - kDigits - kEnding.size();
    if (name.size() <= room)
        return "." + name + ".";
    return "." + std::string(cutName(name, room - 1 - kDigits)) + "~" + hexOf(hashOf(name)) + ".";
}

fs::path newPartName(const fs::path& place)
{
    std::random_device random;
    return place.parent_path() / (partBeginning(place) + hexOf(random()) + std::string(kEnding));
}

bool isPartName(std::string_view name, std::string_view beginning)
{
    if (name.size() != beginning.size() + kDigits + kEnding.size() || !name.starts_with(beginning) ||
        !name.ends_with(kEnding))
        return false;
    return name.substr(beginning.size(), kDigits).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace core
