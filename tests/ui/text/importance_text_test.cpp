#include "tests/support/test_registry.h"
#include "ui/text/importance_text.h"

#include <QTest>

namespace importance_text_test {

using core::MethodAgreement;
using core::MethodId;

namespace {

MethodAgreement agreementWith(std::vector<MethodId> agreeing, std::vector<MethodAgreement::Camp> others = {},
                              std::vector<MethodId> undecided = {})
{
    MethodAgreement agreement;
    agreement.features = 20;
    agreement.methods = static_cast<std::int64_t>(agreeing.size() + undecided.size());
    for (const auto& camp : others)
        agreement.methods += static_cast<std::int64_t>(camp.members.size());
    agreement.attention = 5;
    agreement.agreeing = std::move(agreeing);
    agreement.others = std::move(others);
    agreement.undecided = std::move(undecided);
    return agreement;
}

QString textOf(const MethodAgreement& agreement)
{
    return ui::agreementText(agreement).whole();
}

} // namespace

class ImportanceTextTest : public QObject {
    Q_OBJECT

private slots:
    void fullAgreementIsOneSentence()
    {
        QCOMPARE(textOf(agreementWith({MethodId::LeaveOneOut, MethodId::FeatureAuc})),
                 QStringLiteral("Attention puts feature 5 first, and so do all its 2 rivals."));
    }

    void thoseWhoDisagreeAreNamedIfTheyAreFew()
    {
        QCOMPARE(
            textOf(agreementWith({MethodId::LeaveOneOut, MethodId::FeatureAuc}, {{3, {MethodId::GradientInput}}},
                                 {MethodId::PermutationAccuracy})),
            QStringLiteral("Attention puts feature 5 first, and so do 2 of 4 rivals. Gradient × input puts feature "
                           "3 first; Permutation accuracy puts none first."));
        QCOMPARE(textOf(agreementWith({MethodId::FeatureAuc}, {},
                                      {MethodId::PermutationAccuracy, MethodId::PermutationLoss})),
                 QStringLiteral("Attention puts feature 5 first, and so does 1 of 3 rivals. Permutation accuracy and "
                                "Permutation loss put none first."));
    }

    /// All rivals may put the same feature first while their tau is near 0.
    void tauIsSaidToBeAboutTheOrderOfTheNoise()
    {
        QVERIFY(ui::tauHelp(true).contains("also those of noise"));
        QVERIFY(!ui::tauHelp(false).contains("noise"));
        for (const bool isTruthKnown : {true, false})
            QVERIFY(ui::tauHelp(isTruthKnown).endsWith("put the same feature first can have a tau near 0."));
    }

    void aloneAttentionIsSaidToBe()
    {
        QCOMPARE(
            textOf(agreementWith({}, {{2, {MethodId::GradientInput, MethodId::LeaveOneOut, MethodId::FeatureAuc}}})),
            QStringLiteral("Attention puts feature 5 first, but no rival does. 3 rivals put feature 2 first."));
    }

    void scatteredRivalsAreCounted()
    {
        QCOMPARE(textOf(agreementWith({}, {{1, {MethodId::AttentionInput}},
                                           {2, {MethodId::GradientInput}},
                                           {3, {MethodId::LeaveOneOut}},
                                           {4, {MethodId::FeatureAuc}},
                                           {6, {MethodId::LogisticRegression}}})),
                 QStringLiteral("Attention puts feature 5 first, but no rival does. Attention × input puts feature 1 "
                                "first; Gradient × input puts feature 2 first; Leave one out puts feature 3 first; 2 "
                                "more put other features first."));
    }

    void attentionWithoutALeaderSaysSo()
    {
        MethodAgreement agreement = agreementWith({}, {{2, {MethodId::FeatureAuc}}});
        agreement.attention.reset();
        QCOMPARE(textOf(agreement), QStringLiteral("Attention puts no feature first. AUC alone puts feature 2 first."));
    }

    void onlyFeatureIsNotCompared()
    {
        MethodAgreement agreement = agreementWith({MethodId::FeatureAuc});
        agreement.features = 1;
        QCOMPARE(textOf(agreement), QStringLiteral("Feature 1 is the only one: there is nothing to compare."));
    }

    void everyRivalHasALabelAndItsHelp()
    {
        for (const core::ImportanceMethod& method : core::importanceMethods()) {
            QVERIFY(!ui::methodLabel(method.id).isEmpty());
            QVERIFY(ui::methodHelp(method.id).endsWith(u'.'));
        }
    }
};

ATTENTION_TEST(ImportanceTextTest, void)

} // namespace importance_text_test
#include "importance_text_test.moc"
