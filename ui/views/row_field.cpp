#include "ui/views/row_field.h"

#include "core/text/number_text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace ui {

RowField::RowField(const QString& spinName, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(tr("Test row"))), m_spin(new QSpinBox), m_count(new QLabel)
{
    m_spin->setObjectName(spinName);
    m_spin->setAccessibleName(tr("Test row"));
    m_spin->setToolTip(tr("The row of the test set whose numbers are shown"));
    m_spin->setGroupSeparatorShown(true);
    m_spin->setLocale(QLocale::c()); // digits grouped as everywhere in the program
    m_spin->setKeyboardTracking(false);
    m_spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_label->setBuddy(m_spin);
    m_count->setProperty("tone", QStringLiteral("muted"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_label);
    line->addWidget(m_spin);
    line->addWidget(m_count);
    line->addStretch();
    connect(m_spin, &QSpinBox::valueChanged, this, [this] { emit rowChosen(row()); });
    setFocusProxy(m_spin);
    setRows(1);
}

void RowField::setRows(std::int64_t rows)
{
    constexpr std::int64_t kMax = std::numeric_limits<int>::max();
    const int most = static_cast<int>(std::clamp<std::int64_t>(rows, 1, kMax));
    if (most == m_spin->maximum() && !m_count->text().isEmpty())
        return;
    const QSignalBlocker blocker(m_spin);
    m_spin->setRange(1, most);
    m_count->setText(tr("of %1").arg(QString::fromStdString(core::groupedText(most))));
}

void RowField::setRow(std::int64_t testRow)
{
    const QSignalBlocker blocker(m_spin);
    m_spin->setValue(static_cast<int>(testRow + 1));
}

std::int64_t RowField::row() const
{
    return m_spin->value() - 1;
}

void RowField::setScale(double scale)
{
    for (QWidget* widget :
         {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_spin), static_cast<QWidget*>(m_count)})
        widget->setFont(themeFont(scale));
    // The style sheet keeps the spin box's font from its line edit.
    if (auto* edit = m_spin->findChild<QLineEdit*>())
        edit->setFont(themeFont(scale));
}

} // namespace ui
