#include "tests/support/feature_roles.h"
#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/feature_axis.h"
#include "ui/charts/scale.h"
#include "ui/text/feature_text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

namespace feature_axis_test {

using ui::FeatureAxis;

namespace {

constexpr double kHeight = 120.0;

QFont plain()
{
    return ui::chartFont(13.0);
}

QFont bold()
{
    return ui::chartFont(13.0, QFont::Bold);
}

FeatureAxis axisOf(const core::FeatureRoles& roles, double pitch, std::optional<std::int64_t> strong = std::nullopt)
{
    return {roles, plain(), bold(), FeatureAxis::Room{pitch, kHeight, 60.0}, strong};
}

/// A table of so many features with names of so many letters.
core::Experiment wideExperiment(int features, int letters)
{
    std::string text;
    for (int i = 0; i < features; ++i)
        text += std::string(static_cast<std::size_t>(letters), 'w') + std::to_string(i) + ",";
    text += "label\n";
    for (int row = 0; row < 8; ++row) {
        for (int i = 0; i < features; ++i)
            text += std::to_string((row * 31 + i * 7) % 13) + ",";
        text += row % 2 == 0 ? "a\n" : "b\n";
    }
    core::TableChoices choices;
    choices.label = "label";
    return birdExperiment(core::prepareTable(*core::readTableText(text, "wide.csv"), choices));
}

} // namespace

class FeatureAxisTest : public QObject {
    Q_OBJECT

private slots:
    void drawnDataKeepTheirNumbers()
    {
        const core::FeatureRoles roles = rolesOf(20, {5});
        const FeatureAxis axis = axisOf(roles, 12.0);
        const double widest = QFontMetricsF(bold()).horizontalAdvance("20") + 8.0;
        const auto expected = ui::featureLabels(20, {5}, 12.0, widest);
        QCOMPARE(axis.labels().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(axis.labels()[i], (FeatureAxis::Label{expected[i], QString::number(expected[i])}));
        QCOMPARE(axis.slope(), FeatureAxis::Slope::Level);
        QCOMPARE(axis.height(), QFontMetricsF(bold()).height());
    }

    void namesStandLevelWhereThereIsRoom()
    {
        const core::FeatureRoles roles = birdExperiment().roles();
        const FeatureAxis axis = axisOf(roles, 160.0);
        QCOMPARE(axis.slope(), FeatureAxis::Slope::Level);
        QCOMPARE(axis.labels()[1].text, QString("body_mass_g"));
        QCOMPARE(axis.height(), QFontMetricsF(bold()).height());
    }

    void namesAreSlantedThenUprightAsColumnsGetNarrow()
    {
        const core::FeatureRoles roles = birdExperiment().roles();
        QCOMPARE(axisOf(roles, 60.0).slope(), FeatureAxis::Slope::Slanted);
        QCOMPARE(axisOf(roles, 16.0).slope(), FeatureAxis::Slope::Upright);
    }

    void longNamesLoseTheirMiddleBeforeTheyEatThePlot()
    {
        for (const double pitch : {16.0, 60.0}) {
            const core::Experiment experiment = wideExperiment(12, 60);
            const core::FeatureRoles roles = experiment.roles();
            const FeatureAxis axis = axisOf(roles, pitch);
            QVERIFY2(axis.height() <= kHeight + 1.0, qPrintable(QString::number(axis.height())));
            QVERIFY(axis.height() > 0.5 * kHeight);
            for (const FeatureAxis::Label& label : axis.labels()) {
                const QString name = ui::featureName(roles.names(), label.feature, 200);
                const QStringList ends = label.text.split(u'…');
                QCOMPARE(ends.size(), 2);
                QVERIFY2(name.startsWith(ends.front()) && name.endsWith(ends.back()) && !ends.back().isEmpty(),
                         qPrintable(label.text));
            }
        }
    }

    void manyNamesAreThinnedAndTheStrongOneStays()
    {
        const core::Experiment experiment = wideExperiment(200, 3);
        const core::FeatureRoles roles = experiment.roles();
        const FeatureAxis axis = axisOf(roles, 3.0, 137);
        QVERIFY(axis.labels().size() < 50);
        QCOMPARE(std::ranges::count(axis.labels(), 137, &FeatureAxis::Label::feature), 1);
        std::int64_t before = -100;
        for (const FeatureAxis::Label& label : axis.labels()) {
            QVERIFY(static_cast<double>(label.feature - before) * 3.0 >= 0.9 * QFontMetricsF(bold()).height());
            before = label.feature;
        }
    }

    void noNameLeavesTheDrawing()
    {
        const core::Experiment experiment = wideExperiment(8, 40);
        const core::FeatureRoles roles = experiment.roles();
        for (const double pitch : {16.0, 50.0}) {
            const FeatureAxis axis = axisOf(roles, pitch);
            constexpr int kFrame = 40; // around what may be painted on
            const int width = static_cast<int>(60.0 + 8.0 * pitch + 20.0);
            QImage image(width + 2 * kFrame, static_cast<int>(kHeight) + 2 * kFrame, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(kFrame, kFrame);
            axis.paint(painter, ui::themeOf(ui::Scheme::Light), 0.0,
                       [&](std::int64_t feature) { return 60.0 + (static_cast<double>(feature) - 0.5) * pitch; });
            painter.end();
            bool isEmpty = true;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const bool isInked = image.pixelColor(x, y) != QColor(Qt::white);
                    isEmpty = isEmpty && !isInked;
                    const bool isInside =
                        x >= kFrame - 2 && x < kFrame + width + 2 && y >= kFrame - 2 && y <= kFrame + axis.height() + 2;
                    QVERIFY2(!isInked || isInside, qPrintable(QString("%1, %2").arg(x - kFrame).arg(y - kFrame)));
                }
            QVERIFY(!isEmpty);
        }
    }
};

ATTENTION_TEST(FeatureAxisTest, QApplication)

} // namespace feature_axis_test
#include "feature_axis_test.moc"
