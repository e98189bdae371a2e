#include "ui/text/importance_text.h"

#include "ui/text/feature_text.h"
#include "ui/text/translated_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using Camp = core::MethodAgreement::Camp;

struct ImportanceWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ImportanceView)
};

/// "Leave one out", "Leave one out and AUC alone", "4 rivals".
QString subjectOf(const std::vector<core::MethodId>& members)
{
    if (members.size() == 1)
        return methodLabel(members[0]);
    if (members.size() == 2)
        return ImportanceWords::tr("%1 and %2").arg(methodLabel(members[0]), methodLabel(members[1]));
    return ImportanceWords::tr("%1 rivals").arg(members.size());
}

QString campText(const Camp& camp, const core::FeatureNames& names)
{
    return (camp.members.size() == 1 ? ImportanceWords::tr("%1 puts %2 first") : ImportanceWords::tr("%1 put %2 first"))
        .arg(subjectOf(camp.members), featureWithin(names, camp.feature));
}

/// The methods that do not agree with attention, the largest camps first; empty if there are none.
QString dissentText(const core::MethodAgreement& agreement, const core::FeatureNames& names)
{
    constexpr std::size_t kMaxCamps = 3;
    QStringList parts;
    std::size_t unnamed = 0;
    for (std::size_t i = 0; i < agreement.others.size(); ++i) {
        if (i < kMaxCamps)
            parts.append(campText(agreement.others[i], names));
        else
            unnamed += agreement.others[i].members.size();
    }
    if (unnamed > 0)
        parts.append(unnamed == 1 ? ImportanceWords::tr("one more puts yet another feature first")
                                  : ImportanceWords::tr("%1 more put other features first").arg(unnamed));
    if (!agreement.undecided.empty())
        parts.append((agreement.undecided.size() == 1 ? ImportanceWords::tr("%1 puts none first")
                                                      : ImportanceWords::tr("%1 put none first"))
                         .arg(subjectOf(agreement.undecided)));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + u'.';
}

/// The feature that attention puts first, and the number of methods that agree.
QString answerText(const core::MethodAgreement& agreement, const core::FeatureNames& names)
{
    if (!agreement.attention)
        return ImportanceWords::tr("Attention puts no feature first.");
    const QString leader = featureWithin(names, *agreement.attention);
    const QString methods = QString::number(agreement.methods);
    const auto agreeing = static_cast<std::int64_t>(agreement.agreeing.size());
    if (agreeing == agreement.methods)
        return ImportanceWords::tr("Attention puts %1 first, and so do all its %2 rivals.").arg(leader, methods);
    if (agreeing == 0)
        return ImportanceWords::tr("Attention puts %1 first, but no rival does.").arg(leader);
    return (agreeing == 1 ? ImportanceWords::tr("Attention puts %1 first, and so does %2 of %3 rivals.")
                          : ImportanceWords::tr("Attention puts %1 first, and so do %2 of %3 rivals."))
        .arg(leader, QString::number(agreeing), methods);
}

} // namespace

QString methodLabel(core::MethodId id)
{
    return translated("ImportanceMethod", core::importanceMethod(id).label);
}

QString methodHelp(core::MethodId id, const core::FeatureNames& names)
{
    const core::ImportanceMethod& method = core::importanceMethod(id);
    QString help = translated("ImportanceMethod", method.help);
    if (!names.groups().isIdentity())
        help += u' ' + translated("ImportanceMethod", method.columnHelp);
    return help.contains(u'%') ? help.arg(rowsText(names, 1), rowsText(names, 0)) : help;
}

QString methodNote(const core::ImportanceScores& scores)
{
    return scores.note.empty() ? QString() : translated("ImportanceMethod", scores.note);
}

QString tauHelp(bool isTruthKnown)
{
    return isTruthKnown ? ImportanceWords::tr("It counts all pairs of features, also those of noise, whose order means "
                                              "nothing: two that put the same feature first can have a tau near 0.")
                        : ImportanceWords::tr("It counts all pairs of features, not only those with the first: two "
                                              "that put the same feature first can have a tau near 0.");
}

AgreementText agreementText(const core::MethodAgreement& agreement, const core::FeatureNames& names)
{
    if (agreement.features == 1)
        return {ImportanceWords::tr("%1 is the only one: there is nothing to compare.").arg(featureAtStart(names, 1)),
                {}};
    return {answerText(agreement, names), dissentText(agreement, names)};
}

} // namespace ui
