#include "ui/widgets/progress_bar.h"

#include <QProgressBar>

namespace ui {

QProgressBar* makeProgressBar(const char* name, const QString& accessibleName)
{
    auto* bar = new QProgressBar;
    bar->setObjectName(QLatin1StringView(name));
    bar->setAccessibleName(accessibleName);
    bar->setTextVisible(false);
    bar->setFixedHeight(4);
    return bar;
}

void setValueForNextFrame(QProgressBar& bar, int value)
{
    if (value == bar.value())
        return;
    bar.setUpdatesEnabled(false);
    bar.setValue(value);
    bar.setUpdatesEnabled(true);
}

} // namespace ui
