#pragma once

#include "core/text/phrase.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace ui {

/// A note about a table, and what can be done about it.
struct TableNote {
    QString text;
    core::PhraseRemedy remedy = {};
};

/// Shows the progress of reading a table, then the result with warnings and notes, or a problem. What has no room is
/// scrolled to, so its height is bounded.
class TableOutcome : public QWidget {
    Q_OBJECT

public:
    explicit TableOutcome(QWidget* parent = nullptr);

    /// Shows an empty progress bar in place of results.
    void beginReading();
    /// fraction: 0 to 1.
    void showReading(double fraction, std::size_t rows);
    void showResult(const QString& result, const QStringList& warnings, const std::vector<TableNote>& notes)
    {
        showTexts(result, {}, warnings, notes);
    }
    void showProblem(const QString& problem) { showTexts({}, problem, {}, {}); }

signals:
    /// The button of a note was pressed.
    void remedyWanted(const core::PhraseRemedy& remedy);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFindings();
    void showTexts(const QString& result, const QString& problem, const QStringList& warnings,
                   const std::vector<TableNote>& notes);
    void addRemedy(const TableNote& note);
    void boundHeight();

    QProgressBar* m_bar;
    QLabel* m_result;
    QLabel* m_problem;
    QScrollArea* m_findings; ///< warnings and notes
    QVBoxLayout* m_remedies; ///< the notes with buttons
    QLabel* m_warnings;
    QLabel* m_notes;
};

} // namespace ui
