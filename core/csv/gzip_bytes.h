#pragma once

#include "core/csv/byte_source.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// Whether these are the first bytes of a file that gzip has packed.
bool isGzip(std::string_view firstBytes);

/// What gzip has packed, of one member or several. Throws TableError where the packed bytes are damaged or end too
/// early.
class GzipBytes : public ByteSource {
public:
    /// `packed` must outlive it; `table` is what messages call it.
    GzipBytes(ByteSource& packed, std::string table);
    ~GzipBytes() override;

    Piece read(std::span<char> into) override;

private:
    struct Stream; ///< zlib's

    void refill();
    /// What follows a member: false at the end of all.
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
