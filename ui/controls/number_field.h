#pragma once

#include "ui/controls/slider_stops.h"
#include "ui/text/field_text.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QWheelEvent>

namespace ui {

/// A spin box for a knob that lets anything be typed and takes only what is in range: nothing is clamped or refused
/// while typing. Base: QSpinBox or QDoubleSpinBox. No signals of its own, so a template without Q_OBJECT will do.
template <typename Base>
class NumberField : public Base {
public:
    using Number = decltype(std::declval<Base>().value());

    explicit NumberField(const core::Knob& knob, QWidget* parent) : Base(parent), m_knob(knob)
    {
        if constexpr (std::is_same_v<Base, QDoubleSpinBox>)
            this->setDecimals(decimalsOf(knob));
        this->setRange(static_cast<Number>(knob.windowMinimum), static_cast<Number>(knob.maximum));
        if (knob.isShare)
            this->setSuffix(QStringLiteral(" %"));
        this->setKeyboardTracking(false);
        this->setButtonSymbols(QAbstractSpinBox::NoButtons);
        this->setAlignment(Qt::AlignRight);
        // The wheel must not take the focus, or scrolling the column would change what it passes.
        this->setFocusPolicy(Qt::StrongFocus);
    }

    using Base::lineEdit;

    /// Shows a value that a file or the command line gave, even one below what the window lets be typed.
    void display(double number)
    {
        const QSignalBlocker blocker(this);
        const auto value = static_cast<Number>(number);
        this->setMinimum(std::min(static_cast<Number>(m_knob.windowMinimum), value));
        this->setValue(value);
    }

    void stepBy(int steps) override
    {
        this->interpretText();
        this->setValue(static_cast<Number>(steppedValue(m_knob, static_cast<double>(this->value()), steps)));
        this->selectAll();
    }

protected:
    QValidator::State validate(QString& text, int& /*position*/) const override
    {
        return readField(m_knob, text).value ? QValidator::Acceptable : QValidator::Intermediate;
    }

    void fixup(QString& /*text*/) const override {}

    Number valueFromText(const QString& text) const override
    {
        const auto value = readField(m_knob, text).value;
        if (!value)
            return this->value();
        core::Experiment experiment;
        m_knob.set(experiment, *value);
        return static_cast<Number>(knobNumber(m_knob, experiment));
    }

    QString textFromValue(Number number) const override { return fieldText(m_knob, static_cast<double>(number)); }

    void wheelEvent(QWheelEvent* event) override
    {
        if (this->hasFocus())
            Base::wheelEvent(event);
        else
            event->ignore();
    }

private:
    /// QDoubleSpinBox rounds to its decimals: with as many as the smallest double has, it keeps every bit.
    static int decimalsOf(const core::Knob& knob) { return knob.id == core::KnobId::Seed ? 0 : 323; }

    const core::Knob& m_knob;
};

} // namespace ui
