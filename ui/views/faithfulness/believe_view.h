#pragma once

#include <QWidget>

class QStackedLayout;

namespace ui {

class SegmentedControl;

/// Is the attention to be believed? Pages that test it, each with a question of its own, and a switch between them.
class BelieveView : public QWidget {
    Q_OBJECT

public:
    explicit BelieveView(QWidget* parent = nullptr);

    /// Its name heads the switch, which is shown from the second page on. The page must have an object name.
    void addPage(QWidget* page, const QString& name, const QString& help);
    /// Brings one to the front; without effect for a widget that is none of the pages.
    void showPage(QWidget* page);
    /// The one in front; null: none was added.
    [[nodiscard]] QWidget* currentPage() const;

signals:
    /// Another page has come to the front.
    void pageChanged();

private:
    SegmentedControl* m_switch;
    QStackedLayout* m_pages;
};

} // namespace ui
