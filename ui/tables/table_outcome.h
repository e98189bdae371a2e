#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// Shows the progress of reading a table, then the result with notes, or a problem.
class TableOutcome : public QWidget {
    Q_OBJECT

public:
    explicit TableOutcome(QWidget* parent = nullptr);

    /// Shows an empty progress bar in place of results.
    void beginReading();
    /// fraction: 0 to 1.
    void showReading(double fraction, std::size_t rows);
    void showResult(const QString& result, const QStringList& notes) { showTexts(result, {}, notes); }
    void showProblem(const QString& problem) { showTexts({}, problem, {}); }

private:
    void showTexts(const QString& result, const QString& problem, const QStringList& notes);

    QProgressBar* m_bar;
    QLabel* m_result;
    QLabel* m_problem;
    QLabel* m_notes;
};

} // namespace ui
