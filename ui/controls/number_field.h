#pragma once

#include "ui/controls/slider_stops.h"
#include "ui/text/field_text.h"
#include "ui/widgets/focus_wheel.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace ui {

/// A spin box for a number, or for a list of features by its first one (0: none). It neither clamps nor refuses a text
/// while it is typed, and takes only values in range. Base: QSpinBox or QDoubleSpinBox. No signals of its own, so the
/// template needs no Q_OBJECT.
template <typename Base>
class NumberField : public FocusWheel<Base> {
public:
    using Number = decltype(std::declval<Base>().value());

    NumberField(const core::Knob& knob, QWidget* parent)
        : FocusWheel<Base>(parent), m_knob(knob),
          m_minimum(static_cast<Number>(knob.kind == core::KnobKind::Features ? 0.0 : knob.range.windowMinimum))
    {
        // QDoubleSpinBox rounds to its decimals: with as many as the smallest double has, it keeps every bit.
        if constexpr (std::is_same_v<Base, QDoubleSpinBox>)
            this->setDecimals(knob.isInteger() ? 0 : 323);
        this->setRange(m_minimum, static_cast<Number>(knob.range.maximum));
        if (knob.kind == core::KnobKind::Share)
            this->setSuffix(QStringLiteral(" %"));
        this->setKeyboardTracking(false);
        this->setButtonSymbols(QAbstractSpinBox::NoButtons);
        this->setAlignment(Qt::AlignRight);
        this->setFocusPolicy(Qt::StrongFocus);
    }

    using Base::lineEdit;

    /// Shows the knob's value without a signal, even one of a file or the command line below the window's range.
    void display(const core::Experiment& experiment)
    {
        const QSignalBlocker blocker(this);
        m_shown = experiment;
        const auto value = static_cast<Number>(knobNumber(m_knob, experiment));
        this->setMinimum(std::min(m_minimum, value));
        this->setValue(value);
    }

    void stepBy(int steps) override
    {
        this->interpretText();
        const auto value = static_cast<double>(this->value());
        const double stepped = m_knob.kind == core::KnobKind::Features
                                   ? std::clamp(value + steps, 0.0, static_cast<double>(m_shown.features))
                                   : steppedValue(m_knob, value, steps);
        this->setValue(static_cast<Number>(knobNumber(m_knob, shownWith(knobValue(m_knob, stepped, m_shown)))));
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
        return value ? static_cast<Number>(knobNumber(m_knob, shownWith(*value))) : this->value();
    }

    QString textFromValue(Number number) const override
    {
        return fieldText(m_knob, shownWith(knobValue(m_knob, static_cast<double>(number), m_shown)));
    }

private:
    [[nodiscard]] core::Experiment shownWith(const core::KnobValue& value) const
    {
        core::Experiment experiment = m_shown;
        m_knob.set(experiment, value);
        return experiment;
    }

    const core::Knob& m_knob;
    Number m_minimum; ///< of what can be typed
    core::Experiment m_shown;
};

} // namespace ui
