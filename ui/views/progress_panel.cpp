#include "ui/views/progress_panel.h"

#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_bar.h"

#include <QCoreApplication>
#include <QProgressBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kBarSteps = 1000;

/// Fixes the width for the widest text, so that the neighbours stay in place.
void reserve(QLabel* label, std::initializer_list<QString> texts)
{
    int width = 0;
    for (const QString& text : texts)
        width = std::max(width, QFontMetrics(label->font()).horizontalAdvance(text));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedWidth(width + 2);
}

QString positionIn(const QString& format, const Progress& progress, std::int64_t epoch, std::int64_t batch)
{
    return format.arg(grouped(epoch), grouped(progress.epochs), grouped(batch), grouped(progress.batches));
}

} // namespace

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent), m_positionLabel(makeLabel("positionLabel", "muted")),
      m_rateLabel(makeLabel("rateLabel", "muted")), m_timeLabel(makeLabel("timeLeftLabel", "muted")),
      m_bar(makeProgressBar("progressBar", tr("Progress of the run")))
{
    for (QLabel* label : {m_positionLabel, m_rateLabel, m_timeLabel})
        label->setFont(themeFont(0.9));
    m_positionLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    reserve(m_rateLabel, {sampleRateText(888'000.0), sampleRateText(8.88e6)});
    reserve(m_timeLabel, {timeLeftText(59.0 * 60.0), tr("finished"), tr("diverged"), tr("paused")});
    m_bar->setRange(0, kBarSteps);
    auto* line = fillBox(new QHBoxLayout, 12, {{m_positionLabel, 1}, m_rateLabel, m_timeLabel});
    fillBox(new QVBoxLayout(this), 4, {BoxItem::stretch(), line, m_bar, BoxItem::stretch()});
    choosePositionFormat();
    refresh();
}

void ProgressPanel::setState(RunState state)
{
    m_state = state;
    refresh();
}

void ProgressPanel::setProgress(const Progress& progress)
{
    const bool isOtherRun = progress.epochs != m_progress.epochs || progress.batches != m_progress.batches;
    m_progress = progress;
    if (isOtherRun)
        choosePositionFormat();
    refresh();
}

void ProgressPanel::setRateAllowed(bool allowed)
{
    m_rateAllowed = allowed;
    choosePositionFormat();
}

/// Chooses the longest format with room for the largest numbers of the run, so that it stays the same during the run.
void ProgressPanel::choosePositionFormat()
{
    const int gap = layout()->itemAt(1)->layout()->spacing();
    const int withoutRate = width() - m_timeLabel->width() - gap;
    const int withRate = withoutRate - m_rateLabel->width() - gap;
    const auto fits = [this](const QString& format, int room) {
        m_positionFormat = format;
        const QString widest = positionIn(format, m_progress, m_progress.epochs, m_progress.batches);
        return m_positionLabel->fontMetrics().horizontalAdvance(widest) <= room;
    };
    const QString full = tr("Epoch %1 of %2, batch %3 of %4");
    const QString brief = tr("Epoch %1/%2, batch %3/%4");
    const bool hasRate = m_rateAllowed && (fits(full, withRate) || fits(brief, withRate));
    m_rateLabel->setVisible(hasRate);
    if (!hasRate && !fits(full, withoutRate) && !fits(brief, withoutRate))
        m_positionFormat = tr("%1/%2, batch %3/%4");
}

void ProgressPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    choosePositionFormat();
    refresh();
}

QString ProgressPanel::positionText() const
{
    switch (m_state) {
    case RunState::Preparing:
        return tr("Drawing the data");
    case RunState::Failed:
        return tr("Could not train");
    case RunState::Untrained:
        return tr("Ready: %1 of %2", "5 epochs, 352 batches")
            .arg(m_progress.epochs == 1 ? tr("1 epoch") : tr("%1 epochs").arg(grouped(m_progress.epochs)),
                 m_progress.batches == 1 ? tr("1 batch") : tr("%1 batches").arg(grouped(m_progress.batches)));
    case RunState::Finished:
    case RunState::Training:
    case RunState::Paused:
    case RunState::Diverged:
        break;
    }
    return positionIn(m_positionFormat, m_progress, m_progress.epoch, m_progress.batch);
}

void ProgressPanel::refresh()
{
    const QString text = positionText();
    layout()->activate(); // updates the label's width, which the format for another run may have changed
    m_positionLabel->setText(m_positionLabel->fontMetrics().elidedText(text, Qt::ElideRight, m_positionLabel->width()));
    m_positionLabel->setToolTip(text);
    const bool isRunning = m_state == RunState::Training;
    m_rateLabel->setText(isRunning || m_state == RunState::Finished ? sampleRateText(m_progress.samplesPerSecond)
                                                                    : QString());
    switch (m_state) {
    case RunState::Finished:
        m_timeLabel->setText(tr("finished"));
        break;
    case RunState::Diverged:
        m_timeLabel->setText(tr("diverged"));
        break;
    case RunState::Paused:
        m_timeLabel->setText(tr("paused"));
        break;
    default:
        m_timeLabel->setText(isRunning ? timeLeftText(m_progress.secondsLeft) : QString());
    }
    const bool hasBegun = m_state != RunState::Preparing && m_state != RunState::Failed;
    const double fraction = hasBegun ? std::clamp(m_progress.fraction(), 0.0, 1.0) : 0.0;
    setValueForNextFrame(*m_bar, static_cast<int>(std::lround(fraction * kBarSteps)));
    m_bar->setAccessibleDescription(text);
}

QString timeLeftText(double seconds)
{
    if (!(seconds >= 0.0) || std::isinf(seconds))
        return {};
    const auto whole = static_cast<long long>(std::llround(seconds));
    if (seconds < 9.95)
        return ProgressPanel::tr("%1 s left").arg(fixedText(seconds, 1));
    if (whole < 60)
        return ProgressPanel::tr("%1 s left").arg(whole);
    if (whole < 3570) // not "60 min"
        return ProgressPanel::tr("%1 min left").arg(std::llround(seconds / 60.0));
    return ProgressPanel::tr("%1 h left").arg(std::llround(seconds / 3600.0));
}

QString sampleRateText(double samplesPerSecond)
{
    if (!(samplesPerSecond > 0.0) || std::isinf(samplesPerSecond))
        return {};
    if (samplesPerSecond >= 999'500.0)
        return ProgressPanel::tr("%1 M samples/s")
            .arg(fixedText(samplesPerSecond / 1e6, samplesPerSecond < 9.995e6 ? 2 : 1));
    double unit = 1.0;
    while (samplesPerSecond / unit >= 999.5)
        unit *= 10.0;
    const auto rate = static_cast<std::int64_t>(std::llround(std::round(samplesPerSecond / unit) * unit));
    return ProgressPanel::tr("%1 samples/s").arg(grouped(rate));
}

} // namespace ui

#include "moc_progress_panel.cpp"
