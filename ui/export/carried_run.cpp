#include "ui/export/carried_run.h"

#include "core/formats/picture_metadata.h"
#include "core/io/write_notes.h"
#include "ui/documents/run_files.h"
#include "ui/text/failure_text.h"
#include "ui/text/write_notes_text.h"

#include <optional>

namespace ui {

namespace {

struct Packed {
    QByteArray bytes;
    bool isTooLarge = false; ///< the run, which is then missing
};

/// The run of a document, or nothing without one.
std::string runOf(const std::optional<OpenDocument>& document, DocumentWriter& writer)
{
    return document ? writer.textOf(*document) : std::string();
}

/// Packs the picture with this run, unless it is too large.
Packed pack(const PaintedPicture& picture, const std::string& run)
{
    const bool isTooLarge = picture.canCarry() && run.size() > core::PictureLimits().runBytes;
    return {picture.bytes(isTooLarge ? std::string() : run), isTooLarge};
}

std::optional<OpenDocument> documentOf(const RunFiles& files)
{
    return files.canSave() ? std::optional(files.document()) : std::nullopt;
}

} // namespace

CarriedRun::CarriedRun(RunFiles& files, QObject* parent)
    : QObject(parent), m_files(files), m_threadsWriter(std::make_shared<DocumentWriter>()),
      m_writing(QStringLiteral("figure"))
{
}

CarriedRun::~CarriedRun() = default;

QByteArray CarriedRun::bytesOf(const PaintedPicture& picture)
{
    return pack(picture, picture.canCarry() ? runOf(documentOf(m_files), m_writer) : std::string()).bytes;
}

std::vector<QByteArray> CarriedRun::bytesOf(const std::vector<PaintedPicture>& pictures)
{
    const std::string run = runOf(documentOf(m_files), m_writer);
    std::vector<QByteArray> packed;
    packed.reserve(pictures.size());
    for (const PaintedPicture& picture : pictures)
        packed.push_back(pack(picture, run).bytes);
    return packed;
}

void CarriedRun::save(const QString& path, std::shared_ptr<const PaintedPicture> picture)
{
    m_writing.follow([this, path, picture = std::move(picture), document = documentOf(m_files),
                      writer = m_threadsWriter](const std::stop_token&) -> std::function<void()> {
        try {
            const Packed packed = pack(*picture, picture->canCarry() ? runOf(document, *writer) : std::string());
            const core::WriteNotes notes;
            writePicture(path, packed.bytes);
            return [this, path, isTooLarge = packed.isTooLarge, note = writeNotesText(notes)] {
                emit saved(path, isTooLarge);
                if (!note.isEmpty())
                    emit noted(note);
            };
        } catch (const std::exception& problem) {
            return [this, reason = failureText(problem)] { emit failed(reason); };
        }
    });
}

} // namespace ui

#include "moc_carried_run.cpp"
