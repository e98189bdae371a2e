#include "core/tables/label_words.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <initializer_list>
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
                                                                 {"io", "nio"},
                                                                 {"无", "有"}});

/// In lower case. Words that mean the opposite in another of these languages are missing here.
constexpr std::array kNegativeWords = std::to_array<std::string_view>(
    {// No.
     "no", "nein", "non", "não", "nao", "nee", "nej", "nei", "nie", "ne", "нет", "ні", "не", "nem", "hayır", "hayir",
     "όχι", "οχι", "ei", "不是", "否", "いいえ", "아니오", "아니요", "لا", "לא", "नहीं", "không",
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
     "inactive", "inaktiv", "disabled",
     // Nothing found, in tests and checks.
     "tested_negative", "notckd", "ham", "legit", "legitimate", "genuine", "ok", "i.o.", "i.o", "i. o.",
     // Customers who did not go.
     "stayed", "existing",
     // Signs.
     "✗", "✘", "✖", "❌"});

constexpr std::array kPositiveWords = std::to_array<std::string_view>(
    {// Yes.
     "yes", "ja", "oui", "si", "sí", "sì", "sim", "да", "так", "tak", "ano", "áno", "igen", "evet", "ναι", "jah", "jo",
     "kyllä", "是", "はい", "예", "네", "نعم", "כן", "हाँ", "हां",
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
     "active", "aktiv", "enabled",
     // Something found, in tests and checks.
     "tested_positive", "ckd", "spam", "fraud", "fraudulent", "defekt", "defective", "nok", "n.i.o.", "n.i.o",
     "n. i. o.",
     // Customers who went.
     "churned", "attrited",
     // Events.
     "died", "dead", "deceased", "rain",
     // Signs, of which some are followed by the mark of a picture.
     "✓", "✔", "✔\uFE0F", "✅"});

/// Words that say of one of two names that it is the other one's opposite, in lower case.
constexpr auto kNegations = std::to_array<std::string_view>(
    {"no",    "not",    "non",    "did not", "does not", "is not", "was not", "without", "kein",
     "keine", "keinen", "keiner", "nicht",   "ohne",     "pas",    "pas de",  "pas d",   "sans",
     "sin",   "senza",  "sem",    "não",     "nao",      "geen",   "niet",    "zonder",  "inte",
     "ikke",  "ingen",  "nie",    "bez",     "не",       "без",    "нет",     "ei"});
/// Likewise at the beginning of a word.
constexpr auto kNegatingStarts = std::to_array<std::string_view>({"un", "in", "non", "not", "no", "nicht", "kein"});

/// Words for somebody who lives, as values and as names of columns, in lower case.
constexpr auto kSurvivors =
    std::to_array<std::string_view>({"survived", "survivor", "survival", "alive", "überlebt", "ueberlebt"});

/// The letters of Latin, Greek and Cyrillic that the words above have, in lower case.
char32_t lowerLetter(char32_t letter)
{
    const auto isFrom = [letter](char32_t first, char32_t last) { return letter >= first && letter <= last; };
    constexpr char32_t kTimes = U'×';
    constexpr char32_t kDottedCapital = U'İ';
    if (isFrom(U'A', U'Z') || (isFrom(U'À', U'Þ') && letter != kTimes) || isFrom(U'Α', U'Ω') || isFrom(U'А', U'Я'))
        return letter + 0x20;
    if (letter == U'Ά')
        return U'ά';
    if (isFrom(U'Έ', U'Ί'))
        return letter + (U'έ' - U'Έ');
    if (letter == U'Ό')
        return U'ό';
    if (letter == U'Ύ' || letter == U'Ώ')
        return letter + (U'ύ' - U'Ύ');
    if (isFrom(U'Ѐ', U'Џ'))
        return letter + (U'і' - U'І');
    if (letter == kDottedCapital)
        return U'i';
    if (letter == U'Ÿ')
        return U'ÿ';
    // Capitals of Latin Extended-A are even, but odd in two blocks.
    const bool isOdd = isFrom(U'Ĺ', U'ň') || isFrom(U'Ź', U'ž');
    const bool isEven = isFrom(U'Ā', U'ķ') || isFrom(U'Ŋ', U'ŷ');
    if ((isOdd && letter % 2 == 1) || (isEven && letter % 2 == 0))
        return letter + 1;
    return letter;
}

/// The value in lower case without surrounding spaces; empty if it is longer than any word.
std::string wordOf(std::string_view value)
{
    constexpr std::size_t kLongest = 64;
    return withoutSpaces(value).size() > kLongest ? std::string() : foldedText(value);
}

/// The spellings of yes and of no that are used together, in lower case, with a blank before and behind each.
struct AnswerWords {
    std::string_view negative;
    std::string_view positive;
};

constexpr std::array kAnswerWords =
    std::to_array<AnswerWords>({{" n no f false 0 ", " y yes t true 1 "},
                                {" n nein f falsch false 0 ", " j ja w wahr true 1 "},
                                {" n non f faux false 0 ", " o oui v vrai true 1 "},
                                {" n no f falso false 0 ", " s si sí sì v verdadero vero true 1 "},
                                {" n não nao f falso false 0 ", " s sim v verdadeiro true 1 "},
                                {" n nee onwaar false 0 ", " j ja waar true 1 "},
                                {" n nej falsk falskt false 0 ", " j ja sann sant true 1 "},
                                {" n nei usann false 0 ", " j ja sann true 1 "},
                                {" n nie f fałsz false 0 ", " t tak prawda true 1 "},
                                {" n ne nepravda false 0 ", " a ano áno pravda true 1 "},
                                {" h hayır hayir yanlış false 0 ", " e evet doğru true 1 "},
                                {" н нет ложь false 0 ", " д да истина true 1 "},
                                {" n no off disabled 0 ", " y yes on enabled 1 "},
                                {" - − neg negative negativ 0 ", " + pos positive positiv 1 "},
                                {" 否 不是 0 ", " 是 1 "},
                                {" いいえ 0 ", " はい 1 "}});

WordSense senseAmong(const AnswerWords& words, const std::string& word)
{
    const std::string wanted = ' ' + word + ' ';
    if (words.negative.find(wanted) != std::string_view::npos)
        return WordSense::Negative;
    return words.positive.find(wanted) != std::string_view::npos ? WordSense::Positive : WordSense::Unknown;
}

/// Returns what the words say as spellings of yes and no of one language; nothing unless all of them and both answers
/// do.
std::vector<WordSense> answersOf(const std::vector<std::string>& words)
{
    for (const AnswerWords& system : kAnswerWords) {
        std::vector<WordSense> senses;
        senses.reserve(words.size());
        for (const std::string& word : words)
            senses.push_back(senseAmong(system, word));
        const auto has = [&senses](WordSense sense) { return std::ranges::find(senses, sense) != senses.end(); };
        if (!has(WordSense::Unknown) && has(WordSense::Negative) && has(WordSense::Positive))
            return senses;
    }
    return {};
}

/// The words of a name in lower case; only blanks, ASCII punctuation and dashes part them.
std::vector<std::string> wordsIn(std::string_view name)
{
    std::vector<std::string> words;
    bool isInside = false;
    const std::string folded = wordOf(name);
    for (std::string_view rest = folded; !rest.empty();) {
        const Utf8Character character = firstCharacter(rest);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        const bool isPlain = (character.code >= U'a' && character.code <= U'z') ||
                             (character.code >= U'0' && character.code <= U'9') || character.code >= 0x80;
        const bool isDash = character.code == U'–' || character.code == U'—' || character.code == U'−';
        if (isPlain && !isDash) {
            if (!isInside)
                words.emplace_back();
            words.back() += rest.substr(0, bytes);
        }
        isInside = isPlain && !isDash;
        rest.remove_prefix(bytes);
    }
    return words;
}

/// The words that two names share, and those that only one of them has.
struct Contrast {
    std::vector<std::string> common;
    std::array<std::vector<std::string>, 2> own;
};

/// Numbers, as in "0 - no", are neither.
Contrast contrastOf(std::string_view first, std::string_view second)
{
    const auto isNumber = [](const std::string& word) {
        return word.find_first_not_of("0123456789") == std::string::npos;
    };
    Contrast contrast;
    contrast.own[1] = wordsIn(second);
    for (const std::string& word : wordsIn(first)) {
        const auto same = std::ranges::find(contrast.own[1], word);
        const bool isCommon = same != contrast.own[1].end();
        (isCommon ? contrast.common : contrast.own[0]).push_back(word);
        if (isCommon)
            contrast.own[1].erase(same);
    }
    for (std::vector<std::string>& words : contrast.own)
        std::erase_if(words, isNumber);
    return contrast;
}

std::string joinedWords(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Returns whether the first is the second with a negation: "not" beside nothing, or "unpaid" beside "paid".
bool negates(const std::string& first, const std::string& second)
{
    if (second.empty())
        return contains(kNegations, first);
    constexpr std::size_t kMinBytes = 3;
    return second.size() >= kMinBytes && second.find(' ') == std::string::npos && first.ends_with(second) &&
           contains(kNegatingStarts, first.substr(0, first.size() - second.size()));
}

/// Returns what a name says that is compared with a name of another beginning: "no" and "no, never".
WordSense senseOfOwn(const std::vector<std::string>& own)
{
    const WordSense whole = wordSense(joinedWords(own));
    return whole != WordSense::Unknown || own.empty() ? whole : wordSense(own.front());
}

/// Returns which of two names is positive by the words that only it has.
std::optional<std::size_t> positiveByOwnWords(const Contrast& contrast)
{
    const std::array<std::string, 2> own{joinedWords(contrast.own[0]), joinedWords(contrast.own[1])};
    const std::array<WordSense, 2> senses{wordSense(own[0]), wordSense(own[1])};
    for (const std::size_t one : {0U, 1U})
        if (senses[one] != senses[1 - one] && senses[one] != WordSense::Unknown)
            return senses[one] == WordSense::Positive ? one : 1 - one;
    const std::array<WordSense, 2> starts{senseOfOwn(contrast.own[0]), senseOfOwn(contrast.own[1])};
    for (const std::size_t one : {0U, 1U})
        if (starts[one] == WordSense::Positive && starts[1 - one] == WordSense::Negative)
            return one;
    return std::nullopt;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [text](std::string_view start) { return text.starts_with(start); });
}

} // namespace

std::string_view withoutSpaces(std::string_view text)
{
    static constexpr std::string_view kSpaces = " \t\r\n\v\f";
    constexpr std::string_view kNoBreak = "\u00A0";
    const auto isSpace = [](char letter) { return kSpaces.find(letter) != std::string_view::npos; };
    for (;;) {
        if (text.starts_with(kNoBreak))
            text.remove_prefix(kNoBreak.size());
        else if (text.ends_with(kNoBreak))
            text.remove_suffix(kNoBreak.size());
        else if (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        else
            return text;
    }
}

std::string foldedText(std::string_view text)
{
    text = withoutSpaces(text);
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        const char32_t lower = lowerLetter(character.code);
        if (character.isWhole && lower != character.code)
            appendUtf8(folded, lower);
        else
            folded += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return folded;
}

std::string answerKey(std::string_view value)
{
    std::string key = foldedText(value);
    const std::size_t end = key.find_last_not_of('.') + 1;
    if (end > 0)
        key.resize(end);
    return key;
}

std::vector<std::size_t> sameAnswers(const std::vector<std::string>& values)
{
    std::vector<std::string> words(values.size());
    std::ranges::transform(values, words.begin(), answerKey);
    const std::vector<WordSense> senses = answersOf(words);
    std::vector<std::size_t> first(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        first[i] = static_cast<std::size_t>((senses.empty() ? std::ranges::find(words, words[i]) - words.begin()
                                                            : std::ranges::find(senses, senses[i]) - senses.begin()));
    return first;
}

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

std::optional<std::size_t> positiveByContrast(std::string_view first, std::string_view second)
{
    const std::array<std::string_view, 2> names{withoutSpaces(first), withoutSpaces(second)};
    for (const std::size_t one : {0U, 1U})
        if (startsWithAny(names[one], {">", "≥"}) && startsWithAny(names[1 - one], {"<", "≤"}))
            return one;
    const Contrast contrast = contrastOf(first, second);
    const std::array<std::string, 2> own{joinedWords(contrast.own[0]), joinedWords(contrast.own[1])};
    // A negated word for a negative result is positive: "not healthy" means sick.
    const bool isTurned = std::ranges::any_of(
        contrast.common, [](const std::string& word) { return wordSense(word) == WordSense::Negative; });
    for (const std::size_t one : {0U, 1U})
        if (negates(own[one], own[1 - one])) {
            const bool isPositive = isTurned || wordSense(own[1 - one]) == WordSense::Negative;
            return isPositive ? one : 1 - one;
        }
    return positiveByOwnWords(contrast);
}

bool saysAlive(std::string_view text)
{
    return contains(kSurvivors, wordOf(text));
}

} // namespace core
