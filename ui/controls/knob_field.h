#pragma once

#include "core/experiment/knobs.h"
#include "ui/text/field_text.h"

#include <QObject>
#include <QWidget>

namespace ui {

/// The widget in which a knob's value is typed or chosen, and what it says.
class KnobField : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QWidget* widget() const = 0;
    /// Shows the knob's value without a signal.
    virtual void display(const core::Experiment& experiment) = 0;

signals:
    /// At each key: what the text says by now.
    void typed(const ui::Reading& reading);
    /// A value in range was entered or chosen.
    void committed(const core::KnobValue& value);
    /// The field was left with a text that is no value; the last value is back.
    void rejected(const QString& message);
};

/// The field that fits the knob, as a child of parent; its widget has the object name that scripts know.
KnobField* makeKnobField(const core::Knob& knob, QWidget* parent);

/// The beginning of the object names of a knob's widgets: "samples", "batchSize", ...
QString knobObjectName(const core::Knob& knob);

} // namespace ui
