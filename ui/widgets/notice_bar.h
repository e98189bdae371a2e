#pragma once

#include <QLabel>
#include <QWidget>

namespace ui {

/// A strip with one message that does not block the work: an error or advice. Hidden while empty.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Advice, Error };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows the message in place of the one before; an empty one hides the strip.
    void setNotice(Kind kind, const QString& message);
    void clear() { setNotice(Kind::Note, {}); }
    [[nodiscard]] QString message() const { return m_noticeLabel->text(); }

signals:
    /// The user closed it.
    void dismissed();

private:
    QLabel* m_kindLabel;
    QLabel* m_noticeLabel;
};

} // namespace ui
