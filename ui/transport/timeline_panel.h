#pragma once

#include "core/experiment/history.h"
#include "ui/transport/timeline_player.h"
#include "ui/transport/timeline_scale.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class TimelineSlider;

/// The card below the bars: the moment of the run shown, and the slider that chooses another.
/// It follows the newest moment until the user chooses an earlier one.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    /// Shows the history of another run, perhaps empty, and follows its newest moment.
    /// epochs: planned for the whole run, so that the axis does not grow; 0 if unknown.
    /// branches: of the run, to be marked.
    void setHistory(const core::History& history, std::int64_t epochs = 0,
                    std::vector<core::BranchPoint> branches = {});
    /// Copies the moments appended to the same history. Keeps following the newest one if it did.
    void historyGrew(const core::History& history);

    /// Index of the moment shown; -1 without any.
    [[nodiscard]] qsizetype shownIndex() const;
    /// Whether the newest moment is shown, now and when more come.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Shows a moment as the user does, with a signal.
    void chooseSnapshot(qsizetype index);
    /// Sets whether the run can go on from the moment shown with the settings of the controls.
    void setBranching(bool possible);

signals:
    /// The user chose this moment. Not emitted when the timeline follows the newest one.
    void momentChosen(qsizetype index);
    /// The user asked to train on from this moment.
    void branchRequested(qsizetype index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAll();
    void branch();
    void togglePlay(TimelinePlayer::Direction direction);
    void onMoved(int index);
    void showLatest();
    void showLowest();
    void updateLowest();
    void refresh();

    TimelineScale m_scale;
    TimelinePlayer m_player;
    bool m_following = true;
    QLabel* m_momentLabel;
    QPushButton* m_backwardsButton;
    QPushButton* m_playButton;
    QPushButton* m_branchButton;
    QPushButton* m_latestButton;
    QPushButton* m_lowestButton;
    TimelineSlider* m_slider;
};

} // namespace ui
