#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace core {

/// SHA-256 of bytes that come in pieces. OpenSSL's, because it uses the processor's own instructions where there are
/// some: a table of half a gigabyte takes a third of a second instead of three.
class Sha256 {
public:
    Sha256();

    void add(std::span<const std::byte> bytes);
    /// 64 hexadecimal digits. Only once: nothing can be added any more.
    std::string finish();

private:
    struct Free {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Free> m_context; ///< EVP_MD_CTX
};

} // namespace core
