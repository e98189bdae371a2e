#pragma once

#include "ui/documents/run_document_io.h"
#include "ui/pictures/picture_file.h"
#include "ui/training/latest_job.h"

#include <QObject>
#include <QString>

#include <memory>

namespace ui {

class RunFiles;

/// Gives pictures the run that they show.
///
/// Lives on the GUI thread; the destructor waits for a picture that is being written.
class CarriedRun : public QObject {
    Q_OBJECT

public:
    /// Must outlive it.
    explicit CarriedRun(RunFiles& files, QObject* parent = nullptr);
    ~CarriedRun() override;

    /// The picture's bytes, with the run as it stands if there is one. Blocks, for the article's run a tenth of a
    /// second.
    [[nodiscard]] QByteArray bytesOf(const PaintedPicture& picture);
    /// Writes them off the GUI thread. Ends with saved() or failed().
    void save(const QString& path, std::shared_ptr<const PaintedPicture> picture);

signals:
    /// isTooLarge: the run is, so that the picture does not carry it.
    void saved(const QString& path, bool isTooLarge);
    void failed(const QString& reason);

private:
    RunFiles& m_files;
    DocumentWriter m_writer;
    std::shared_ptr<DocumentWriter> m_threadsWriter; ///< used by m_writing's thread alone
    LatestJob m_writing;
};

} // namespace ui
