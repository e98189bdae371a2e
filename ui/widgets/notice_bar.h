#pragma once

#include <QLabel>
#include <QWidget>

namespace ui {

/// A strip that tells an error or advice and does not block the work: one message, which the next replaces, below those
/// that last until the user closes the strip. Hidden while empty.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Advice, Error }; ///< in the order of their gravity
    /// What a message is about, and so what takes it away; see settle().
    enum class Subject { Other, Settings, Contradiction, Run, File, Recovery, Table };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows the message in place of the one before; an empty one removes it. The tip is plain text.
    void setNotice(Kind kind, const QString& message, Subject subject = Subject::Other, const QString& tip = {});
    void clear() { setNotice(Kind::Note, {}); }
    /// Removes the message if it is about this subject: its cause is gone.
    void settle(Subject subject);
    /// Adds a message that neither setNotice() nor clear() removes.
    void addLasting(Kind kind, const QString& message);
    /// Returns everything shown, a line or more for each message.
    [[nodiscard]] QString message() const { return m_noticeLabel->text(); }

signals:
    /// The user closed it.
    void dismissed();

private:
    struct Notice {
        Kind kind = Kind::Note;
        QString text;
        Subject subject = Subject::Other;
        QString tip;
    };

    void showNotices();

    Notice m_lasting;
    Notice m_present;
    QLabel* m_kindLabel;
    QLabel* m_noticeLabel;
};

} // namespace ui
