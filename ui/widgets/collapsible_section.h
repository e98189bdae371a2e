#pragma once

#include "ui/widgets/setting_mark.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

namespace ui {

/// A group of controls under a title that shows and hides them; closed, the title has the marks of its contents.
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    /// name: the prefix of its widgets' object names.
    CollapsibleSection(const QString& title, const QString& name, QWidget* parent = nullptr);

    void add(QWidget* widget) { m_column->addWidget(widget); }
    [[nodiscard]] bool isOpen() const { return m_title->isChecked(); }
    void setOpen(bool open) { m_title->setChecked(open); }

    /// Sets the mark for the settings inside.
    void setMark(SettingMark mark);
    /// Sets the description of the contents, for the title's tooltip and screen readers. Plain text.
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
