#include "tests/support/test_registry.h"
#include "ui/text/failure_text.h"

#include <QTest>

namespace divergence_text_test {

class DivergenceTextTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhereAndWhatToTry()
    {
        QCOMPARE(ui::divergenceText({1, 3, 0.0003}),
                 "the loss stopped being a finite number in epoch 1, batch 3; try a "
                 "learning rate of 0.0003 or fewer hidden layers");
    }

    void saysThatItWasInTheTest()
    {
        QCOMPARE(ui::divergenceText({2, 0, 1.0}), "the loss stopped being a finite number in the test after epoch 2; "
                                                  "try a learning rate of 1 or fewer hidden layers");
    }
};

ATTENTION_TEST(DivergenceTextTest, void)

} // namespace divergence_text_test
#include "divergence_text_test.moc"
