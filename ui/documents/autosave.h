#pragma once

#include "ui/documents/document_content.h"
#include "ui/documents/recovery_file.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class RunFiles;

/// Keeps the document safe from a crash: writes it into a recovery file half a minute after a change and after each
/// run, as long as it has no file that holds it, and removes that file when it is not needed any more.
///
/// Lives on the GUI thread and writes on that of the documents; no call blocks, except end().
class Autosave : public QObject {
    Q_OBJECT

public:
    /// Nothing is written before start(). The files must outlive every call but the destructor.
    explicit Autosave(RunFiles& files, QObject* parent = nullptr);
    /// What was written stays, as after a crash.
    ~Autosave() override;

    /// How long after a change, and after the end of a run.
    struct Delays {
        std::chrono::milliseconds change = std::chrono::seconds(30);
        /// Runs that follow each other faster are not written each by itself.
        std::chrono::milliseconds end = std::chrono::milliseconds(500);
    };
    void setDelays(const Delays& delays);
    void start(const QString& folder);
    /// Whether the recovery file holds the document as it stands.
    [[nodiscard]] bool isKept() const;

    /// The document that was just opened came from this file, and goes on in it.
    void adopt(std::shared_ptr<RecoveryFile> file);
    /// A person has left: nothing is to be recovered. Waits for what is being written.
    void end();

signals:
    void written();
    /// Why the document could not be written; told once until it can be again.
    void failed(const QString& reason);

private:
    void look();
    void write();
    void onWritten(const std::shared_ptr<RecoveryFile>& file, const DocumentContent& content, const QString& problem);
    void dropFile();
    void removeOutdated();

    RunFiles& m_files;
    QString m_folder; ///< empty: nothing is written
    Delays m_delays;
    QTimer m_afterChange;
    QTimer m_afterEnd;
    std::shared_ptr<RecoveryFile> m_file;                  ///< null: none is needed yet
    std::optional<DocumentContent> m_written;              ///< what m_file holds
    std::vector<std::shared_ptr<RecoveryFile>> m_outdated; ///< to be removed once nothing is written to them
    bool m_isWriting = false;
    bool m_hasFailed = false;
};

} // namespace ui
