#pragma once

#include "ui/export/figure_choices.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace ui {

class CarriedRun;
class FigureDialog;
class Inspector;
class MenuBar;
class NoticeBar;
class Session;

/// Exports figures of a window's views to files and to the clipboard; its entries of the menu and its dialog.
class FigureActions : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Inspector& inspector;
        MenuBar& menu;
        NoticeBar& notice;
    };

    /// All must outlive it.
    FigureActions(QMainWindow& window, Session& session, const Parts& parts);
    ~FigureActions() override;

    /// The choices for the next figure.
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
