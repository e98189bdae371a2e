#pragma once

#include "ui/documents/run_document_io.h"
#include "ui/training/latest_work.h"
#include "ui/training/pinned_runs.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <array>
#include <functional>

namespace ui {

class TrainingController;

/// Which file the run shown belongs to, and whether that holds it as it stands. Reads and writes off the GUI thread.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which waits for a file that is being written.
class RunFiles : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    RunFiles(TrainingController& run, PinnedRuns& pins, QObject* parent = nullptr);
    ~RunFiles() override;

    /// The document's file; empty: none yet, as after a picture was opened.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether there is something that no file holds.
    [[nodiscard]] bool isModified() const;
    /// Whether a person would miss what is not saved: it has a file already, or took more than a minute. Who only
    /// tries things out is not to be asked.
    [[nodiscard]] bool wouldBeMissed() const;
    /// Whether there is a run to save.
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const { return m_isSaving; }

    /// Documents and pictures that were opened or saved, the newest first.
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& paths);

    /// What a file would hold if it were saved now. There must be something to save.
    [[nodiscard]] OpenDocument document() const;

    /// Ends with opened() or failed(); of several, the last counts. A picture that carries a run is opened like it.
    /// `table`: rows that the document may lack.
    void open(const QString& path, const std::shared_ptr<const core::PreparedTable>& table = nullptr);
    /// Ends with saved() or failed(). The document's file is this one from then on.
    void save(const QString& path);
    /// A new document begins, which has no file.
    void forget();

signals:
    /// A document was read; whoever shows it lets it take the place of the run.
    void opened(const std::shared_ptr<const ui::OpenDocument>& document);
    void saved();
    /// path(), isModified() or canSave() may have changed.
    void changed();
    /// What could not be done and why; nothing has changed.
    void failed(const QString& reason);

private:
    using Pins = std::array<std::shared_ptr<const KeptRun>, PinnedRuns::kMostRuns>;
    /// What tells one content of a document from another.
    struct Content {
        core::Experiment experiment;
        std::size_t moments = 0;
        std::int64_t epoch = 0;
        std::int64_t batch = 0;
        double testLoss = 0.0;
        Pins pins;

        bool operator==(const Content&) const = default;
    };
    [[nodiscard]] Content content() const;
    void follow();
    void belongTo(const QString& path, const Content& known);
    void onRead(const QString& path, const std::shared_ptr<const OpenDocument>& document);
    void onWritten(const QString& path, const Content& written, const QString& problem);

    TrainingController& m_run;
    PinnedRuns& m_pins;
    LatestWork m_reading;
    std::shared_ptr<DocumentWriter> m_writer; ///< used by m_writing's thread alone
    LatestWork m_writing;
    QString m_path;
    QStringList m_recent;
    Content m_known; ///< what the file holds, or what a document without one began with
    bool m_isSaving = false;
    QElapsedTimer m_training; ///< since this stretch of training began
    qint64 m_trainedFor = 0;  ///< milliseconds of the run's earlier stretches
};

} // namespace ui
