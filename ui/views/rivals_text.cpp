#include "ui/views/rivals_text.h"

#include "ui/views/feature_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using Camp = core::RivalAgreement::Camp;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::RivalsView)
};

QString translated(std::string_view text)
{
    return QCoreApplication::translate("Rival", std::string(text).c_str());
}

/// "Leave one out", "Leave one out and AUC alone", "4 rivals".
QString subjectOf(const std::vector<core::RivalId>& members)
{
    if (members.size() == 1)
        return rivalLabel(members[0]);
    if (members.size() == 2)
        return Text::tr("%1 and %2").arg(rivalLabel(members[0]), rivalLabel(members[1]));
    return Text::tr("%1 rivals").arg(members.size());
}

QString campText(const Camp& camp, const core::FeatureNames& names)
{
    return (camp.members.size() == 1 ? Text::tr("%1 puts %2 first") : Text::tr("%1 put %2 first"))
        .arg(subjectOf(camp.members), featureWithin(names, camp.feature));
}

/// What those say who do not agree with attention, the largest camps first; empty if there is nobody.
QString dissentText(const core::RivalAgreement& agreement, const core::FeatureNames& names)
{
    constexpr std::size_t kMostCamps = 3;
    QStringList parts;
    std::size_t unnamed = 0;
    for (std::size_t i = 0; i < agreement.others.size(); ++i) {
        if (i < kMostCamps)
            parts.append(campText(agreement.others[i], names));
        else
            unnamed += agreement.others[i].members.size();
    }
    if (unnamed > 0)
        parts.append(unnamed == 1 ? Text::tr("one more puts yet another feature first")
                                  : Text::tr("%1 more put other features first").arg(unnamed));
    if (!agreement.undecided.empty())
        parts.append((agreement.undecided.size() == 1 ? Text::tr("%1 puts none first") : Text::tr("%1 put none first"))
                         .arg(subjectOf(agreement.undecided)));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + u'.';
}

/// What attention says, and how many of its rivals say the same.
QString answerText(const core::RivalAgreement& agreement, const core::FeatureNames& names)
{
    if (!agreement.attention)
        return Text::tr("Attention puts no feature first.");
    const QString leader = featureWithin(names, *agreement.attention);
    const QString rivals = QString::number(agreement.rivals);
    const auto agreeing = static_cast<std::int64_t>(agreement.agreeing.size());
    if (agreeing == agreement.rivals)
        return Text::tr("Attention puts %1 first, and so do all its %2 rivals.").arg(leader, rivals);
    if (agreeing == 0)
        return Text::tr("Attention puts %1 first, but no rival does.").arg(leader);
    return (agreeing == 1 ? Text::tr("Attention puts %1 first, and so does %2 of %3 rivals.")
                          : Text::tr("Attention puts %1 first, and so do %2 of %3 rivals."))
        .arg(leader, QString::number(agreeing), rivals);
}

} // namespace

QString rivalLabel(core::RivalId id)
{
    return translated(core::rival(id).label);
}

QString rivalHelp(core::RivalId id, const core::FeatureNames& names)
{
    const QString help = translated(core::rival(id).help);
    return help.contains(u'%') ? help.arg(labelText(names, 1), labelText(names, 0)) : help;
}

QString rivalNote(const core::RivalScores& scores)
{
    return scores.note.empty() ? QString() : translated(scores.note);
}

AgreementText agreementText(const core::RivalAgreement& agreement, const core::FeatureNames& names)
{
    if (agreement.features == 1)
        return {Text::tr("%1 is the only one: there is nothing to compare.").arg(featureAtStart(names, 1)), {}};
    return {answerText(agreement, names), dissentText(agreement, names)};
}

} // namespace ui
