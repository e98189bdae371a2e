#pragma once

#include <QWidget>

class QMenuBar;

namespace ui {

class NoticeBar;
class RecoveryBar;
class Safekeeping;

/// The place of messages: beside the menus, so that no message moves what is below when it comes or goes. What takes
/// more lines than the menus are high lies over the buttons below until it is closed.
class NoticePlace : public QWidget {
    Q_OBJECT

public:
    /// The place belongs to the window of the menus, which must outlive it, as must the safekeeping.
    NoticePlace(QMenuBar& menus, Safekeeping& safekeeping);

    [[nodiscard]] NoticeBar& notice() { return *m_notice; }
    [[nodiscard]] RecoveryBar& recovery() { return *m_recovery; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QMenuBar& m_menus;
    RecoveryBar* m_recovery;
    NoticeBar* m_notice;
};

} // namespace ui
