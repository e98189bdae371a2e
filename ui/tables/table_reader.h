#pragma once

#include "core/data/class_counts.h"
#include "core/experiment/experiment.h"
#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/tables/table_source.h"
#include "ui/training/latest_job.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// The result of preparing a table.
struct TablePreparation {
    std::shared_ptr<const core::PreparedTable> table; ///< null where the choices do not fit
    QString problem;                                  ///< the reason; else empty
    std::vector<core::ValueCount> classes;            ///< the label's values and their rows, in their order
    bool hasNumbers = false;                          ///< the label is one of numbers, so values such as >=7 are cuts
    bool takesAnyCut = false;                         ///< it is one of too many numbers to offer each
    core::Experiment experiment;                      ///< the settings on the table; the defaults where it is null
    std::optional<core::ClassCounts> split;           ///< of these settings; nothing where the table cannot be split
};

/// Reads and prepares tables on a thread of its own.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the work and joins the thread: a few
/// milliseconds. A new request replaces the present one, which then emits no signal.
class TableReader : public QObject {
    Q_OBJECT

public:
    explicit TableReader(QObject* parent = nullptr) : QObject(parent), m_work(QStringLiteral("table")) {}

    /// Objects to be freed on the thread before the work begins: two large tables would take twice the memory, and
    /// freeing one takes longer than a frame.
    using Outdated = std::vector<std::shared_ptr<const void>>;

    /// Emits progressed(), then tableRead() or readingFailed().
    void read(const TableSource& source, const core::TableFormatChoice& format, Outdated outdated = {});
    /// Sets the settings that a prepared table is to be trained with.
    void setControls(const core::Experiment& controls) { m_controls = controls; }
    /// Ends with prepared().
    void prepare(const std::shared_ptr<const core::Table>& table, const core::TableChoices& choices,
                 Outdated outdated = {});
    void cancel();

signals:
    /// fraction: 0 to 1, in at most 200 steps.
    void progressed(double fraction, qint64 rows);
    void tableRead(const std::shared_ptr<const core::Table>& table);
    void readingFailed(const QString& problem);
    void prepared(const ui::TablePreparation& preparation);

private:
    core::Experiment m_controls;
    std::uint64_t m_number = 0; ///< of the present or last request
    LatestJob m_work;
};

} // namespace ui
