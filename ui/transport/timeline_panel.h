#pragma once

#include "core/experiment/history.h"
#include "ui/transport/timeline_player.h"
#include "ui/transport/timeline_scale.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class TimelineSlider;

/// The card below the bars: which moment of the run is shown, and the slider that chooses another.
/// It follows the newest moment until a person chooses an earlier one.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    /// Another run's history, perhaps an empty one; follows its newest moment.
    /// epochs: planned for the whole run, so that the axis need not grow; 0 if not known.
    void setHistory(const core::History& history, std::int64_t epochs = 0);
    /// The same history with moments appended; copies only what is new. Follows the newest one if it did before.
    void historyGrew(const core::History& history);

    /// Of the moment shown; -1 without any.
    [[nodiscard]] qsizetype shownIndex() const;
    /// Whether the newest moment is shown, now and when more come.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Shows a moment as if a person had chosen it.
    void chooseSnapshot(qsizetype index);
    /// Whether the run can go on from the moment shown, with the settings that the controls have.
    void setBranching(bool possible);

signals:
    /// A person chose this moment. Says nothing when the timeline follows the newest one by itself.
    void momentChosen(qsizetype index);
    /// A person wants to train on from this moment.
    void branchRequested(qsizetype index);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* addButton(const QString& text, const char* name, const QString& accessibleName, const QString& help);
    void connectAll();
    void branch();
    void togglePlay(TimelinePlayer::Direction direction);
    void onMoved(int index);
    void showLatest();
    void refresh();

    TimelineScale m_scale;
    TimelinePlayer m_player;
    bool m_following = true;
    QLabel* m_momentLabel;
    QPushButton* m_backwardsButton;
    QPushButton* m_playButton;
    QPushButton* m_branchButton;
    QPushButton* m_latestButton;
    TimelineSlider* m_slider;
};

} // namespace ui
