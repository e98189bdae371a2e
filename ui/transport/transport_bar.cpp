#include "ui/transport/transport_bar.h"

#include "ui/session/pace_scale.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/theme/theme.h"
#include "ui/transport/transport_icon.h"
#include "ui/views/progress_panel.h"
#include "ui/widgets/jump_slider.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <cmath>

namespace ui {

namespace {

constexpr int kTransportHeight = 56;
constexpr int kTransportMargin = 18;
constexpr int kTransportGap = 8;
constexpr int kSliderWidth = 112;
constexpr int kProgressWidth = 232;
constexpr int kNarrowProgressWidth = 184;
constexpr int kRateWidth = 128;
constexpr int kLateMilliseconds = 200;

QString paceText(double batchesPerSecond)
{
    if (std::isinf(batchesPerSecond))
        return TransportBar::tr("full speed");
    if (batchesPerSecond <= PaceScale::kSlowest)
        return TransportBar::tr("slow motion");
    const QString figure =
        batchesPerSecond < 10.0 ? significantText(batchesPerSecond, 2) : grouped(std::llround(batchesPerSecond));
    return TransportBar::tr("%1 batches/s").arg(figure);
}

QString paceHelp(double batchesPerSecond)
{
    const QString pace = batchesPerSecond <= PaceScale::kSlowest ? TransportBar::tr("slow motion, 1 batch a second")
                                                                 : paceText(batchesPerSecond);
    return TransportBar::tr("How fast a run is shown, from 1 batch a second to full speed. Now: %1").arg(pace);
}

} // namespace

TransportBar::TransportBar(QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_nameLabel(new QLabel(tr("Attention Lab"))),
      m_trainButton(makeTabFocusButton("trainButton", tr("Train"), {})),
      m_stepBatchButton(makeTabFocusButton("stepBatchButton", tr("Step batch"), tr("Train one batch (B)"))),
      m_stepEpochButton(
          makeTabFocusButton("stepEpochButton", tr("Step epoch"), tr("Train to the end of the epoch (E)"))),
      m_resetButton(makeTabFocusButton("resetButton", tr("Reset"), tr("Back to the untrained network (Ctrl+R)"))),
      m_progress(new ProgressPanel)
{
    setObjectName(QStringLiteral("transportBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kTransportHeight);
    m_layout->setContentsMargins(kTransportMargin, 0, kTransportMargin, 0);
    m_layout->setSpacing(kTransportGap);
    m_nameLabel->setObjectName(QStringLiteral("nameLabel"));
    m_nameLabel->setFont(themeFont(1.1, QFont::Bold));
    m_nameLabel->setContentsMargins(0, 0, 12, 0);
    m_layout->addWidget(m_nameLabel);

    for (QPushButton* button : {m_trainButton, m_stepBatchButton, m_stepEpochButton, m_resetButton})
        m_layout->addWidget(button);
    addPace();
    m_progress->setMinimumWidth(kProgressWidth);
    m_layout->addWidget(m_progress, 1);

    connectButtons();
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(kLateMilliseconds);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] { showState(m_lateState); });
    showState(RunState::Preparing);
}

void TransportBar::connectButtons()
{
    connect(m_trainButton, &QPushButton::clicked, this, [this] {
        m_stepRequested = false;
        if (canPause())
            emit pauseRequested();
        else
            emit trainRequested();
    });
    const auto step = [this](void (TransportBar::*requested)()) {
        m_stepRequested = true;
        emit(this->*requested)();
    };
    connect(m_stepBatchButton, &QPushButton::clicked, this, [step] { step(&TransportBar::stepBatchRequested); });
    connect(m_stepEpochButton, &QPushButton::clicked, this, [step] { step(&TransportBar::stepEpochRequested); });
    connect(m_resetButton, &QPushButton::clicked, this, [this] {
        m_stepRequested = false;
        emit resetRequested();
    });
}

void TransportBar::addPace()
{
    m_speedLabel = new QLabel(tr("Speed"));
    setStyleMark(m_speedLabel, "tone", "muted");
    m_speedSlider = new JumpSlider;
    m_speedSlider->setObjectName(QStringLiteral("speedSlider"));
    m_speedSlider->setAccessibleName(tr("Speed"));
    m_speedSlider->setRange(0, PaceScale::kFullNotch);
    m_speedSlider->setPageStep(7); // about three times as fast
    m_speedSlider->setFixedWidth(kSliderWidth);
    m_speedSlider->setValue(PaceScale::notchOf(PaceScale::kDefault));
    m_speedLabel->setBuddy(m_speedSlider);
    m_paceLabel = makeLabel("paceLabel", "muted");
    m_paceLabel->setFont(themeFont(0.9));
    m_paceLabel->setFixedWidth(QFontMetrics(m_paceLabel->font()).horizontalAdvance(paceText(PaceScale::kFastest)) + 2);
    m_layout->addSpacing(kTransportGap);
    m_layout->addWidget(m_speedLabel);
    m_layout->addWidget(m_speedSlider);
    m_layout->addWidget(m_paceLabel);
    m_layout->addSpacing(kTransportGap);
    updatePaceLabel();
    connect(m_speedSlider, &QSlider::valueChanged, this, [this] {
        updatePaceLabel();
        emit paceChanged(pace());
    });
}

void TransportBar::setState(RunState state)
{
    const bool mayBeShort = state == RunState::Preparing || (state == RunState::Training && m_stepRequested);
    if (mayBeShort) {
        m_lateState = state;
        m_lateTimer.start();
        return;
    }
    m_lateTimer.stop();
    m_stepRequested = false;
    showState(state);
}

void TransportBar::setAboutToTrain(bool aboutToTrain)
{
    m_aboutToTrain = aboutToTrain;
    updateTrainButton();
}

void TransportBar::showState(RunState state)
{
    m_state = state;
    const bool canTrain = state != RunState::Failed;
    const bool canStep = state == RunState::Untrained || state == RunState::Paused;
    const bool canReset = state != RunState::Preparing && state != RunState::Untrained;
    m_trainButton->setEnabled(canTrain);
    m_stepBatchButton->setEnabled(canStep);
    m_stepEpochButton->setEnabled(canStep);
    m_resetButton->setEnabled(canReset);
    updateTrainButton();
    m_progress->setState(state);
}

void TransportBar::setProgress(const Progress& progress)
{
    m_progress->setProgress(progress);
}

double TransportBar::pace() const
{
    return PaceScale::paceAt(m_speedSlider->value());
}

void TransportBar::setPace(double batchesPerSecond)
{
    m_speedSlider->setValue(PaceScale::notchOf(batchesPerSecond));
}

void TransportBar::updatePaceLabel()
{
    m_paceLabel->setText(paceText(pace()));
    m_speedSlider->setToolTip(paceHelp(pace()));
}

void TransportBar::updateTrainButton()
{
    const bool isTraining = canPause();
    const bool isOver = m_state == RunState::Finished || m_state == RunState::Diverged;
    m_trainButton->setIcon(
        transportIcon(isTraining ? TransportGlyph::Pause : TransportGlyph::Play, themeOf(*this).onAccent));
    m_trainButton->setIconSize({18, 12});
    // As wide as the wider of both texts, so that the buttons beside it stay where they are.
    int width = 0;
    for (const QString& text : {isTraining ? tr("Train") : tr("Pause"), isTraining ? tr("Pause") : tr("Train")}) {
        m_trainButton->setText(text);
        width = std::max(width, m_trainButton->sizeHint().width());
    }
    m_trainButton->setFixedWidth(width);
    m_trainButton->setAccessibleName(m_trainButton->text());
    m_trainButton->setToolTip(isTraining ? tr("Pause after this batch (Space)")
                              : isOver   ? tr("Train again from the start (Space)")
                                         : tr("Train to the last epoch (Space)"));
}

QSize TransportBar::minimumSizeHint() const
{
    // Without the parts that dropToFit() can hide.
    int droppable = 0;
    for (const QLabel* label : {m_nameLabel, m_speedLabel})
        if (label->isVisibleTo(this))
            droppable += label->sizeHint().width() + kTransportGap;
    const int narrower = m_progress->minimumWidth() - kNarrowProgressWidth;
    return {QWidget::minimumSizeHint().width() - droppable - narrower, kTransportHeight};
}

/// Hides parts of the bar while the window is too narrow: first the name, which is in the window's title as well, then
/// the label of the slider, then the samples per second, then some of the progress bar's length.
void TransportBar::dropToFit()
{
    const auto fits = [this](bool name, bool rate, bool speed, int progressWidth) {
        m_nameLabel->setVisible(name);
        m_progress->setRateAllowed(rate);
        m_speedLabel->setVisible(speed);
        m_progress->setMinimumWidth(progressWidth);
        m_layout->invalidate();
        return m_layout->minimumSize().width() <= width();
    };
    constexpr int kWithRate = kProgressWidth + kRateWidth;
    if (!fits(true, true, true, kWithRate) && !fits(false, true, true, kWithRate) &&
        !fits(false, true, false, kWithRate) && !fits(false, false, false, kProgressWidth))
        fits(false, false, false, kNarrowProgressWidth);
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    dropToFit();
}

void TransportBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateTrainButton();
}

/// Filters the window's key events that no widget has accepted.
void TransportBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
}

bool TransportBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == window()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->isAutoRepeat() || key->key() == Qt::Key_B)
            if (pressKey(key->key(), key->modifiers()))
                return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool TransportBar::pressKey(int key, Qt::KeyboardModifiers modifiers)
{
    QPushButton* button = nullptr;
    if (modifiers == Qt::NoModifier && key == Qt::Key_Space)
        button = m_trainButton;
    else if (modifiers == Qt::NoModifier && key == Qt::Key_B)
        button = m_stepBatchButton;
    else if (modifiers == Qt::NoModifier && key == Qt::Key_E)
        button = m_stepEpochButton;
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_R)
        button = m_resetButton;
    if (!button)
        return false;
    button->click(); // does nothing while disabled
    return true;
}

} // namespace ui

#include "moc_transport_bar.cpp"
