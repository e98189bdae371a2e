#include "instrument.h"

#include "heartbeat.h"
#include "quantile.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/charts/attention_chart.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

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
    void restart() { m_paints = 0; }

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

Figures measureAnswer(const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, {20, 5});
    findWidget<QCheckBox>(window, "liveCheck").setChecked(true);
    auto& golden = findWidget<QSpinBox>(window, "goldenSpin");
    PaintCounter counter(findWidget<ui::AttentionChart>(window, "attentionChart"));
    const ui::TrainingController& run = window.controller();
    // What is painted after the end of the run shows its end.
    QObject::connect(&run, &ui::TrainingController::stateChanged, &window, [&counter](ui::RunState state) {
        if (state == ui::RunState::Finished)
            counter.restart();
    });
    std::vector<double> waits;
    QElapsedTimer whole;
    whole.start();
    while (waits.empty() || whole.elapsed() < static_cast<qint64>(1e3 * effort.seconds)) {
        QElapsedTimer clock;
        clock.start();
        golden.setValue(golden.value() % 20 + 1);
        const auto isShown = [&] { return run.state() == ui::RunState::Finished && counter.paints() > 0; };
        while (!isShown() && clock.elapsed() < kPatience)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kPatience);
        waits.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return {
        {"answers", waits.size()}, {"median_ms", quantile(waits, 0.5)}, {"max_ms", *std::ranges::max_element(waits)}};
}

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
