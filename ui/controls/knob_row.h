#pragma once

#include "core/experiment/knobs.h"
#include "ui/controls/slider_stops.h"
#include "ui/text/field_text.h"
#include "ui/widgets/setting_mark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QWidget>

namespace ui {

class KnobField;

/// One knob in the column of controls: label, field, a slider if the knob has one, and the error message. It is one tab
/// stop, its field; arrow keys in the field take the slider's steps, and F2 goes to the slider and back.
/// A value other than the article's makes the label bold, with a dot before it. A knob without an effect on the
/// experiment shown keeps its value and is disabled, with the reason in its tooltip.
class KnobRow : public QWidget {
    Q_OBJECT

public:
    /// Width of the space left of the label, for the dot.
    static constexpr int kMargin = 18;
    /// Width from the label's left end to the field's right one.
    static constexpr int kContentWidth = 228;

    explicit KnobRow(const core::Knob& knob, QWidget* parent = nullptr);

    [[nodiscard]] const core::Knob& knob() const { return m_knob; }

    /// Shows the knob's value in this experiment without a signal.
    void display(const core::Experiment& experiment);

    /// Shows an error message, or none if empty. markField: whether the field shows the invalid text itself.
    void setMessage(const QString& message, bool markField);
    [[nodiscard]] QString message() const { return m_message->text(); }
    [[nodiscard]] bool isFieldMarked() const { return m_isFieldMarked; }

    /// Draws a ring around the place of the dot while the value shown waits for the next run.
    void setWaiting(bool waiting);
    /// Whether the slider is being dragged.
    [[nodiscard]] bool isDragging() const { return m_slider && m_slider->isSliderDown(); }

    /// Puts a small widget between label and field, which F2 reaches.
    void addBesideField(QWidget* widget);

signals:
    /// Emitted at each key in the field.
    void typed(const ui::Reading& reading);
    /// A value in range was entered, chosen or dragged to.
    void committed(const core::KnobValue& value);
    /// The slider was pressed.
    void dragBegan();
    /// The field lost the focus with an invalid text.
    void rejected(const QString& message);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addSlider();
    void displaySlider(const core::Experiment& experiment);
    void fitField(const core::Experiment& experiment);
    void markChanged(const core::Experiment& experiment);
    void markIdle(const core::Experiment& experiment);
    void showTips();

    const core::Knob& m_knob;
    KnobField* m_field;
    QHBoxLayout* m_line;
    QLabel* m_label;
    QSlider* m_slider = nullptr;
    QWidget* m_companion = nullptr; ///< the slider or the button beside the field; null: none
    SliderStops m_stops;
    core::Experiment m_shown;
    QLabel* m_message;
    SettingMark m_mark;
    bool m_isFieldMarked = false;
    bool m_isIdle = false; ///< the knob has no effect now
};

} // namespace ui
