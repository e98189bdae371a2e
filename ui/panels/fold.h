#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

/// A group of controls that can be folded away behind its title.
class Fold : public QWidget {
    Q_OBJECT

public:
    /// name: the beginning of its widgets' object names.
    Fold(const QString& title, const QString& name, QWidget* parent = nullptr);

    void add(QWidget* widget);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

private:
    void showOpen(bool open);

    QToolButton* m_title;
    QWidget* m_content;
    QVBoxLayout* m_column;
};

} // namespace ui
