#include "tests/support/chart_samples.h"
#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "ui/charts/attention_figure.h"

#include <QApplication>
#include <QTest>

#include <cmath>

namespace value_labels_test {

using ui::AttentionFigure;
using ui::AttentionLayout;

namespace {

const std::vector<QSizeF> kSizes{{260.0, 140.0}, {400.0, 300.0}, {654.0, 465.0}, {1200.0, 900.0}};

core::ClassSummary splitOf(std::int64_t features, double zero, double one)
{
    const auto spread = [&](double golden) {
        core::AttentionSpread result;
        result.rows = 100;
        result.mean = attentionOf(features, golden);
        result.low = attentionOf(features, golden / 2.0);
        result.high = attentionOf(features, std::min(1.0, golden * 1.3));
        return result;
    };
    return {spread((zero + one) / 2.0), {spread(zero), spread(one)}};
}

ui::Scale scaleOf(const AttentionFigure& figure, const QSizeF& size)
{
    return {0.0, figure.axisMaximum(size), false, {}};
}

/// Whether the labels of a drawing cover nothing, and are at the ends of their bars.
void verifyLabels(const AttentionFigure& figure, const QSizeF& size, const std::vector<QRectF>& marks)
{
    const AttentionLayout layout = figure.layoutFor(size);
    const ui::Scale scale = scaleOf(figure, size);
    const auto labels = figure.valueLabelsFor(size);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const QRectF& rect = labels[i].rect;
        if (rect.isEmpty())
            continue;
        for (const QRectF& mark : marks)
            QVERIFY(!mark.intersects(rect));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!labels[j].rect.intersects(rect));
        QVERIFY(QRectF({}, size).contains(rect));
        const double share = figure.attention()[static_cast<std::size_t>(labels[i].feature - 1)];
        const double away = std::abs(rect.center().y() - layout.yOf(scale.positionOf(share)));
        QVERIFY(away <= rect.height() * (labels[i].lifted ? 3.5 : 1.0));
    }
}

} // namespace

class ValueLabelsTest : public QObject {
    Q_OBJECT

private slots:
    void valuesKeepOffWhiskers()
    {
        for (const std::int64_t features : {2, 20, 100})
            for (const QSizeF& size : kSizes) {
                AttentionFigure figure;
                const core::FeatureRoles roles = rolesOf(features, {2});
                figure.setAttention(attentionOf(features, 0.426, 2), roles);
                const std::vector<double> low = attentionOf(features, 0.2, 2);
                const std::vector<double> high = attentionOf(features, 0.8, 2);
                figure.setWhiskers(low, high);
                ui::Whiskers whiskers;
                whiskers.set(low, high);
                verifyLabels(figure, size, whiskers.marks(figure.layoutFor(size), scaleOf(figure, size), roles));
            }
    }

    void theGoldenValueIsWrittenBesideItsWhisker()
    {
        AttentionFigure figure;
        figure.setAttention(attentionOf(20, 0.426), rolesOf(20, {5}));
        figure.setWhiskers(attentionOf(20, 0.2), attentionOf(20, 0.8));
        QVERIFY(!figure.valueLabelsFor({654.0, 465.0}).front().rect.isEmpty());
    }

    void valuesKeepOffTheBarsOfBothClasses()
    {
        for (const std::int64_t features : {5, 20, 60})
            for (const auto& [zero, one] : {std::pair{0.2, 0.8}, std::pair{0.8, 0.2}, std::pair{0.5, 0.5}})
                for (const QSizeF& size : kSizes) {
                    AttentionFigure figure;
                    figure.setAttention(attentionOf(features, (zero + one) / 2.0), rolesOf(features, {5}));
                    const core::ClassSummary summary = splitOf(features, zero, one);
                    figure.setClassSplit(summary);
                    ui::ClassMarks split;
                    split.set(summary);
                    verifyLabels(figure, size, split.marks(figure.layoutFor(size), scaleOf(figure, size)));
                }
    }

    void valuesKeepOffPinnedOutlines()
    {
        for (const std::int64_t features : {5, 20, 200})
            for (const QSizeF& size : kSizes) {
                AttentionFigure figure;
                const core::FeatureRoles roles = rolesOf(features, {5});
                figure.setAttention(attentionOf(features, 0.443), roles);
                std::vector<ui::PinnedAttention> pinned;
                for (std::size_t place = 0; place < 4; ++place)
                    pinned.push_back({place, {}, attentionOf(features, 0.35 + 0.06 * static_cast<double>(place))});
                figure.setPinned(pinned);
                ui::PinOutlines pins;
                pins.set(pinned);
                verifyLabels(figure, size, pins.marks(figure.layoutFor(size), scaleOf(figure, size), roles));
            }
    }
};

ATTENTION_TEST(ValueLabelsTest, QApplication)

} // namespace value_labels_test
#include "value_labels_test.moc"
