#include "core/csv/byte_source.h"

#include "core/io/file_error.h"

#include <algorithm>
#include <cerrno>

namespace core {

void StoredBytes::note(std::span<const char> bytes)
{
    m_taken += bytes.size();
    m_sum.add(std::as_bytes(bytes));
}

FileBytes::FileBytes(const std::filesystem::path& path) : m_path(path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (problem)
        throw FileError(path, problem.value());
    if (!std::filesystem::is_regular_file(status)) // a pipe would wait, a device never end
        throw FileError(path,
                        std::filesystem::is_directory(status) ? "is a folder, expected a file" : "is no ordinary file");
    m_file.reset(std::fopen(path.c_str(), "rb"));
    if (!m_file)
        throw FileError(path, errno);
    m_size = std::filesystem::file_size(path, problem);
    if (problem)
        throw FileError(path, problem.value());
}

ByteSource::Piece FileBytes::read(std::span<char> into)
{
    const std::size_t size = std::fread(into.data(), 1, into.size(), m_file.get());
    if (size < into.size() && std::ferror(m_file.get()) != 0)
        throw FileError(m_path, errno);
    note(into.first(size));
    return {size, size < into.size()};
}

ByteSource::Piece MemoryBytes::read(std::span<char> into)
{
    const std::size_t size = std::min(into.size(), m_bytes.size());
    std::copy_n(m_bytes.begin(), size, into.begin());
    m_bytes.remove_prefix(size);
    note(into.first(size));
    return {size, m_bytes.empty()};
}

PrefixedBytes::PrefixedBytes(ByteSource& source, std::size_t ahead) : m_rest(source)
{
    std::string bytes(ahead, '\0');
    std::size_t size = 0;
    while (size < ahead && !m_prefixIsAll) {
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
