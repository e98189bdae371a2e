#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/tables/table_source.h"

#include <QDialog>

#include <memory>
#include <string>

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace ui {

class ColumnsList;
class FormatRow;
class PreviewModel;
class TableChoicesRow;
class TableOutcome;
class TableReader;
struct TablePreparation;

/// Asks what to make of a table: how it is written, what is predicted and from what. Says what comes of it at once,
/// and nothing is anybody's before OK.
///
/// Reads off the GUI thread. It can be closed at any time; its destructor waits for the thread, a few milliseconds.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    explicit TableDialog(const TableSource& source, QWidget* parent = nullptr);
    ~TableDialog() override;

    /// Begins with what was chosen before. Before begin().
    void setChosen(const core::PreparedTable& before);
    enum class Choices { Free, Fixed };
    /// Takes no other table than this one, and begins with the choices that it had; or keeps them, for a run that was
    /// trained so and is to go on. Before begin().
    void demand(const core::PreparedTable& original, Choices choices);
    /// Shows itself and begins to read.
    void begin();

    [[nodiscard]] const TableSource& source() const { return m_source; }

signals:
    /// OK was pressed.
    void tableChosen(const std::shared_ptr<const core::PreparedTable>& table);

private:
    void compose();
    void makePreview();
    void composeFoot(QVBoxLayout& column);

    void read();
    void onRead(const std::shared_ptr<const core::Table>& table);
    void onReadingFailed(const QString& problem);
    [[nodiscard]] QString whyNotTheOne(const core::Table& table) const;
    void showTable();
    void showNothing();
    void prepare();
    void onPrepared(const TablePreparation& preparation);
    void setBusy(bool reading);
    [[nodiscard]] QStringList notes() const;
    void choose();

    TableSource m_source;
    std::string m_demandedSha;    ///< empty: any table
    bool m_isFixed = false;       ///< no choice can be changed
    core::TableChoices m_choices; ///< the last ones, to be kept when the table is read anew
    std::string m_shaBefore;      ///< of the table whose choices are changed; empty: a new one
    std::shared_ptr<const core::Table> m_table;
    std::shared_ptr<const core::PreparedTable> m_prepared; ///< of the present choices; null until they are worked out
    TableReader* m_reader;
    FormatRow* m_format;
    PreviewModel* m_previewModel;
    QTableView* m_preview;
    TableChoicesRow* m_row;
    ColumnsList* m_columns;
    TableOutcome* m_outcome;
    QPushButton* m_ok = nullptr;
};

} // namespace ui
