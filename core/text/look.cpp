#include "core/text/look.h"

#include "core/text/display_width.h"
#include "core/text/utf8.h"
#include "core/text/visible_text.h"

#include <array>
#include <cstddef>

namespace core {

namespace {

/// Letters with a mark, and in the same order the letters without it.
struct MarkedLetters {
    char16_t mark;
    std::u16string_view whole;
    std::u16string_view bases;
};

constexpr MarkedLetters kMarked[] = {
    {0x0300,
     u"ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ\u1f02\u1f03\u1f0a\u1f0b\u1f12\u1f13\u1f1a\u1f1b\u1f22\u1f23\u1f2a\u1f2b"
     u"\u1f32\u1f33\u1f3a\u1f3b\u1f42\u1f43\u1f4a\u1f4b\u1f52\u1f53\u1f5b\u1f62\u1f63\u1f6a\u1f6b\u1f70\u1f72\u1f74"
     u"\u1f76\u1f78\u1f7a\u1f7c\u1fba\u1fc8\u1fca\u1fcd\u1fd2\u1fda\u1fdd\u1fe2\u1fea\u1fed\u1ff8\u1ffa",
     u"AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy\u1f00\u1f01\u1f08\u1f09\u1f10\u1f11\u1f18\u1f19\u1f20\u1f21\u1f28\u1f29"
     u"\u1f30\u1f31\u1f38\u1f39\u1f40\u1f41\u1f48\u1f49\u1f50\u1f51\u1f59\u1f60\u1f61\u1f68\u1f69αεηιουωΑΕΗ\u1fbfϊΙ"
     u"\u1ffeϋΥ\u00a8ΟΩ"},
    {0x0301,
     u"ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ\u0344\u0385\u0386\u0388\u0389\u038a\u038c\u038e\u038f\u0390άέήίΰόύώϓЃЌѓќḈḉḖḗḮ"
     u"ḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ\u1f04\u1f05\u1f0c\u1f0d\u1f14\u1f15\u1f1c\u1f1d\u1f24\u1f25\u1f2c\u1f2d\u1f34\u1f35"
     u"\u1f3c\u1f3d\u1f44\u1f45\u1f4c\u1f4d\u1f54\u1f55\u1f5d\u1f64\u1f65\u1f6c\u1f6d\u1fce\u1fde",
     u"AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø\u0308\u00a8ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư\u1f00\u1f01"
     u"\u1f08\u1f09\u1f10\u1f11\u1f18\u1f19\u1f20\u1f21\u1f28\u1f29\u1f30\u1f31\u1f38\u1f39\u1f40\u1f41\u1f48\u1f49"
     u"\u1f50\u1f51\u1f59\u1f60\u1f61\u1f68\u1f69\u1fbf\u1ffe"},
    {0x0302, u"ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ", u"AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ"},
    {0x0303, u"ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ", u"ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy"},
    {0x0304, u"ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳ\u04e2\u04e3\u04ee\u04efḠḡḸḹṜṝ\u1fb1\u1fb9\u1fd1\u1fd9\u1fe1\u1fe9",
     u"AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ"},
    {0x0306, u"ĂăĔĕĞğĬĭŎŏŬŭЎЙйў\u04c1\u04c2\u04d0\u04d1\u04d6\u04d7ḜḝẶặ\u1fb0\u1fb8\u1fd0\u1fd8\u1fe0\u1fe8",
     u"AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ"},
    {0x0307, u"ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ", u"CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ"},
    {0x0308,
     u"ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёї\u04d2\u04d3\u04da\u04db\u04dc\u04dd\u04de\u04df\u04e4\u04e5\u04e6\u04e7\u04ea\u04eb\u04ec"
     u"\u04ed\u04f0\u04f1\u04f4\u04f5\u04f8\u04f9ḦḧṎṏṺṻẄẅẌẍẗ",
     u"AEIOUaeiouyYΙΥιυϒЕІеіАа\u04d8\u04d9ЖжЗзИиОо\u04e8\u04e9ЭэУуЧчЫыHhÕõŪūWwXxt"},
    {0x0309, u"ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ", u"AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy"},
    {0x030A, u"ÅåŮůẘẙ", u"AaUuwy"},
    {0x030B, u"ŐőŰű\u04f2\u04f3", u"OoUuУу"},
    {0x030C, u"ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ", u"CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷ\u0292jHh"},
    {0x030F, u"ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ", u"AaEeIiOoRrUuѴѵ"},
    {0x0311, u"ȂȃȆȇȊȋȎȏȒȓȖȗ", u"AaEeIiOoRrUu"},
    {0x0313, u"\u1f00\u1f08\u1f10\u1f18\u1f20\u1f28\u1f30\u1f38\u1f40\u1f48\u1f50\u1f60\u1f68\u1fe4",
     u"αΑεΕηΗιΙοΟυωΩρ"},
    {0x0314, u"\u1f01\u1f09\u1f11\u1f19\u1f21\u1f29\u1f31\u1f39\u1f41\u1f49\u1f51\u1f59\u1f61\u1f69\u1fe5\u1fec",
     u"αΑεΕηΗιΙοΟυΥωΩρΡ"},
    {0x031B, u"ƠơƯư", u"OoUu"},
    {0x0323, u"ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ", u"BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy"},
    {0x0324, u"Ṳṳ", u"Uu"},
    {0x0325, u"Ḁḁ", u"Aa"},
    {0x0326, u"ȘșȚț", u"SsTt"},
    {0x0327, u"ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ", u"CcGgKkLlNnRrSsTtEeDdHh"},
    {0x0328, u"ĄąĘęĮįŲųǪǫ", u"AaEeIiUuOo"},
    {0x032D, u"ḒḓḘḙḼḽṊṋṰṱṶṷ", u"DdEeLlNnTtUu"},
    {0x032E, u"Ḫḫ", u"Hh"},
    {0x0330, u"ḚḛḬḭṴṵ", u"EeIiUu"},
    {0x0331, u"ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ", u"BbDdKkLlNnRrTtZzh"},
    {0x0338,
     u"\u219a\u219b\u21ae\u21cd\u21ce\u21cf\u2204\u2209\u220c\u2224\u2226\u2241\u2244\u2247\u2249\u2260\u2262\u226d"
     u"\u226e\u226f\u2270\u2271\u2274\u2275\u2278\u2279\u2280\u2281\u2284\u2285\u2288\u2289\u22ac\u22ad\u22ae\u22af"
     u"\u22e0\u22e1\u22e2\u22e3\u22ea\u22eb\u22ec\u22ed\u2adc",
     u"\u2190\u2192\u2194\u21d0\u21d4\u21d2\u2203\u2208\u220b\u2223\u2225\u223c\u2243\u2245\u2248=\u2261\u224d<>"
     u"\u2264\u2265\u2272\u2273\u2276\u2277\u227a\u227b\u2282\u2283\u2286\u2287\u22a2\u22a8\u22a9\u22ab\u227c\u227d"
     u"\u2291\u2292\u22b2\u22b3\u22b4\u22b5\u2add"},
    {0x0342,
     u"\u1f06\u1f07\u1f0e\u1f0f\u1f26\u1f27\u1f2e\u1f2f\u1f36\u1f37\u1f3e\u1f3f\u1f56\u1f57\u1f5f\u1f66\u1f67\u1f6e"
     u"\u1f6f\u1fb6\u1fc1\u1fc6\u1fcf\u1fd6\u1fd7\u1fdf\u1fe6\u1fe7\u1ff6",
     u"\u1f00\u1f01\u1f08\u1f09\u1f20\u1f21\u1f28\u1f29\u1f30\u1f31\u1f38\u1f39\u1f50\u1f51\u1f59\u1f60\u1f61\u1f68"
     u"\u1f69α\u00a8η\u1fbfιϊ\u1ffeυϋω"},
    {0x0345,
     u"\u1f80\u1f81\u1f82\u1f83\u1f84\u1f85\u1f86\u1f87\u1f88\u1f89\u1f8a\u1f8b\u1f8c\u1f8d\u1f8e\u1f8f\u1f90\u1f91"
     u"\u1f92\u1f93\u1f94\u1f95\u1f96\u1f97\u1f98\u1f99\u1f9a\u1f9b\u1f9c\u1f9d\u1f9e\u1f9f\u1fa0\u1fa1\u1fa2\u1fa3"
     u"\u1fa4\u1fa5\u1fa6\u1fa7\u1fa8\u1fa9\u1faa\u1fab\u1fac\u1fad\u1fae\u1faf\u1fb2\u1fb3\u1fb4\u1fb7\u1fbc\u1fc2"
     u"\u1fc3\u1fc4\u1fc7\u1fcc\u1ff2\u1ff3\u1ff4\u1ff7\u1ffc",
     u"\u1f00\u1f01\u1f02\u1f03\u1f04\u1f05\u1f06\u1f07\u1f08\u1f09\u1f0a\u1f0b\u1f0c\u1f0d\u1f0e\u1f0f\u1f20\u1f21"
     u"\u1f22\u1f23\u1f24\u1f25\u1f26\u1f27\u1f28\u1f29\u1f2a\u1f2b\u1f2c\u1f2d\u1f2e\u1f2f\u1f60\u1f61\u1f62\u1f63"
     u"\u1f64\u1f65\u1f66\u1f67\u1f68\u1f69\u1f6a\u1f6b\u1f6c\u1f6d\u1f6e\u1f6f\u1f70αά\u1fb6Α\u1f74ηή\u1fc6Η\u1f7cωώ"
     u"\u1ff6Ω"},
    {0x05B4, u"\ufb1d", u"\u05d9"},
    {0x05B7, u"\ufb1f\ufb2e", u"\u05f2\u05d0"},
    {0x05B8, u"\ufb2f", u"\u05d0"},
    {0x05B9, u"\ufb4b", u"\u05d5"},
    {0x05BC,
     u"\ufb30\ufb31\ufb32\ufb33\ufb34\ufb35\ufb36\ufb38\ufb39\ufb3a\ufb3b\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46"
     u"\ufb47\ufb48\ufb49\ufb4a",
     u"\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d8\u05d9\u05da\u05db\u05dc\u05de\u05e0\u05e1\u05e3\u05e4\u05e6"
     u"\u05e7\u05e8\u05e9\u05ea"},
    {0x05BF, u"\ufb4c\ufb4d\ufb4e", u"\u05d1\u05db\u05e4"},
    {0x05C1, u"\ufb2a\ufb2c", u"\u05e9\ufb49"},
    {0x05C2, u"\ufb2b\ufb2d", u"\u05e9\ufb49"},
    {0x0653, u"\u0622", u"\u0627"},
    {0x0654, u"\u0623\u0624\u0626\u06c0\u06c2\u06d3", u"\u0627\u0648\u064a\u06d5\u06c1\u06d2"},
    {0x0655, u"\u0625", u"\u0627"},
    {0x093C, u"\u0929\u0931\u0934\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f",
     u"\u0928\u0930\u0933\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f"},
    {0x09BC, u"\u09dc\u09dd\u09df", u"\u09a1\u09a2\u09af"},
    {0x09BE, u"\u09cb", u"\u09c7"},
    {0x09D7, u"\u09cc", u"\u09c7"},
    {0x0A3C, u"\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e", u"\u0a32\u0a38\u0a16\u0a17\u0a1c\u0a2b"},
    {0x0B3C, u"\u0b5c\u0b5d", u"\u0b21\u0b22"},
    {0x0B3E, u"\u0b4b", u"\u0b47"},
    {0x0B56, u"\u0b48", u"\u0b47"},
    {0x0B57, u"\u0b4c", u"\u0b47"},
    {0x0BBE, u"\u0bca\u0bcb", u"\u0bc6\u0bc7"},
    {0x0BD7, u"\u0b94\u0bcc", u"\u0b92\u0bc6"},
    {0x0C56, u"\u0c48", u"\u0c46"},
    {0x0CC2, u"\u0cca", u"\u0cc6"},
    {0x0CD5, u"\u0cc0\u0cc7\u0ccb", u"\u0cbf\u0cc6\u0cca"},
    {0x0CD6, u"\u0cc8", u"\u0cc6"},
    {0x0D3E, u"\u0d4a\u0d4b", u"\u0d46\u0d47"},
    {0x0D57, u"\u0d4c", u"\u0d46"},
    {0x0DCA, u"\u0dda\u0ddd", u"\u0dd9\u0ddc"},
    {0x0DCF, u"\u0ddc", u"\u0dd9"},
    {0x0DDF, u"\u0dde", u"\u0dd9"},
    {0x0F72, u"\u0f73", u"\u0f71"},
    {0x0F74, u"\u0f75", u"\u0f71"},
    {0x0F80, u"\u0f76\u0f78\u0f81", u"\u0fb2\u0fb3\u0f71"},
    {0x0FB5, u"\u0f69\u0fb9", u"\u0f40\u0f90"},
    {0x0FB7, u"\u0f43\u0f4d\u0f52\u0f57\u0f5c\u0f93\u0f9d\u0fa2\u0fa7\u0fac",
     u"\u0f42\u0f4c\u0f51\u0f56\u0f5b\u0f92\u0f9c\u0fa1\u0fa6\u0fab"},
    {0x102E, u"\u1026", u"\u1025"},
    {0x1B35, u"\u1b06\u1b08\u1b0a\u1b0c\u1b0e\u1b12\u1b3b\u1b3d\u1b40\u1b41\u1b43",
     u"\u1b05\u1b07\u1b09\u1b0b\u1b0d\u1b11\u1b3a\u1b3c\u1b3e\u1b3f\u1b42"},
    {0x3099,
     u"がぎぐげござじずぜぞだぢづでどばびぶべぼゔ\u309eガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺ\u30fe",
     u"かきくけこさしすせそたちつてとはひふへほう\u309dカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲ\u30fd"},
    {0x309A, u"ぱぴぷぺぽパピプペポ", u"はひふへほハヒフヘホ"},
};

/// Characters that are others by definition, such as the sign of the angstrom, and in the same order these.
struct SameLetters {
    std::u16string_view from;
    std::u16string_view to;
};

constexpr SameLetters kSame{
    u"\u0340\u0341\u0343\u0374\u037e\u0387\u1f71\u1f73\u1f75\u1f77\u1f79\u1f7b\u1f7d\u1fbb\u1fbe\u1fc9\u1fcb\u1fd3"
    u"\u1fdb\u1fe3\u1feb\u1fee\u1fef\u1ff9\u1ffb\u1ffd\u2000\u2001\u2126\u212a\u212b\u2329\u232a",
    u"\u0300\u0301\u0313\u02b9;\u00b7άέήίόύώ\u0386ι\u0388\u0389\u0390\u038aΰ\u038e\u0385`"
    u"\u038c\u038f\u00b4\u2002\u2003ΩKÅ\u3008\u3009"};

/// Letters of Cyrillic, Greek and phonetic writing, dashes, quotes and strokes, and what they look like.
constexpr SameLetters kAlike{
    u"\u0410\u0412\u0415\u0405\u0417\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u04ae\u0430"
    u"\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u04bb\u04cf\u051b\u051d\u0391\u0392\u0395\u0396"
    u"\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b9\u03bd\u03c1\u03c5\u0131\u0251\u0261"
    u"\u00b5\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u02bc\u2032\u201c\u201d\u2215\u2044",
    u"ABES3IJKMHOPCTYXYaeopcyxsijdhlqwABEZHIKMNOPTYXoivpuiag\u03bc------''''\"\"//"};
static_assert(kSame.from.size() == kSame.to.size() && kAlike.from.size() == kAlike.to.size());

constexpr char32_t kFirstOther = 0xA0; ///< below are ASCII and controls

/// Calls `take` with each character of a text; invalid bytes are copied.
template <typename Take>
std::string rewrittenBy(std::string_view text, const Take& take)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::size_t bytes = character.isWhole ? character.bytes : 1;
        if (character.isWhole)
            take(result, character.code);
        else
            result += text.front();
        text.remove_prefix(bytes);
    }
    return result;
}

char32_t replaced(char32_t character, const SameLetters& letters)
{
    const std::size_t place =
        character > 0xFFFF ? std::u16string_view::npos : letters.from.find(static_cast<char16_t>(character));
    return place == std::u16string_view::npos ? character : letters.to[place];
}

/// Source: the Unicode Standard, section 3.12.
void appendSyllable(std::string& text, char32_t index)
{
    constexpr char32_t kVowels = 21;
    constexpr char32_t kFinals = 28;
    appendUtf8(text, 0x1100 + index / (kVowels * kFinals));
    appendUtf8(text, 0x1161 + index % (kVowels * kFinals) / kFinals);
    if (index % kFinals > 0)
        appendUtf8(text, 0x11A7 + index % kFinals);
}

void appendApart(std::string& text, char32_t character)
{
    constexpr char32_t kFirstSyllable = 0xAC00;
    constexpr char32_t kLastSyllable = 0xD7A3;
    if (character < kFirstOther) {
        appendUtf8(text, character);
        return;
    }
    if (character >= kFirstSyllable && character <= kLastSyllable) {
        appendSyllable(text, character - kFirstSyllable);
        return;
    }
    character = replaced(character, kSame);
    if (character <= 0xFFFF)
        for (const MarkedLetters& letters : kMarked)
            if (const std::size_t place = letters.whole.find(static_cast<char16_t>(character));
                place != std::u16string_view::npos) {
                appendApart(text, letters.bases[place]);
                appendUtf8(text, letters.mark);
                return;
            }
    appendUtf8(text, character);
}

bool isOtherSpace(char32_t character)
{
    return character == 0xA0 || character == 0x1680 || (character >= 0x2000 && character <= 0x200A) ||
           character == 0x202F || character == 0x205F || character == 0x3000;
}

/// Not a mark that combines with a letter: without it the text looks the same.
bool isInvisible(char32_t character)
{
    return character == 0xAD || character == 0x34F || character == 0x61C || character == 0x115F ||
           character == 0x1160 || character == 0x17B4 || character == 0x17B5 || character == 0x180E ||
           (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x206F) || (character >= 0xFE00 && character <= 0xFE0F) ||
           character == 0x3164 || character == 0xFEFF || (character >= 0xE0000 && character <= 0xE01EF);
}

/// The ASCII character that one looks like, or the character itself.
char32_t alikeOf(char32_t character)
{
    constexpr char32_t kFirstFullWidth = 0xFF01;
    constexpr char32_t kLastFullWidth = 0xFF5E;
    if (character < kFirstOther)
        return character;
    if (character >= kFirstFullWidth && character <= kLastFullWidth)
        return character - kFirstFullWidth + '!';
    return replaced(character, kAlike);
}

} // namespace

std::string normalForm(std::string_view text)
{
    return rewrittenBy(text, appendApart);
}

std::string withoutInvisible(std::string_view text)
{
    std::string shown = rewrittenBy(normalForm(text), [](std::string& result, char32_t character) {
        const bool isSpace = character == ' ' || isOtherSpace(character) || (character >= '\t' && character <= '\r');
        if (isSpace && !result.empty() && result.back() != ' ')
            result += ' ';
        else if (!isSpace && !isInvisible(character))
            appendUtf8(result, character);
    });
    if (shown.ends_with(' '))
        shown.pop_back();
    return shown;
}

std::string lookOf(std::string_view text)
{
    return rewrittenBy(withoutInvisible(text),
                       [](std::string& result, char32_t character) { appendUtf8(result, alikeOf(character)); });
}

std::string spelledText(std::string_view text)
{
    return visibleText(rewrittenBy(text, [](std::string& result, char32_t character) {
        const bool isPlain =
            character < kFirstOther || (!isOtherSpace(character) && !isInvisible(character) &&
                                        characterWidth(character) > 0 && alikeOf(character) == character);
        if (isPlain)
            appendUtf8(result, character);
        else
            appendEscape(result, character);
    }));
}

} // namespace core
