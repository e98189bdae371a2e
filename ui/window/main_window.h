#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QSplitter;

namespace ui {

class AttentionView;
class ChangeBar;
class DocumentActions;
class ExperimentPanel;
class FigureActions;
class Inspector;
class MenuBar;
class NoticeBar;
class RecoveryBar;
class Session;
class SessionDisplay;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;
class ViewMenu;
struct WindowState;

/// The window: puts panels and views together and connects them with the session. Nothing else.
/// When the language changes, the same window is built anew on the same session: no part needs to know how to change
/// its texts.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Makes a session of its own.
    explicit MainWindow(QWidget* parent = nullptr);
    /// Shows this session as it stands, also in the midst of training. It must outlive the window.
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The state to be restored at the next start.
    [[nodiscard]] WindowState state() const;
    /// False if the layout cannot be restored; then it stays as it is.
    bool setState(const WindowState& state);
    /// Makes sure that all of the window lies on a screen. To be called before it is shown.
    void fitToScreen();
    /// Shows a note in the line above the views.
    void tell(const QString& note);
    /// Opens a saved run or a table.
    void open(const QString& path);

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] TrainingController& controller();

signals:
    /// Emitted when an entry of the menu is chosen.
    void themeChosen(ui::ThemeChoice theme);
    void languageChosen(ui::LanguageChoice language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tearDown();
    void rebuild();
    void makeParts(QWidget* whole);
    void makeMenus();
    void composeViews();
    void compose(QWidget* whole);
    void connectTransport();
    void connectControls();
    void connectViews();
    bool arrange(const WindowState& state);
    void layOutByDefault();
    void forget();
    void openSeed(std::uint32_t seed);

    Session& m_session;
    SessionDisplay* m_display = nullptr;
    DocumentActions* m_documents = nullptr;
    FigureActions* m_figures = nullptr;
    TransportBar* m_transport = nullptr;
    ExperimentPanel* m_experimentPanel = nullptr;
    ChangeBar* m_changeBar = nullptr;
    NoticeBar* m_notice = nullptr;
    RecoveryBar* m_recovery = nullptr;
    AttentionView* m_attention = nullptr;
    TimelinePanel* m_timeline = nullptr;
    StepCaption* m_steps = nullptr;
    Inspector* m_inspector = nullptr;
    QSplitter* m_views = nullptr;
    MenuBar* m_menuBar = nullptr;
    ViewMenu* m_viewMenu = nullptr;
    bool m_hasPlace = false; ///< a remembered one
};

} // namespace ui
