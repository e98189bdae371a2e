#include "tests/support/test_registry.h"
#include "tests/support/torch_run.h"

#include <QTest>

#include <fstream>

namespace torch_parity_test {

namespace {

/// Reached: 2e-15. The order of the sums may differ from machine to machine.
constexpr Tolerance kInDouble{1e-12, 1e-12, 1e-12, 1e-12};

/// Reached: 4e-8, 2e-7, 5e-8 and 5e-7.
constexpr Tolerance kInFloat{1e-6, 1e-5, 1e-6, 1e-5};

} // namespace

/// The engine against numbers that PyTorch made: tests/data/torch_reference.json names the program and its versions.
class TorchParityTest : public QObject {
    Q_OBJECT

    nlohmann::json m_reference;

    static void addRows()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<core::HeadKind>("headKind");
        for (const char* name : {"linear", "relu"}) {
            QTest::addRow("%s, the shortest way", name) << std::string(name) << core::HeadKind::Shortest;
            QTest::addRow("%s, layer by layer", name) << std::string(name) << core::HeadKind::Layered;
        }
    }

    template <typename Scalar>
    [[nodiscard]] std::string differencesFromReference(const Tolerance& tolerance) const
    {
        QFETCH(std::string, name);
        QFETCH(core::HeadKind, headKind);
        const TorchRun run = torchRunOf(m_reference.at("runs").at(name));
        return differences(trainedByEngine<Scalar>(run, headKind), run.result, tolerance);
    }

private slots:
    void initTestCase()
    {
        m_reference = nlohmann::json::parse(std::ifstream(TEST_DATA_DIR "/torch_reference.json"));
        QVERIFY(m_reference.at("made_by").get<std::string>().starts_with("tests/data/torch_reference.py"));
    }

    void doubleGivesPyTorchsNumbers_data() { addRows(); }

    void doubleGivesPyTorchsNumbers()
    {
        const std::string difference = differencesFromReference<double>(kInDouble);
        QVERIFY2(difference.empty(), difference.c_str());
    }

    void floatStaysCloseToPyTorchsNumbers_data() { addRows(); }

    void floatStaysCloseToPyTorchsNumbers()
    {
        const std::string difference = differencesFromReference<float>(kInFloat);
        QVERIFY2(difference.empty(), difference.c_str());
    }
};

ATTENTION_TEST(TorchParityTest, void)

} // namespace torch_parity_test
#include "torch_parity_test.moc"
