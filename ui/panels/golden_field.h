#pragma once

#include "ui/panels/number_field.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace ui {

/// The golden features as "5", "5, 12" or "none". Its value is the first one, or 0.
class GoldenField : public NumberField<QSpinBox> {
public:
    GoldenField(const core::Knob& knob, QWidget* parent) : NumberField(knob, parent), m_knob(knob) { setMinimum(0); }

    [[nodiscard]] const std::vector<std::int64_t>& golden() const { return m_golden; }

    /// Without a signal.
    void show(std::vector<std::int64_t> golden)
    {
        const QSignalBlocker blocker(this);
        m_golden = std::move(golden);
        const int first = m_golden.empty() ? 0 : static_cast<int>(m_golden.front());
        setValue(first);
        lineEdit()->setText(textFromValue(first)); // another list may begin with the same one
    }

    /// Down to none.
    void stepBy(int steps) override
    {
        interpretText();
        setValue(std::clamp(value() + steps, 0, maximum()));
        selectAll();
    }

protected:
    int valueFromText(const QString& text) const override
    {
        const auto value = readField(m_knob, text).value;
        if (!value)
            return this->value();
        const auto& golden = std::get<std::vector<std::int64_t>>(*value);
        return golden.empty() ? 0 : static_cast<int>(golden.front());
    }

    QString textFromValue(int first) const override
    {
        core::Experiment experiment;
        experiment.golden = movedGolden(m_golden, first);
        return fieldText(m_knob, experiment);
    }

private:
    const core::Knob& m_knob;
    std::vector<std::int64_t> m_golden;
};

} // namespace ui
