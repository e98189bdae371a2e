#include "ui/text/probability_text.h"

#include "ui/text/feature_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ProbabilityWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ProbabilityText)
};

} // namespace

QString probabilityName(const core::FeatureNames& names)
{
    return ProbabilityWords::tr("probability of %1").arg(labelText(names, 1));
}

QString shortProbabilityName(const core::FeatureNames& names)
{
    constexpr qsizetype kMaxShortLetters = 12;
    return ProbabilityWords::tr("P(%1)").arg(names.areOwn() ? labelValue(names, 1, kMaxShortLetters)
                                                            : labelText(names, 1));
}

QString probabilityText(const core::FeatureNames& names, const QString& probability)
{
    return QStringLiteral("%1: %2").arg(probabilityName(names), probability);
}

} // namespace ui
