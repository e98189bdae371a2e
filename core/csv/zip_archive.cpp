#include "core/csv/zip_archive.h"

#include "core/csv/cell_text.h"
#include "core/csv/table_error.h"
#include "core/csv/text_encoding.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace core {

/// Source of the format: APPNOTE.TXT of PKWARE, version 6.3.10.
namespace {

constexpr std::size_t kHeaderBytes = 30;
constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kWideLocatorBytes = 20;
constexpr std::size_t kWideEndBytes = 56;
constexpr std::size_t kMaxCommentBytes = 65'535;
constexpr std::size_t kMaxDirectoryBytes = 16'000'000;
constexpr std::uint32_t kNarrowLimit = 0xFFFF'FFFF;             // stands for a number that is in the extra field
constexpr std::string_view kOfficeName = "[Content_Types].xml"; // the first file of Office's documents
constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr unsigned kStored = 0;
constexpr unsigned kDeflated = 8;
constexpr unsigned kDeflated64 = 9; // of large files, on Windows
constexpr unsigned kEncrypted = 99;

[[noreturn]] void refuseZip(const std::string& table, Phrase reason)
{
    throw TableError({.table = table, .line = 0, .column = {}}, std::move(reason));
}

[[noreturn]] void refuseDamagedZip(const std::string& table)
{
    refuseZip(table, {QT_TRANSLATE_NOOP("Table", "its packed bytes are damaged"), {}});
}

/// Reads numbers from bytes, the lowest byte first; 0 beyond their end.
std::uint64_t numberAt(std::string_view bytes, std::size_t place, std::size_t size)
{
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = number << 8U | (place + i < bytes.size() ? static_cast<unsigned char>(bytes[place + i]) : 0U);
    return number;
}

/// Where the directory of an archive is.
struct ZipDirectory {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
};

/// Returns the place of the record at the archive's end, behind which is its comment; nothing if there is none.
std::optional<std::size_t> endRecordIn(std::string_view tail)
{
    for (std::size_t end = tail.rfind(kEndMark); end != std::string_view::npos;
         end = end > 0 ? tail.rfind(kEndMark, end - 1) : std::string_view::npos)
        if (end + kEndBytes + numberAt(tail, end + 20, 2) == tail.size())
            return end;
    return std::nullopt;
}

/// Returns nothing for an archive that has no valid end.
std::optional<ZipDirectory> findDirectory(StoredBytes& archive, std::uint64_t archiveSize)
{
    const std::uint64_t tailBegin = archiveSize - std::min<std::uint64_t>(archiveSize, kEndBytes + kMaxCommentBytes);
    const std::string tail = archive.at(tailBegin, kEndBytes + kMaxCommentBytes);
    const std::optional<std::size_t> found = endRecordIn(tail);
    if (!found)
        return std::nullopt;
    const std::size_t end = *found;
    ZipDirectory directory{numberAt(tail, end + 16, 4), numberAt(tail, end + 12, 4)};
    const std::uint64_t endPlace = tailBegin + end;
    if (endPlace >= kWideLocatorBytes) {
        const std::string locator = archive.at(endPlace - kWideLocatorBytes, kWideLocatorBytes);
        if (locator.starts_with("PK\x06\x07")) {
            const std::string wide = archive.at(numberAt(locator, 8, 8), kWideEndBytes);
            if (wide.starts_with("PK\x06\x06"))
                directory = {numberAt(wide, 48, 8), numberAt(wide, 40, 8)};
        }
    }
    const bool isInside = directory.begin <= endPlace && directory.size <= endPlace - directory.begin;
    return isInside ? std::optional(directory) : std::nullopt;
}

/// Takes the numbers that are too large for their usual places from the extra field.
void readWideNumbers(std::string_view extra, ZipEntry& entry)
{
    constexpr std::size_t kFieldHeader = 4;
    while (extra.size() >= kFieldHeader) {
        const std::size_t size = numberAt(extra, 2, 2);
        std::string_view field = extra.substr(kFieldHeader, size);
        if (numberAt(extra, 0, 2) == 1)
            for (std::uint64_t* number : {&entry.size, &entry.packedSize, &entry.header})
                if (*number == kNarrowLimit && field.size() >= 8) {
                    *number = numberAt(field, 0, 8);
                    field.remove_prefix(8);
                }
        extra.remove_prefix(std::min(extra.size(), kFieldHeader + size));
    }
}

std::vector<ZipEntry> entriesOf(std::string_view directory, const std::string& table)
{
    std::vector<ZipEntry> entries;
    while (directory.size() >= kEntryBytes && directory.starts_with("PK\x01\x02")) {
        const std::size_t nameSize = numberAt(directory, 28, 2);
        const std::size_t extraSize = numberAt(directory, 30, 2);
        const std::size_t all = kEntryBytes + nameSize + extraSize + numberAt(directory, 32, 2);
        if (all > directory.size())
            refuseDamagedZip(table);
        ZipEntry& entry = entries.emplace_back();
        entry.name = directory.substr(kEntryBytes, nameSize);
        entry.method = static_cast<unsigned>(numberAt(directory, 10, 2));
        entry.isEncrypted = numberAt(directory, 8, 2) % 2 == 1 || entry.method == kEncrypted;
        entry.sum = static_cast<std::uint32_t>(numberAt(directory, 16, 4));
        entry.packedSize = numberAt(directory, 20, 4);
        entry.size = numberAt(directory, 24, 4);
        entry.header = numberAt(directory, 42, 4);
        readWideNumbers(directory.substr(kEntryBytes + nameSize, extraSize), entry);
        directory.remove_prefix(all);
    }
    return entries;
}

/// Whether it is a folder, or what systems add to archives by themselves.
bool isNoContent(const ZipEntry& entry)
{
    const std::string_view name = entry.name;
    const std::string_view base = name.substr(name.rfind('/') + 1); // all of it without a slash
    return base.empty() || name.starts_with("__MACOSX/") || base.starts_with("._") || base == ".DS_Store" ||
           base == "Thumbs.db" || base == "desktop.ini";
}

std::string methodText(unsigned method)
{
    return method == kDeflated64 ? "zip with Deflate64" : "zip with method " + std::to_string(method);
}

/// Returns the name as UTF-8, in full if that is short enough for a message.
std::string shownName(const ZipEntry& entry)
{
    constexpr std::size_t kMaxNameBytes = 80;
    const std::string name = lookForUtf8(entry.name, true).valid ? entry.name : fromWindows1252(entry.name);
    return name.size() <= kMaxNameBytes ? name
                                        : shortened(name.substr(name.rfind('/') + 1)); // all of it without a slash
}

std::string shownNames(const std::vector<ZipEntry>& entries)
{
    constexpr std::size_t kMaxNames = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(entries.size(), kMaxNames); ++i)
        names += (i > 0 ? ", " : "") + shortened(shownName(entries[i]));
    return entries.size() > kMaxNames ? names + ", …" : names;
}

/// Whether a file is called as tables are, maybe packed once more.
bool isCalledTable(const ZipEntry& entry)
{
    constexpr auto kPackings = std::to_array<std::string_view>({".gz", ".bz2", ".xz"});
    constexpr auto kTables = std::to_array<std::string_view>({".csv", ".tsv", ".tab", ".data", ".dat"});
    const std::string low = lowerCase(entry.name);
    std::string_view name = low;
    const auto isEnding = [&name](std::string_view ending) { return name.ends_with(ending); };
    if (const auto* packing = std::ranges::find_if(kPackings, isEnding); packing != kPackings.end())
        name.remove_suffix(packing->size());
    return std::ranges::any_of(kTables, isEnding);
}

/// Whether a file is a text that is not called as those are that come with tables.
bool isCalledText(const ZipEntry& entry)
{
    constexpr auto kBegins =
        std::to_array<std::string_view>({"readme", "read_me", "read-me", "read me", "license", "licence"});
    constexpr auto kWhole = std::to_array<std::string_view>(
        {"index", "copying", "copyright", "notice", "changelog", "citation", "description"});
    const std::string low = lowerCase(entry.name);
    std::string_view name = low;
    if (!name.ends_with(".txt"))
        return false;
    name.remove_suffix(std::string_view(".txt").size());
    name.remove_prefix(name.find_last_of("/\\") + 1); // nothing without a folder
    return std::ranges::none_of(kBegins, [name](std::string_view word) { return name.starts_with(word); }) &&
           std::ranges::find(kWhole, name) == kWhole.end();
}

/// Leaves the one file that is a table by its name, if there are others. Table scripts follow it.
void keepTheTable(std::vector<ZipEntry>& entries, const std::string& table)
{
    if (entries.empty())
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "an archive without a file, expected one with one table"), {}});
    if (entries.size() == 1)
        return;
    std::vector<ZipEntry> tables;
    std::ranges::copy_if(entries, std::back_inserter(tables), isCalledTable);
    if (tables.empty())
        std::ranges::copy_if(entries, std::back_inserter(tables), isCalledText);
    if (tables.size() > 1)
        refuseZip(table,
                  {QT_TRANSLATE_NOOP("Table", "an archive of %1 tables (%2), expected one; unpack it and open the "
                                              "one that is wanted"),
                   {Numeral{countText(tables.size())}, shownNames(tables)}});
    if (tables.empty())
        refuseZip(table,
                  {QT_TRANSLATE_NOOP("Table", "an archive of %1 files (%2), expected one with one table; unpack it "
                                              "and open the table"),
                   {Numeral{countText(entries.size())}, shownNames(entries)}});
    entries = std::move(tables);
}

/// Refuses archives that are documents, by the files that they consist of.
void refuseDocuments(const std::vector<ZipEntry>& entries, const std::string& table)
{
    const auto has = [&entries](std::string_view name) {
        return std::ranges::any_of(entries, [name](const ZipEntry& entry) { return entry.name == name; });
    };
    if (has(kOfficeName) || (has("mimetype") && has("content.xml")) || has("Index/Document.iwa"))
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "a spreadsheet or another document of an office program; save the "
                                                     "sheet with the table as CSV first"),
                          {}});
    if (!entries.empty() && std::ranges::all_of(entries, [](const ZipEntry& e) { return e.name.ends_with(".npy"); }))
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "a file of %1, no table of text; save the table as CSV first"),
                          {"NumPy (.npz)"}});
}

} // namespace

/// Reads so many bytes from a place on of a source that is read from its beginning.
class ZippedBytes::Range : public ByteSource {
public:
    Range(ByteSource& source, const ZipEntry& entry) : m_source(source), m_skip(entry.begin), m_rest(entry.packedSize)
    {
    }

    Piece read(std::span<char> into) override
    {
        if (m_skip > 0) {
            const Piece piece = m_source.read(into.first(std::min<std::uint64_t>(into.size(), m_skip)));
            m_skip -= piece.size;
            return {0, piece.end};
        }
        if (m_rest == 0)
            return {0, true};
        const Piece piece = m_source.read(into.first(std::min<std::uint64_t>(into.size(), m_rest)));
        m_rest -= piece.size;
        return {piece.size, piece.end || m_rest == 0};
    }

private:
    ByteSource& m_source;
    std::uint64_t m_skip;
    std::uint64_t m_rest;
};

bool isZip(std::string_view firstBytes)
{
    return firstBytes.starts_with("PK\x03\x04") || firstBytes.starts_with("PK\x05\x06") ||
           firstBytes.starts_with("PK\x07\x08");
}

std::optional<ZipEntry> tableInZip(StoredBytes& archive, const std::string& table)
{
    const std::optional<std::uint64_t> archiveSize = archive.sizeAtTheEnd();
    if (!archiveSize)
        return std::nullopt;
    const std::optional<ZipDirectory> place = findDirectory(archive, *archiveSize);
    if (!place) {
        ZipEntry first;
        first.name = archive.at(kHeaderBytes, kOfficeName.size());
        refuseDocuments({first}, table);
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "its packed bytes end too early"), {}});
    }
    if (place->size > kMaxDirectoryBytes)
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "an archive of many files, expected one with one table; unpack it "
                                                     "and open the table"),
                          {}});
    std::vector<ZipEntry> entries = entriesOf(archive.at(place->begin, place->size), table);
    refuseDocuments(entries, table);
    std::erase_if(entries, isNoContent);
    if (std::ranges::any_of(entries, [](const ZipEntry& each) { return each.size > 0; }))
        std::erase_if(entries, [](const ZipEntry& each) { return each.size == 0; });
    const std::size_t files = entries.size();
    keepTheTable(entries, table);
    ZipEntry& entry = entries.front();
    if (entry.isEncrypted)
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "an archive with a password; unpack it and open the table"), {}});
    if (entry.method != kStored && entry.method != kDeflated)
        refuseZip(table, {QT_TRANSLATE_NOOP("Table", "packed as %1, which is not read; unpack it and open the table"),
                          {methodText(entry.method)}});
    const std::string header = archive.at(entry.header, kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.starts_with("PK\x03\x04"))
        refuseDamagedZip(table);
    entry.begin = entry.header + kHeaderBytes + numberAt(header, 26, 2) + numberAt(header, 28, 2);
    if (entry.begin > *archiveSize || entry.packedSize > *archiveSize - entry.begin)
        refuseDamagedZip(table);
    entry.files = files;
    entry.name = shownName(entry);
    return entry;
}

ZippedBytes::ZippedBytes(ByteSource& archive, const ZipEntry& entry, std::string table)
    : m_archive(archive), m_entry(entry), m_table(std::move(table)), m_range(std::make_unique<Range>(archive, entry))
{
    if (m_entry.method == kDeflated)
        m_unpacked = std::make_unique<UnpackedBytes>(*m_range, makeInflater(), m_table);
}

ZippedBytes::~ZippedBytes() = default;

ByteSource::Piece ZippedBytes::read(std::span<char> into)
{
    if (m_isOver) { // the sum of the stored bytes is that of the whole archive
        m_buffer.resize(std::size_t{64} << 10U);
        return {0, m_archive.read(m_buffer).end};
    }
    const Piece piece = m_unpacked ? m_unpacked->read(into) : m_range->read(into);
    check(into.first(piece.size), piece.end);
    m_isOver = piece.end;
    return {piece.size, false};
}

void ZippedBytes::check(std::span<const char> piece, bool isLast)
{
    m_size += piece.size();
    m_sum = crc32_z(m_sum, reinterpret_cast<const Bytef*>(piece.data()), piece.size());
    if (m_size > m_entry.size || (isLast && (m_size != m_entry.size || m_sum != m_entry.sum)))
        refuseDamagedZip(m_table);
}

} // namespace core
