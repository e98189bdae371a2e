#include "ui/views/rivals_text.h"

#include <QTest>

using core::RivalAgreement;
using core::RivalId;

namespace {

RivalAgreement agreementWith(std::vector<RivalId> agreeing, std::vector<RivalAgreement::Camp> others = {},
                             std::vector<RivalId> undecided = {})
{
    RivalAgreement agreement;
    agreement.features = 20;
    agreement.rivals = static_cast<std::int64_t>(agreeing.size() + undecided.size());
    for (const auto& camp : others)
        agreement.rivals += static_cast<std::int64_t>(camp.members.size());
    agreement.attention = 5;
    agreement.agreeing = std::move(agreeing);
    agreement.others = std::move(others);
    agreement.undecided = std::move(undecided);
    return agreement;
}

QString textOf(const RivalAgreement& agreement)
{
    return ui::agreementText(agreement).whole();
}

} // namespace

class RivalsTextTest : public QObject {
    Q_OBJECT

private slots:
    void fullAgreementIsOneSentence()
    {
        QCOMPARE(textOf(agreementWith({RivalId::LeaveOneOut, RivalId::FeatureAuc})),
                 QStringLiteral("Attention puts feature 5 first, and so do all its 2 rivals."));
    }

    void thoseWhoDisagreeAreNamedIfTheyAreFew()
    {
        QCOMPARE(
            textOf(agreementWith({RivalId::LeaveOneOut, RivalId::FeatureAuc}, {{3, {RivalId::GradientInput}}},
                                 {RivalId::PermutationAccuracy})),
            QStringLiteral("Attention puts feature 5 first, and so do 2 of 4 rivals. Gradient × input puts feature "
                           "3 first; Permutation accuracy puts none first."));
        QCOMPARE(
            textOf(agreementWith({RivalId::FeatureAuc}, {}, {RivalId::PermutationAccuracy, RivalId::PermutationLoss})),
            QStringLiteral("Attention puts feature 5 first, and so does 1 of 3 rivals. Permutation accuracy and "
                           "Permutation loss put none first."));
    }

    void aloneAttentionIsSaidToBe()
    {
        QCOMPARE(textOf(agreementWith({}, {{2, {RivalId::GradientInput, RivalId::LeaveOneOut, RivalId::FeatureAuc}}})),
                 QStringLiteral("Attention puts feature 5 first, but no rival does. 3 rivals put feature 2 first."));
    }

    void scatteredRivalsAreCounted()
    {
        QCOMPARE(textOf(agreementWith({}, {{1, {RivalId::AttentionInput}},
                                           {2, {RivalId::GradientInput}},
                                           {3, {RivalId::LeaveOneOut}},
                                           {4, {RivalId::FeatureAuc}},
                                           {6, {RivalId::LogisticRegression}}})),
                 QStringLiteral("Attention puts feature 5 first, but no rival does. Attention × input puts feature 1 "
                                "first; Gradient × input puts feature 2 first; Leave one out puts feature 3 first; 2 "
                                "more put other features first."));
    }

    void attentionWithoutALeaderSaysSo()
    {
        RivalAgreement agreement = agreementWith({}, {{2, {RivalId::FeatureAuc}}});
        agreement.attention.reset();
        QCOMPARE(textOf(agreement), QStringLiteral("Attention puts no feature first. AUC alone puts feature 2 first."));
    }

    void onlyFeatureIsNotCompared()
    {
        RivalAgreement agreement = agreementWith({RivalId::FeatureAuc});
        agreement.features = 1;
        QCOMPARE(textOf(agreement), QStringLiteral("Feature 1 is the only one: there is nothing to compare."));
    }

    void everyRivalHasALabelAndItsHelp()
    {
        for (const core::Rival& rival : core::rivals()) {
            QVERIFY(!ui::rivalLabel(rival.id).isEmpty());
            QVERIFY(ui::rivalHelp(rival.id).endsWith(u'.'));
        }
    }
};

QTEST_APPLESS_MAIN(RivalsTextTest)
#include "rivals_text_test.moc"
