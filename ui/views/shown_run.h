#pragma once

#include "core/data/class_counts.h"
#include "core/experiment/history.h"
#include "core/experiment/learning_rates.h"
#include "core/export/number_table.h"
#include "core/training/replay.h"

#include <QCoreApplication>

#include <optional>

namespace ui {

/// The numbers behind a picture of a view: their description, and the function that makes them.
struct ViewTable {
    using Make = std::function<std::optional<core::NumberTable>(const std::stop_token& stop)>;

    QString key;         ///< for programs, and for a file's usual name: "rows"
    QString name;        ///< in a list
    QString description; ///< of the rows and columns
    QString skipReason;  ///< why there are no numbers, and how to get some; empty if there are
    core::Experiment experiment;
    /// Makes the table on any thread from copies of its sources, for up to seconds; nothing after a stop request.
    /// Throws NotEnoughMemory. Empty where there is a skipReason.
    Make make;
};

/// A run at the snapshot that the views show. It refers to the run's owner and is valid only during a call.
struct ShownRun {
    Q_DECLARE_TR_FUNCTIONS(ui::ShownRun)

public:
    const core::Experiment& experiment;
    std::span<const core::Snapshot> snapshots = {}; ///< of the whole run; empty while it is being prepared
    std::size_t shown = 0;                          ///< index into snapshots
    std::shared_ptr<const core::Model> newest = {}; ///< the network at the last snapshot; null if it is too large
    const core::Replay* replay = nullptr;           ///< trains earlier networks again; null: there are none

    /// The snapshots until the one shown.
    [[nodiscard]] std::span<const core::Snapshot> untilShown() const;
    /// The moments from which the run was trained on with another learning rate; of the whole run.
    [[nodiscard]] std::vector<core::BranchPoint> branches() const;
    /// The classes of the data on both sides of the split; nothing while they are unknown.
    [[nodiscard]] std::optional<core::ClassCounts> classes() const;
    [[nodiscard]] bool isPrepared() const { return shown < snapshots.size(); }

    /// The reason why there are no numbers of the run, of its attention, of its network; empty if there are.
    [[nodiscard]] QString missingRun() const;
    [[nodiscard]] QString missingAttention() const;
    [[nodiscard]] QString missingModel() const;
    [[nodiscard]] static QString noAttentionText();
    /// A description, with the epoch and the batch of the snapshot shown.
    [[nodiscard]] QString atTheSnapshot(const QString& description) const;

    using TableOf = std::function<std::optional<core::NumberTable>(const std::shared_ptr<const core::Model>&,
                                                                   const std::stop_token&)>;
    /// Makes a table of the network at the snapshot shown, replayed where it is not the newest.
    [[nodiscard]] ViewTable::Make ofModel(TableOf tableOf) const;
};

} // namespace ui
