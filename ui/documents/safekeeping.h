#pragma once

#include "ui/documents/autosave.h"
#include "ui/documents/recovery.h"

#include <QObject>

namespace ui {

class RunFiles;

/// Protects a window's document from a crash: autosaves it, and offers the autosaved documents of crashed programs.
/// Inactive before start(); lives on the GUI thread.
class Safekeeping : public QObject {
    Q_OBJECT

public:
    /// The files must outlive every call but the destructor.
    explicit Safekeeping(RunFiles& files, QObject* parent = nullptr);

    void start(const QString& folder);
    /// Removes the autosaved document, as the user closed the window. See Autosave::end().
    void end() { m_autosave.end(); }

    [[nodiscard]] Autosave& autosave() { return m_autosave; }
    /// Null before start().
    [[nodiscard]] Recovery* recovery() { return m_recovery; }

    /// Opens the offered document, as modified. Its recovery file stays until the document is saved or discarded.
    void recover();
    /// Deletes the offered document.
    void discard();

signals:
    /// recovery()->offer() has changed.
    void offerChanged();
    /// The window's document cannot be autosaved, for this reason.
    void failed(const QString& problem);
    /// The window's document was autosaved.
    void kept();
    /// Documents of crashed programs cannot be offered: a line for each, with its name, the reason, and what became of
    /// it.
    void recoveryFailed(const QString& problems);

private:
    RunFiles& m_files;
    Autosave m_autosave;
    Recovery* m_recovery = nullptr;
};

} // namespace ui
