#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class Safekeeping;

/// A strip that offers what a program that was killed had kept. Hidden while there is nothing to offer.
///
/// Beside the strip of messages and not in it, so that no message displaces the offer.
class RecoveryBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive it.
    explicit RecoveryBar(Safekeeping& safekeeping, QWidget* parent = nullptr);

signals:
    /// A person wants to have back what is offered.
    void recoverWanted();

private:
    void showOffer();

    Safekeeping& m_safekeeping;
    QLabel* m_label;
};

} // namespace ui
