#pragma once

#include "core/experiment/experiment.h"
#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/tables/table_source.h"

#include <QDialog>

#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QPushButton;
class QTableView;

namespace ui {

class ColumnFit;
class ColumnsList;
class FormatRow;
class PreviewModel;
class TableChoicesRow;
class TableOutcome;
class TableReader;
struct TableNote;
struct TablePreparation;

/// Lets the user choose a table's format, label and features, and shows the result at once.
///
/// Reads off the GUI thread. It can be closed at any time; its destructor waits for the thread, a few milliseconds.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    explicit TableDialog(const TableSource& source, QWidget* parent = nullptr);

    /// Begins with the choices about a table. To be called before begin().
    void setChosen(const core::PreparedTable& before);
    /// Names the settings of these controls that would stay on the table, and offers the defaults. To be called before
    /// begin().
    void setControls(const core::Experiment& controls);
    /// Whether the default settings are wanted in place of those of the controls.
    [[nodiscard]] bool takesDefaults() const;
    /// Whether the split is to keep the shares of the classes, which is offered where a class has few test rows.
    [[nodiscard]] bool takesStratified() const;
    enum class Choices { Free, Fixed };
    /// Refuses any table but this one and begins with its choices; Fixed keeps them, for a run that is trained on. To
    /// be called before begin().
    void require(const core::PreparedTable& original, Choices choices);
    /// Opens the dialog and begins to read.
    void begin();

    [[nodiscard]] const TableSource& source() const { return m_source; }

signals:
    /// OK was pressed.
    void tableChosen(const std::shared_ptr<const core::PreparedTable>& table);

private:
    void makePreview();
    void compose();
    QWidget* makeButtons();

    void read();
    void onRead(const std::shared_ptr<const core::Table>& table);
    void onReadingFailed(const QString& problem);
    void showTable();
    void clear();
    void prepare();
    void onPrepared(const TablePreparation& preparation);
    void setBusy(bool reading);
    void sayWhatIsMissing(const core::TableChoices& choices);
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] std::vector<TableNote> notes() const;
    void showKept();
    void offerStratified(const TablePreparation& preparation);
    void apply(const core::PhraseRemedy& remedy);
    void choose();

    TableSource m_source;
    core::Experiment m_controls;  ///< the defaults: nothing to name
    std::string m_demandedSha;    ///< empty: any table
    bool m_isFixed = false;       ///< no choice can be changed
    core::TableChoices m_choices; ///< the last ones, for reading the table again
    std::string m_shaBefore;      ///< SHA-256 of the table whose choices are changed; empty: a new table
    std::shared_ptr<const core::Table> m_table;
    QString m_rareClass; ///< that a class of m_prepared has few test rows; empty if none has
    std::shared_ptr<const core::PreparedTable> m_prepared; ///< with the present choices; null until it is prepared
    TableReader* m_reader;
    FormatRow* m_format;
    PreviewModel* m_previewModel;
    QTableView* m_preview;
    ColumnFit* m_previewFit = nullptr;
    TableChoicesRow* m_row;
    ColumnsList* m_columns;
    TableOutcome* m_outcome;
    QString m_kept;        ///< the settings that stay on m_prepared; empty if they are the defaults
    QCheckBox* m_defaults; ///< hidden where the settings are the defaults
    QCheckBox* m_stratify; ///< hidden where both classes have enough test rows
    QPushButton* m_ok = nullptr;
};

} // namespace ui
