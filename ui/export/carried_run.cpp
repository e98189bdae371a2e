#include "ui/export/carried_run.h"

#include "core/formats/picture_metadata.h"
#include "ui/documents/run_files.h"
#include "ui/text/failure_text.h"

#include <optional>

namespace ui {

namespace {

struct Packed {
    QByteArray bytes;
    bool isTooLarge = false; ///< the run, which is then missing
};

/// Packs the picture with its run, unless there is none or it is too large.
Packed pack(const PaintedPicture& picture, const std::optional<OpenDocument>& document, DocumentWriter& writer)
{
    const std::string run = document && picture.canCarry() ? writer.textOf(*document) : std::string();
    const bool isTooLarge = run.size() > core::PictureLimits().runBytes;
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
    return pack(picture, documentOf(m_files), m_writer).bytes;
}

void CarriedRun::save(const QString& path, std::shared_ptr<const PaintedPicture> picture)
{
    m_writing.follow([this, path, picture = std::move(picture), document = documentOf(m_files),
                      writer = m_threadsWriter](const std::stop_token&) -> std::function<void()> {
        try {
            const Packed packed = pack(*picture, document, *writer);
            writePicture(path, packed.bytes);
            return [this, path, isTooLarge = packed.isTooLarge] { emit saved(path, isTooLarge); };
        } catch (const std::exception& problem) {
            return [this, reason = failureText(problem)] { emit failed(reason); };
        }
    });
}

} // namespace ui

#include "moc_carried_run.cpp"
