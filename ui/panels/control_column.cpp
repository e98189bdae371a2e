#include "ui/panels/control_column.h"

#include "ui/panels/change_bar.h"
#include "ui/panels/divider.h"
#include "ui/panels/experiment_panel.h"

#include <QVBoxLayout>

namespace ui {

void layOutControlColumn(ExperimentPanel& controls, ChangeBar& changes)
{
    auto* rows = new QVBoxLayout(controls.parentWidget());
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(&controls, 1);
    rows->addWidget(makeDivider(QFrame::HLine));
    rows->addWidget(&changes);
}

} // namespace ui
