#pragma once

#include "core/experiment/experiment.h"
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
    /// Whether to ask before modified content is lost: it has a file, took more than a minute, or was recovered after a
    /// crash. No prompt for short unsaved runs.
    [[nodiscard]] bool wouldBeMissed() const;
    /// Whether the run shown took more than a minute.
    [[nodiscard]] bool tookLong() const;
    /// Whether the document's file holds the present content, or nothing has happened since a document without a file
    /// began.
    [[nodiscard]] bool isHeld() const { return content() == m_known; }
    /// The present content.
    [[nodiscard]] DocumentContent content() const;
    /// Whether there is a run that can be saved with all of its data.
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
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
    /// Ends with saved() or failed(). The path becomes the document's file.
    void save(const QString& path);
    /// Writes the present document to the path that `place` returns, which is called on the writing thread and may
    /// throw. The document's file stays the same. `done` is called on this thread with the problem, or an empty text.
    /// Must not be called while isWriting() or without a run to save.
    void writeCopy(std::function<QString()> place, std::function<void(const QString& problem)> done);
    /// Blocks until nothing is being written any more.
    void finishWriting() { m_writing.finish(); }
    /// Begins a new document without a file.
    void forget();

signals:
    /// A document was read; the receiver shows it.
    void opened(const std::shared_ptr<const ui::OpenDocument>& document);
    /// recover() has opened this file.
    void recovered(const QString& path);
    void saved();
    /// The run, or the runs of other seeds, came to an end.
    void settled();
    /// path(), isModified() or canSave() may have changed.
    void changed();
    /// Opening or saving failed, for this reason; the document is unchanged.
    void failed(const QString& reason);

private:
    /// Calls `then` once the document is shown.
    void read(const QString& path, const std::shared_ptr<const core::PreparedTable>& table,
              std::function<void(const OpenDocument& document)> then);
    void write(std::function<QString()> place, std::function<void(const QString& problem)> done);
    void setFile(const QString& path, std::optional<DocumentContent> known);

    TrainingController& m_run;
    PinnedRuns& m_pins;
    SeedsJob& m_seeds;
    LatestJob m_reading;
    std::shared_ptr<DocumentWriter> m_writer; ///< used by m_writing's thread alone
    LatestJob m_writing;
    QString m_path;
    QStringList m_recent;
    /// The content of the file, or of a new document without one; nothing after a crash, when it is unknown.
    std::optional<DocumentContent> m_known;
    bool m_isSaving = false;
    bool m_isCopying = false;
    QElapsedTimer m_training; ///< since training began or continued
    qint64 m_trainedFor = 0;  ///< milliseconds of the run's training before that
};

} // namespace ui
