#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"
#include "ui/documents/recovery_file.h"
#include "ui/training/latest_job.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// What programs that were killed have left: documents that a person may have back, the newest first.
///
/// Lives on the GUI thread and reads on another; no call blocks, except the destructor, which waits for a file that is
/// being read. While it has them, no other program offers the same; what is not answered is offered the next time.
class Recovery : public QObject {
    Q_OBJECT

public:
    /// One document, and what a person needs to know to tell whether it is worth having back.
    struct Offer {
        QString path;
        QString origin; ///< the document's own file; empty: it has none
        QDateTime time; ///< when it was written
        core::Experiment experiment;
        std::int64_t epoch = 0;
        core::TrainingOutcome::Kind outcome = core::TrainingOutcome::Kind::Stopped;
        qsizetype others = 0; ///< that will be offered after it, as far as they can be read
    };

    explicit Recovery(QObject* parent = nullptr);
    ~Recovery() override;

    /// To be called once.
    void look(const QString& folder);
    /// Nothing while there is none, or it is not read yet.
    [[nodiscard]] const std::optional<Offer>& offer() const { return m_offer; }
    /// The file of the offer, if it is still this one; else null. The next is offered then.
    std::shared_ptr<RecoveryFile> take(const QString& path);
    /// Removes what is offered.
    void discard();

signals:
    void offerChanged();
    /// A document cannot be read, and why. It has another name now and will not be offered again, or, if that is empty,
    /// another time.
    void damaged(const QString& reason, const QString& newName);

private:
    using Files = std::deque<std::shared_ptr<RecoveryFile>>;
    struct Problem {
        QString reason;
        QString newName;
    };
    /// What came of looking through files: those that are left, of which the first is the offer's.
    struct Found {
        Files files;
        std::optional<Offer> offer;
        std::vector<Problem> problems;
    };
    [[nodiscard]] static Found firstSound(Files files);
    void onFound(const Found& found);
    void next();

    std::optional<Offer> m_offer;
    Files m_files;
    LatestJob m_reading;
};

} // namespace ui
