#include "ui/panels/timeline_panel.h"

#include "core/text/number_text.h"
#include "ui/panels/style_mark.h"
#include "ui/panels/timeline_slider.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString grouped(std::int64_t number)
{
    return QString::fromStdString(core::groupedText(number));
}

} // namespace

TimelinePanel::TimelinePanel(QWidget* parent)
    : QWidget(parent), m_momentLabel(new QLabel), m_latestButton(new QPushButton(tr("Latest"))),
      m_slider(new TimelineSlider(m_scale))
{
    setObjectName(QStringLiteral("timelinePanel"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_momentLabel->setObjectName(QStringLiteral("momentLabel"));
    m_slider->setObjectName(QStringLiteral("timelineSlider"));
    m_slider->setAccessibleName(tr("Moment of the run"));
    m_slider->setToolTip(tr("Drag, or use the arrow keys: every view shows that moment. "
                            "Page Up and Page Down move by an epoch."));
    m_latestButton->setObjectName(QStringLiteral("latestButton"));
    m_latestButton->setAccessibleName(tr("Latest moment"));
    m_latestButton->setToolTip(tr("Show the newest moment and follow the run"));
    m_latestButton->setFocusPolicy(Qt::TabFocus);

    auto* line = new QHBoxLayout;
    line->addWidget(m_momentLabel, 1);
    line->addWidget(m_latestButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 4);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_slider);

    connect(m_slider, &QSlider::valueChanged, this, &TimelinePanel::onMoved);
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        m_following = false;
        refresh();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_following = m_slider->value() == m_slider->maximum();
        refresh();
    });
    connect(m_latestButton, &QPushButton::clicked, this, &TimelinePanel::showLatest);
    refresh();
}

void TimelinePanel::setHistory(const core::History& history, std::int64_t epochs)
{
    m_scale = TimelineScale(history, epochs);
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

void TimelinePanel::chooseMoment(qsizetype index)
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
    m_following = true;
    m_slider->setValue(m_slider->maximum());
    refresh();
}

void TimelinePanel::refresh()
{
    m_latestButton->setVisible(!m_scale.isEmpty());
    m_latestButton->setEnabled(!m_following);
    setStyleMark(m_momentLabel, "tone", m_scale.isEmpty() ? "muted" : "plain");
    if (m_scale.isEmpty()) {
        m_momentLabel->setText(tr("The timeline fills while the network trains"));
        return;
    }
    const auto& stop = m_scale.stops[static_cast<std::size_t>(shownIndex())];
    m_momentLabel->setText(stop.batches == 0
                               ? tr("Moment: before the first batch")
                               : tr("Moment: epoch %1, batch %2 of %3")
                                     .arg(grouped(stop.epoch), grouped(stop.batch), grouped(m_scale.batchesPerEpoch)));
}

} // namespace ui
