#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ui {

/// One of a few things that a person chooses, as buttons side by side; the first one at the beginning.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// At the end. The button has this object name.
    void add(const QString& objectName, const QString& text, const QString& accessibleName, const QString& help);
    [[nodiscard]] int count() const;
    [[nodiscard]] int chosen() const;
    /// Tells nobody.
    void setChosen(int place);
    /// One that cannot be chosen says why as its tooltip; without a reason it can be chosen.
    void setBlocked(int place, const QString& reason);

signals:
    /// A person chose the one that was added as this one, from 0.
    void choose(int place);

private:
    QHBoxLayout* m_line;
    QButtonGroup* m_buttons;
    QStringList m_helps; ///< of each that can be chosen
};

} // namespace ui
