#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "ui/text/field_text.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class CollapsibleSection;
class KnobRow;
class TableCard;

/// The column of controls: a row for each knob of core::knobs(), and a button for the article's settings. For a value
/// out of range a message gives the range, and the last valid experiment stays in force.
class ExperimentPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentPanel(QWidget* parent = nullptr);
    ~ExperimentPanel() override;

    /// The last valid experiment.
    [[nodiscard]] core::Experiment experiment() const { return m_experiment; }
    /// Shows this experiment, without a signal experimentChanged().
    void setExperiment(const core::Experiment& experiment);

    /// Sets the seed as the user does, with a signal.
    void chooseSeed(std::uint32_t seed);

    /// Takes away the messages about texts that were refused, whose fields show the value in force again.
    void forgetRefused();
    /// Returns the error of a value that contradicts another one; empty if none does. experiment() lacks such values.
    [[nodiscard]] QString contradiction() const;
    /// Shows experiment() again if a value contradicts another one. Returns whether one did.
    bool dropContradiction();

    /// Marks the values that differ from those of the run shown, and so wait for the next one.
    void markWaiting(const core::Experiment& run);

    /// Number of the current gesture, such as a drag; changes of one gesture share it.
    [[nodiscard]] int gesture() const { return m_gesture; }

    /// The error in the fields' values, or empty.
    [[nodiscard]] QString message() const { return m_message; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Once for each accepted change; the experiment is valid and differs from the one before.
    void experimentChanged(const core::Experiment& experiment);
    /// The message is empty without an error.
    void messageChanged(const QString& message);
    /// The user asked for other choices about the table, or to open it again.
    void tableChangeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QScrollArea* addScrollArea(QWidget* content);
    void addGroup(core::KnobGroup group);
    void addTableCard();
    void addHarderData();
    void showRowsThatApply();
    KnobRow* makeRow(const core::Knob& knob);
    void addNextSeedButton(KnobRow* row);
    void addArticleButton();
    void setRightMargin(int margin);

    void onTyped(KnobRow* row, const ui::Reading& reading);
    void onRejected(KnobRow* row, const QString& message);
    void accept(const core::Experiment& draft);
    void refresh();
    void announceMessage();
    void markHarder();

    core::Experiment m_experiment; ///< in force
    core::Experiment m_draft;      ///< the fields' values: each in range, perhaps in conflict
    std::vector<KnobRow*> m_rows;
    QVBoxLayout* m_column;
    TableCard* m_table = nullptr;
    CollapsibleSection* m_harder = nullptr;
    QPushButton* m_articleButton = nullptr;
    bool m_showsHarder = false; ///< whether the data in force are harder
    QString m_waitingHarder;    ///< changes of it that wait for the next run
    QString m_message;
    int m_gesture = 0;
};

} // namespace ui
