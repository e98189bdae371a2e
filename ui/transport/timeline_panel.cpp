#include "ui/transport/timeline_panel.h"

#include "ui/text/branch_text.h"
#include "ui/text/learning_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/theme/theme.h"
#include "ui/transport/timeline_slider.h"
#include "ui/transport/transport_icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QVBoxLayout>

#include <utility>

namespace ui {

TimelinePanel::TimelinePanel(QWidget* parent)
    : QWidget(parent), m_momentLabel(makeLabel("momentLabel")),
      m_backwardsButton(makeTabFocusButton("playBackwardsButton", {}, tr("Play the run backwards"))),
      m_playButton(makeTabFocusButton("playButton", {}, tr("Play the run as it was, once more"))),
      m_branchButton(makeTabFocusButton("branchButton", tr("Branch"), {})),
      m_latestButton(makeTabFocusButton("latestButton", tr("Latest"), tr("Show the newest moment and follow the run"))),
      m_lowestButton(makeTabFocusButton("lowestButton", {}, {})), m_slider(new TimelineSlider(m_scale))
{
    setObjectName(QStringLiteral("timelinePanel"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    constexpr int kIconButtonWidth = 26; // with little between them, beside a whole view in the smallest window
    m_backwardsButton->setAccessibleName(tr("Play backwards"));
    m_playButton->setAccessibleName(tr("Play"));
    m_branchButton->setAccessibleName(tr("Branch here"));
    m_latestButton->setAccessibleName(tr("Latest moment"));
    m_lowestButton->setAccessibleName(tr("Lowest test loss"));
    m_lowestButton->setShortcut(QKeySequence(Qt::Key_L));
    m_backwardsButton->setFixedWidth(kIconButtonWidth);
    m_playButton->setFixedWidth(kIconButtonWidth);
    m_lowestButton->setFixedWidth(kIconButtonWidth);
    m_slider->setObjectName(QStringLiteral("timelineSlider"));
    m_slider->setAccessibleName(tr("Moment of the run"));
    m_slider->setToolTip(tr("Drag, or use the arrow keys: every view shows that moment. Page Up and Page Down move by "
                            "an epoch, Home and End to the ends."));

    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_momentLabel, 1);
    for (QPushButton* button : {m_backwardsButton, m_playButton, m_branchButton, m_lowestButton, m_latestButton})
        line->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 4);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_slider);
    connectAll();
    setBranching(false);
    refresh();
}

void TimelinePanel::connectAll()
{
    using Direction = TimelinePlayer::Direction;
    connect(m_slider, &QSlider::valueChanged, this, &TimelinePanel::onMoved);
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        m_player.stop();
        m_following = false;
        refresh();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_following = m_slider->value() == m_slider->maximum();
        refresh();
    });
    connect(m_backwardsButton, &QPushButton::clicked, this, [this] { togglePlay(Direction::Backwards); });
    connect(m_playButton, &QPushButton::clicked, this, [this] { togglePlay(Direction::Forwards); });
    connect(m_branchButton, &QPushButton::clicked, this, &TimelinePanel::branch);
    connect(m_lowestButton, &QPushButton::clicked, this, &TimelinePanel::showLowest);
    connect(m_latestButton, &QPushButton::clicked, this, &TimelinePanel::showLatest);
    connect(&m_player, &TimelinePlayer::moved, this, &TimelinePanel::chooseSnapshot);
    connect(&m_player, &TimelinePlayer::directionChanged, this, &TimelinePanel::refresh);
}

/// A button pressed before a new run emptied the timeline is still released.
void TimelinePanel::branch()
{
    if (!m_scale.isEmpty())
        emit branchRequested(shownIndex());
}

/// Plays, or pauses if already playing in this direction.
void TimelinePanel::togglePlay(TimelinePlayer::Direction direction)
{
    const bool pauses = m_player.direction() == direction;
    m_player.stop();
    if (!pauses && !m_scale.isEmpty()) // see branch()
        m_player.play(direction, shownIndex(), m_scale.lastIndex());
}

void TimelinePanel::setBranching(bool possible)
{
    m_branchButton->setEnabled(possible);
    m_branchButton->setToolTip(possible ? tr("Train on from this moment; learning rate and epochs may be others")
                                        : tr("Only learning rate and epochs may differ from the run's settings, "
                                             "and at least as many epochs as are begun"));
}

void TimelinePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
    QWidget::changeEvent(event);
}

void TimelinePanel::setHistory(const core::History& history, std::int64_t epochs,
                               std::vector<core::BranchPoint> branches)
{
    m_player.stop(); // whose signals are about the history before
    m_scale = TimelineScale(history, epochs);
    m_scale.branches = std::move(branches);
    m_following = true;
    m_slider->refresh(m_scale.lastIndex());
    refresh();
}

void TimelinePanel::historyGrew(const core::History& history)
{
    m_scale.grow(history);
    m_slider->refresh(m_following ? m_scale.lastIndex() : shownIndex());
    refresh();
}

qsizetype TimelinePanel::shownIndex() const
{
    return m_scale.isEmpty() ? -1 : m_slider->value();
}

void TimelinePanel::chooseSnapshot(qsizetype index)
{
    m_slider->setValue(static_cast<int>(index));
}

void TimelinePanel::onMoved(int index)
{
    m_following = index == m_slider->maximum() && !m_slider->isSliderDown();
    refresh();
    emit momentChosen(index);
}

void TimelinePanel::showLatest()
{
    m_player.stop();
    m_following = true;
    m_slider->setValue(m_slider->maximum());
    refresh();
}

void TimelinePanel::showLowest()
{
    if (!m_scale.lowest)
        return;
    m_player.stop();
    chooseSnapshot(*m_scale.lowest);
}

/// The mark is named where the slider and the button are described.
void TimelinePanel::updateLowest()
{
    QString said = branchText(m_scale.branches);
    QString help = tr("The lowest test loss is known after the first epoch");
    if (m_scale.lowest) {
        const auto& stop = m_scale.stops[static_cast<std::size_t>(*m_scale.lowest)];
        help = lowestText({stop.epoch, m_scale.lowestTestLoss});
        said += (said.isEmpty() ? QString() : QStringLiteral(" ")) + help + u'.';
    }
    if (m_slider->accessibleDescription() != said)
        m_slider->setAccessibleDescription(said);
    m_lowestButton->setEnabled(m_scale.lowest.has_value());
    m_lowestButton->setToolTip(tr("%1 (%2)").arg(help, m_lowestButton->shortcut().toString(QKeySequence::NativeText)));
}

void TimelinePanel::refresh()
{
    using Direction = TimelinePlayer::Direction;
    const Direction direction = m_player.direction();
    const QColor colour = themeOf(*this).text;
    const auto icon = [&](Direction own, TransportGlyph glyph) {
        return transportIcon(direction == own ? TransportGlyph::Pause : glyph, colour);
    };
    m_backwardsButton->setIcon(icon(Direction::Backwards, TransportGlyph::PlayBackwards));
    m_playButton->setIcon(icon(Direction::Forwards, TransportGlyph::Play));
    m_lowestButton->setIcon(transportIcon(TransportGlyph::Lowest, themeOf(*this).test));
    updateLowest();
    for (QPushButton* button : {m_backwardsButton, m_playButton, m_branchButton, m_lowestButton, m_latestButton})
        button->setVisible(!m_scale.isEmpty());
    m_backwardsButton->setEnabled(m_scale.lastIndex() > 0);
    m_playButton->setEnabled(m_scale.lastIndex() > 0);
    m_latestButton->setEnabled(!m_following);
    setStyleMark(m_momentLabel, "tone", m_scale.isEmpty() ? "muted" : "plain");
    if (m_scale.isEmpty()) {
        m_momentLabel->setText(tr("The timeline fills while the network trains"));
        return;
    }
    const auto& stop = m_scale.stops[static_cast<std::size_t>(shownIndex())];
    m_momentLabel->setText(stop.batches == 0
                               ? tr("Before the first batch")
                               : tr("Epoch %1, batch %2 of %3")
                                     .arg(grouped(stop.epoch), grouped(stop.batch), grouped(m_scale.batchesPerEpoch)));
}

} // namespace ui

#include "moc_timeline_panel.cpp"
