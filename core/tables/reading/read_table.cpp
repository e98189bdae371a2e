#include "core/tables/reading/read_table.h"

#include "core/csv/foreign_file.h"
#include "core/csv/packed_bytes.h"
#include "core/csv/piped_bytes.h"
#include "core/csv/record_reader.h"
#include "core/csv/text_encoding.h"
#include "core/csv/zip_archive.h"
#include "core/tables/reading/format_notes.h"
#include "core/tables/reading/table_builder.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace core {

namespace {

/// The share of reading in the progress; the rest is the summary of the columns.
constexpr double kReadingShare = 0.9;

/// The bytes of a skipped line that a note can show.
constexpr std::size_t kMaxNotedBytes = 200;

/// The first bytes by which a way of packing is known.
constexpr std::size_t kMagic = 16;

using OpenBytes = std::function<std::unique_ptr<StoredBytes>()>;

[[noreturn]] void refuse(const std::string& name, std::size_t line, const Phrase& reason)
{
    throw TableError({.table = name, .line = line, .column = {}}, reason);
}

/// Reports progress that never decreases, though further readings may become necessary.
class Progress {
public:
    explicit Progress(const std::function<void(const TableProgress&)>& report) : m_onProgress(report) {}

    void report(double fraction, std::size_t rows)
    {
        if (!m_onProgress)
            return;
        m_reported.fraction = std::clamp(fraction, m_reported.fraction, 1.0);
        m_reported.rows = std::max(m_reported.rows, rows);
        m_onProgress(m_reported);
    }

private:
    const std::function<void(const TableProgress&)>& m_onProgress;
    TableProgress m_reported;
};

/// Unpacks the table in a zip archive, and once more if it was packed before it came there.
class TableInZip : public ByteSource {
public:
    TableInZip(ByteSource& archive, const ZipEntry& entry, const std::string& name, const std::stop_token& stop)
        : m_zipped(archive, entry, name), m_bytes(m_zipped, kMagic, stop)
    {
        if (const Packing packing = packingOf(m_bytes.prefix()); packing != Packing::None)
            m_unpacked.emplace(m_bytes, makeUnpacker(packing), name);
    }

    Piece read(std::span<char> into) override { return m_unpacked ? m_unpacked->read(into) : m_bytes.read(into); }

private:
    ZippedBytes m_zipped;
    PrefixedBytes m_bytes;
    std::optional<UnpackedBytes> m_unpacked;
};

/// Reads a table one to three times from the first byte to the last.
class TableReader {
public:
    TableReader(std::string name, OpenBytes open, const TableReading& reading, std::stop_token stop)
        : m_name(std::move(name)), m_open(std::move(open)), m_reading(reading), m_stop(std::move(stop)),
          m_progress(reading.onProgress)
    {
    }

    std::shared_ptr<const Table> read()
    {
        if (!readOnce())
            return nullptr;
        while (m_builder->needsReading()) {
            m_builder->beginAgain();
            ++m_readings;
            const std::string sum = m_sum;
            const std::size_t rows = m_builder->rows();
            if (!readOnce())
                return nullptr;
            if (m_sum != sum || m_builder->rows() < rows)
                refuse(m_name, 0, {QT_TRANSLATE_NOOP("Table", "it changed while it was read"), {}});
        }
        auto table = std::make_shared<Table>();
        table->sha256 = m_sum;
        const auto report = [this](double share) {
            m_progress.report(kReadingShare + (1.0 - kReadingShare) * share, m_builder->rows());
        };
        // After a stop request, columns can lack values.
        if (!m_builder->moveTo(*table, m_encodingIsCertain, report) || m_stop.stop_requested())
            return nullptr;
        table->notes.insert(table->notes.begin(), m_notes.begin(), m_notes.end());
        if (table->format.encoding == TextEncoding::Windows1252)
            m_skipped.firstLine = fromWindows1252(m_skipped.firstLine);
        m_skipped.firstLine = validUtf8(m_skipped.firstLine);
        std::ranges::copy(formatNotes(m_format, m_skipped), std::back_inserter(table->notes));
        table->oddities.manyMarks = m_skipped.marks > 1;
        table->oddities.formulaTexts = m_skipped.formulaTexts > 0;
        table->oddities.namesEndInDelimiter = m_skipped.namesEnd;
        table->oddities.repeatsNames = m_skipped.repeats.count > 0;
        table->guessedFormat = m_guessed;
        table->guessedFormat.encoding = table->format.encoding;
        return table;
    }

private:
    bool readOnce();
    std::unique_ptr<ByteSource> unpack(PrefixedBytes& bytes, StoredBytes& stored);
    void begin(const RecordReader& reader, const DecodedBytes& decoded);

    std::string m_name;
    OpenBytes m_open;
    const TableReading& m_reading;
    std::stop_token m_stop;
    Progress m_progress;
    std::optional<TableBuilder> m_builder;
    TableFormat m_format;
    TableFormat m_guessed; ///< without the choices
    SkippedParts m_skipped;
    bool m_encodingIsCertain = false;
    int m_readings = 0; ///< that are complete
    std::string m_sum;
    std::vector<Phrase> m_notes; ///< about the bytes
};

bool TableReader::readOnce()
{
    const auto stored = m_open();
    if (const auto size = stored->size(); size > m_reading.limits.bytes)
        refuse(m_name, 0,
               {QT_TRANSLATE_NOOP("Table", "%1, expected at most %2"),
                {Numeral{bytesText(*size)}, Numeral{bytesText(m_reading.limits.bytes)}}});
    PrefixedBytes bytes(*stored, kMagic, m_stop);
    const std::unique_ptr<ByteSource> unpacked = unpack(bytes, *stored);
    DecodedBytes decoded(unpacked ? *unpacked : bytes, m_reading.format.encoding, m_stop);
    if (m_stop.stop_requested())
        return false;
    if (const auto foreign = foreignBytes(decoded.firstBytes()))
        refuse(m_name, 0, *foreign);
    RecordReader reader(decoded, m_name, m_reading.limits, m_stop);
    if (reader.stopped())
        return false;
    if (!m_builder)
        begin(reader, decoded);
    const auto report = [&] {
        const auto size = stored->size(); // unknown while the bytes come in
        const double share =
            size ? static_cast<double>(stored->taken()) / std::max(1.0, static_cast<double>(*size)) : 0.0;
        const double readings = m_readings + (m_builder->isLate() ? 2.0 : 1.0);
        m_progress.report(kReadingShare * (share + m_readings) / readings, m_builder->rows());
    };
    reader.begin(m_format, report);
    for (;;) {
        const RecordReader::Outcome outcome = reader.next();
        if (outcome == RecordReader::Outcome::Stopped)
            return false;
        if (outcome == RecordReader::Outcome::End)
            break;
        m_builder->add(reader.cells(), reader.line(), reader.isBlank());
    }
    const std::string firstLine = m_skipped.firstLine;
    m_skipped = m_builder->skipped();
    m_skipped.firstLine = firstLine;
    m_skipped.marks = decoded.marks();
    m_skipped.comments = reader.comments();
    m_skipped.formulaTexts = reader.formulaTexts();
    m_skipped.ctrlZ = reader.endedWithCtrlZ();
    report();
    m_sum = stored->finishSum();
    return !m_stop.stop_requested();
}

/// Returns the unpacked bytes; null for what is not packed. `stored` is what `bytes` reads.
std::unique_ptr<ByteSource> TableReader::unpack(PrefixedBytes& bytes, StoredBytes& stored)
{
    if (isZip(bytes.prefix())) {
        const auto entry = tableInZip(stored, m_name);
        if (!entry)
            return nullptr; // stopped
        if (!m_builder && entry->files > 1)
            m_notes.push_back({QT_TRANSLATE_NOOP("Table", "%1 holds %2 files; %3 is read."),
                               {m_name, Numeral{countText(entry->files)}, entry->name}});
        return std::make_unique<TableInZip>(bytes, *entry, m_name, m_stop);
    }
    const Packing packing = packingOf(bytes.prefix());
    if (packing == Packing::None)
        return nullptr;
    return std::make_unique<UnpackedBytes>(bytes, makeUnpacker(packing), m_name);
}

void TableReader::begin(const RecordReader& reader, const DecodedBytes& decoded)
{
    const TableSample sample{.text = reader.sample(), .isAll = reader.sampleIsAll()};
    if (const auto foreign = foreignText(sample))
        refuse(m_name, 0, *foreign);
    if (const std::size_t nul = sample.text.find('\0'); nul != std::string_view::npos) {
        const auto line = static_cast<std::size_t>(std::count(
                              sample.text.begin(), sample.text.begin() + static_cast<std::ptrdiff_t>(nul), '\n')) +
                          1;
        refuse(m_name, line, {QT_TRANSLATE_NOOP("Table", "a NUL byte: this is not a table of text"), {}});
    }
    TableFormatChoice known = m_reading.format;
    known.encoding = decoded.encoding();
    m_encodingIsCertain = known.encoding.has_value();
    if (decoded.isGuessed())
        m_notes.push_back({QT_TRANSLATE_NOOP("Table", "Its text has no byte order mark and was read as %1."),
                           {std::string(encodingName(*known.encoding))}});
    m_format = guessFormatOfSample(sample, known);
    TableFormatChoice unknown;
    unknown.encoding = known.encoding;
    m_guessed = known == unknown ? m_format : guessFormatOfSample(sample, unknown);
    m_skipped.firstLine = sample.text.substr(0, std::min(sample.text.find_first_of("\r\n"), kMaxNotedBytes));
    m_builder.emplace(m_name, m_format, factsOfColumns(sample, m_format), m_reading.format.decimalMark.has_value(),
                      m_reading.limits, m_stop);
}

std::shared_ptr<const Table> readWith(const std::string& name, OpenBytes open, const TableReading& reading,
                                      const std::stop_token& stop)
{
    checkFormatChoice(reading.format);
    return TableReader(name, std::move(open), reading, stop).read();
}

} // namespace

std::shared_ptr<const Table> readTable(const std::filesystem::path& path, const TableReading& reading,
                                       const std::stop_token& stop)
{
    const std::string name = tableNameOf(path);
    if (!isPipe(path))
        return readWith(
            name, [&path] { return std::make_unique<FileBytes>(path, beginOfFile(path)); }, reading, stop);
    const auto pipe = std::make_shared<Pipe>(path, name, reading.limits.bytes, stop);
    return readWith(
        name, [&pipe] { return std::make_unique<PipedBytes>(pipe); }, reading, stop);
}

std::shared_ptr<const Table> readTableText(std::string_view bytes, const std::string& name, const TableReading& reading,
                                           const std::stop_token& stop)
{
    return readWith(
        name, [bytes] { return std::make_unique<MemoryBytes>(bytes); }, reading, stop);
}

} // namespace core
