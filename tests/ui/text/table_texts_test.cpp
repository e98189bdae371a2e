#include "core/analysis/importance/agreement.h"
#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"
#include "ui/language/language.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/importance_text.h"
#include "ui/text/probability_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"
#include "ui/text/verdict.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QTest>
#include <QTextDocument>

#include <cmath>
#include <optional>

namespace table_texts_test {

using core::Support;
using core::TestId;

namespace {

ui::Verdict said(const std::vector<double>& attention, bool trained = true,
                 const std::optional<core::Finding>& finding = core::Finding{1, 41})
{
    return ui::verdictFor(core::profileOf(attention, birdExperiment().roles()), finding, trained);
}

core::FeatureNames birds()
{
    return birdExperiment().roles().names();
}

core::TestResult seedsResult(double led, Support support)
{
    core::OtherSeeds seeds;
    seeds.runs = 20;
    seeds.leader = kMass;
    seeds.foundShare = led;
    seeds.golden.least = 0.31;
    seeds.golden.median = 0.5;
    seeds.golden.most = 0.62;
    seeds.noiseAgreement = std::nan("");
    core::TestResult result{TestId::OtherSeeds, seeds, support, core::SkipReason::None};
    result.names = birds();
    return result;
}

} // namespace

/// Texts about a table: they use its names, name the leading feature, and mention no golden feature.
class TableTextsTest : public QObject {
    Q_OBJECT

    static void saysNothingOfGold(const QString& text)
    {
        for (const char* word : {"olden", "Feature 1", "feature 1", "ound", "othing to find", "alse alarm"})
            QVERIFY2(!text.contains(QLatin1StringView(word)), qPrintable(text));
    }

private slots:
    void numbersHaveTheWordThatNamesDoNotNeed()
    {
        QCOMPARE(ui::featureAtStart({}, 5), QString("Feature 5"));
        QCOMPARE(ui::featureWithin({}, 5), QString("feature 5"));
        QCOMPARE(ui::featureName({}, 5), QString("5"));
        QCOMPARE(ui::labelText({}, 1), QString("label 1"));
        QCOMPARE(ui::featureAtStart(birds(), kMass), QString("body_mass_g"));
        QCOMPARE(ui::featureWithin(birds(), kMass), QString("body_mass_g"));
        QCOMPARE(ui::labelText(birds(), 1), QString("Adelie"));
        QCOMPARE(ui::labelValue({}, 0), QString("0"));
    }

    void longNamesEndInDotsAndAreWholeOnHover()
    {
        const QString name = QString("mass of the body in grams, ").repeated(5).trimmed();
        const core::FeatureNames names = birdExperiment(birdTable("\"" + name.toStdString() + "\"")).roles().names();
        QVERIFY(ui::featureName(names, kMass).size() <= 40); // a space before the dots goes, too
        QVERIFY(ui::featureName(names, kMass).endsWith(u'…'));
        QCOMPARE(ui::featureName(names, kMass, 10).size(), 10);
        QCOMPARE(ui::wholeFeature(names, kMass), name);
        QCOMPARE(ui::longestName(names, 3), kMass);
    }

    void namesOfSeveralLinesStandOnOneAndAreAsTheyAre()
    {
        const core::FeatureNames names = birdExperiment(birdTable("\"<b>mass</b>\n of it\"")).roles().names();
        const QString name = ui::featureName(names, kMass);
        QCOMPARE(name, QString("<b>mass</b> of it")); // labels and tips know that it is no HTML
    }

    void tipsDoNotTakeNamesForHtml()
    {
        QCOMPARE(ui::tipText("mass < 5 & more"), QString("mass < 5 & more"));
        const QString tip = ui::tipText("<b>mass</b> & more\nof it");
        QTextDocument document;
        document.setHtml(tip);
        QCOMPARE(document.toPlainText().simplified(), QString("<b>mass</b> & more of it"));
    }

    void whatIsHiddenInANameIsVisible()
    {
        const core::FeatureNames names = birdExperiment(birdTable("\x1b[2Ja\u202eb\u0007")).roles().names();
        QCOMPARE(ui::featureName(names, kMass), QString("\\x1b[2Ja\\u202eb\\x07"));
        QCOMPARE(ui::featureName(names, kMass, 6), QString("\\x1b[…"));
        QCOMPARE(ui::shownText(QString(QChar(0x2066)) + "x\n"), QString("\\u2066x\\n"));
        QCOMPARE(ui::shownLines("a\n\x1b"), QString("a\n\\x1b"));
    }

    void namesWithPlacesOfTranslationsStayAsTheyAre()
    {
        const core::Experiment experiment = birdExperiment(birdTable("%2 of %1"));
        const ui::Verdict verdict =
            ui::verdictFor(core::profileOf(std::vector{0.1, 0.8, 0.1}, experiment.roles()), std::nullopt, true);
        QCOMPARE(verdict.headline, QString("%2 of %1 holds 0.800 of the attention: 4.0 times all others together."));
    }

    void verdictSaysWhoLeadsByHowMuchAndSinceWhen()
    {
        const ui::Verdict verdict = said({0.2, 0.7, 0.1});
        QCOMPARE(verdict.headline, QString("body_mass_g holds 0.700 of the attention: 2.3 times all others together."));
        QCOMPARE(verdict.finding, QString("In the lead since epoch 1, batch 41; next is bill_length_mm with 0.200."));
        QCOMPARE(verdict.outcome, QString("In the lead"));
        QVERIFY(!verdict.aboutGolden);
        QCOMPARE(said({0.2, 0.7, 0.1}, true, core::Finding{1, 0}).finding,
                 QString("In the lead from the first weights on; next is bill_length_mm with 0.200."));
    }

    void verdictComparesWithTheNextWhereTheOthersHaveMoreTogether()
    {
        core::AttentionProfile profile = core::profileOf(std::vector{0.2, 0.45, 0.1}, birdExperiment().roles());
        profile.features = 12; // that share the rest
        profile.leastShare = 0.001;
        const ui::Verdict verdict = ui::verdictFor(profile, std::nullopt, true);
        QCOMPARE(verdict.headline, QString("body_mass_g holds 0.450 of the attention: 2.3 times as much as the next, "
                                           "bill_length_mm."));
    }

    void verdictOnACloseRaceSaysSo()
    {
        const ui::Verdict verdict = said({0.35, 0.45, 0.2});
        QCOMPARE(verdict.headline, QString("No feature stands out: body_mass_g has the most, 0.450."));
        QCOMPARE(verdict.finding, QString("Close; next is bill_length_mm with 0.350."));
        // With twice its uniform share, a feature leads, though it does not stand out.
        QCOMPARE(said({0.34, 0.67, -0.01}).headline,
                 QString("body_mass_g leads with 0.670, but the next has more than half of that."));
    }

    void noVerdictSpeaksOfGoldOrOfFindings()
    {
        for (const bool trained : {false, true})
            for (const auto& attention : {std::vector{0.2, 0.7, 0.1}, std::vector{0.35, 0.45, 0.2},
                                          std::vector{0.25, 0.25, 0.25}, std::vector{0.49, 0.26, 0.25}}) {
                const ui::Verdict verdict = said(attention, trained);
                saysNothingOfGold(verdict.headline);
                saysNothingOfGold(verdict.finding);
                QVERIFY(!verdict.finding.isEmpty());
            }
    }

    void otherSeedsAreAskedWhetherTheSameLeads()
    {
        QCOMPARE(ui::testSentence(seedsResult(0.95, Support::Supports)),
                 QString("With 19 of 20 other seeds body_mass_g leads, too; its attention is from 0.310 to 0.620, "
                         "median 0.500: it is no luck that body_mass_g leads."));
        for (const Support support : {Support::Supports, Support::Mixed, Support::Against})
            saysNothingOfGold(ui::testSentence(seedsResult(0.5, support)));
        QCOMPARE(ui::testQuantity(seedsResult(0.95, Support::Supports)).caption,
                 QString("other seeds have the same feature in the lead"));
    }

    void testThatNeedsTheTruthSaysWhyItIsSkipped()
    {
        core::TestResult result{TestId::Shortcut, {}, Support::NotApplicable, core::SkipReason::UnknownTruth};
        result.names = birds();
        QVERIFY(ui::testSentence(result).startsWith("Skipped: "));
        for (const core::FaithfulnessTest& test : core::faithfulnessTests())
            QVERIFY2(!ui::testHelp(test.id, false).contains("golden"), qPrintable(ui::testHelp(test.id, false)));
        QVERIFY(ui::testHelp(TestId::Shortcut).contains("golden"));
    }

    void rowsOfAClassGoByItsName()
    {
        core::Adversary adversary;
        adversary.exact = true;
        adversary.summary.label[0] = {30, 0.1, 0.1, 0.1};
        adversary.summary.label[1] = {30, 0.6, 0.6, 0.9};
        core::TestResult result{TestId::Adversary, adversary, Support::Mixed, core::SkipReason::None};
        QVERIFY(ui::testSentence(result).contains("rows with label 1"));
        result.names = birds();
        QVERIFY(ui::testSentence(result).contains("rows with Adelie"));
        QVERIFY(ui::testSentence(result).contains("the rows with Gentoo"));
    }

    void rowsOfTheRestAreThoseOtherThanTheClass()
    {
        std::string text = "mass,species\n";
        for (int i = 0; i < 30; ++i)
            text += std::to_string(i * i % 17) + (i % 3 == 0 ? ",Adelie\n" : i % 3 == 1 ? ",Gentoo\n" : ",Chinstrap\n");
        core::TableChoices choices;
        choices.label = "species";
        choices.positive = "Adelie";
        const core::FeatureNames names(core::prepareTable(*core::readTableText(text, "birds.csv"), choices));
        QCOMPARE(ui::labelText(names, 0), QString("not Adelie"));
        QCOMPARE(ui::rowsText(names, 0), QString("rows other than Adelie"));
        QCOMPARE(ui::rowsText(names, 1), QString("rows with Adelie"));
        QCOMPARE(ui::rowsText(birds(), 0), QString("rows with Gentoo"));
        QCOMPARE(ui::rowsText({}, 0), QString("rows with label 0"));
        core::ShuffledAttention shuffled;
        shuffled.summary = {{20, 0.25, 0.0}, {{{10, 0.5, 0.0}, {10, 0.0, 0.0}}}};
        core::TestResult result{TestId::ShuffledAttention, shuffled, Support::Mixed, core::SkipReason::None};
        result.names = names;
        QCOMPARE(ui::testSentence(result),
                 QString("Shuffling the attention moves the probability of Adelie by 0.500 for rows other than Adelie, "
                         "but by 0.000 for rows with Adelie: only for rows other than Adelie does the output depend "
                         "on where the attention is."));
        QVERIFY(!ui::methodHelp(core::MethodId::FeatureAuc, names).contains("not Adelie"));
    }

    void aProbabilityIsThatOfThePositiveLabel()
    {
        QCOMPARE(ui::probabilityName({}), QString("probability of label 1"));
        QCOMPARE(ui::shortProbabilityName({}), QString("P(label 1)"));
        QCOMPARE(ui::probabilityText({}, "0.573"), QString("probability of label 1: 0.573"));
        QCOMPARE(ui::probabilityText(birds(), "0.573"), QString("probability of Adelie: 0.573"));
        QCOMPARE(ui::shortProbabilityName(birds()), QString("P(Adelie)"));
    }

    void conclusionSpeaksOfTheLeader()
    {
        core::FaithfulnessReport report;
        report.bars = core::profileOf(std::vector{0.2, 0.7, 0.1}, birdExperiment().roles());
        report.tests = {seedsResult(0.95, Support::Supports)};
        report.conclusion = core::concludeFrom(core::barsShow(report.bars), report.tests);
        QCOMPARE(ui::conclusionSentence(report),
                 QString("body_mass_g leads with 0.700 of the attention, and you can rely on it because it "
                         "is no luck that body_mass_g leads."));
        report.bars = core::profileOf(std::vector{0.35, 0.45, 0.2}, birdExperiment().roles());
        report.conclusion = core::concludeFrom(core::barsShow(report.bars), report.tests);
        QVERIFY(ui::conclusionSentence(report).startsWith("No feature stands out: body_mass_g leads with only 0.450"));
    }

    void classesAreNamedInTheLanguageOfTheWindow()
    {
        core::PreparedTable table;
        table.choices.positive = table.positiveName = "Adelie";
        table.negativeName = "not Adelie";
        table.oneAgainstRest = true;
        const auto names = [&table] { return ui::positiveText(table) + "; " + ui::negativeText(table); };
        QCOMPARE(names(), QString("Adelie; not Adelie"));
        ui::applyLanguage(*QCoreApplication::instance(), ui::LanguageChoice::German);
        const auto english =
            qScopeGuard([] { ui::applyLanguage(*QCoreApplication::instance(), ui::LanguageChoice::English); });
        QCOMPARE(names(), QString("Adelie; nicht Adelie"));
        const core::LabelCut cut{.side = core::LabelCut::Side::Above, .value = 2.5};
        table = {};
        table.choices.positive = cut.text();
        table.positiveName = cut.positiveName();
        table.negativeName = cut.negativeName();
        QCOMPARE(names(), QString("über 2,5; höchstens 2,5"));
    }

    void cutsAreReadAsTheyAreWritten()
    {
        for (const char* text : {"at least 7", "above 2.5", "at most 1e-5", "below -3"}) {
            const auto cut = ui::cutTyped(QString::fromLatin1(text));
            QVERIFY2(cut, text);
            QCOMPARE(ui::cutTyped(ui::cutText(*cut)), cut);
            QCOMPARE(ui::cutTyped(QString::fromStdString(cut->text())), cut);
            QCOMPARE(ui::cutTyped(QString::fromStdString(cut->text() + " %"), {.percent = true})->value,
                     cut->value / 100.0);
        }
        QCOMPARE(ui::cutText({.side = core::LabelCut::Side::Below, .value = 2.5}), QString("below 2.5"));
        for (const char* text : {"", "7", "at least", "cheap", ">=x"})
            QVERIFY2(!ui::cutTyped(QString::fromLatin1(text)), text);
    }

    void rivalsPutNamesFirst()
    {
        core::MethodAgreement agreement;
        agreement.features = 3;
        agreement.methods = 7;
        agreement.attention = kMass;
        agreement.agreeing.resize(6, core::MethodId::LeaveOneOut);
        agreement.others = {{kBill, {core::MethodId::LeaveOneOut}}};
        QCOMPARE(ui::agreementText(agreement, birds()).whole(),
                 QString("Attention puts body_mass_g first, and so do 6 of 7 rivals. Leave one out puts bill_length_mm "
                         "first."));
        QVERIFY(ui::methodHelp(core::MethodId::FeatureAuc, birds()).contains("one of the rows with Adelie has"));
        QVERIFY(ui::methodHelp(core::MethodId::FeatureAuc).contains("one of the rows with label 1 has"));
    }
};

ATTENTION_TEST(TableTextsTest, QCoreApplication)

} // namespace table_texts_test
#include "table_texts_test.moc"
