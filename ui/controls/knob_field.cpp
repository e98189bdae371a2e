#include "ui/controls/knob_field.h"

#include "ui/controls/slider_stops.h"
#include "ui/widgets/focus_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// A spin box for a number, or for a list of features by its first one (0: none). Neither clamps nor refuses a text
/// while it is typed, and takes only values in range. Base: QSpinBox or QDoubleSpinBox.
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

    /// Shows the knob's value without a signal. A file or the command line may give one below the window's range.
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

    [[nodiscard]] Number valueFromText(const QString& text) const override
    {
        const auto value = readField(m_knob, text).value;
        return value ? static_cast<Number>(knobNumber(m_knob, shownWith(*value))) : this->value();
    }

    [[nodiscard]] QString textFromValue(Number number) const override
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
    Number m_minimum; ///< the smallest value that can be typed
    core::Experiment m_shown;
};

/// A field with a line edit, parsed at each key. Leaves the keys for undo and redo to the window unless a text was
/// typed and not yet entered: a line edit would take them, so that an entered value could not be undone from there.
class TypedField : public KnobField {
protected:
    TypedField(const core::Knob& knob, QWidget* widget, QLineEdit* edit, const char* suffix)
        : KnobField(knob, widget, suffix), m_edit(edit)
    {
        widget->installEventFilter(this);
        connect(edit, &QLineEdit::editingFinished, edit, [edit] { edit->setModified(false); });
        connect(edit, &QLineEdit::textEdited, this, [this](const QString& text) {
            m_reading = readField(m_knob, text);
            emit typed(*m_reading);
        });
    }

    /// The text parsed at the last key since the last call, if any.
    std::optional<Reading> takeReading() { return std::exchange(m_reading, std::nullopt); }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride || m_edit->isModified())
            return false;
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (!key.matches(QKeySequence::Undo) && !key.matches(QKeySequence::Redo))
            return false;
        event->ignore(); // so that the window's shortcut gets the key
        return true;
    }

    QLineEdit* const m_edit;

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
    ListField(const core::Knob& knob, QLineEdit* edit) : TypedField(knob, edit, edit, "Edit")
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

#include "moc_knob_field.cpp"
