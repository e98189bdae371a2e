#include "core/tables/label_words.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

struct NaturalPair {
    std::string_view negative;
    std::string_view positive;
};

/// Numbers, signs and single letters say nothing alone: f is false beside t, and female beside m.
constexpr std::array kNaturalPairs = std::to_array<NaturalPair>({{"0", "1"},
                                                                 {"-1", "1"},
                                                                 {"-1", "+1"},
                                                                 {"-", "+"},
                                                                 {"−", "+"},
                                                                 {"n", "y"},
                                                                 {"n", "j"},
                                                                 {"n", "o"},
                                                                 {"n", "s"},
                                                                 {"f", "t"},
                                                                 {"f", "w"},
                                                                 {"f", "v"},
                                                                 {"н", "д"},
                                                                 {"off", "on"},
                                                                 {"aus", "an"},
                                                                 {"无", "有"}});

/// In lower case. Words that mean the opposite in another of these languages are missing here.
constexpr std::array kNegativeWords = std::to_array<std::string_view>(
    {// No.
     "no", "nein", "non", "não", "nao", "nee", "nej", "nei", "nie", "ne", "нет", "ні", "не", "nem", "hayır", "hayir",
     "όχι", "οχι", "不是", "否", "いいえ", "아니오", "아니요", "لا", "לא", "नहीं", "không",
     // False.
     "false", "falsch", "faux", "falso", "falsa", "fałsz", "onwaar", "falsk", "falskt", "ложь", ".false.",
     // Negative.
     "negative", "negativ", "negatif", "négatif", "négative", "negativo", "negativa", "negatief", "negatyw",
     "negatywny", "отрицательный", "отрицательно", "neg", "阴性", "陰性",
     // Absent.
     "absent", "absence", "absente", "ausente", "assente", "abwesend", "afwezig", "nieobecny", "none", "without",
     "ohne", "sans",
     // Healthy.
     "healthy", "gesund", "sain", "sano", "sana", "sanos", "saudável", "saudavel", "gezond", "zdrowy", "здоров",
     "здоровый", "frisk", "benign", "benigne", "bénin", "benigno", "gutartig", "normal", "control", "controls",
     "kontrolle", "unaffected", "uninfected",
     // Inactive.
     "inactive", "inaktiv", "disabled"});

constexpr std::array kPositiveWords = std::to_array<std::string_view>(
    {// Yes.
     "yes", "ja", "oui", "si", "sí", "sì", "sim", "да", "так", "tak", "ano", "áno", "igen", "evet", "ναι", "jah", "jo",
     "是", "はい", "예", "네", "نعم", "כן", "हाँ", "हां",
     // True.
     "true", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "prawda", "waar", "sann", "sant", "истина", ".true.",
     // Positive.
     "positive", "positiv", "positif", "positivo", "positiva", "positief", "pozytyw", "pozytywny", "положительный",
     "положительно", "pos", "阳性", "陽性",
     // Present.
     "present", "presence", "présent", "présente", "presente", "vorhanden", "anwesend", "aanwezig", "obecny", "with",
     "mit", "avec",
     // Sick.
     "sick", "ill", "diseased", "disease", "krank", "malade", "enfermo", "enferma", "malato", "malata", "doente",
     "ziek", "chory", "болен", "больной", "sjuk", "syg", "malignant", "maligne", "malin", "maligno", "bösartig",
     "abnormal", "case", "cases", "affected", "infected", "infiziert",
     // Active.
     "active", "aktiv", "enabled"});

/// The letters of Latin, Greek and Cyrillic that the words above have, in lower case.
char32_t lowerLetter(char32_t letter)
{
    const auto isFrom = [letter](char32_t first, char32_t last) { return letter >= first && letter <= last; };
    constexpr char32_t kTimes = U'×';
    constexpr char32_t kDottedCapital = U'İ';
    if (isFrom(U'A', U'Z') || (isFrom(U'À', U'Þ') && letter != kTimes) || isFrom(U'Α', U'Ω') || isFrom(U'А', U'Я'))
        return letter + 0x20;
    if (letter == U'Ό')
        return U'ό';
    if (letter == U'І')
        return U'і';
    if (letter == kDottedCapital)
        return U'i';
    constexpr char32_t kFirstPair = 0x100; // capitals of Latin Extended-A are even up to here
    constexpr char32_t kLastPair = 0x137;
    constexpr char32_t kCapitalL = U'Ł';
    if (letter == kCapitalL || (isFrom(kFirstPair, kLastPair) && letter % 2 == 0))
        return letter + 1;
    return letter;
}

void appendUtf8(std::string& text, char32_t letter)
{
    const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    constexpr char32_t kLow = 0x3F;
    if (letter < 0x80) {
        append(letter);
    } else if (letter < 0x800) {
        append(0xC0U | (letter >> 6U));
        append(0x80U | (letter & kLow));
    }
}

/// The value in lower case without surrounding spaces; empty if it is longer than any word.
std::string wordOf(std::string_view value)
{
    constexpr std::size_t kLongest = 64;
    constexpr std::string_view kSpaces = " \t\r\n\v\f";
    const std::size_t first = value.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    value = value.substr(first, value.find_last_not_of(kSpaces) - first + 1);
    if (value.size() > kLongest)
        return {};
    std::string word;
    while (!value.empty()) {
        const Utf8Character character = firstCharacter(value);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        const char32_t lower = lowerLetter(character.code);
        if (character.isWhole && lower != character.code)
            appendUtf8(word, lower);
        else
            word += value.substr(0, bytes);
        value.remove_prefix(bytes);
    }
    return word;
}

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

WordSense wordSense(std::string_view value)
{
    const std::string word = wordOf(value);
    if (contains(kNegativeWords, word))
        return WordSense::Negative;
    return contains(kPositiveWords, word) ? WordSense::Positive : WordSense::Unknown;
}

bool isNaturalPair(std::string_view negative, std::string_view positive)
{
    const std::string first = wordOf(negative);
    const std::string second = wordOf(positive);
    return std::ranges::any_of(
        kNaturalPairs, [&](const NaturalPair& pair) { return pair.negative == first && pair.positive == second; });
}

} // namespace core
