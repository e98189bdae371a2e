#pragma once

#include "ui/widgets/setting_mark.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

/// A group of controls that can be folded away behind its title, which then bears the marks of what it hides.
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    /// name: the beginning of its widgets' object names.
    CollapsibleSection(const QString& title, const QString& name, QWidget* parent = nullptr);

    void add(QWidget* widget);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

    /// What there is to be seen of the settings inside.
    void setMark(SettingMark mark);
    /// What is inside, for the title's tooltip and for those who do not see it. Plain text.
    void setHelp(const QString& help);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showOpen(bool open);

    QToolButton* m_title;
    QWidget* m_content;
    QVBoxLayout* m_column;
    SettingMark m_mark;
};

} // namespace ui
