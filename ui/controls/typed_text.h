#pragma once

#include "ui/controls/knob_field.h"

#include <QLineEdit>

#include <optional>
#include <utility>

namespace ui {

/// Reads a line edit at each key, and tells at the end of editing whether the text was a value.
class TypedText {
public:
    TypedText(KnobField* field, QLineEdit* edit, const core::Knob& knob)
    {
        QObject::connect(edit, &QLineEdit::textEdited, field, [this, field, &knob](const QString& text) {
            m_reading = readField(knob, text);
            emit field->typed(*m_reading);
        });
    }

    /// What was typed since the last call, if anything.
    std::optional<Reading> take() { return std::exchange(m_reading, std::nullopt); }

private:
    std::optional<Reading> m_reading;
};

} // namespace ui
