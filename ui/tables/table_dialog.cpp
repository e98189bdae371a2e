#include "ui/tables/table_dialog.h"

#include "ui/tables/column_fit.h"
#include "ui/tables/columns_list.h"
#include "ui/tables/columns_model.h"
#include "ui/tables/format_row.h"
#include "ui/tables/preview_model.h"
#include "ui/tables/table_choices_row.h"
#include "ui/tables/table_experiment.h"
#include "ui/tables/table_outcome.h"
#include "ui/tables/table_reader.h"
#include "ui/text/class_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr QSize kSize(880, 600); // within the smallest window
constexpr int kTableDialogMargin = 16;
constexpr int kTableDialogGap = 8;
constexpr int kPreviewRows = 5; // visible at once
constexpr int kListRowHeight = 24;
constexpr int kPreviewWidth = 220; // of a column of long values where there is no more room
constexpr int kShaShown = 12;

QString shortSha(const std::string& sha256)
{
    return QString::fromStdString(sha256).left(kShaShown) + QStringLiteral("…");
}

} // namespace

TableDialog::TableDialog(const TableSource& source, QWidget* parent)
    : QDialog(parent), m_source(source), m_reader(new TableReader(this)), m_format(new FormatRow),
      m_previewModel(new PreviewModel(this)), m_preview(new QTableView), m_row(new TableChoicesRow),
      m_columns(new ColumnsList), m_outcome(new TableOutcome), m_defaults(new QCheckBox), m_stratify(new QCheckBox)
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(tr("Table: %1").arg(shownText(source.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    makePreview();
    compose();
    if (!source.isFile())
        m_format->fixEncoding();
    connect(m_reader, &TableReader::progressed, m_outcome,
            [this](double fraction, qint64 rows) { m_outcome->showReading(fraction, static_cast<std::size_t>(rows)); });
    connect(m_reader, &TableReader::tableRead, this, &TableDialog::onRead);
    connect(m_reader, &TableReader::readingFailed, this, &TableDialog::onReadingFailed);
    connect(m_reader, &TableReader::prepared, this, &TableDialog::onPrepared);
    connect(m_format, &FormatRow::changed, this, &TableDialog::read);
    connect(m_defaults, &QCheckBox::clicked, this, [this] {
        if (m_prepared)
            prepare();
    });
    connect(m_row, &TableChoicesRow::changed, this, &TableDialog::prepare);
    connect(&m_columns->model(), &ColumnsModel::featuresChanged, this, &TableDialog::prepare);
    connect(m_outcome, &TableOutcome::remedyWanted, this, &TableDialog::apply);
    connect(m_stratify, &QCheckBox::clicked, this, &TableDialog::prepare);
}

void TableDialog::makePreview()
{
    m_preview->setObjectName(QStringLiteral("tablePreview"));
    m_preview->setAccessibleName(tr("The first rows of the table"));
    m_preview->setModel(m_previewModel);
    m_preview->setWordWrap(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->setCornerButtonEnabled(false);
    m_preview->verticalHeader()->setDefaultSectionSize(kListRowHeight);
    m_preview->horizontalHeader()->setHighlightSections(false);
    m_preview->verticalHeader()->setHighlightSections(false);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_previewFit = new ColumnFit(*m_preview, {kPreviewWidth});
    m_preview->setMinimumHeight(3 * kListRowHeight);
    m_preview->setMaximumHeight((kPreviewRows + 2) * kListRowHeight);
}

void TableDialog::compose()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kTableDialogMargin, kTableDialogMargin, kTableDialogMargin, kTableDialogMargin);
    column->setSpacing(kTableDialogGap);
    column->addWidget(m_format);
    column->addWidget(m_preview, 2);
    column->addWidget(m_row);
    column->addWidget(m_columns, 3);
    column->addWidget(m_outcome);
    m_defaults->setObjectName(QStringLiteral("tableDefaultsCheck"));
    m_defaults->setText(tr("Take the default settings instead of yours"));
    m_stratify->setObjectName(QStringLiteral("tableStratifyCheck"));
    m_stratify->setText(tr("Same shares of both classes in training and test"));
    m_stratify->setToolTip(tipText(tr("Splits each class by itself. Without it, chance may leave a rare class out of "
                                      "the test.")));
    auto* checks = new QHBoxLayout;
    checks->setSpacing(16);
    checks->addWidget(m_stratify);
    checks->addWidget(m_defaults);
    checks->addStretch(1);
    column->addLayout(checks);
    m_defaults->hide();
    m_stratify->hide();
    column->addWidget(makeButtons());
}

QWidget* TableDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("tableOkButton"));
    m_ok->setText(tr("Use this table"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("tableCancelButton"));
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &TableDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &TableDialog::reject);
    return buttons;
}

void TableDialog::setChosen(const core::PreparedTable& before)
{
    m_choices = before.choices;
    m_shaBefore = before.sha256;
    m_format->setChoice(core::choiceOf(before.format));
}

void TableDialog::require(const core::PreparedTable& original, Choices choices)
{
    setChosen(original);
    m_demandedSha = original.sha256;
    m_isFixed = choices == Choices::Fixed;
}

void TableDialog::begin()
{
    open();
    read();
}

void TableDialog::read()
{
    TableReader::Outdated outdated{std::exchange(m_prepared, nullptr)};
    if (m_table) {
        const ColumnsModel& columns = m_columns->model();
        m_choices = m_row->choices();
        m_choices.features = columns.isDefault() ? std::vector<std::string>{} : columns.features();
        m_choices.types = columns.types();
        // A small table stays visible, without flicker; a large one is freed before the next is read.
        constexpr std::uint64_t kLarge = 64'000'000;
        if (m_table->bytes() > kLarge) {
            clear();
            outdated.push_back(std::exchange(m_table, nullptr));
        }
    }
    setBusy(true);
    m_outcome->beginReading();
    m_reader->read(m_source, m_format->choice(), std::move(outdated));
}

void TableDialog::onRead(const std::shared_ptr<const core::Table>& table)
{
    if (!m_demandedSha.empty() && table->sha256 != m_demandedSha) {
        onReadingFailed(tr("%1 is not the table that the run was trained on: its SHA-256 is %2, expected %3.")
                            .arg(shownText(m_source.name), shortSha(table->sha256), shortSha(m_demandedSha)));
        return;
    }
    setBusy(false);
    m_table = table;
    showTable();
    prepare();
}

void TableDialog::showTable()
{
    m_format->showGuess(m_table->format);
    m_previewModel->setTable(m_table);
    m_row->setTable(*m_table, m_choices);
    m_columns->setTable(m_table, m_choices.features, m_choices.types, m_row->choices().label);
    m_previewFit->fitAnew();
}

/// Removes the rows and columns of a table that was read before.
void TableDialog::clear()
{
    m_previewModel->setTable(nullptr);
    m_columns->setTable(nullptr, {}, {}, {});
}

void TableDialog::onReadingFailed(const QString& problem)
{
    setBusy(false);
    m_table = nullptr;
    clear();
    m_row->setEnabled(false);
    m_columns->setEnabled(false);
    m_outcome->showProblem(problem);
}

void TableDialog::prepare()
{
    m_ok->setEnabled(false);
    ColumnsModel& columns = m_columns->model();
    core::TableChoices choices = m_row->choices();
    columns.setLabel(choices.label);
    auto outdated = std::exchange(m_prepared, nullptr);
    choices.types = columns.types();
    const std::vector<std::string> features = columns.features();
    if (choices.label.empty() || features.empty() || !m_row->problem().isEmpty()) {
        m_reader->cancel();
        sayWhatIsMissing(choices);
        return;
    }
    if (!columns.isDefault())
        choices.features = features;
    core::Experiment controls = takesDefaults() ? core::Experiment{} : m_controls;
    controls.stratify = controls.stratify || takesStratified();
    m_reader->setControls(controls);
    m_reader->prepare(m_table, choices, {std::move(outdated)});
}

void TableDialog::sayWhatIsMissing(const core::TableChoices& choices)
{
    if (m_table->columns.size() == 1) {
        m_outcome->showProblem(tr("Only one column was found. Choose the delimiter."));
        return;
    }
    if (!choices.label.empty()) {
        m_outcome->showProblem(m_row->problem().isEmpty() ? tr("Choose at least one column to learn from.")
                                                          : m_row->problem());
        return;
    }
    constexpr std::size_t kMaxNamed = 6;
    const auto& candidates = m_row->candidates();
    QStringList names;
    for (const std::string& name : std::span(candidates).first(std::min(candidates.size(), kMaxNamed)))
        names += shownCell(name);
    if (candidates.size() > kMaxNamed)
        names += QStringLiteral("…");
    m_outcome->showProblem(names.isEmpty() ? tr("Choose the column to predict.")
                                           : tr("Several columns could be the label: %1. Choose the column to predict.")
                                                 .arg(names.join(QStringLiteral(", "))));
}

void TableDialog::onPrepared(const TablePreparation& preparation)
{
    m_prepared = preparation.table;
    m_rareClass.clear();
    if (preparation.split)
        m_rareClass = rareClassText(*preparation.split, core::FeatureNames(m_prepared));
    if (!m_rareClass.isEmpty())
        m_rareClass += u' ' + rareClassAdvice(preparation.experiment.stratify);
    m_row->setClasses(preparation);
    std::map<std::string, QString> leftOut;
    if (m_prepared)
        for (const core::LeftOutColumn& column : m_prepared->leftOut)
            leftOut.emplace(column.column, tablePhrase(column.reason));
    m_columns->model().setLeftOut(std::move(leftOut));
    showKept();
    offerStratified(preparation);
    if (m_prepared)
        m_outcome->showResult(preparedText(*m_prepared), warnings(), notes());
    else
        m_outcome->showProblem(preparation.problem);
    m_ok->setEnabled(m_prepared != nullptr);
}

/// Offers the defaults where settings made for other data would go along into a new table.
void TableDialog::showKept()
{
    const bool isNew = m_prepared && !(m_controls.table && m_controls.table->sha256 == m_prepared->sha256);
    m_kept = isNew && !m_isFixed ? keptSettingsText(m_controls, m_prepared) : QString();
    m_defaults->setVisible(!m_kept.isEmpty());
    m_defaults->setToolTip(tipText(tr("Takes the defaults on this table, in place of: %1").arg(m_kept)));
}

/// Offers to split by class where a class has few test rows, or has them because of that.
void TableDialog::offerStratified(const TablePreparation& preparation)
{
    if (!preparation.split) // it stays as it was
        return;
    const bool helps = preparation.split->rareClass().has_value() || takesStratified();
    m_stratify->setVisible(helps && !m_isFixed && (takesDefaults() || !m_controls.stratify));
}

void TableDialog::setControls(const core::Experiment& controls)
{
    m_controls = controls;
}

bool TableDialog::takesDefaults() const
{
    return !m_defaults->isHidden() && m_defaults->isChecked();
}

bool TableDialog::takesStratified() const
{
    return !m_stratify->isHidden() && m_stratify->isChecked();
}

void TableDialog::apply(const core::PhraseRemedy& remedy)
{
    if (remedy.values.empty())
        return;
    switch (remedy.kind) {
    case core::PhraseRemedy::Kind::MissingWord:
        m_format->addMissingWord(remedy.values.front());
        break;
    case core::PhraseRemedy::Kind::LeaveOut:
        m_columns->model().setTypeOf(remedy.values, core::ColumnType::Skip);
        break;
    case core::PhraseRemedy::Kind::Categories:
        m_columns->model().setTypeOf(remedy.values, core::ColumnType::Category);
        break;
    case core::PhraseRemedy::Kind::DecimalMark:
        m_format->chooseDecimalMark(remedy.values.front().front());
        break;
    case core::PhraseRemedy::Kind::None:
        break;
    }
}

void TableDialog::setBusy(bool reading)
{
    m_format->setEnabled(!m_isFixed);
    m_row->setEnabled(!reading && !m_isFixed);
    m_columns->setEnabled(!reading && !m_isFixed);
    m_ok->setEnabled(false);
}

/// What can make the result worthless.
QStringList TableDialog::warnings() const
{
    QStringList warnings;
    if (!m_rareClass.isEmpty())
        warnings += m_rareClass;
    for (const core::Phrase& warning : m_prepared->warnings)
        warnings += tablePhrase(warning);
    return warnings;
}

/// Notes about the table and its preparation.
std::vector<TableNote> TableDialog::notes() const
{
    std::vector<TableNote> notes;
    if (!m_kept.isEmpty())
        notes.push_back({tr("Your settings stay: %1.").arg(m_kept)});
    if (!m_shaBefore.empty() && m_shaBefore != m_table->sha256)
        notes.push_back({tr("The file has changed since it was opened.")});
    for (const core::Phrase& note : m_prepared->notes)
        notes.push_back({tablePhrase(note), m_isFixed ? core::PhraseRemedy() : note.remedy});
    return notes;
}

void TableDialog::choose()
{
    if (!m_prepared)
        return;
    const auto table = std::exchange(m_prepared, nullptr);
    accept();
    emit tableChosen(table);
}

} // namespace ui

#include "moc_table_dialog.cpp"
