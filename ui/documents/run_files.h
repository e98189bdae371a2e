#pragma once

#include "core/experiment/experiment.h"
#include "core/io/file_stamp.h"
#include "ui/documents/run_document_io.h"
#include "ui/training/latest_job.h"
#include "ui/training/pinned_runs.h"

#include <QElapsedTimer>
#include <QStringList>

#include <functional>
#include <optional>

namespace ui {

class SeedsJob;
class TrainingController;

/// Identifies the content of a document by its small parts.
struct DocumentContent {
    core::Experiment experiment;
    std::size_t snapshots = 0;
    std::int64_t epoch = 0;
    std::int64_t batch = 0;
    double testLoss = 0.0; ///< -1 for NaN, so that it equals itself
    std::array<std::shared_ptr<const RunSnapshot>, PinnedRuns::kMaxRuns> pins;
    std::uint64_t ensemble = 0;    ///< number of the ensemble; 0 while it has no complete runs
    std::int64_t ensembleRuns = 0; ///< complete ones

    bool operator==(const DocumentContent&) const = default;
};

/// The file of a document that is put away, and what is known of it. See RunFiles::file().
struct DocumentFile {
    QString path;
    std::optional<core::FileStamp> stamp;
    std::optional<DocumentContent> known;
    std::uint64_t ensemble = 0; ///< number of the ensemble when the document was put away
};

/// The file of the run shown, and whether it holds the present content. Reads and writes off the GUI thread.
///
/// Lives on the GUI thread; no call blocks, except finishWriting() and the destructor, which waits for a file that is
/// being written.
class RunFiles : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    RunFiles(TrainingController& run, PinnedRuns& pins, SeedsJob& seeds, QObject* parent = nullptr);

    /// The document's file; empty: none yet, as after a picture was opened.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether there is content that no file holds.
    [[nodiscard]] bool isModified() const;
    /// Whether to ask before modified content is lost for good: it showsAsModified(), or its run is not at its end. No
    /// question about a short run that ended and has no file: it is made anew in seconds.
    [[nodiscard]] bool wouldBeMissed() const;
    /// Whether to mark the window as modified: there is content that no file holds, and it has a file or isLongWork().
    /// Steady while short runs are made.
    [[nodiscard]] bool showsAsModified() const;
    /// Whether there is content that no file holds, and it took more than a minute or was recovered after a crash.
    [[nodiscard]] bool isLongWork() const;
    /// The same of the run shown alone, without pins and other seeds.
    [[nodiscard]] bool isLongRun() const;
    /// Whether the run shown took more than a minute.
    [[nodiscard]] bool tookLong() const;
    /// Milliseconds of the training of the run shown, in this program.
    [[nodiscard]] qint64 trainedFor() const;
    /// Whether the run shown has at least one batch behind it.
    [[nodiscard]] bool hasTrainedRun() const;
    /// Whether there is anything that a new document would replace: a trained run, pins, other seeds or a file.
    [[nodiscard]] bool hasContent() const;
    /// Whether the document's file holds the present content, or nothing has happened since a document without a file
    /// began.
    [[nodiscard]] bool isHeld() const { return content() == m_known; }
    /// The present content.
    [[nodiscard]] DocumentContent content() const;
    /// Whether there is a run that can be saved with all of its data.
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Whether a document is being opened.
    [[nodiscard]] bool isReading() const { return m_reading.isBusy(); }
    /// Saving, or writing a copy.
    [[nodiscard]] bool isWriting() const { return m_isSaving || m_isCopying; }

    /// Documents and pictures that were opened or saved, the newest first.
    static constexpr qsizetype kMaxRecent = 8;
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& paths);

    /// The present document. There must be a run to save.
    [[nodiscard]] OpenDocument document() const;

    /// Ends with opened() or failed(); a later call replaces an earlier one. Opens the run that a picture carries, too.
    /// `table`: rows that the document may lack.
    void open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table = nullptr);
    /// Opens the recovery file `path` of a document with the file `origin`, which may be empty, as modified. Ends with
    /// recovered() after opened(), or with failed().
    void recover(const QString& path, const QString& origin);
    /// Ends with saved() or failed(). The path becomes the document's file; a file that exists is replaced.
    void save(const QString& path);
    /// Saves to path(), which must not be empty. Ends with renewed(), without a change, if another program has changed
    /// the file since it was opened or saved here; else with saved() or failed().
    void saveAgain();
    /// Writes the present document to the path that `place` returns, which is called on the writing thread and may
    /// throw. The document's file stays the same. `done` is called on this thread with the problem, or an empty text.
    /// Must not be called while isWriting() or without a run to save.
    void writeCopy(std::function<QString()> place, std::function<void(const QString& problem)> done);
    /// Blocks until nothing is being written any more.
    void finishWriting() { m_writing.finish(); }
    /// Begins a new document without a file.
    void forget();
    /// The document's file, to be given to restore() when the document is shown again.
    [[nodiscard]] DocumentFile file() const;
    /// Continues with a document that was put away and is shown again: its trainedFor(), and its file; null: the file
    /// stays the same.
    void restore(qint64 trainedFor, const DocumentFile* file);

signals:
    /// A document was read; the receiver shows it.
    void opened(const std::shared_ptr<const ui::OpenDocument>& document);
    /// recover() has opened this file.
    void recovered(const QString& path);
    void saved();
    /// After saved(): what the folder refused, so that the file was written with less protection.
    void noted(const QString& note);
    /// saveAgain() was refused: another program has changed the file.
    void renewed();
    /// The run, or the runs of other seeds, came to an end.
    void settled();
    /// path(), isModified() or canSave() may have changed.
    void changed();
    /// Opening or saving failed, for this reason; the document is unchanged.
    void failed(const QString& reason);

private:
    /// Calls `then` once the document is shown, with the stamp that `file` had before the reading.
    void read(const QString& path, const QString& file, const std::shared_ptr<const core::PreparedTable>& table,
              std::function<void(const OpenDocument& document, const std::optional<core::FileStamp>& stamp)> then);
    /// How writing has ended.
    struct Written {
        QString problem; ///< empty: none
        QString note;    ///< what the file system refused though the file was written; empty: nothing
        bool isRenewed = false;
        std::optional<core::FileStamp> stamp;
    };
    void saveTo(const QString& path, const std::optional<core::FileStamp>& expected);
    void write(std::function<QString()> place, const std::optional<core::FileStamp>& expected,
               std::function<void(const Written& written)> done);
    void setFile(const QString& path, const std::optional<core::FileStamp>& stamp,
                 std::optional<DocumentContent> known);
    [[nodiscard]] double unsavedSeconds() const;

    TrainingController& m_run;
    PinnedRuns& m_pins;
    SeedsJob& m_seeds;
    LatestJob m_reading;
    std::shared_ptr<DocumentWriter> m_writer; ///< used by m_writing's thread alone
    LatestJob m_writing;
    QString m_path;
    std::optional<core::FileStamp> m_stamp; ///< of the file when it was opened or saved; nothing: unknown
    QStringList m_recent;
    /// The content of the file, or of a new document without one; nothing after a crash, when it is unknown.
    std::optional<DocumentContent> m_known;
    std::uint64_t m_document = 0; ///< number of the document: another was begun or came back if it has changed
    bool m_isSaving = false;
    bool m_isCopying = false;
    QElapsedTimer m_training; ///< since training began or continued
    qint64 m_trainedFor = 0;  ///< milliseconds of the run's training before that
};

} // namespace ui
