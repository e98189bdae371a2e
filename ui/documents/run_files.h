#pragma once

#include "ui/documents/document_content.h"
#include "ui/documents/run_document_io.h"
#include "ui/training/latest_job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace ui {

class PinnedRuns;
class SeedsJob;
class TrainingController;

/// Which file the run shown belongs to, and whether that holds it as it stands. Reads and writes off the GUI thread.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which waits for a file that is being written.
class RunFiles : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    RunFiles(TrainingController& run, PinnedRuns& pins, SeedsJob& seeds, QObject* parent = nullptr);
    ~RunFiles() override;

    /// The document's file; empty: none yet, as after a picture was opened.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether there is something that no file holds.
    [[nodiscard]] bool isModified() const;
    /// Whether a person would miss what is not saved: it has a file already, took more than a minute, or was had back
    /// after a crash. Who only tries things out is not to be asked.
    [[nodiscard]] bool wouldBeMissed() const;
    /// Whether it is the run shown that took more than a minute.
    [[nodiscard]] bool tookLong() const;
    /// Whether everything is in the document's file, or nothing has happened since a document without one began.
    [[nodiscard]] bool isHeld() const { return content() == m_known; }
    /// Of the document as it stands.
    [[nodiscard]] DocumentContent content() const;
    /// Whether there is a run to save, with all that belongs to it.
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Saving, or writing a copy.
    [[nodiscard]] bool isWriting() const { return m_isSaving || m_isCopying; }

    /// Documents and pictures that were opened or saved, the newest first.
    static constexpr qsizetype kMaxRecent = 8;
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& paths);

    /// What a file would hold if it were saved now. There must be something to save.
    [[nodiscard]] OpenDocument document() const;

    /// Ends with opened() or failed(); of several, the last counts. A picture that carries a run is opened like it.
    /// `table`: rows that the document may lack.
    void open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table = nullptr);
    /// Opens what a crashed program had kept of a document with this file, which may be empty. It has changes that no
    /// file holds. Ends with recovered() after opened(), or with failed().
    void recover(const QString& path, const QString& origin);
    /// Ends with saved() or failed(). The document's file is this one from then on.
    void save(const QString& path);
    /// Writes the document as it stands to where `place` says, which is called on the thread that writes and may throw.
    /// Its file remains what it was. `done` is told on this thread why it could not be, or nothing. Must not be called
    /// while isWriting() or without a run to save.
    void writeCopy(std::function<QString()> place, std::function<void(const QString& problem)> done);
    /// Blocks until nothing is being written any more.
    void finishWriting() { m_writing.finish(); }
    /// A new document begins, which has no file.
    void forget();

signals:
    /// A document was read; whoever shows it lets it take the place of the run.
    void opened(const std::shared_ptr<const ui::OpenDocument>& document);
    /// recover() has opened this one.
    void recovered(const QString& path);
    void saved();
    /// A run, or those of other seeds, came to an end.
    void settled();
    /// path(), isModified() or canSave() may have changed.
    void changed();
    /// What could not be done and why; nothing has changed.
    void failed(const QString& reason);

private:
    void follow();
    /// Calls `then` once the document is shown.
    void read(const QString& path, const std::shared_ptr<const core::PreparedTable>& table,
              std::function<void(const OpenDocument& document)> then);
    void write(std::function<QString()> place, std::function<void(const QString& problem)> done);
    void belongTo(const QString& path, std::optional<DocumentContent> known);
    void onSaved(const QString& path, const DocumentContent& written, const QString& problem);

    TrainingController& m_run;
    PinnedRuns& m_pins;
    SeedsJob& m_seeds;
    LatestJob m_reading;
    std::shared_ptr<DocumentWriter> m_writer; ///< used by m_writing's thread alone
    LatestJob m_writing;
    QString m_path;
    QStringList m_recent;
    /// What the file holds, or what a document without one began with; nothing after a crash, when that is not known.
    std::optional<DocumentContent> m_known;
    bool m_isSaving = false;
    bool m_isCopying = false;
    QElapsedTimer m_training; ///< since this stretch of training began
    qint64 m_trainedFor = 0;  ///< milliseconds of the run's earlier stretches
};

} // namespace ui
