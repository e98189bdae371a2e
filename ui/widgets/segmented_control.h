#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace ui {

/// Offers a few choices as buttons side by side; the first one is chosen at the start.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Appends a choice, whose button has this object name.
    void add(const QString& objectName, const QString& text, const QString& accessibleName, const QString& help);
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons->buttons().size()); }
    [[nodiscard]] int chosen() const { return m_buttons->checkedId(); }
    /// Emits no signal.
    void setChosen(int place);
    /// Disables a choice, with the reason as its tooltip; without a reason enables it.
    void setBlocked(int place, const QString& reason);

signals:
    /// The user chose the place-th choice, from 0.
    void choose(int place);

private:
    QHBoxLayout* m_line;
    QButtonGroup* m_buttons;
    QStringList m_helps; ///< of each that can be chosen
};

} // namespace ui
