#pragma once

#include "ui/controls/number_field.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ui {

/// The golden features as "5", "5, 12" or "none". Its value is the first one, or 0.
class GoldenField : public NumberField<QSpinBox> {
public:
    GoldenField(const core::Knob& knob, QWidget* parent) : NumberField(knob, parent), m_knob(knob) { setMinimum(0); }

    [[nodiscard]] const std::vector<std::int64_t>& golden() const { return m_shown.golden; }

    /// The golden features with the first one at this place; see movedGolden().
    [[nodiscard]] std::vector<std::int64_t> moved(int first) const
    {
        return movedGolden(m_shown.golden, first, m_shown.features);
    }

    /// Without a signal.
    void show(const core::Experiment& experiment)
    {
        const QSignalBlocker blocker(this);
        m_shown = experiment;
        const int first = firstOf(golden());
        setValue(first);
        lineEdit()->setText(textFromValue(first)); // another list may begin with the same one
    }

    /// Down to none, and up to the last feature. Further ones can be typed, to be told that they are too many.
    void stepBy(int steps) override
    {
        interpretText();
        setValue(firstOf(moved(std::clamp(value() + steps, 0, static_cast<int>(m_shown.features)))));
        selectAll();
    }

protected:
    int valueFromText(const QString& text) const override
    {
        const auto value = readField(m_knob, text).value;
        return value ? firstOf(std::get<std::vector<std::int64_t>>(*value)) : this->value();
    }

    QString textFromValue(int first) const override
    {
        core::Experiment experiment;
        experiment.golden = moved(first);
        return fieldText(m_knob, experiment);
    }

private:
    static int firstOf(const std::vector<std::int64_t>& golden)
    {
        return golden.empty() ? 0 : static_cast<int>(golden.front());
    }

    const core::Knob& m_knob;
    core::Experiment m_shown;
};

} // namespace ui
