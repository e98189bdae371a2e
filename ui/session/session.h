#pragma once

#include "core/experiment/experiment.h"
#include "ui/session/known_tables.h"
#include "ui/training/pinned_runs.h"
#include "ui/training/run_cache.h"

#include <QObject>
#include <QUndoStack>

namespace ui {

class FaithfulnessJob;
class ImportanceJob;
class LiveUpdates;
class RunFiles;
class Safekeeping;
class SeedsJob;
class TrainingController;
struct OpenDocument;

/// State shared by a window's widgets; survives rebuilding the window, even during training: the run, the settings and
/// their undo stack, the last few runs, the pinned ones, and the background jobs.
///
/// Lives on the GUI thread and has no widget; no call blocks.
class Session : public QObject {
    Q_OBJECT

public:
    /// With the article's experiment, untrained.
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] TrainingController& controller() { return *m_controller; }
    [[nodiscard]] QUndoStack& changes() { return m_changes; }
    [[nodiscard]] PinnedRuns& pins() { return m_pins; }
    [[nodiscard]] RunFiles& files() { return *m_files; }
    [[nodiscard]] Safekeeping& safekeeping() { return *m_safekeeping; }
    [[nodiscard]] FaithfulnessJob& faithfulness() { return *m_faithfulness; }
    [[nodiscard]] ImportanceJob& importance() { return *m_importance; }
    [[nodiscard]] SeedsJob& seeds() { return *m_seeds; }
    /// Sources of the tables that were opened so far.
    [[nodiscard]] KnownTables& tables() { return m_tables; }
    /// Settings of the controls; the run shown may have others.
    [[nodiscard]] const core::Experiment& controls() const { return m_controls; }
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// Batches a second; infinity: full speed.
    [[nodiscard]] double pace() const { return m_pace; }
    /// Whether the controls differ from the run and no new run is under way.
    [[nodiscard]] bool isWaiting() const;

    /// Sets the controls without an undo step, as for the settings of the last time. They must have passed
    /// core::check().
    void restore(const core::Experiment& experiment);
    /// Changes the settings, with an undo step. Changes of one gesture, such as a drag, share one step; -1: a step of
    /// its own.
    void change(const core::Experiment& experiment, int gesture = -1);
    /// Shows a run on other data at once, untrained; trains it if Live is on. One undo step.
    void begin(const core::Experiment& experiment);
    /// Whether the rows to train on are missing: the controls are about a table whose rows the run's document does not
    /// hold. Orders to train are then refused by tableMissing().
    [[nodiscard]] bool lacksTable() const;
    /// Whether each change starts a run at once.
    void setLive(bool live);
    void setPace(double batchesPerSecond);

    /// Each begins a new run if the present one is over or the controls differ from it.
    void train();
    void stepBatch();
    void stepEpoch();
    /// Begins an untrained run with the settings of the controls.
    void reset();
    /// Whether branchFrom() can train on from this snapshot of the run, an index.
    [[nodiscard]] bool canBranchFrom(std::size_t snapshot) const;
    /// Trains on from a snapshot of the run, with the learning rate and the epochs of the controls.
    void branchFrom(std::size_t snapshot);
    /// Shows a kept run instead of the present one, and takes its settings over, as one undo step.
    void bringBack(const RunSnapshot& run);
    /// Begins with the article's experiment, untrained, without pinned runs, other seeds or a file.
    void startAnew();

signals:
    /// controls() has changed, by the user or by undo.
    void controlsChanged(const core::Experiment& experiment);
    /// isWaiting() may have changed.
    void waitingChanged();
    /// An order to train was refused, because lacksTable().
    void tableMissing();

private:
    void record(const core::Experiment& experiment, int gesture);
    void show(const RunSnapshot& run);
    void showDocument(const OpenDocument& document);
    void apply(const core::Experiment& experiment);
    void follow();
    void restart();
    /// Prepares an order to train; false if lacksTable().
    bool beginRunIfNeeded();

    TrainingController* m_controller;
    LiveUpdates* m_live;
    FaithfulnessJob* m_faithfulness;
    ImportanceJob* m_importance;
    SeedsJob* m_seeds;
    QUndoStack m_changes;
    RunCache m_cache;
    PinnedRuns m_pins;
    KnownTables m_tables;
    RunFiles* m_files;
    Safekeeping* m_safekeeping;
    core::Experiment m_controls;
    bool m_isLive = false;
    double m_pace = 0.0;
};

} // namespace ui
