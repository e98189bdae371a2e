#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme_choice.h"

#include <QMainWindow>

class QSplitter;

namespace ui {

class AttentionView;
class ChangeBar;
class DocumentActions;
class ExperimentPanel;
class FigureActions;
class Inspector;
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
/// In another language the same window is built anew on the same session: no part needs to know how to change its
/// texts.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// With a session of its own.
    explicit MainWindow(QWidget* parent = nullptr);
    /// Shows this session as it stands, also in the midst of training. It must outlive the window.
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What is worth remembering for the next time, and back. False if the layout is none; then it stays as it is.
    [[nodiscard]] WindowState state() const;
    bool setState(const WindowState& state);
    /// A line above the views, for those outside.
    void tell(const QString& note);
    /// Opens a saved run or a table.
    void open(const QString& path);

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] TrainingController& controller();

signals:
    /// A person chose it in the menu.
    void themeChosen(ui::ThemeChoice theme);
    void languageChosen(ui::LanguageChoice language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tearDown();
    void rebuild();
    void makeParts(QWidget* whole);
    void composeCentre();
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
    ViewMenu* m_viewMenu = nullptr;
};

} // namespace ui
