#pragma once

#include <QMainWindow>

class QSplitter;

namespace ui {

class AttentionView;
class ChangeBar;
class ExperimentPanel;
class Inspector;
class NoticeBar;
class Session;
class SessionDisplay;
class StepCaption;
class TimelinePanel;
class TrainingController;
class TransportBar;
class ViewMenu;
struct WindowState;

/// The window: puts panels and views together and connects them with the session. Nothing else.
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
    [[nodiscard]] ViewMenu& viewMenu() { return *m_viewMenu; }
    /// A line above the views, for those outside.
    void tell(const QString& note);

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] TrainingController& controller();

private:
    void makeParts();
    QWidget* composeCentre();
    void compose();
    void connectTransport();
    void connectControls();
    void connectViews();
    void layOutByDefault();

    void openSeed(std::uint32_t seed);

    Session& m_session;
    SessionDisplay* m_display = nullptr;
    TransportBar* m_transport = nullptr;
    ExperimentPanel* m_experimentPanel = nullptr;
    ChangeBar* m_changeBar = nullptr;
    NoticeBar* m_notice = nullptr;
    AttentionView* m_attention = nullptr;
    TimelinePanel* m_timeline = nullptr;
    StepCaption* m_steps = nullptr;
    Inspector* m_inspector = nullptr;
    QSplitter* m_views = nullptr;
    ViewMenu* m_viewMenu = nullptr;
};

} // namespace ui
