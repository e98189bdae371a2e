#pragma once

#include "ui/theme/theme_choice.h"

#include <QMenu>

class QActionGroup;

namespace ui {

/// How the window looks: its theme, and the way back to its first layout.
class ViewMenu : public QMenu {
    Q_OBJECT

public:
    explicit ViewMenu(QWidget* parent = nullptr);

    void setTheme(ui::ThemeChoice theme);

signals:
    void themeChosen(ui::ThemeChoice theme);
    void defaultLayoutWanted();

private:
    QActionGroup* m_themes;
};

} // namespace ui
