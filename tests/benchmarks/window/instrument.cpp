#include "instrument.h"

#include "heartbeat.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/charts/attention_chart.h"
#include "ui/main_window.h"
#include "ui/training/training_controller.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QTimer>

#include <functional>

namespace {

constexpr int kPatience = 60'000; // milliseconds

/// Moves the slider by a step every frame, to and fro.
class Hand : public QObject {
public:
    Hand(QSlider& slider, int step) : m_slider(slider), m_step(step)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_slider.setSliderDown(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_slider.value() == (m_step > 0 ? m_slider.maximum() : m_slider.minimum()))
                m_step = -m_step;
            m_slider.setValue(m_slider.value() + m_step);
        });
        m_timer.start(16);
    }
    ~Hand() override { m_slider.setSliderDown(false); }

private:
    QTimer m_timer;
    QSlider& m_slider;
    int m_step;
};

/// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    [[nodiscard]] int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_paints = 0;
};

} // namespace

Figures measureDrag(const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, {20, 5});
    findWidget<QCheckBox>(window, "liveCheck").setChecked(true);
    int experiments = 0;
    QObject::connect(&window.controller(), &ui::TrainingController::stateChanged, &window,
                     [&experiments](ui::RunState state) { experiments += state == ui::RunState::Finished ? 1 : 0; });
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    {
        const Hand hand(findWidget<QSlider>(window, "goldenSlider"), 1);
        runEventLoop(effort.seconds);
    }
    Figures figures = heartbeat.figures();
    figures["experiments_per_second"] = 1e3 * experiments / static_cast<double>(clock.elapsed());
    return figures;
}

Figures measureScrub(const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, {20, 5});
    findWidget<QPushButton>(window, "trainButton").click();
    if (!QTest::qWaitFor([&] { return window.controller().state() == ui::RunState::Finished; }, kPatience))
        qFatal("the run is not over in time");
    auto& timeline = findWidget<QSlider>(window, "timelineSlider");
    const PaintCounter counter(findWidget<ui::AttentionChart>(window, "attentionChart"));
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    {
        const Hand hand(timeline, 7);
        runEventLoop(effort.seconds);
    }
    Figures figures = heartbeat.figures();
    figures["moments"] = timeline.maximum() + 1;
    figures["frames_per_second"] = 1e3 * counter.paints() / static_cast<double>(clock.elapsed());
    return figures;
}
