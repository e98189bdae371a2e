#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"
#include "ui/documents/recovery_file.h"
#include "ui/training/latest_job.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

namespace ui {

/// Offers the autosaved documents of programs that were killed, one after the other, the newest first.
///
/// Lives on the GUI thread and reads on another; no call blocks, except the destructor, which waits for a file that is
/// being read. Meanwhile no other program offers these documents; an offer that is not answered is made again at the
/// next start. A damaged document is set aside; one that cannot be read now, or by this program, stays for another
/// start.
class Recovery : public QObject {
    Q_OBJECT

public:
    /// A document that can be recovered, in a few words.
    struct Offer {
        QString path;
        QString origin; ///< the document's own file; empty: none
        QDateTime time; ///< when it was written
        core::Experiment experiment;
        std::int64_t epoch = 0;
        core::TrainingOutcome::Kind outcome = core::TrainingOutcome::Kind::Stopped;
        qsizetype others = 0; ///< documents that are offered after it, if they can be read
    };

    /// A document that cannot be offered.
    struct Problem {
        QString reason;  ///< begins with the path
        QString newName; ///< of a damaged document, which is not offered again; empty: it stays
    };

    explicit Recovery(QObject* parent = nullptr) : QObject(parent), m_reading(QStringLiteral("recovery")) {}

    /// Looks for documents in this folder. To be called once.
    void start(const QString& folder);
    /// Nothing while there is none, or it is not read yet.
    [[nodiscard]] const std::optional<Offer>& offer() const { return m_offer; }
    /// Returns the file of the offer and offers the next document; null if the offer is another document by now.
    std::shared_ptr<RecoveryFile> take(const QString& path);
    /// Deletes the offered document and offers the next one.
    void discard();

signals:
    void offerChanged();
    /// All that could not be offered before the present offer; emitted if there is any.
    void problemsFound(const QList<ui::Recovery::Problem>& problems);

private:
    void read(std::function<RecoveryFile::Found()> find);
    void next();

    std::optional<Offer> m_offer;
    std::vector<std::shared_ptr<RecoveryFile>> m_files; ///< the first one is the offer's
    LatestJob m_reading;
};

} // namespace ui
