#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui {

/// Decides where the focus goes when the widget that has it is hidden or disabled. Qt would give it to whatever comes
/// next, and the next press of the space bar would do something that nobody chose.
class FocusKeeper : public QObject {
    Q_OBJECT

public:
    /// `start`: takes the focus, such as the button Train. `views`, `tabs`: what is lost within the views goes to the
    /// tabs instead. All must outlive it.
    FocusKeeper(QWidget& window, QWidget& start, QWidget& views, QWidget& tabs);

    /// Gives the focus to the start, as after another run was opened.
    void toStart();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onFocusChanged(QWidget* before, QWidget* now);
    void watch(QWidget* focused);
    void rescueFrom(const QWidget& lost);

    QWidget& m_window;
    QWidget& m_start;
    QWidget& m_views;
    QWidget& m_tabs;
    QPointer<QWidget> m_watched; ///< the window's focus widget
};

} // namespace ui
