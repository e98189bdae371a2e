#include "core/io/sha256.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <span>
#include <string_view>

namespace sha256_test {

namespace {

std::string sumOf(std::string_view text, std::size_t piece)
{
    core::Sha256 sum;
    for (std::size_t i = 0; i < text.size(); i += piece)
        sum.add(std::as_bytes(std::span(text.substr(i, piece))));
    return sum.finish();
}

} // namespace

/// Source of the vectors: FIPS 180-2, appendix B.
class Sha256Test : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheStandardsVectors()
    {
        QCOMPARE(sumOf("", 1), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sumOf("abc", 3), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(sumOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 100),
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    void piecesMakeNoDifference()
    {
        QCOMPARE(sumOf(std::string(1'000'000, 'a'), 977),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
};

ATTENTION_TEST(Sha256Test, void)

} // namespace sha256_test
#include "sha256_test.moc"
