#include "ui/export/figure_fields.h"

#include "ui/text/numbers/number_spelling.h"
#include "ui/views/view.h"
#include "ui/widgets/segmented_control.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <utility>

namespace ui {

namespace {

using Unit = PictureFormat::Unit;

/// A side of the figure. A typed point becomes the language's decimal mark, which shows at once how it is read.
class SideField : public QDoubleSpinBox {
protected:
    QValidator::State validate(QString& text, int& position) const override
    {
        if (decimals() > 0)
            text.replace(u'.', locale().decimalPoint());
        return QDoubleSpinBox::validate(text, position);
    }
};

void name(QWidget* widget, const char* objectName, const QString& accessibleName, const QString& help)
{
    widget->setObjectName(QLatin1StringView(objectName));
    widget->setAccessibleName(accessibleName);
    widget->setToolTip(help);
}

} // namespace

FigureFields::FigureFields(const std::vector<View*>& views, FigureChoices choices, QWidget* parent)
    : QWidget(parent), m_choices(std::move(choices)), m_view(new QComboBox), m_type(new SegmentedControl),
      m_background(new QComboBox), m_text(new QComboBox), m_width(new SideField), m_height(new SideField),
      m_unit(new QComboBox), m_scale(new QSpinBox)
{
    addNames();
    build(views);
    showChoices();
    connectParts();
}

void FigureFields::addNames()
{
    name(m_view, "figureViewCombo", tr("View"), tr("What the figure shows. The window shows the same view."));
    name(m_background, "figureBackgroundCombo", tr("Background"), tr("What is behind the drawing"));
    name(m_text, "figureTextCombo", tr("Texts"),
         tr("For slides, the texts of a chart have at least 2.5 % of the height of a wide picture. Tables and programs "
            "are as large as fits."));
    name(m_width, "figureWidthSpin", tr("Width"), tr("Width of the figure"));
    name(m_height, "figureHeightSpin", tr("Height"), tr("Height of the figure"));
    name(m_unit, "figureUnitCombo", tr("Unit of the size"),
         tr("Pixels for screens and slides, millimetres for print: a PNG has 300 dots an inch then"));
    name(m_scale, "figureScaleSpin", tr("Scale"),
         tr("So many pixels of a PNG in the place of each, for sharp enlargements"));
    m_type->add(QStringLiteral("figurePngButton"), QStringLiteral("PNG"), tr("Format: %1").arg("PNG"),
                tr("Pixels, for any program. Holds the run."));
    m_type->add(QStringLiteral("figureSvgButton"), QStringLiteral("SVG"), tr("Format: %1").arg("SVG"),
                tr("Vector graphics, sharp at any size. Holds the run."));
    m_type->add(QStringLiteral("figurePdfButton"), QStringLiteral("PDF"), tr("Format: %1").arg("PDF"),
                tr("Vector graphics with embedded fonts, for LaTeX and print. Holds no run."));
}

void FigureFields::build(const std::vector<View*>& views)
{
    for (const View* view : views)
        m_view->addItem(view->title(), view->objectName());
    m_background->addItems(
        {tr("Light"), tr("Dark"), tr("White"), tr("Transparent, for light pages"), tr("Transparent, for dark pages")});
    m_text->addItems({tr("Usual, for print"), tr("Large, for slides")});
    m_unit->addItems({tr("pixels"), tr("mm")});
    m_scale->setRange(1, PictureFormat::kMaxScale);
    m_scale->setSuffix(QStringLiteral(" ×"));
    auto* size = new QHBoxLayout;
    size->setSpacing(8);
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel(QStringLiteral("×")));
    size->addWidget(m_height, 1);
    size->addWidget(m_unit);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(16);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("View"), m_view);
    form->addRow(tr("Format"), m_type);
    form->addRow(tr("Background"), m_background);
    form->addRow(tr("Texts"), m_text);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Scale"), m_scale);
    for (QDoubleSpinBox* side : {m_width, m_height})
        side->setAlignment(Qt::AlignRight);
    for (QAbstractSpinBox* field : std::initializer_list<QAbstractSpinBox*>{m_width, m_height, m_scale}) {
        field->setLocale(numberLocale());
        field->setKeyboardTracking(false);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
}

void FigureFields::connectParts()
{
    connect(m_view, &QComboBox::activated, this, [this] { emit viewChosen(view()); });
    connect(m_type, &SegmentedControl::choose, this, &FigureFields::takeOver);
    connect(m_background, &QComboBox::activated, this, &FigureFields::takeOver);
    connect(m_text, &QComboBox::activated, this, &FigureFields::takeOver);
    connect(m_unit, &QComboBox::activated, this, [this](int unit) {
        m_choices.unit = static_cast<Unit>(unit);
        showChoices();
        emit changed();
    });
    for (QDoubleSpinBox* side : {m_width, m_height})
        connect(side, &QDoubleSpinBox::valueChanged, this, &FigureFields::takeOver);
    connect(m_scale, &QSpinBox::valueChanged, this, &FigureFields::takeOver);
}

void FigureFields::showChoices()
{
    m_isShowing = true;
    const bool inPixels = m_choices.unit == Unit::Pixels;
    m_type->setChosen(static_cast<int>(m_choices.type));
    m_background->setCurrentIndex(static_cast<int>(m_choices.background));
    m_text->setCurrentIndex(static_cast<int>(m_choices.text));
    m_unit->setCurrentIndex(static_cast<int>(m_choices.unit));
    for (QDoubleSpinBox* side : {m_width, m_height}) {
        side->setDecimals(inPixels ? 0 : 1);
        side->setRange(inPixels ? PictureFormat::kMinPixels : PictureFormat::kMinMillimetres,
                       inPixels ? PictureFormat::kMaxPixels : PictureFormat::kMaxMillimetres);
    }
    m_width->setValue(m_choices.size().width());
    m_height->setValue(m_choices.size().height());
    m_scale->setValue(m_choices.scale);
    m_scale->setEnabled(m_choices.type == PictureType::Png);
    m_isShowing = false;
}

void FigureFields::takeOver()
{
    if (m_isShowing)
        return;
    m_choices.type = static_cast<PictureType>(m_type->chosen());
    m_choices.background = static_cast<FigureChoices::Background>(m_background->currentIndex());
    m_choices.text = static_cast<FigureChoices::Text>(m_text->currentIndex());
    m_choices.size() = {m_width->value(), m_height->value()};
    m_choices.scale = m_scale->value();
    m_scale->setEnabled(m_choices.type == PictureType::Png);
    emit changed();
}

} // namespace ui

#include "moc_figure_fields.cpp"
