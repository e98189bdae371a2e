#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// A strip with one message that does not block the work: an error or advice. Hidden while empty.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Advice, Error };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows the message in place of the one before; an empty one hides the strip.
    void setNotice(Kind kind, const QString& message);
    void clear();
    [[nodiscard]] QString message() const;

signals:
    /// The user closed it.
    void dismissed();

private:
    QLabel* m_kindLabel;
    QLabel* m_noticeLabel;
};

} // namespace ui
