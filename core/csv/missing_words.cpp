#include "core/csv/missing_words.h"

#include "core/csv/text_encoding.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

/// Those of spreadsheets are written in capitals only, so that letters beyond ASCII need not be compared without case;
/// they stand here as the file has them and in lower case, as other programs compare.
constexpr auto kMissingWords = std::to_array<std::string_view>(
    {"na", "n/a", "nan", "null", "?", "-",
     // Of programs.
     "n.a.", "n.a", "n/d", "<na>", "<null>", "<none>", "<empty>", "(null)", "(none)", "(blank)", "(empty)", "(missing)",
     "\\n", "-nan", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan",
     // Of spreadsheets: English, also as others write them.
     "#n/a", "#na", "#n/a n/a", "#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#spill!", "#calc!",
     "#field!", "#getting_data",
     // German.
     "#nv", "#wert!", "#bezug!", "#zahl!", "#Überlauf!", "#überlauf!",
     // French.
     "#valeur!", "#nom?", "#nombre!", "#nul!",
     // Spanish, Italian, Portuguese.
     "#n/d", "#¡valor!", "#¡ref!", "#¿nombre?", "#¡num!", "#¡div/0!", "#¡nulo!", "#valore!", "#rif!", "#nome?",
     "#nullo!", "#valor!", "#nulo!", "#nÚm!", "#núm!",
     // Dutch.
     "#n/b", "#waarde!", "#verw!", "#naam?", "#getal!", "#leeg!", "#deel/0!",
     // Polish.
     "#n/d!", "#arg!", "#adr!", "#nazwa?", "#liczba!", "#zero!", "#dziel/0!",
     // Swedish, Danish and Norwegian.
     "#saknas!", "#referens!", "#namn?", "#ogiltigt!", "#division/0!", "#vÄrdefel!", "#värdefel!", "#i/t", "#vÆrdi!",
     "#værdi!", "#verdi!", "#navn?", "#reference!",
     // Russian.
     "#Н/Д", "#н/д", "#ЗНАЧ!", "#знач!", "#ССЫЛКА!", "#ссылка!", "#ИМЯ?", "#имя?", "#ЧИСЛО!", "#число!", "#ПУСТО!",
     "#пусто!", "#ДЕЛ/0!", "#дел/0!",
     // Answers among texts.
     ".", "..", "--", "---", "–", "—", "−", "none", "nil", "missing", "k.a."});

constexpr auto kAnswerWords =
    std::to_array<std::string_view>({"-", ".", "..", "--", "---", "–", "—", "−", "none", "nil", "missing", "k.a."});

constexpr auto kBlanks = std::to_array<std::string_view>({" ", "\t", "\u00A0", "\u202F", "\u2009", "\xA0"});

bool isPlainAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

bool hasWord(const std::vector<std::string>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

std::string missingWordOf(std::string_view text)
{
    return lowerCase(std::string(withoutBlanks(text)));
}

} // namespace

std::span<const std::string_view> missingWords()
{
    return kMissingWords;
}

bool isMissingWord(std::string_view text)
{
    static const MissingWords kWords = [] {
        TableFormat format;
        chooseMissingWords({}, format);
        return MissingWords(format);
    }();
    return kWords.meaningOf(text) != MissingWords::Meaning::None;
}

void chooseMissingWords(const TableFormatChoice& choice, TableFormat& format)
{
    const auto add = [&format](const std::string& text) {
        const std::string word = missingWordOf(text);
        if (!word.empty() && !hasWord(format.missingWords, word))
            format.missingWords.push_back(word);
        std::erase(format.answerWords, word);
    };
    format.missingWords.clear();
    format.answerWords.clear();
    if (choice.missingWords) {
        std::ranges::for_each(*choice.missingWords, add);
        format.answerWords = choice.answerWords.value_or(std::vector<std::string>());
    } else {
        format.missingWords.assign(kMissingWords.begin(), kMissingWords.end());
        format.answerWords.assign(kAnswerWords.begin(), kAnswerWords.end());
    }
    std::ranges::for_each(choice.alsoMissing, add);
    for (const std::string& text : choice.notMissing) {
        std::erase(format.missingWords, missingWordOf(text));
        std::erase(format.answerWords, missingWordOf(text));
    }
}

bool isSign(std::string_view text)
{
    // Letters beyond ASCII are letters, except dashes and the signs of Latin-1.
    constexpr std::string_view kDashes = "\xE2\x80";    // U+2000 to U+203F: punctuation
    constexpr std::string_view kOperators = "\xE2\x88"; // U+2200 to U+223F: operators
    constexpr std::string_view kLatinSigns = "\xC2";    // U+0080 to U+00BF
    while (!text.empty()) {
        const auto letter = static_cast<unsigned char>(text.front());
        if (letter < 0x80) {
            if (std::isalnum(letter) != 0)
                return false;
            text.remove_prefix(1);
        } else if (text.starts_with(kDashes) || text.starts_with(kOperators)) {
            text.remove_prefix(std::min<std::size_t>(text.size(), 3));
        } else if (text.starts_with(kLatinSigns)) {
            text.remove_prefix(std::min<std::size_t>(text.size(), 2));
        } else {
            return false;
        }
    }
    return true;
}

namespace {

/// Returns the bytes of the blank at the front or the back of a text; 0 if there is none.
std::size_t blankBytes(std::string_view text, bool atFront)
{
    const auto byte = static_cast<unsigned char>(text.empty() ? 'x' : atFront ? text.front() : text.back());
    if (byte > ' ' && byte < 0x80)
        return 0;
    for (const std::string_view blank : kBlanks) {
        // The byte A0 is a blank of Windows-1252, but also the end of letters in UTF-8.
        if ((atFront ? text.starts_with(blank) : text.ends_with(blank)) &&
            !(blank == "\xA0" && lookForUtf8(text, true).valid))
            return blank.size();
    }
    return 0;
}

} // namespace

std::string_view withoutBlanks(std::string_view text)
{
    while (const std::size_t bytes = blankBytes(text, true))
        text.remove_prefix(bytes);
    while (const std::size_t bytes = blankBytes(text, false))
        text.remove_suffix(bytes);
    return text;
}

MissingWords::MissingWords(const TableFormat& format)
{
    const auto begins = [this](std::string_view letters) {
        for (const char letter : letters)
            m_begins[static_cast<unsigned char>(letter)] = true;
    };
    begins(" \t");
    for (const std::string& word : format.missingWords) {
        if (word.empty())
            continue;
        const CellReading reading = readPlainNumber(word, '.');
        if (reading.meaning == CellMeaning::Number) {
            m_numbers.push_back(reading.number);
            begins("0123456789.+-");
        }
        const bool isAnswer = hasWord(format.answerWords, word);
        m_words.push_back({.text = word,
                           .meaning = !isAnswer      ? Meaning::Missing
                                      : isSign(word) ? Meaning::Sign
                                                     : Meaning::Answer});
        m_longest = std::max(m_longest, word.size());
        begins({word.data(), 1});
        if (const char first = word.front(); first >= 'a' && first <= 'z') {
            const char capital = static_cast<char>(first - 'a' + 'A');
            begins({&capital, 1});
        }
    }
    for (std::size_t byte = 0x80; byte < m_begins.size(); ++byte)
        m_begins.at(byte) = true;
    std::ranges::sort(m_words, {}, &Word::text);
}

MissingWords::Meaning MissingWords::meaningOf(std::string_view cell) const
{
    if (cell.empty())
        return Meaning::Missing;
    if (!m_begins[static_cast<unsigned char>(cell.front())])
        return Meaning::None;
    cell = withoutBlanks(cell);
    if (cell.empty())
        return Meaning::Missing;
    if (cell.size() <= m_longest) {
        const bool isConverted = !isPlainAscii(cell) && !lookForUtf8(cell, true).valid;
        const Meaning meaning = isConverted ? find(fromWindows1252(cell)) : find(cell);
        if (meaning != Meaning::None)
            return meaning;
    }
    if (!hasNumbers())
        return Meaning::None;
    const CellReading reading = readPlainNumber(cell, '.');
    return reading.meaning == CellMeaning::Number && containsNumber(reading.number) ? Meaning::Missing : Meaning::None;
}

bool MissingWords::containsNumber(double number) const
{
    return std::ranges::find(m_numbers, number) != m_numbers.end();
}

MissingWords::Meaning MissingWords::find(std::string_view cell) const
{
    const std::string word = lowerCase(std::string(cell));
    const auto found = std::ranges::lower_bound(m_words, word, {}, &Word::text);
    return found != m_words.end() && found->text == word ? found->meaning : Meaning::None;
}

} // namespace core
