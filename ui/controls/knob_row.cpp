#include "ui/controls/knob_row.h"

#include "ui/controls/knob_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/jump_slider.h"
#include "ui/widgets/style_mark.h"
#include "ui/widgets/tip.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int kFieldWidth = 104;
constexpr int kFieldPadding = 28; ///< around its text
constexpr int kKnobGap = 8;

/// `idle`: why the knob has no effect now; empty if it has one.
QStringList knobTip(const core::Knob& knob, const QString& idle = {})
{
    QStringList tip{
        knobHelp(knob),
        KnobRow::tr("Takes %1. The article's value: %2.")
            .arg(fieldRange(knob), fieldText(knob, core::Experiment{}) +
                                       (knob.kind == core::KnobKind::Share ? QStringLiteral(" %") : QString()))};
    if (!idle.isEmpty())
        tip.prepend(idle);
    return tip;
}

} // namespace

KnobRow::KnobRow(const core::Knob& knob, QWidget* parent)
    : QWidget(parent), m_knob(knob), m_field(makeKnobField(knob, this)), m_line(new QHBoxLayout),
      m_label(new QLabel(knobLabel(knob), this)), m_message(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_line);
    m_line->setSpacing(kKnobGap);
    m_line->addWidget(m_label, 1);
    m_line->addWidget(m_field->widget());

    setStyleMark(m_label, "tone", "muted");
    m_label->setBuddy(m_field->widget());
    setTip(*m_field->widget(), knobTip(knob));
    setTip(*m_label, knobTip(knob));

    addSlider();
    m_message->setObjectName(knobObjectName(knob) + QStringLiteral("Message"));
    m_message->setTextFormat(Qt::PlainText); // it quotes what was typed
    m_message->setWordWrap(true);
    m_message->setIndent(0);
    m_message->setFont(themeFont(0.9));
    setStyleMark(m_message, "tone", "error");
    m_message->hide();
    column->addWidget(m_message);

    connect(m_field, &KnobField::typed, this, &KnobRow::typed);
    connect(m_field, &KnobField::committed, this, &KnobRow::committed);
    connect(m_field, &KnobField::rejected, this, &KnobRow::rejected);
    display({});
}

void KnobRow::addSlider()
{
    if (sliderStops(m_knob, {}).values.empty())
        return;
    m_slider = new JumpSlider(this);
    m_slider->setObjectName(knobObjectName(m_knob) + QStringLiteral("Slider"));
    m_slider->setAccessibleName(tr("%1, slider").arg(knobLabel(m_knob)));
    m_slider->setFocusPolicy(Qt::ClickFocus); // the field is the tab stop
    setTip(*m_slider, knobTip(m_knob));
    layout()->addWidget(m_slider);
    m_companion = m_slider;
    connect(m_slider, &QSlider::sliderPressed, this, &KnobRow::dragBegan);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int index) { emit committed(knobValue(m_knob, m_stops.valueAt(index), m_shown)); });
}

void KnobRow::display(const core::Experiment& experiment)
{
    m_shown = experiment;
    m_field->display(experiment);
    displaySlider(experiment);
    markChanged(experiment);
    markIdle(experiment);
    fitField(experiment);
}

/// Disables the knob while it has no effect; its value stays.
void KnobRow::markIdle(const core::Experiment& experiment)
{
    const bool isIdle = !idleText(m_knob, experiment).isEmpty();
    if (isIdle == m_isIdle)
        return;
    m_isIdle = isIdle;
    m_field->widget()->setEnabled(!isIdle);
    if (m_slider)
        m_slider->setEnabled(!isIdle);
    showTips();
}

void KnobRow::showTips()
{
    const QStringList tip = knobTip(m_knob, idleText(m_knob, m_shown));
    setTip(*m_field->widget(), tip);
    if (m_slider)
        setTip(*m_slider, tip);
    setTip(*m_label,
           m_mark.waiting ? QStringList{tr("Waits for Train: the run shown was made with another value")} : tip);
}

/// Gives the field the common width, or more if its text needs it and the label leaves room.
void KnobRow::fitField(const core::Experiment& experiment)
{
    if (m_knob.kind == core::KnobKind::Switch)
        return;
    const QString text = fieldText(m_knob, experiment);
    const int wanted = m_field->widget()->fontMetrics().horizontalAdvance(text) + kFieldPadding;
    const int room = std::max(kFieldWidth, kContentWidth - kKnobGap - m_label->sizeHint().width());
    m_field->widget()->setFixedWidth(std::clamp(wanted, kFieldWidth, room));
}

void KnobRow::displaySlider(const core::Experiment& experiment)
{
    if (!m_slider)
        return;
    m_stops = sliderStops(m_knob, experiment);
    // The handle goes to the nearest stop; the value itself does not.
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, static_cast<int>(m_stops.values.size()) - 1);
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setValue(m_stops.indexOf(knobNumber(m_knob, experiment)));
}

void KnobRow::markChanged(const core::Experiment& experiment)
{
    const bool changed = m_knob.get(experiment) != m_knob.get(core::Experiment{});
    if (changed == m_mark.changed)
        return;
    m_mark.changed = changed;
    setStyleMark(m_label, "tone", changed ? "changed" : "muted");
    update();
}

void KnobRow::setWaiting(bool waiting)
{
    if (waiting == m_mark.waiting)
        return;
    m_mark.waiting = waiting;
    showTips();
    update();
}

void KnobRow::addBesideField(QWidget* widget)
{
    widget->setFocusPolicy(Qt::NoFocus); // the field is the tab stop
    m_line->insertWidget(1, widget);
    m_companion = widget;
}

/// F2 goes from the field to the slider or the button beside it, and back; Escape takes back what was typed.
void KnobRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_message->text().isEmpty()) {
        emit committed(m_knob.get(m_shown));
        return;
    }
    if (event->key() != Qt::Key_F2 || event->modifiers() != Qt::NoModifier || !m_companion) {
        QWidget::keyPressEvent(event);
        return;
    }
    QWidget* const other = m_companion->hasFocus() ? m_field->widget() : m_companion;
    other->setFocus(Qt::ShortcutFocusReason);
}

void KnobRow::setMessage(const QString& message, bool markField)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_isFieldMarked = markField;
    setStyleMark(m_field->widget(), "invalid", markField ? "true" : "false");
}

void KnobRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintSettingMark(painter, themeOf(*this), {kMargin / 2.0, m_label->geometry().center().y() + 0.5}, m_mark);
}

} // namespace ui

#include "moc_knob_row.cpp"
