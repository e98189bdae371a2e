#pragma once

#include "core/experiment/experiment.h"
#include "ui/session/known_tables.h"
#include "ui/training/pinned_runs.h"
#include "ui/training/run_cache.h"

#include <QObject>
#include <QUndoStack>

namespace ui {

class FaithfulnessJob;
class LiveUpdates;
class RunFiles;
class Safekeeping;
class SeedsJob;
class TrainingController;
struct OpenDocument;

/// What goes on behind a window and outlives it: the run, what the controls say, the way back through their changes,
/// the last few runs and those that are pinned, the tests of the claim, the runs of other seeds. A window that is built
/// on it shows all of it as it stands, even in the midst of training.
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
    [[nodiscard]] SeedsJob& seeds() { return *m_seeds; }
    /// Where the tables came from that were opened so far.
    [[nodiscard]] KnownTables& tables() { return m_tables; }
    /// What the controls say; the run shown may have been made with other settings.
    [[nodiscard]] const core::Experiment& controls() const { return m_controls; }
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// Batches a second; infinity: full speed.
    [[nodiscard]] double pace() const { return m_pace; }
    /// Whether the controls say something else than the run was made with, and nothing is under way to change that.
    [[nodiscard]] bool isWaiting() const;

    /// Takes settings over without a way back, as those of the last time. They must have passed core::check().
    void restore(const core::Experiment& experiment);
    /// A person has changed the settings. Changes of one gesture, such as a drag, are one step back; -1: one by itself.
    void change(const core::Experiment& experiment, int gesture = -1);
    /// A person has chosen other data, which are shown at once, untrained; with Live, their run. One step back.
    void begin(const core::Experiment& experiment);
    /// Whether there is nothing to train with: the controls are about a table whose rows the run's document does not
    /// hold. Orders to train are refused then, by tableMissing().
    [[nodiscard]] bool lacksTable() const;
    /// Whether each change is answered by a run at once.
    void setLive(bool live);
    void setPace(double batchesPerSecond);

    /// Each begins a new run if the present one is over or the controls say something else by now.
    void train();
    void stepBatch();
    void stepEpoch();
    /// Back to the untrained network, with the settings that the controls say.
    void reset();
    /// Whether branchFrom() can go on from this moment of the run, an index.
    [[nodiscard]] bool canBranchFrom(std::size_t snapshot) const;
    /// Trains on from a moment of the run, with the learning rate and the epochs that the controls say.
    void branchFrom(std::size_t snapshot);
    /// A kept run takes the place of the run shown, and its settings that of the controls', as one change.
    void bringBack(const RunSnapshot& run);
    /// The article's experiment, untrained, with nothing pinned, no other seeds and no file.
    void startAnew();

signals:
    /// What the controls say has changed, by a person or by a way back.
    void controlsChanged(const core::Experiment& experiment);
    /// The settings wait for the next run, or no longer: isWaiting() tells.
    void waitingChanged();
    /// A run was asked for, but lacksTable().
    void tableMissing();

private:
    void note(const core::Experiment& experiment, int gesture);
    void show(const RunSnapshot& run);
    void showDocument(const OpenDocument& document);
    void apply(const core::Experiment& experiment);
    void follow();
    void restart();
    /// Before training; false where there is nothing to train with.
    bool beginRunIfNeeded();

    TrainingController* m_controller;
    LiveUpdates* m_live;
    FaithfulnessJob* m_faithfulness;
    SeedsJob* m_seeds;
    QUndoStack m_changes;
    RunCache m_memory;
    PinnedRuns m_pins;
    KnownTables m_tables;
    RunFiles* m_files;
    Safekeeping* m_safekeeping;
    core::Experiment m_controls;
    bool m_isLive = false;
    double m_pace = 0.0;
};

} // namespace ui
