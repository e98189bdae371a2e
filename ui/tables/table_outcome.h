#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace ui {

/// What comes of a table and the choices about it: how far it is read, the result or what is wrong, and what a person
/// should know besides.
class TableOutcome : public QWidget {
    Q_OBJECT

public:
    explicit TableOutcome(QWidget* parent = nullptr);

    /// A new reading begins. Nothing else is said meanwhile.
    void beginReading();
    /// fraction: 0 to 1.
    void showReading(double fraction, std::size_t rows);
    void showResult(const QString& result, const QStringList& notes);
    /// In place of a result.
    void showProblem(const QString& problem);

private:
    static QLabel* addLine(QVBoxLayout& column, const char* name, const char* tone);
    void say(const QString& result, const QString& problem, const QStringList& notes);

    QProgressBar* m_bar;
    QLabel* m_result;
    QLabel* m_problem;
    QLabel* m_notes;
};

} // namespace ui
