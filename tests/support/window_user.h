#pragma once

#include "tests/support/find_widget.h"
#include "tests/support/slowdown.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTest>

#include <memory>

/// Uses the real window with mouse and keyboard. A base class of tests.
class WindowUser {
protected:
    /// Shows a window in front, with the keyboard focus.
    void show(std::unique_ptr<ui::MainWindow> window)
    {
        m_window = std::move(window);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// A new window, once its data are there.
    void showNew()
    {
        show(std::make_unique<ui::MainWindow>());
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
    }
    [[nodiscard]] ui::TrainingController& run() const { return m_window->controller(); }
    template <typename Widget>
    [[nodiscard]] Widget& find(const char* name) const
    {
        return findWidget<Widget>(*m_window, name);
    }
    void click(const char* name) const { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    /// Puts a value into a field: select, type, Enter.
    void type(const char* name, const QString& text) const
    {
        auto& field = find<QWidget>(name);
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void setFullSpeed() const
    {
        auto& speed = find<QSlider>("speedSlider");
        speed.setValue(speed.maximum());
    }
    /// Trains a whole run at full speed.
    void train() const
    {
        setFullSpeed();
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), ui::RunState::Finished, 20'000 * kSlowdown);
    }

    /// By how much the content is larger than the window, and scrolls: by nothing where the window is whole.
    [[nodiscard]] QSize overhang() const
    {
        QSize overhang(0, 0);
        for (const char* name : {"windowScroll", "barsScroll", "viewScroll"}) {
            const auto& area = find<QScrollArea>(name);
            overhang =
                overhang.expandedTo({area.horizontalScrollBar()->maximum(), area.verticalScrollBar()->maximum()});
        }
        return overhang;
    }

    std::unique_ptr<ui::MainWindow> m_window;
};
