#include "ui/controls/knob_field.h"

#include "ui/controls/number_field.h"
#include "ui/widgets/focus_wheel.h"
#include "ui/widgets/undo_keys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <utility>

namespace ui {

namespace {

/// A field with a line edit, parsed at each key.
class TypedField : public KnobField {
protected:
    TypedField(const core::Knob& knob, QWidget* widget, QLineEdit* edit, const char* suffix)
        : KnobField(knob, widget, suffix)
    {
        new UndoKeys(*widget, *edit);
        connect(edit, &QLineEdit::textEdited, this, [this](const QString& text) {
            m_reading = readField(m_knob, text);
            emit typed(*m_reading);
        });
    }

    /// The text parsed at the last key since the last call, if any.
    std::optional<Reading> takeReading() { return std::exchange(m_reading, std::nullopt); }

private:
    std::optional<Reading> m_reading;
};

/// A number, or a list of features. The spin box restores the last value itself when it loses the focus with another
/// text; of a list, arrow keys move the first feature.
template <typename Base>
class SpinField : public TypedField {
public:
    SpinField(const core::Knob& knob, QWidget* parent) : SpinField(knob, new NumberField<Base>(knob, parent)) {}

    void display(const core::Experiment& experiment) override
    {
        takeReading();
        m_shown = experiment;
        m_spin->display(experiment);
    }

private:
    SpinField(const core::Knob& knob, NumberField<Base>* spin)
        : TypedField(knob, spin, spin->lineEdit(), "Spin"), m_spin(spin)
    {
        connect(spin, &Base::valueChanged, this, [this](auto number) {
            const auto reading = takeReading();
            emit committed(reading && reading->value ? *reading->value
                                                     : knobValue(m_knob, static_cast<double>(number), m_shown));
        });
        connect(spin, &Base::editingFinished, this, [this] {
            const auto reading = takeReading();
            if (reading && !reading->value)
                emit rejected(reading->message);
            else if (reading && *reading->value != m_knob.get(m_shown)) // another list with the same first feature
                emit committed(*reading->value);
        });
    }

    NumberField<Base>* m_spin;
    core::Experiment m_shown;
};

/// The units of the hidden layers.
class ListField : public TypedField {
public:
    ListField(const core::Knob& knob, QWidget* parent) : ListField(knob, new QLineEdit(parent)) {}

    void display(const core::Experiment& experiment) override
    {
        takeReading();
        m_shown = fieldText(m_knob, experiment);
        if (m_edit->text() != m_shown)
            m_edit->setText(m_shown);
        m_edit->setCursorPosition(0); // a list too long for the field begins at its first layer
    }

private:
    ListField(const core::Knob& knob, QLineEdit* edit) : TypedField(knob, edit, edit, "Edit"), m_edit(edit)
    {
        edit->setAlignment(Qt::AlignRight);
        connect(edit, &QLineEdit::editingFinished, this, &ListField::finish);
    }

    void finish()
    {
        const Reading reading = takeReading().value_or(readField(m_knob, m_edit->text()));
        if (reading.value) {
            core::Experiment experiment;
            m_knob.set(experiment, *reading.value);
            const QString before = m_shown;
            display(experiment);
            if (m_shown != before)
                emit committed(*reading.value);
            return;
        }
        m_edit->setText(m_shown);
        emit rejected(reading.message);
    }

    QLineEdit* m_edit;
    QString m_shown;
};

/// A combo box with its text at the right, in line with the numbers above and below.
class ChoiceBox : public FocusWheel<QComboBox> {
public:
    explicit ChoiceBox(QWidget* parent) : FocusWheel(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const QRect arrow = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter.drawText(rect().adjusted(0, 0, arrow.left() - width(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         currentText());
    }
};

class ChoiceField : public KnobField {
public:
    ChoiceField(const core::Knob& knob, QWidget* parent) : ChoiceField(knob, new ChoiceBox(parent)) {}

    void display(const core::Experiment& experiment) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentText(fieldText(m_knob, experiment));
    }

private:
    ChoiceField(const core::Knob& knob, QComboBox* box) : KnobField(knob, box, "Combo"), m_box(box)
    {
        for (const std::string_view name : knob.choices.names)
            box->addItem(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        connect(box, &QComboBox::currentTextChanged, this, [this](const QString& text) {
            if (const Reading reading = readField(m_knob, text); reading.value)
                emit committed(*reading.value);
        });
    }

    QComboBox* m_box;
};

class SwitchField : public KnobField {
public:
    SwitchField(const core::Knob& knob, QWidget* parent) : SwitchField(knob, new QCheckBox(parent)) {}

    void display(const core::Experiment& experiment) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(std::get<bool>(m_knob.get(experiment)));
    }

private:
    SwitchField(const core::Knob& knob, QCheckBox* box) : KnobField(knob, box, "Check"), m_box(box)
    {
        connect(box, &QCheckBox::toggled, this, &KnobField::committed);
    }

    QCheckBox* m_box;
};

} // namespace

KnobField::KnobField(const core::Knob& knob, QWidget* widget, const char* suffix)
    : QObject(widget->parent()), m_knob(knob), m_widget(widget)
{
    widget->setObjectName(knobObjectName(knob) + QLatin1StringView(suffix));
    widget->setAccessibleName(knobLabel(knob));
    widget->setAccessibleDescription(knobHelp(knob));
}

KnobField* makeKnobField(const core::Knob& knob, QWidget* parent)
{
    switch (knob.kind) {
    case core::KnobKind::Choice:
        return new ChoiceField(knob, parent);
    case core::KnobKind::Integer:
    case core::KnobKind::Features:
        return new SpinField<QSpinBox>(knob, parent);
    case core::KnobKind::Seed: // greater than an int can be
    case core::KnobKind::Number:
    case core::KnobKind::Share:
        return new SpinField<QDoubleSpinBox>(knob, parent);
    case core::KnobKind::Units:
        return new ListField(knob, parent);
    case core::KnobKind::Switch:
        return new SwitchField(knob, parent);
    }
    return nullptr;
}

QString knobObjectName(const core::Knob& knob)
{
    QString name;
    bool wordBegins = false;
    for (const char letter : knob.name) {
        if (letter != '-')
            name += wordBegins ? QChar(QLatin1Char(letter)).toUpper() : QChar(QLatin1Char(letter));
        wordBegins = letter == '-';
    }
    return name;
}

} // namespace ui
