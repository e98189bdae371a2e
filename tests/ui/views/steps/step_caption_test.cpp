#include "tests/support/test_registry.h"
#include "ui/views/steps/step_caption.h"

#include "tests/support/pixels_of.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

namespace step_caption_test {

using core::StepPhase;
using core::StepTrace;
using ui::StepCaption;

namespace {

StepTrace sampleTrace()
{
    StepTrace trace;
    trace.epoch = 1;
    trace.batch = 12;
    trace.batches = 352;
    trace.rows = 256;
    trace.forward = {5, 0.0521, 12, 0.0614, 0.5123};
    trace.loss = {0.69315, 134};
    trace.backward = {0.01842, 5, 12, true, -0.0031234};
    trace.update = {0.003, -0.031234, -0.028234, 0.12345};
    return trace;
}

QString figureOf(const ui::StepText& text, const QString& label)
{
    for (const ui::StepFigure& figure : text.figures)
        if (figure.label == label)
            return figure.figure;
    return {};
}

/// The quarter of the caption that belongs to a step.
QImage pictureOf(StepCaption& caption, StepPhase step)
{
    const int width = caption.width() / 4;
    return caption.grab(QRect(static_cast<int>(step) * width, 0, width, caption.height())).toImage();
}

} // namespace

class StepCaptionTest : public QObject {
    Q_OBJECT

private:
    StepCaption m_caption;

private slots:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        m_caption.resize(980, m_caption.heightForWidth(980));
    }

    void wordsHoldTheNumbers()
    {
        const auto texts = ui::stepTexts({}, sampleTrace());
        QCOMPARE(texts[0].name, "Forward");
        QCOMPARE(texts[0].what, "Batch 12: 256 rows");
        QCOMPARE(figureOf(texts[0], "Attention to 5"), "0.052");
        QCOMPARE(figureOf(texts[0], "Most: to 12"), "0.061");
        QCOMPARE(figureOf(texts[0], "Mean P(label 1)"), "0.512");
        QCOMPARE(figureOf(texts[1], "Cross-entropy"), "0.693");
        QCOMPARE(figureOf(texts[1], "Share right"), "52.3 %");
        QCOMPARE(figureOf(texts[1], "Rows right"), "134");
        QCOMPARE(figureOf(texts[2], "Gradient's length"), "0.0184");
        QCOMPARE(figureOf(texts[2], "Steepest weight"), u"5 → 12");
        QCOMPARE(figureOf(texts[2], "Its gradient"), u"−0.00312");
        QCOMPARE(texts[3].what, "Adam, rate 0.003");
        QCOMPARE(figureOf(texts[3], "Weight before"), u"−0.03123");
        QCOMPARE(figureOf(texts[3], "Weight after"), u"−0.02823");
        QCOMPARE(figureOf(texts[3], "Length of step"), "0.123");
    }

    void oneRowIsNotSeveral()
    {
        StepTrace trace = sampleTrace();
        trace.rows = 1;
        QCOMPARE(ui::stepTexts({}, trace)[0].what, "Batch 12: 1 row");
    }

    void withoutAttentionNoneIsTold()
    {
        core::Experiment experiment;
        experiment.attention = core::AttentionKind::None;
        StepTrace trace = sampleTrace();
        trace.forward = {5, 1.0, 1, 1.0, 0.5123};
        trace.backward.inAttention = false;
        const auto texts = ui::stepTexts(experiment, trace);
        QCOMPARE(figureOf(texts[0], "Attention"), "none");
        QCOMPARE(figureOf(texts[0], "Mean P(label 1)"), "0.512");
        QCOMPARE(texts[0].figures.size(), 2U);
        QVERIFY(texts[0].help.contains("no attention"));
        QVERIFY(texts[2].help.contains("first hidden layer"));
        m_caption.showStep(experiment, trace, StepPhase::Forward, true);
        QCOMPARE(m_caption.accessibleDescription(),
                 "Epoch 1, batch 12. Forward: Attention none, Mean P(label 1) 0.512.");
    }

    void uniformAttentionIsTheSameForEach()
    {
        core::Experiment experiment;
        experiment.attention = core::AttentionKind::Uniform;
        experiment.hidden = {};
        StepTrace trace = sampleTrace();
        trace.forward = {5, 0.05, 1, 0.05, 0.5123};
        trace.backward.inAttention = false;
        const auto texts = ui::stepTexts(experiment, trace);
        QCOMPARE(figureOf(texts[0], "Attention to each"), "0.050");
        QCOMPARE(texts[0].figures.size(), 2U);
        QVERIFY(texts[0].help.contains("frozen"));
        QVERIFY(!texts[2].help.contains("hidden layer")); // there is none
        QVERIFY(texts[2].help.contains("takes a feature to the answer: 5 → 12."));
    }

    void onlyAGoldenFeatureIsCalledGolden()
    {
        core::Experiment experiment;
        QVERIFY(ui::stepTexts(experiment, sampleTrace())[0].help.contains("attention golden feature 5 gets"));
        experiment.golden = {};
        QVERIFY(ui::stepTexts(experiment, sampleTrace())[0].help.contains("attention feature 5 gets"));
    }

    void spokenAsFarAsItIsTold()
    {
        m_caption.showStep({}, sampleTrace(), StepPhase::Loss, true);
        const QString spoken = m_caption.accessibleDescription();
        QVERIFY(spoken.startsWith("Epoch 1, batch 12. Forward: Attention to 5 0.052"));
        QVERIFY(spoken.contains("Loss: Cross-entropy 0.693"));
        QVERIFY(!spoken.contains("Backward"));
    }

    void stepUnderWayIsSetOffFromTheOthers()
    {
        const QColor accent = ui::themeOf(m_caption).accent;
        for (const StepPhase phase : {StepPhase::Forward, StepPhase::Loss, StepPhase::Backward, StepPhase::Update}) {
            m_caption.showStep({}, sampleTrace(), phase, true);
            for (const StepPhase step : {StepPhase::Forward, StepPhase::Loss, StepPhase::Backward, StepPhase::Update})
                QCOMPARE(pixelsOf(pictureOf(m_caption, step), accent) > 100, step == phase);
        }
        m_caption.showStep({}, sampleTrace(), StepPhase::Update, false);
        QCOMPARE(pixelsOf(m_caption.grab().toImage(), accent), 0);
    }

    void numbersToComeAreNotShownAndThoseDoneAre()
    {
        StepTrace other = sampleTrace();
        other.loss = {0.25, 200};
        other.update = {0.003, 0.5, 0.6, 0.7};
        const auto picture = [this](const StepTrace& trace, StepPhase step) {
            m_caption.showStep({}, trace, StepPhase::Backward, true);
            return pictureOf(m_caption, step);
        };
        QVERIFY(picture(sampleTrace(), StepPhase::Loss) != picture(other, StepPhase::Loss));
        QCOMPARE(picture(sampleTrace(), StepPhase::Update), picture(other, StepPhase::Update));
    }

    void withoutAStepThereIsTheReasonAndNoNumber()
    {
        m_caption.showStep({}, sampleTrace(), StepPhase::Update, false);
        const int height = m_caption.heightForWidth(980);
        m_caption.showNothing("A reason");
        QCOMPARE(m_caption.accessibleDescription(), "A reason");
        const QImage empty = m_caption.grab().toImage();
        m_caption.showStep({}, StepTrace{}, StepPhase::Forward, false);
        m_caption.showNothing("A reason");
        QCOMPARE(m_caption.grab().toImage(), empty);
        QCOMPARE(m_caption.heightForWidth(980), height);
    }

    void heightDependsOnTheWidthAlone()
    {
        const int height = m_caption.heightForWidth(980);
        StepTrace large = sampleTrace();
        large.forward.feature = 1'000;
        large.rows = 9'000'000;
        m_caption.showStep({}, large, StepPhase::Update, true);
        QCOMPARE(m_caption.heightForWidth(980), height);
        QVERIFY(m_caption.heightForWidth(700) <= height);
    }
};

ATTENTION_TEST(StepCaptionTest, QApplication)

} // namespace step_caption_test
#include "step_caption_test.moc"
