#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/tables/table_source.h"
#include "ui/training/latest_job.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace ui {

/// What came of making a table ready.
struct TablePreparation {
    std::shared_ptr<const core::PreparedTable> table; ///< null where the choices do not fit
    QString problem;                                  ///< why; else empty
    std::vector<core::ValueCount> classes;            ///< the label's values and their rows, in their order
};

/// Reads tables and makes them ready, on a thread of its own.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the work and joins the thread: a few
/// milliseconds. Of several orders the newest counts, and tells alone.
class TableReader : public QObject {
    Q_OBJECT

public:
    explicit TableReader(QObject* parent = nullptr);
    ~TableReader() override;

    /// What is not needed any more. It is freed on the thread before the work begins: of large tables, two at a time
    /// would take twice the memory, and to free one takes longer than a frame.
    using Outdated = std::vector<std::shared_ptr<const void>>;

    /// Ends with tableRead() or readingFailed(). Tells of progress on the way.
    void read(const TableSource& source, const core::TableFormatChoice& format, Outdated outdated = {});
    /// Ends with prepared().
    void prepare(const std::shared_ptr<const core::Table>& table, const core::TableChoices& choices,
                 Outdated outdated = {});
    void cancel();

signals:
    /// From 0 to 1, at most once for each two hundredth.
    void progressed(double fraction, qint64 rows);
    void tableRead(const std::shared_ptr<const core::Table>& table);
    void readingFailed(const QString& problem);
    void prepared(const ui::TablePreparation& preparation);

private:
    std::uint64_t m_order = 0;
    LatestJob m_work;
};

} // namespace ui
