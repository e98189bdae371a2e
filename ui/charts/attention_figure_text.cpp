#include "ui/charts/attention_figure.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"

#include <QStringList>

#include <algorithm>

/// Texts of AttentionFigure.
namespace ui {

QString AttentionFigure::describe(std::int64_t feature) const
{
    const double share = m_attention[static_cast<std::size_t>(feature - 1)];
    const QString subject =
        m_roles.isGolden(feature) ? tr("Golden feature %1").arg(feature) : wholeFeature(m_roles.names(), feature);
    const double ratio =
        m_roles.hasGroups() ? share / uniformShare(feature) : share * static_cast<double>(m_attention.size());
    QString description = tr("%1: %2, %3 times uniform").arg(subject, exactShareText(share), ratioText(ratio));
    if (m_roles.hasGroups() && m_roles.groups().count(feature) > 1)
        description += u'\n' + describeInputs(feature);
    if (const std::vector<std::int64_t> twins = m_roles.twinsOf(feature); !twins.empty())
        description += u'\n' + tr("goes together with %1").arg(featuresText(twins, m_roles.names()));
    if (m_roles.role(feature) == core::FeatureRole::Duplicate)
        description += u'\n' + tr("the same numbers as golden feature %1").arg(m_roles.origin(feature));
    if (m_roles.role(feature) == core::FeatureRole::Decoy)
        description += u'\n' + tr("a decoy, correlated with golden feature %1").arg(m_roles.origin(feature));
    if (hasSplit())
        description += u'\n' + m_split.textOf(feature, m_roles.names());
    if (hasWhiskers())
        description += u'\n' + m_whiskers.textOf(feature);
    if (hasPins())
        description += u'\n' + m_pins.textOf(feature, m_attention.size());
    return description;
}

/// "12 inputs, uniform 12/16; most to lime: 0.0965".
QString AttentionFigure::describeInputs(std::int64_t feature) const
{
    const core::FeatureGroups groups = m_roles.groups();
    const auto first = m_inputs.begin() + groups.first(feature) - 1;
    const auto most = std::max_element(first, first + groups.count(feature));
    const core::FeatureNames& names = m_roles.names();
    return tr("%1 inputs, uniform %1/%2; most to %3: %4")
        .arg(grouped(groups.count(feature)), grouped(groups.inputs()),
             plainName(names.categoryName(most - m_inputs.begin() + 1)), exactShareText(*most));
}

QString AttentionFigure::uniformLabel() const
{
    const auto features = static_cast<std::int64_t>(std::max<std::size_t>(m_attention.size(), 1));
    if (!m_roles.hasGroups())
        return uniformText(features);
    const core::FeatureGroups groups = m_roles.groups();
    return QStringLiteral("%1/%2").arg(groups.count(groups.size())).arg(groups.inputs());
}

QString AttentionFigure::describePins() const
{
    QString text;
    if (!hasPins())
        return text;
    for (const std::int64_t golden : namedFeatures(m_roles.golden()))
        text += u'\n' + tr("Golden feature %1 in pinned runs:").arg(golden) + u'\n' +
                m_pins.textOf(golden, m_attention.size());
    return text;
}

/// "duplicates: 6 and 7; decoys: 8": the columns that are neither golden nor noise, or empty.
QString AttentionFigure::rolesText() const
{
    QStringList parts;
    if (!m_roles.duplicates().empty())
        parts.append(tr("duplicates: %1").arg(featuresText(m_roles.duplicates())));
    if (!m_roles.decoys().empty())
        parts.append(tr("decoys: %1").arg(featuresText(m_roles.decoys())));
    return parts.join(QStringLiteral("; "));
}

} // namespace ui
