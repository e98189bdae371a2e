#pragma once

#include "ui/export/figure_choices.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace ui {

class CarriedRun;
class FigureDialog;
class Inspector;
class NoticeBar;
class Session;
class ViewMenu;

/// What a person does with the views of a window as figures: the menu's part about them, the dialog, and a copy at
/// once.
class FigureActions : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Inspector& inspector;
        ViewMenu& menu; ///< which has its files by then
        NoticeBar& notice;
    };

    /// All must outlive it.
    FigureActions(QMainWindow& window, Session& session, const Parts& parts);
    ~FigureActions() override;

    /// How figures are wanted, also the next time.
    [[nodiscard]] const FigureChoices& choices() const { return m_choices; }
    void setChoices(const FigureChoices& choices) { m_choices = choices; }

private:
    void showDialog();
    void copy();

    QMainWindow& m_window;
    NoticeBar& m_notice;
    Inspector& m_inspector;
    CarriedRun* m_run;
    FigureChoices m_choices;
    QPointer<FigureDialog> m_dialog; ///< while it is open
};

} // namespace ui
