#pragma once

#include "ui/documents/run_document_io.h"
#include "ui/pictures/picture_file.h"
#include "ui/training/latest_job.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

class RunFiles;

/// Embeds the current run in pictures. On the GUI thread; the destructor waits for a picture that is being written.
class CarriedRun : public QObject {
    Q_OBJECT

public:
    /// The files must outlive this object.
    explicit CarriedRun(RunFiles& files, QObject* parent = nullptr);
    ~CarriedRun() override;

    /// The picture's bytes, with the current run if there is one. Blocks: a tenth of a second for the article's run.
    [[nodiscard]] QByteArray bytesOf(const PaintedPicture& picture);
    /// The same of several pictures, hardly slower than of one.
    [[nodiscard]] std::vector<QByteArray> bytesOf(const std::vector<PaintedPicture>& pictures);
    /// Writes these bytes on another thread. Ends with saved() or failed().
    void save(const QString& path, std::shared_ptr<const PaintedPicture> picture);

signals:
    /// isTooLarge: the picture lacks its run, which is too large.
    void saved(const QString& path, bool isTooLarge);
    /// After saved(): what the folder refused, so that the file was written with less protection.
    void noted(const QString& note);
    void failed(const QString& reason);

private:
    RunFiles& m_files;
    DocumentWriter m_writer;
    std::shared_ptr<DocumentWriter> m_threadsWriter; ///< used by m_writing's thread only
    LatestJob m_writing;
};

} // namespace ui
