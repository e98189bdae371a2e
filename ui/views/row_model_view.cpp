#include "ui/views/row_model_view.h"

#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/widgets/fill_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <limits>

namespace ui {

RowField::RowField(const QString& spinName, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(tr("Test row"))), m_spin(new QSpinBox), m_count(new QLabel)
{
    m_spin->setObjectName(spinName);
    m_spin->setAccessibleName(tr("Test row"));
    m_spin->setToolTip(tr("The row of the test set whose numbers are shown"));
    m_spin->setGroupSeparatorShown(true);
    m_spin->setLocale(numberLocale());
    m_spin->setKeyboardTracking(false);
    m_spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_label->setBuddy(m_spin);
    m_count->setProperty("tone", QStringLiteral("muted"));
    fillBox(new QHBoxLayout(this), 8, {m_label, m_spin, m_count, BoxItem::stretch()});
    connect(m_spin, &QSpinBox::valueChanged, this, [this](int number) { emit rowChosen(number - 1); });
    setFocusProxy(m_spin);
    setRows(1);
}

void RowField::setRows(std::int64_t rows)
{
    const int count = static_cast<int>(std::clamp<std::int64_t>(rows, 1, std::numeric_limits<int>::max()));
    if (count == m_spin->maximum() && !m_count->text().isEmpty())
        return;
    const QSignalBlocker blocker(m_spin);
    m_spin->setRange(1, count);
    m_count->setText(tr("of %1").arg(grouped(count)));
}

void RowField::setRow(std::int64_t testRow)
{
    const QSignalBlocker blocker(m_spin);
    m_spin->setValue(static_cast<int>(testRow + 1));
}

void RowField::setScale(double scale)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_spin, m_count})
        widget->setFont(themeFont(scale));
    // The style sheet keeps the spin box's font from its line edit.
    if (auto* edit = m_spin->findChild<QLineEdit*>())
        edit->setFont(themeFont(scale));
}

RowModelView::RowModelView(const Names& names, const QString& rowFieldName, QWidget* parent)
    : View(names, parent), m_rowField(new RowField(rowFieldName))
{
    connect(m_rowField, &RowField::rowChosen, this, [this](std::int64_t testRow) {
        setRow(testRow);
        emit rowChosen(testRow);
    });
}

RowModelView::~RowModelView()
{
    // It loses the focus while QWidget's destructor runs, and would still emit what was typed.
    m_rowField->disconnect(this);
}

void RowModelView::begin()
{
    fitTexts();
    showNothing();
}

void RowModelView::showModel(const std::shared_ptr<const core::Model>& model)
{
    m_model = model;
    m_stale = true;
    refresh();
}

void RowModelView::setRow(std::int64_t testRow)
{
    m_row = std::max<std::int64_t>(testRow, 0);
    m_stale = true;
    refresh();
}

void RowModelView::refresh()
{
    if (!m_stale || (m_model && !isVisible()))
        return;
    m_stale = false;
    if (!m_model || m_model->dataset->testRows.empty()) {
        showNothing();
        return;
    }
    const auto rows = static_cast<std::int64_t>(m_model->dataset->testRows.size());
    const std::int64_t row = std::min(m_row, rows - 1);
    m_rowField->setRows(rows);
    m_rowField->setRow(row);
    showRow(row);
}

void RowModelView::fitTexts()
{
    constexpr QSizeF kDesignSize(560.0, 620.0); // texts have the base size
    setScale(typeGrowth(size(), kDesignSize, 1.5));
}

void RowModelView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui

#include "moc_row_model_view.cpp"
