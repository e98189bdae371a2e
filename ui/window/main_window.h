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
class FocusKeeper;
class Inspector;
class MenuBar;
class NoticePlace;
class NumbersAction;
class Session;
class SessionDisplay;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;
class ViewMenu;
struct WindowState;

/// The window: composes the parts and connects them with the session. A change of the language rebuilds it on the same
/// session, so no part needs to change its texts.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Makes a session of its own.
    explicit MainWindow(QWidget* parent = nullptr);
    /// Shows the present state of this session, also during training. It must outlive the window.
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The state to restore at the next start.
    [[nodiscard]] WindowState state() const;
    /// Restores a state. False if the layout cannot be restored; then it stays the same.
    bool setState(const WindowState& state);
    /// Moves and shrinks the window onto a screen. To be called before it is shown.
    void fitToScreen();
    /// Shows a note above the views until the user closes it.
    void showNote(const QString& note);
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
    void keepFocus();
    void composeViews();
    void compose(QWidget* whole);
    void train();
    void connectParts();
    bool arrange(const WindowState& state);
    void layOutByDefault();
    void resetToDefaults();
    void openSeed(std::uint32_t seed);

    Session& m_session;
    SessionDisplay* m_display = nullptr;
    DocumentActions* m_documents = nullptr;
    FigureActions* m_figures = nullptr;
    NumbersAction* m_numbers = nullptr; ///< the inspector owns it
    FocusKeeper* m_focus = nullptr;
    TransportBar* m_transport = nullptr;
    ExperimentPanel* m_experimentPanel = nullptr;
    ChangeBar* m_changeBar = nullptr;
    NoticePlace* m_notices = nullptr;
    AttentionView* m_attention = nullptr;
    TimelinePanel* m_timeline = nullptr;
    StepCaption* m_steps = nullptr;
    Inspector* m_inspector = nullptr;
    QSplitter* m_views = nullptr;
    MenuBar* m_menuBar = nullptr;
    ViewMenu* m_viewMenu = nullptr;
    bool m_hasPlace = false; ///< restored from the last time
};

} // namespace ui
