#pragma once

#include "core/csv/byte_source.h"
#include "core/text/phrase.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The ways of packing one file.
enum class Packing { None, Gzip, Bzip2, Xz };

/// Returns the packing of a file with these first bytes, of which ten are enough.
Packing packingOf(std::string_view firstBytes);

/// Unpacks one member: what a packer makes of one file, and of which several can follow each other.
class Unpacker {
public:
    enum class Outcome { More, End, Damaged, TooMuchMemory };

    Unpacker() = default;
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    virtual ~Unpacker() = default;

    /// Removes from both what it used: packed bytes that it took, and room that it filled.
    virtual Outcome unpack(std::span<char>& packed, std::span<char>& room) = 0;
    /// Makes it ready for the next member.
    virtual void restart() = 0;
};

/// Returns an unpacker for gzip, bzip2 or xz. Throws std::bad_alloc.
std::unique_ptr<Unpacker> makeUnpacker(Packing packing);
/// Returns an unpacker for the bare deflated bytes in a zip archive. Throws std::bad_alloc.
std::unique_ptr<Unpacker> makeInflater();

/// The most memory that unpacking may take: xz's own largest setting takes a quarter of it.
constexpr std::size_t kMaxUnpackerMemory = 256'000'000;

/// Unpacks a file of one or several members, with zeros between and after them. Throws TableError for damaged or
/// truncated input, and for what takes more than kMaxUnpackerMemory.
class UnpackedBytes : public ByteSource {
public:
    /// `packed` must outlive the object; `table` is the name in messages.
    UnpackedBytes(ByteSource& packed, std::unique_ptr<Unpacker> unpacker, std::string table);

    Piece read(std::span<char> into) override;

private:
    void refill();
    /// Starts the next member; false at the end of the file.
    bool beginNextMember();
    [[noreturn]] void refuse(Phrase reason) const;

    ByteSource& m_packed;
    std::unique_ptr<Unpacker> m_unpacker;
    std::string m_table;
    std::vector<char> m_buffer;
    std::span<char> m_rest; ///< of the buffer
    bool m_packedEnded = false;
    bool m_betweenMembers = false;
};

} // namespace core
