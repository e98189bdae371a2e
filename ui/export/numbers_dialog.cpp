#include "ui/export/numbers_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kDialogWidth = 480;
constexpr int kDialogMargin = 24;
constexpr int kDialogGap = 8;

QLabel* makeText(const char* name, int lines)
{
    QLabel* label = makeWrappedLabel(name);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumHeight(lines * label->fontMetrics().lineSpacing()); // so that nothing moves with the choice
    return label;
}

} // namespace

NumbersDialog::NumbersDialog(std::vector<ViewTable> tables, std::size_t first, const core::CsvDialect& dialect,
                             QWidget* parent)
    : QDialog(parent), m_tables(std::move(tables)), m_chart(new QComboBox), m_dialect(new QComboBox),
      m_remark(makeWrappedLabel("numbersRemark", "muted")), m_description(makeText("numbersDescription", 3)),
      m_skipReason(makeText("numbersHindrance", 1)),
      m_csv(makeButton("numbersCsvButton", tr("Save as CSV…"),
                       tr("For spreadsheets, R and pandas: names, then a line for each row"))),
      m_json(makeButton("numbersJsonButton", tr("Save as JSON…"),
                        tr("For programs: the same with all settings of the experiment")))
{
    setObjectName(QStringLiteral("numbersDialog"));
    setWindowTitle(tr("Export numbers"));
    for (const ViewTable& table : m_tables)
        m_chart->addItem(table.name, table.key);
    m_chart->setCurrentIndex(static_cast<int>(first));
    m_dialect->addItems({tr("Comma and point: 1.5"), tr("Semicolon and decimal comma: 1,5")});
    m_dialect->setCurrentIndex(dialect == core::kCommaCsv ? 1 : 0);
    build();
    showTable();
    connect(m_chart, &QComboBox::currentIndexChanged, this, &NumbersDialog::showTable);
    connect(m_dialect, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit dialectChosen(index == 1 ? core::kCommaCsv : core::kPointCsv); });
    connect(m_csv, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("csv")); });
    connect(m_json, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("json")); });
}

void NumbersDialog::build()
{
    m_chart->setObjectName(QStringLiteral("numbersChartCombo"));
    m_chart->setAccessibleName(tr("Numbers of which chart"));
    m_chart->setMaxVisibleItems(static_cast<int>(m_tables.size()));
    setStyleMark(m_description, "tone", "muted");
    m_remark->hide();
    auto* question = new QLabel(tr("&Numbers of which chart?"));
    question->setBuddy(m_chart);
    m_csv->setDefault(true);
    auto* cancel = makeButton("numbersCancelButton", tr("Cancel"), {});
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kDialogGap);
    buttons->addWidget(m_csv);
    buttons->addWidget(m_json);
    buttons->addStretch();
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kDialogMargin, kDialogMargin, kDialogMargin, kDialogMargin);
    column->setSpacing(kDialogGap);
    column->addWidget(question);
    column->addWidget(m_chart);
    column->addWidget(m_remark);
    column->addWidget(m_description);
    column->addWidget(m_skipReason);
    column->addStretch();
    column->addLayout(makeDialectRow());
    column->addLayout(buttons);
    setMinimumWidth(kDialogWidth);
}

QLayout* NumbersDialog::makeDialectRow()
{
    m_dialect->setObjectName(QStringLiteral("numbersCsvCombo"));
    m_dialect->setAccessibleName(tr("How CSV is written"));
    m_dialect->setToolTip(tr("A spreadsheet in a language with decimal commas reads the second"));
    auto* label = new QLabel(tr("CSV &with"));
    label->setBuddy(m_dialect);
    auto* row = new QHBoxLayout;
    row->setSpacing(kDialogGap);
    row->addWidget(label);
    row->addWidget(m_dialect, 1);
    return row;
}

void NumbersDialog::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

const ViewTable& NumbersDialog::chosen() const
{
    return m_tables[static_cast<std::size_t>(std::max(m_chart->currentIndex(), 0))];
}

void NumbersDialog::showTable()
{
    const ViewTable& table = chosen();
    m_description->setText(table.description);
    m_skipReason->setText(table.skipReason);
    m_csv->setEnabled(table.skipReason.isEmpty());
    m_json->setEnabled(table.skipReason.isEmpty());
}

void NumbersDialog::chooseFile(const QString& ending)
{
    auto* dialog = new QFileDialog(this, tr("Save the numbers"));
    dialog->setObjectName(QStringLiteral("numbersSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(chosen().key + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        emit saveWanted(chosen(), path);
        accept();
    });
    dialog->open();
}

} // namespace ui

#include "moc_numbers_dialog.cpp"
