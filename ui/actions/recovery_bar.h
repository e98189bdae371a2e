#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class Safekeeping;

/// Offers the run that was autosaved when the program was killed; hidden while there is none. It is separate from the
/// notice bar, so that no message hides the offer.
class RecoveryBar : public QWidget {
    Q_OBJECT

public:
    /// The safekeeping must outlive it.
    explicit RecoveryBar(Safekeeping& safekeeping, QWidget* parent = nullptr);

    /// Leaves out what the run is, which the tooltip says, where a message needs the room, and where it is narrow, too,
    /// all but the buttons.
    void setShort(bool isShort, bool isNarrow);

signals:
    /// Emitted when the offer is accepted.
    void recoverWanted();

private:
    void showOffer();

    Safekeeping& m_safekeeping;
    QLabel* m_kind;
    QLabel* m_label;
};

} // namespace ui
