#include "ui/widgets/accessible_combo.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace ui {

namespace {

/// What Qt's own class for combo boxes does, which cannot be derived from, but for the name.
class AccessibleCombo : public QAccessibleWidget {
public:
    explicit AccessibleCombo(QComboBox* combo) : QAccessibleWidget(combo, QAccessible::ComboBox), m_combo(*combo) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_combo.currentText() : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] int childCount() const override { return m_combo.isEditable() ? 2 : 1; }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_combo.view());
        return index == 1 && m_combo.isEditable() ? QAccessible::queryAccessibleInterface(m_combo.lineEdit()) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const bool isInText = m_combo.isEditable() &&
                              m_combo.lineEdit()->rect().contains(m_combo.lineEdit()->mapFromGlobal(QPoint(x, y)));
        return isInText ? child(1) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (child->object() == m_combo.view())
            return 0;
        return m_combo.isEditable() && child->object() == m_combo.lineEdit() ? 1 : -1;
    }

    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }

    void doAction(const QString& name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        if (m_combo.view()->isVisible())
            m_combo.hidePopup();
        else
            m_combo.showPopup();
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    QComboBox& m_combo;
};

QAccessibleInterface* makeAccessibleCombo(const QString& className, QObject* object)
{
    auto* combo = className == QLatin1StringView("QComboBox") ? qobject_cast<QComboBox*>(object) : nullptr;
    return combo ? new AccessibleCombo(combo) : nullptr;
}

} // namespace

void nameCombosByLabel()
{
    QAccessible::installFactory(makeAccessibleCombo);
}

} // namespace ui
