#pragma once

#include "core/csv/packed_bytes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Returns whether a file with these first bytes is a zip archive, of which an empty one is only an end.
bool isZip(std::string_view firstBytes);

/// A file in a zip archive.
struct ZipEntry {
    std::string name; ///< with its folders, in any bytes; of tableInZip() in UTF-8 and for messages
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t header = 0; ///< the place of its own header in the archive
    std::uint64_t begin = 0;  ///< the place of its bytes; only of tableInZip()
    std::size_t files = 0;    ///< of the archive, if they have content; only of tableInZip()
    std::uint32_t sum = 0;    ///< CRC-32
    unsigned method = 0;
    bool isEncrypted = false;
};

/// Returns the one file of the archive, or of several the one that is a table by its name: .csv, .tsv, .tab, .data or
/// .dat, maybe packed once more; without such, .txt unless it is a readme or the like. Folders, what systems add by
/// themselves, and empty files among others do not count. Throws TableError for an archive that is damaged, has none or
/// several, is a spreadsheet or another kind of document, or is packed in a way that is not read. Nothing after a stop
/// request.
std::optional<ZipEntry> tableInZip(StoredBytes& archive, const std::string& table);

/// Unpacks a file of a zip archive, and reads the archive to its end.
class ZippedBytes : public ByteSource {
public:
    /// `archive` is read from its first byte, and must outlive the object; `table` is the name in messages.
    ZippedBytes(ByteSource& archive, const ZipEntry& entry, std::string table);
    ~ZippedBytes() override;

    Piece read(std::span<char> into) override;

private:
    class Range; ///< the packed bytes of the entry

    void check(std::span<const char> piece, bool isLast);

    ByteSource& m_archive;
    ZipEntry m_entry;
    std::string m_table;
    std::unique_ptr<Range> m_range;
    std::unique_ptr<UnpackedBytes> m_unpacked; ///< null for bytes that are stored as they are
    std::vector<char> m_buffer;
    std::uint64_t m_size = 0;
    unsigned long m_sum = 0;
    bool m_isOver = false;
};

} // namespace core
