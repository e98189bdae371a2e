#pragma once

#include "core/experiment/knobs.h"
#include "ui/text/field_text.h"

#include <QObject>
#include <QWidget>

namespace ui {

/// The editor of one knob: a widget, and the values entered in it.
class KnobField : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] QWidget* widget() const { return m_widget; }
    /// Shows the knob's value without a signal.
    virtual void display(const core::Experiment& experiment) = 0;

signals:
    /// Emitted at each key, with the text parsed.
    void typed(const ui::Reading& reading);
    /// A value in range was entered or chosen.
    void committed(const core::KnobValue& value);
    /// The field lost the focus with an invalid text, and shows the last value again.
    void rejected(const QString& message);

protected:
    /// Gives the widget its texts and its object name, which ends in this suffix. The widget's parent owns the field.
    KnobField(const core::Knob& knob, QWidget* widget, const char* suffix);

    const core::Knob& m_knob;

private:
    QWidget* m_widget;
};

/// Makes the field of the knob's kind, as a child of parent.
KnobField* makeKnobField(const core::Knob& knob, QWidget* parent);

/// The beginning of the object names of a knob's widgets: "samples", "batchSize", ...
QString knobObjectName(const core::Knob& knob);

} // namespace ui
