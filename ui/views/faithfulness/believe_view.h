#pragma once

#include <QWidget>

class QStackedLayout;

namespace ui {

class SegmentedControl;

/// Pages that test the attention, each with a question of its own, and a switch between them.
class BelieveView : public QWidget {
    Q_OBJECT

public:
    explicit BelieveView(QWidget* parent = nullptr);

    /// Adds a page, which must have an object name. The switch is shown from the second page on.
    void addPage(QWidget* page, const QString& name, const QString& help);
    /// Brings a page to the front; no effect for another widget.
    void showPage(QWidget* page);
    /// The page in front; null if there is none.
    [[nodiscard]] QWidget* currentPage() const;

signals:
    /// Another page is in front.
    void pageChanged();

private:
    SegmentedControl* m_switch;
    QStackedLayout* m_pages;
};

} // namespace ui
