#pragma once

#include "tests/support/document_user.h"
#include "ui/documents/safekeeping.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>

#include <chrono>

/// A window with autosave that can crash. A base class of tests.
class KeptUser : protected DocumentUser {
protected:
    using Delays = ui::Autosave::Delays;
    static constexpr Delays kSoon{std::chrono::milliseconds(40), std::chrono::milliseconds(10)};

    [[nodiscard]] QString folder() const { return in("data/recovery"); }
    ui::Safekeeping& safekeeping() { return session().safekeeping(); }
    /// Returns the files in the folder, without the locks of running programs.
    [[nodiscard]] QStringList kept(const QString& ending = QStringLiteral("attnlab")) const
    {
        return QDir(folder()).entryList({"*." + ending}, QDir::Files | QDir::Hidden);
    }

    [[nodiscard]] bool isFolderEmpty() const
    {
        return QDir(folder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void openKept(const Delays& delays = kSoon)
    {
        openWindow();
        safekeeping().autosave().setDelays(delays);
        safekeeping().start(folder());
    }

    /// Trains to the end, and waits until the run is autosaved.
    void finishAndKeep(const core::Experiment& experiment)
    {
        finish(experiment);
        QTRY_VERIFY(safekeeping().autosave().isKept());
    }

    /// Destroys the window without closing it, as a crash does.
    void crash() { m_window.reset(); }

    QPushButton& recoverButton() { return findWidget<QPushButton>(*m_window, "recoverButton"); }
    QPushButton& discardButton() { return findWidget<QPushButton>(*m_window, "discardButton"); }
    QString offer() { return findWidget<QLabel>(*m_window, "recoveryLabel").text(); }
    bool isOffered() { return findWidget<QWidget>(*m_window, "recoveryBar").isVisible(); }

    void recover()
    {
        QSignalSpy spy(&files(), &ui::RunFiles::recovered);
        QTRY_VERIFY(isOffered());
        QTest::mouseClick(&recoverButton(), Qt::LeftButton);
        QTRY_COMPARE(spy.size(), 1);
    }
};
