#pragma once

#include "ui/documents/recovery_file.h"
#include "ui/documents/run_files.h"

#include <QTimer>

#include <chrono>

namespace ui {

/// Writes the document into a recovery file half a minute after a change and after each run, while no file of its own
/// holds it; removes the recovery file when it is not needed any more. The destructor leaves it, as a crash does.
///
/// Lives on the GUI thread and writes on the thread of the documents; no call blocks, except end().
class Autosave : public QObject {
    Q_OBJECT

public:
    /// Writes nothing before start(). The files must outlive every call but the destructor.
    explicit Autosave(RunFiles& files, QObject* parent = nullptr);

    /// Times from a change, and from the end of a run, to the writing.
    struct Delays {
        std::chrono::milliseconds change = std::chrono::seconds(30);
        /// Runs that follow each other faster are not written one by one.
        std::chrono::milliseconds end = std::chrono::milliseconds(500);
    };
    void setDelays(const Delays& delays);
    void start(const QString& folder);
    /// Whether the recovery file holds the document's present content.
    [[nodiscard]] bool isKept() const { return m_written && *m_written == m_files.content(); }

    /// Whether it is going to look soon whether there is anything to write.
    [[nodiscard]] bool isDue() const { return m_afterChange.isActive() || m_afterEnd.isActive(); }

    /// Continues in the file that the present document was recovered from.
    void adopt(std::shared_ptr<RecoveryFile> file);
    /// Stops, and removes the recovery file. Waits for a document that is being written.
    void end();

signals:
    void written();
    /// A writing has ended, with success or not.
    void tried();
    /// The document could not be written, for this reason; emitted once until writing succeeds again.
    void failed(const QString& reason);

private:
    void update();
    void write();
    void onWritten(const std::shared_ptr<RecoveryFile>& file, const DocumentContent& content, const QString& problem);
    void dropFile();
    void removeOutdated();

    RunFiles& m_files;
    QString m_folder; ///< empty: nothing is written
    QTimer m_afterChange;
    QTimer m_afterEnd;
    std::shared_ptr<RecoveryFile> m_file;                  ///< null: not needed yet
    std::optional<DocumentContent> m_written;              ///< the content of m_file
    std::vector<std::shared_ptr<RecoveryFile>> m_outdated; ///< to be removed when the present writing is over
    bool m_isWriting = false;
    bool m_hasFailed = false;
};

} // namespace ui
