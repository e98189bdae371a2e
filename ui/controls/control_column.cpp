#include "ui/controls/control_column.h"

#include "ui/controls/change_bar.h"
#include "ui/controls/experiment_panel.h"
#include "ui/widgets/divider.h"

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
