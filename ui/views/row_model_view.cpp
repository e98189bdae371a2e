#include "ui/views/row_model_view.h"

#include "ui/views/row_field.h"

#include <algorithm>

namespace ui {

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
    // It loses the focus while QWidget's destructor runs, and would still tell what was typed.
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
    /// The size at which the texts have the program's own size.
    constexpr QSizeF kDesignSize(560.0, 620.0);
    constexpr double kMaxScale = 1.5;
    setScale(
        std::clamp(std::min(width() / kDesignSize.width(), height() / kDesignSize.height()), kMinScale, kMaxScale));
}

void RowModelView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui
