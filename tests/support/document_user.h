#pragma once

#include "tests/support/find_widget.h"
#include "ui/documents/run_files.h"
#include "ui/session/session.h"
#include "ui/training/training_controller.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

/// Makes runs in the real window, and saves and opens them. A base class of tests.
class DocumentUser {
protected:
    ui::Session& session() { return m_window->session(); }
    ui::RunFiles& files() { return session().files(); }
    ui::TrainingController& run() { return m_window->controller(); }
    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }
    [[nodiscard]] QString notice() const
    {
        const auto& strip = findWidget<ui::NoticeBar>(*m_window, "noticeBar");
        return strip.isVisible() ? strip.message() : QString();
    }

    [[nodiscard]] QAction& action(const char* name) const
    {
        auto* found = m_window->findChild<QAction*>(QLatin1StringView(name));
        if (!found)
            qFatal("the window has no action %s", name);
        return *found;
    }

    static core::Experiment small(std::uint32_t seed = 0)
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.seed = seed;
        return experiment;
    }

    void openWindow()
    {
        m_window = std::make_unique<ui::MainWindow>();
        session().setPace(std::numeric_limits<double>::infinity());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(run().state(), ui::RunState::Untrained);
    }

    void begin(const core::Experiment& experiment)
    {
        session().change(experiment);
        session().reset();
        QTRY_VERIFY(run().state() == ui::RunState::Untrained && run().experiment() == experiment);
    }

    void finish(const core::Experiment& experiment)
    {
        begin(experiment);
        trainOn();
    }

    void trainOn()
    {
        session().train();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), ui::RunState::Finished, 20'000);
    }

    void stepBatches(int count)
    {
        for (int i = 0; i < count; ++i) {
            const auto before = run().history().snapshots().size();
            session().stepBatch();
            QTRY_VERIFY(run().state() == ui::RunState::Paused && run().history().snapshots().size() > before);
        }
    }

    void save(const QString& path)
    {
        QSignalSpy spy(&files(), &ui::RunFiles::saved);
        files().save(path);
        QTRY_COMPARE(spy.size(), 1);
    }

    void open(const QString& path)
    {
        QSignalSpy spy(&files(), &ui::RunFiles::opened);
        m_window->open(path);
        QTRY_COMPARE(spy.size(), 1);
    }

    [[nodiscard]] QMessageBox* question() const
    {
        return m_window->findChild<QMessageBox*>(QStringLiteral("saveQuestion"));
    }

    void answer(QMessageBox::StandardButton button)
    {
        QTRY_VERIFY(question());
        QTest::mouseClick(question()->button(button), Qt::LeftButton);
        QTRY_VERIFY(!question());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ui::MainWindow> m_window;
};
