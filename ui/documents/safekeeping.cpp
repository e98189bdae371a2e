#include "ui/documents/safekeeping.h"

#include "ui/documents/run_files.h"

#include <utility>

namespace ui {

Safekeeping::Safekeeping(RunFiles& files, QObject* parent) : QObject(parent), m_files(files), m_autosave(files)
{
    connect(&m_autosave, &Autosave::failed, this, [this](const QString& reason) {
        emit failed(tr("The run cannot be kept safe from a crash. %1").arg(reason));
    });
    connect(&m_autosave, &Autosave::written, this, &Safekeeping::kept);
    connect(&m_files, &RunFiles::recovered, this, [this](const QString& path) {
        if (auto file = m_recovery ? m_recovery->take(path) : nullptr)
            m_autosave.adopt(std::move(file));
    });
}

void Safekeeping::start(const QString& folder)
{
    m_recovery = new Recovery(this);
    connect(m_recovery, &Recovery::offerChanged, this, &Safekeeping::offerChanged);
    connect(m_recovery, &Recovery::problemsFound, this, [this](const QList<Recovery::Problem>& problems) {
        QStringList lines;
        for (const auto& [reason, newName] : problems)
            lines.append(newName.isEmpty()
                             ? tr("%1. It stays where it is, and is offered once it can be read.").arg(reason)
                             : tr("%1. It was renamed to %2.").arg(reason, newName));
        emit recoveryFailed(tr("What was kept from the last time cannot be read. %1").arg(lines.join(QChar::LineFeed)));
    });
    m_autosave.start(folder);
    m_recovery->start(folder);
}

void Safekeeping::recover()
{
    if (m_recovery && m_recovery->offer())
        m_files.recover(m_recovery->offer()->path, m_recovery->offer()->origin);
}

void Safekeeping::discard()
{
    if (m_recovery)
        m_recovery->discard();
}

} // namespace ui

#include "moc_safekeeping.cpp"
