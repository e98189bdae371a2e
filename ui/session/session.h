#pragma once

#include "core/experiment/experiment.h"
#include "ui/session/put_away.h"
#include "ui/tables/table_source.h"
#include "ui/training/pinned_runs.h"
#include "ui/training/run_cache.h"

#include <QUndoStack>

#include <map>
#include <optional>
#include <string>

namespace ui {

class FaithfulnessJob;
class ImportanceJob;
class LiveUpdates;
class RunFiles;
class Safekeeping;
class SeedsJob;
class TrainingController;
struct OpenDocument;

/// State shared by a window's widgets: the run, the settings and their undo stack, cached and pinned runs, files and
/// background jobs. Survives rebuilding the window, even during training.
///
/// Lives on the GUI thread and has no widget; no call blocks.
class Session : public QObject {
    Q_OBJECT

public:
    /// With the article's experiment, untrained.
    explicit Session(QObject* parent = nullptr);

    [[nodiscard]] TrainingController& controller() { return *m_controller; }
    [[nodiscard]] QUndoStack& changes() { return m_changes; }
    [[nodiscard]] PinnedRuns& pins() { return m_pins; }
    [[nodiscard]] RunFiles& files() { return *m_files; }
    [[nodiscard]] Safekeeping& safekeeping() { return *m_safekeeping; }
    [[nodiscard]] FaithfulnessJob& faithfulness() { return *m_faithfulness; }
    [[nodiscard]] ImportanceJob& importance() { return *m_importance; }
    [[nodiscard]] SeedsJob& seeds() { return *m_seeds; }
    /// Sources of the tables that were opened, by the SHA-256 of their bytes as stored, to read them again for other
    /// choices: a prepared table holds only the columns that it uses.
    [[nodiscard]] std::map<std::string, TableSource>& tables() { return m_tables; }
    /// Settings of the controls; the run shown may have others.
    [[nodiscard]] const core::Experiment& controls() const { return m_controls; }
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// Batches a second; infinity: full speed.
    [[nodiscard]] double pace() const { return m_pace; }
    /// Whether the controls differ from the run and no new run is under way.
    [[nodiscard]] bool isWaiting() const;

    /// Sets the controls without an undo step, as at the start. They must have passed core::check().
    void restore(const core::Experiment& experiment);
    /// Changes the settings. Changes of one gesture, such as a drag, share one undo step; -1: its own step.
    void change(const core::Experiment& experiment, int gesture = -1);
    /// Shows a run on other data at once, untrained; trains it if Live is on. One undo step.
    void begin(const core::Experiment& experiment);
    /// Whether the rows of the controls' table are missing because the run's document does not hold them. Orders to
    /// train are then refused by tableMissing().
    [[nodiscard]] bool lacksTable() const;
    /// Whether each change starts a run at once.
    void setLive(bool live);
    void setPace(double batchesPerSecond);

    /// These begin a new run if the present one has ended or the controls differ from it.
    void train();
    void stepBatch();
    void stepEpoch();
    /// Begins an untrained run with the settings of the controls. Undo brings back the run.
    void reset();
    /// Whether branchFrom() can train on from this snapshot of the run, an index.
    [[nodiscard]] bool canBranchFrom(std::size_t snapshot) const;
    /// Trains on from a snapshot of the run, with the learning rate and the epochs of the controls.
    void branchFrom(std::size_t snapshot);
    /// Replaces the present run and its settings by this run, as one undo step.
    void restoreRun(const RunSnapshot& run);
    /// Begins with the article's experiment, untrained, without pinned runs, other seeds or a file. Undo brings back
    /// the document.
    void startAnew();
    /// Whether undo or redo would bring back work of more than a minute that no file holds.
    [[nodiscard]] bool isLongWorkPutAway() const { return m_shelf.holdsLongWork(); }

    /// Pauses the run, and drops the settings that wait for Live, while the user is asked about it.
    void hold();
    /// Whether the run stands still, as it does soon after hold().
    [[nodiscard]] bool isStill() const;
    /// Goes on with what hold() has paused, unless another run was begun.
    void goOn();

signals:
    /// controls() has changed, by the user or by undo.
    void controlsChanged(const core::Experiment& experiment);
    /// isWaiting() may have changed.
    void waitingChanged();
    /// An order to train was refused, because lacksTable().
    void tableMissing();

private:
    void record(const core::Experiment& experiment, int gesture);
    void recordNewRun(const core::Experiment& experiment);
    void show(const RunSnapshot& run);
    void showDocument(const OpenDocument& document);
    void apply(const core::Experiment& experiment);
    [[nodiscard]] PutAwayDocument shownDocument(PutAway::Kind kind);
    void putAway(PutAway::Kind kind, const core::Experiment& after);
    void exchange(PutAway::Kind kind, PutAwayDocument& document);
    void resume();
    [[nodiscard]] bool showsResult() const;
    void follow();
    /// Prepares an order to train; false if lacksTable().
    bool beginRunIfNeeded();

    TrainingController* m_controller;
    LiveUpdates* m_live;
    FaithfulnessJob* m_faithfulness;
    ImportanceJob* m_importance;
    SeedsJob* m_seeds;
    PutAwayShelf m_shelf;
    QUndoStack m_changes;
    RunCache m_cache;
    PinnedRuns m_pins;
    std::map<std::string, TableSource> m_tables;
    RunFiles* m_files;
    Safekeeping* m_safekeeping;
    core::Experiment m_controls;
    /// What hold() has paused.
    enum class Held { Nothing, Run, Epoch };
    std::optional<Held> m_held; ///< nothing: the run is not held
    bool m_isLive = false;
    double m_pace = 0.0;
};

} // namespace ui
