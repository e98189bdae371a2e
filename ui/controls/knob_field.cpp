#include "ui/controls/knob_field.h"

#include "ui/controls/golden_field.h"
#include "ui/controls/number_field.h"
#include "ui/controls/typed_text.h"
#include "ui/widgets/undo_keys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace ui {

namespace {

/// A number. The spin box itself brings the last value back when it is left with another text.
template <typename Base>
class NumberKnobField : public KnobField {
public:
    NumberKnobField(const core::Knob& knob, QWidget* parent)
        : KnobField(parent), m_knob(knob), m_spin(new NumberField<Base>(knob, parent)),
          m_typed(this, m_spin->lineEdit(), knob)
    {
        new UndoKeys(*m_spin, *m_spin->lineEdit());
        connect(m_spin, &Base::valueChanged, this, [this] {
            m_typed.take();
            emit committed(knobValue(m_knob, static_cast<double>(m_spin->value()), m_shown));
        });
        connect(m_spin, &Base::editingFinished, this, [this] {
            if (const auto reading = m_typed.take(); reading && !reading->value)
                emit rejected(reading->message);
        });
    }

    [[nodiscard]] QWidget* widget() const override { return m_spin; }

    void display(const core::Experiment& experiment) override
    {
        m_typed.take();
        m_shown = experiment;
        m_spin->display(knobNumber(m_knob, experiment));
    }

private:
    const core::Knob& m_knob;
    NumberField<Base>* m_spin;
    TypedText m_typed;
    core::Experiment m_shown;
};

/// One golden feature, several or none. The spin box holds the first one, which steps and the slider move.
class GoldenKnobField : public KnobField {
public:
    GoldenKnobField(const core::Knob& knob, QWidget* parent)
        : KnobField(parent), m_spin(new GoldenField(knob, parent)), m_typed(this, m_spin->lineEdit(), knob)
    {
        new UndoKeys(*m_spin, *m_spin->lineEdit());
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int first) {
            const auto reading = m_typed.take();
            emit committed(reading && reading->value ? *reading->value : m_spin->moved(first));
        });
        connect(m_spin, &QSpinBox::editingFinished, this, [this] {
            const auto reading = m_typed.take();
            if (reading && !reading->value)
                emit rejected(reading->message);
            else if (reading &&
                     *reading->value != core::KnobValue(m_spin->golden())) // another list, the same first one
                emit committed(*reading->value);
        });
    }

    [[nodiscard]] QWidget* widget() const override { return m_spin; }

    void display(const core::Experiment& experiment) override
    {
        m_typed.take();
        m_spin->show(experiment);
    }

private:
    GoldenField* m_spin;
    TypedText m_typed;
};

/// The units of the hidden layers.
class ListKnobField : public KnobField {
public:
    ListKnobField(const core::Knob& knob, QWidget* parent)
        : KnobField(parent), m_knob(knob), m_edit(new QLineEdit(parent)), m_typed(this, m_edit, knob)
    {
        new UndoKeys(*m_edit, *m_edit);
        m_edit->setAlignment(Qt::AlignRight);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { finish(); });
    }

    [[nodiscard]] QWidget* widget() const override { return m_edit; }

    void display(const core::Experiment& experiment) override
    {
        m_typed.take();
        m_shown = fieldText(m_knob, experiment);
        if (m_edit->text() != m_shown)
            m_edit->setText(m_shown);
        m_edit->setCursorPosition(0); // a list too long for the field begins at its first layer
    }

private:
    void finish()
    {
        const Reading reading = m_typed.take().value_or(readField(m_knob, m_edit->text()));
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

    const core::Knob& m_knob;
    QLineEdit* m_edit;
    TypedText m_typed;
    QString m_shown;
};

/// A combo box that, like the number fields, leaves the wheel to the column until it has the focus.
class ChoiceBox : public QComboBox {
public:
    explicit ChoiceBox(QWidget* parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    /// The text at the right, in line with the numbers above and below.
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

    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

class ChoiceKnobField : public KnobField {
public:
    ChoiceKnobField(const core::Knob& knob, QWidget* parent)
        : KnobField(parent), m_knob(knob), m_box(new ChoiceBox(parent))
    {
        for (const std::string_view name : core::choicesOf(knob))
            m_box->addItem(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        connect(m_box, &QComboBox::currentTextChanged, this, [this](const QString& text) {
            if (const Reading reading = readField(m_knob, text); reading.value)
                emit committed(*reading.value);
        });
    }

    [[nodiscard]] QWidget* widget() const override { return m_box; }

    void display(const core::Experiment& experiment) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentText(fieldText(m_knob, experiment));
    }

private:
    const core::Knob& m_knob;
    QComboBox* m_box;
};

class SwitchKnobField : public KnobField {
public:
    SwitchKnobField(const core::Knob& knob, QWidget* parent)
        : KnobField(parent), m_knob(knob), m_box(new QCheckBox(parent))
    {
        connect(m_box, &QCheckBox::toggled, this, [this](bool checked) { emit committed(checked); });
    }

    [[nodiscard]] QWidget* widget() const override { return m_box; }

    void display(const core::Experiment& experiment) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(std::get<bool>(m_knob.get(experiment)));
    }

private:
    const core::Knob& m_knob;
    QCheckBox* m_box;
};

KnobField* makeField(const core::Knob& knob, QWidget* parent)
{
    if (!core::choicesOf(knob).empty())
        return new ChoiceKnobField(knob, parent);
    switch (knob.id) {
    case core::KnobId::Golden:
        return new GoldenKnobField(knob, parent);
    case core::KnobId::Hidden:
        return new ListKnobField(knob, parent);
    case core::KnobId::Shuffle:
        return new SwitchKnobField(knob, parent);
    case core::KnobId::Seed: // greater than an int can be
        return new NumberKnobField<QDoubleSpinBox>(knob, parent);
    default:
        break;
    }
    if (std::holds_alternative<double>(knob.get({})))
        return new NumberKnobField<QDoubleSpinBox>(knob, parent);
    return new NumberKnobField<QSpinBox>(knob, parent);
}

QString kindName(const core::Knob& knob)
{
    if (!core::choicesOf(knob).empty())
        return QStringLiteral("Combo");
    switch (knob.id) {
    case core::KnobId::Hidden:
        return QStringLiteral("Edit");
    case core::KnobId::Shuffle:
        return QStringLiteral("Check");
    default:
        return QStringLiteral("Spin");
    }
}

} // namespace

KnobField* makeKnobField(const core::Knob& knob, QWidget* parent)
{
    KnobField* field = makeField(knob, parent);
    field->widget()->setObjectName(knobObjectName(knob) + kindName(knob));
    field->widget()->setAccessibleName(knobLabel(knob));
    field->widget()->setAccessibleDescription(knobHelp(knob));
    return field;
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
