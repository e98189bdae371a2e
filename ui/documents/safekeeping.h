#pragma once

#include "ui/documents/autosave.h"
#include "ui/documents/recovery.h"

#include <QObject>

namespace ui {

class RunFiles;

/// Sees to it that nothing is lost when the program is killed: keeps the window's document safe, and offers what an
/// earlier program had kept. Asleep until it is told where; lives on the GUI thread.
class Safekeeping : public QObject {
    Q_OBJECT

public:
    /// The files must outlive every call but the destructor.
    explicit Safekeeping(RunFiles& files, QObject* parent = nullptr);

    void start(const QString& folder);
    /// A person has left: what the window shows is saved, or given up knowingly.
    void end() { m_autosave.end(); }

    [[nodiscard]] Autosave& autosave() { return m_autosave; }
    /// Null before start().
    [[nodiscard]] Recovery* recovery() { return m_recovery; }

    /// Opens what is offered, with changes that no file holds. Its recovery file stays until the document is saved or
    /// given up.
    void recover();
    void discard();

signals:
    /// recovery()->offer() is another.
    void offerChanged();
    /// What cannot be kept or had back, and why.
    void failed(const QString& problem);

private:
    RunFiles& m_files;
    Autosave m_autosave;
    Recovery* m_recovery = nullptr;
};

} // namespace ui
