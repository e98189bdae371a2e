#include "core/csv/byte_source.h"

#include "core/io/file_error.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace core {

namespace {

const char* kindOf(std::filesystem::file_type type)
{
    switch (type) {
    case std::filesystem::file_type::directory:
        return "a folder";
    case std::filesystem::file_type::fifo:
        return "a pipe";
    case std::filesystem::file_type::socket:
        return "a socket";
    case std::filesystem::file_type::character:
    case std::filesystem::file_type::block:
        return "a device";
    default:
        return "no ordinary file";
    }
}

} // namespace

void StoredBytes::note(std::span<const char> bytes)
{
    m_taken += bytes.size();
    m_sum.add(std::as_bytes(bytes));
}

FileBytes::FileBytes(const std::filesystem::path& path, std::uint64_t begin) : m_path(path), m_begin(begin)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (problem)
        throw FileError(path, problem.value());
    if (!std::filesystem::is_regular_file(status)) // a pipe would wait, a device never end
        throw FileError(path, "is " + std::string(kindOf(status.type())) + ", expected a file");
    m_file.reset(std::fopen(path.c_str(), "rb"));
    if (!m_file)
        throw FileError(path, errno);
    m_size = std::filesystem::file_size(path, problem);
    if (problem)
        throw FileError(path, problem.value());
    m_size -= std::min(m_begin, m_size);
    if (m_begin > 0 && ::fseeko(m_file.get(), static_cast<off_t>(m_begin), SEEK_SET) != 0)
        throw FileError(path, errno);
}

std::string FileBytes::at(std::uint64_t place, std::size_t count)
{
    if (place >= m_size)
        return {};
    std::string bytes(std::min<std::uint64_t>(count, m_size - place), '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t more = ::pread(::fileno(m_file.get()), bytes.data() + size, bytes.size() - size,
                                     static_cast<off_t>(m_begin + place + size));
        if (more < 0 && errno != EINTR)
            throw FileError(m_path, errno);
        if (more == 0)
            break;
        size += static_cast<std::size_t>(std::max<ssize_t>(more, 0));
    }
    bytes.resize(size);
    return bytes;
}

ByteSource::Piece FileBytes::read(std::span<char> into)
{
    const std::size_t size = std::fread(into.data(), 1, into.size(), m_file.get());
    if (size < into.size() && std::ferror(m_file.get()) != 0)
        throw FileError(m_path, errno);
    note(into.first(size));
    return {size, size < into.size()};
}

std::string MemoryBytes::at(std::uint64_t place, std::size_t count)
{
    return std::string(m_all.substr(std::min<std::uint64_t>(place, m_all.size()), count));
}

ByteSource::Piece MemoryBytes::read(std::span<char> into)
{
    const std::size_t size = std::min(into.size(), m_bytes.size());
    std::copy_n(m_bytes.begin(), size, into.begin());
    m_bytes.remove_prefix(size);
    note(into.first(size));
    return {size, m_bytes.empty()};
}

PrefixedBytes::PrefixedBytes(ByteSource& source, std::size_t ahead, const std::stop_token& stop) : m_rest(source)
{
    std::string bytes(ahead, '\0');
    std::size_t size = 0;
    while (size < ahead && !m_prefixIsAll && !stop.stop_requested()) {
        const Piece piece = source.read(std::span(bytes).subspan(size));
        size += piece.size;
        m_prefixIsAll = piece.end;
    }
    m_prefix = bytes.substr(0, size);
}

ByteSource::Piece PrefixedBytes::read(std::span<char> into)
{
    if (m_prefix.empty())
        return m_prefixIsAll ? Piece{0, true} : m_rest.read(into);
    const std::size_t size = std::min(into.size(), m_prefix.size());
    std::copy_n(m_prefix.begin(), size, into.begin());
    m_prefix.erase(0, size);
    return {size, m_prefix.empty() && m_prefixIsAll};
}

} // namespace core
