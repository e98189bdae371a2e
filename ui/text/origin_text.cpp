#include "ui/text/origin_text.h"

#include "core/tables/prepared_table.h"
#include "ui/text/experiment_change.h"
#include "ui/text/shown/shown_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct OriginWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OriginText)
};

} // namespace

QString dataName(const core::Experiment& experiment)
{
    return experiment.table ? shownText(experiment.table->fileName) : OriginWords::tr("generated data");
}

QString originText(const core::Experiment& made, const core::Experiment& shown)
{
    switch (core::originOf(made, shown)) {
    case core::ResultOrigin::Same:
        break;
    case core::ResultOrigin::OtherSettings:
        return OriginWords::tr("These results are of other settings: %1.").arg(settingsApartText(made, shown));
    case core::ResultOrigin::OtherData: {
        const bool isSameFile = made.table && shown.table && made.table->sha256 == shown.table->sha256;
        return isSameFile ? OriginWords::tr("These results are of other choices about %1.").arg(dataName(made))
                          : OriginWords::tr("These results are of other data: %1.").arg(dataName(made));
    }
    }
    return {};
}

QString withOrigin(const QString& origin, const QString& text)
{
    return origin.isEmpty() ? text : origin + u' ' + text;
}

} // namespace ui
