#include "ui/views/rows/rows_controls.h"

#include "ui/text/feature_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/style_mark.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace ui {

namespace {

/// Below this width the count of rows gets its own line.
constexpr int kMinControlsWidth = 560;

} // namespace

RowsControls::RowsControls(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_filter(new QComboBox), m_segments(new SegmentedControl),
      m_count(new QLabel)
{
    m_filter->setObjectName(QStringLiteral("rowsFilterCombo"));
    m_filter->setAccessibleName(tr("Rows to show"));
    m_filter->setToolTip(tr("Which rows of the test set the table lists"));
    m_filter->addItems({tr("All rows"), tr("Label 0"), tr("Label 1"), tr("Wrong only")}); // as core::RowFilter
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const auto add = [this](const char* name, const QString& text, const QString& help) {
        m_segments->add(QLatin1StringView(name), text, tr("Columns: %1").arg(text), help);
    };
    add("rowsAttentionButton", tr("Attention"), tr("How much the network looks at each feature of a row"));
    add("rowsInputsButton", tr("Inputs"), tr("The rows as they are"));
    add("rowsProductsButton", tr("Products"), tr("Input times attention: what the next layer gets"));
    m_count->setObjectName(QStringLiteral("rowsCount"));
    m_count->setFont(themeFont(0.96));
    setStyleMark(m_count, "tone", "muted");
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_filter, 0, 0);
    m_grid->addWidget(m_segments, 0, 1);
    place();
    connect(m_filter, &QComboBox::currentIndexChanged, this, &RowsControls::filterChosen);
    connect(m_segments, &SegmentedControl::choose, this, [this] {
        m_wantsAttention = group() == RowsModel::Group::Attention;
        emit groupChosen();
    });
}

core::RowFilter RowsControls::filter() const
{
    return static_cast<core::RowFilter>(m_filter->currentIndex());
}

RowsModel::Group RowsControls::group() const
{
    return static_cast<RowsModel::Group>(m_segments->chosen());
}

void RowsControls::setNames(const core::FeatureNames& names)
{
    m_names = names;
    constexpr qsizetype kMaxLetters = 16; // beside the segments there is no room for more
    for (const int label : {0, 1}) {
        const int item = static_cast<int>(core::RowFilter::Label0) + label;
        const QString number = label == 0 ? tr("Label 0") : tr("Label 1");
        m_filter->setItemText(item, names.areOwn() ? labelValue(names, label, kMaxLetters) : number);
        m_filter->setItemData(item, names.areOwn() ? tipText(labelValue(names, label)) : QVariant(), Qt::ToolTipRole);
    }
    place();
}

void RowsControls::setHasAttention(bool hasAttention)
{
    if (hasAttention == m_hasAttention)
        return;
    m_hasAttention = hasAttention;
    constexpr auto kAttention = static_cast<int>(RowsModel::Group::Attention);
    m_segments->setBlocked(kAttention, hasAttention ? QString() : tr("This network has no attention to show."));
    if (hasAttention && m_wantsAttention)
        m_segments->setChosen(kAttention);
    else if (!hasAttention && group() == RowsModel::Group::Attention)
        m_segments->setChosen(static_cast<int>(RowsModel::Group::Inputs));
}

void RowsControls::setCount(const QString& text)
{
    m_count->setText(text);
}

void RowsControls::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void RowsControls::place()
{
    const bool wide = width() >= kMinControlsWidth;
    const bool besideEachOther = m_filter->sizeHint().width() + m_segments->sizeHint().width() + 16 <= width();
    m_grid->removeWidget(m_count);
    m_grid->removeWidget(m_segments);
    if (wide || besideEachOther)
        m_grid->addWidget(m_segments, 0, 1);
    else
        m_grid->addWidget(m_segments, 1, 0, 1, 4, Qt::AlignLeft);
    if (wide)
        m_grid->addWidget(m_count, 0, 3, Qt::AlignRight | Qt::AlignVCenter);
    else if (besideEachOther)
        m_grid->addWidget(m_count, 1, 0, 1, 4);
    else
        m_grid->addWidget(m_count, 0, 1, 1, 3);
}

} // namespace ui

#include "moc_rows_controls.cpp"
