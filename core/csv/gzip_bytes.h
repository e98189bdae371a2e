#pragma once

#include "core/csv/byte_source.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// Returns whether a file with these first bytes is gzip-compressed.
bool isGzip(std::string_view firstBytes);

/// Decompresses a gzip file of one or several members. Throws TableError for damaged or truncated input.
class GzipBytes : public ByteSource {
public:
    /// `packed` must outlive the object; `table` is the name in messages.
    GzipBytes(ByteSource& packed, std::string table);
    ~GzipBytes() override;

    Piece read(std::span<char> into) override;

private:
    struct Stream; ///< zlib's

    void refill();
    /// Starts the next member; false at the end of the file.
    bool beginNextMember();
    [[noreturn]] void refuse(const char* reason) const;

    ByteSource& m_packed;
    std::string m_table;
    std::vector<char> m_buffer;
    std::unique_ptr<Stream> m_stream;
    bool m_packedEnded = false;
    bool m_betweenMembers = false;
};

} // namespace core
