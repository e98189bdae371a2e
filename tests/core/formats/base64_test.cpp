#include "core/formats/base64.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace base64_test {

namespace {

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

} // namespace

class Base64Test : public QObject {
    Q_OBJECT

private slots:
    /// RFC 4648, section 10.
    void theStandardsExamplesAreMet()
    {
        const std::array<std::pair<const char*, const char*>, 7> examples{{{"", ""},
                                                                           {"f", "Zg=="},
                                                                           {"fo", "Zm8="},
                                                                           {"foo", "Zm9v"},
                                                                           {"foob", "Zm9vYg=="},
                                                                           {"fooba", "Zm9vYmE="},
                                                                           {"foobar", "Zm9vYmFy"}}};
        for (const auto& [plain, encoded] : examples) {
            const std::vector<std::byte> bytes = bytesOf(plain);
            QCOMPARE(core::toBase64(bytes), std::string(encoded));
            std::vector<std::byte> back(bytes.size());
            QVERIFY(core::fromBase64(encoded, back));
            QCOMPARE(back, bytes);
        }
    }

    /// Against Qt's own, for every byte at every place of a group.
    void everyByteComesBack()
    {
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all += QByteArray(1, static_cast<char>(byte)) + QByteArray(byte % 5, static_cast<char>(255 - byte));
        const std::vector<std::byte> bytes = bytesOf({all.constData(), static_cast<std::size_t>(all.size())});
        const std::string encoded = core::toBase64(bytes);
        QCOMPARE(encoded, all.toBase64().toStdString());
        std::vector<std::byte> back(bytes.size());
        QVERIFY(core::fromBase64(encoded, back));
        QCOMPARE(back, bytes);
    }

    void whatIsNoBase64IsRefused()
    {
        std::array<std::byte, 2> two{};
        for (const char* text : {"", "Zm8", "Zm9v", "Zm8=Zm8=", "Z===", "Zm8\n", "Zm-=", "Zm\xc3\xa4", "Zm9="})
            QVERIFY2(!core::fromBase64(text, two), text);
        QVERIFY(core::fromBase64("Zm8=", two));
    }
};

ATTENTION_TEST(Base64Test, void)

} // namespace base64_test
#include "base64_test.moc"
