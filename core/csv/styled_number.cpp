#include "core/csv/styled_number.h"

#include "core/csv/missing_words.h"
#include "core/csv/text_encoding.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

enum NumberMark : std::uint8_t {
    kNoMark,
    kComma,
    kPoint,
    kBlank,
    kNoBreak,
    kNarrowNoBreak,
    kThin,
    kApostrophe,
    kQuote
};

/// In the order of NumberMark.
constexpr std::array<std::string_view, 9> kNumberMarks{"", ",", ".", " ", "\u00A0", "\u202F", "\u2009", "'", "\u2019"};

constexpr std::string_view kMinusSign = "\u2212";

/// Signs and codes that are hardly ever anything else beside a number.
constexpr auto kCurrencies = std::to_array<std::string_view>(
    {"$",   "€",   "£",   "¥",   "₹",   "₽", "₩",   "₺",   "₪",   "₫",   "₴",   "₦",    "₱",   "₡",
     "₲",   "₸",   "₮",   "฿",   "¤",   "元",  "円",  "원",  "US$", "A$",  "C$",  "R$",   "HK$", "NZ$",
     "S$",  "NT$", "MX$", "kr",  "kr.", "zł",  "Kč",  "lei", "лв",  "лв.", "руб", "руб.", "Fr.", "SFr.",
     "DM",  "Rs",  "Rs.", "Rp",  "RM",  "TL",  "USD", "EUR", "GBP", "JPY", "CHF", "CAD",  "AUD", "NZD",
     "CNY", "RMB", "INR", "RUB", "BRL", "MXN", "ZAR", "SEK", "NOK", "DKK", "PLN", "CZK",  "HUF", "RON",
     "BGN", "HRK", "TRY", "ILS", "KRW", "SGD", "HKD", "TWD", "THB", "IDR", "MYR", "PHP",  "VND", "AED",
     "SAR", "EGP", "NGN", "KES", "ARS", "CLP", "COP", "PEN", "UAH", "KZT", "ISK", "PKR",  "BDT", "LKR"});

bool isNumeral(char letter)
{
    return letter >= '0' && letter <= '9';
}

constexpr MarkPairs bitOf(std::size_t group, char decimalMark)
{
    return MarkPairs{1} << (2 * group + (decimalMark == ',' ? 1 : 0));
}

/// Every group mark, or none, beside a decimal mark.
constexpr MarkPairs allWith(char decimalMark)
{
    MarkPairs pairs = 0;
    for (std::size_t group = 0; group < kNumberMarks.size(); ++group)
        if (group != (decimalMark == ',' ? kComma : kPoint))
            pairs |= bitOf(group, decimalMark);
    return pairs;
}

/// Converts what cannot be UTF-8, as far as the table's encoding is not decided yet.
class Utf8Cell {
public:
    explicit Utf8Cell(std::string_view text) : m_text(text)
    {
        const auto isBeyond = [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; };
        if (std::ranges::any_of(text, isBeyond) && !lookForUtf8(text, true).valid) {
            m_copy = fromWindows1252(text);
            m_text = m_copy;
        }
        m_text = withoutBlanks(m_text);
    }
    Utf8Cell(const Utf8Cell&) = delete;
    Utf8Cell& operator=(const Utf8Cell&) = delete;

    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string m_copy;
    std::string_view m_text;
};

std::string_view currencyOf(std::string_view text, bool atFront)
{
    std::string_view longest;
    if (text.empty())
        return longest;
    // Most are told apart by one letter.
    const char letter = atFront ? text.front() : text.back();
    for (const std::string_view currency : kCurrencies)
        if ((atFront ? currency.front() : currency.back()) == letter && currency.size() > longest.size() &&
            (atFront ? text.starts_with(currency) : text.ends_with(currency)))
            longest = currency;
    return longest;
}

/// Letters that touch a number are those of a code: PEN12.
std::string_view currencyAtFront(std::string_view text)
{
    const std::string_view currency = currencyOf(text, true);
    const auto isLetter = [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    };
    const bool isWord = !currency.empty() && isLetter(currency.back());
    const bool touches = currency.size() < text.size() && isNumeral(text[currency.size()]);
    return isWord && touches ? std::string_view() : currency;
}

/// A cell without what stands around its digits.
struct NumberParts {
    std::string_view body;
    std::string_view currency;
    bool hasSign = false;
    bool isApart = false; ///< a blank stands behind the sign
    bool negative = false;
    bool percent = false;
    bool brackets = false;
};

bool takeFront(std::string_view& text, NumberParts& parts)
{
    if (text.empty() || isNumeral(text.front()))
        return false;
    std::size_t bytes = 0;
    if (!parts.hasSign && !parts.brackets &&
        (text.front() == '-' || text.front() == '+' || text.starts_with(kMinusSign))) {
        parts.hasSign = true;
        parts.negative = text.front() != '+';
        bytes = text.front() == '-' || text.front() == '+' ? 1 : kMinusSign.size();
    } else if (!parts.hasSign && !parts.brackets && text.front() == '(' && text.ends_with(')')) {
        parts.brackets = parts.negative = true;
        text.remove_suffix(1);
        bytes = 1;
    } else if (parts.currency.empty()) {
        parts.currency = currencyAtFront(text);
        bytes = parts.currency.size();
    }
    const std::string_view rest = text.substr(bytes);
    text = withoutBlanks(rest);
    parts.isApart = parts.isApart || (parts.hasSign && parts.currency.empty() && text.size() < rest.size());
    return bytes > 0;
}

bool takeBack(std::string_view& text, NumberParts& parts)
{
    if (text.empty() || isNumeral(text.back()))
        return false;
    std::size_t bytes = 0;
    if (text.back() == '%' && !parts.percent) {
        parts.percent = true;
        bytes = 1;
    } else if (parts.currency.empty() && !parts.percent) {
        parts.currency = currencyOf(text, false);
        bytes = parts.currency.size();
    }
    text = withoutBlanks(text.substr(0, text.size() - bytes));
    return bytes > 0;
}

NumberParts partsOf(std::string_view text)
{
    NumberParts parts;
    // A currency may stand behind brackets: (5.00) EUR.
    if (text.starts_with('(') && !text.ends_with(')'))
        takeBack(text, parts);
    while (takeFront(text, parts)) {
    }
    while (takeBack(text, parts)) {
    }
    const bool isMoneyInPercent = parts.percent && !parts.currency.empty();
    // A sign apart from its number is that of a list, unless a currency stands between.
    const bool isOfList = parts.isApart && parts.currency.empty();
    parts.body = isMoneyInPercent || isOfList ? std::string_view() : text;
    return parts;
}

constexpr std::size_t kMaxRuns = 16;
constexpr std::size_t kMaxBytes = 64; ///< of a number that is not written plainly

/// The digits of a number between its marks.
struct DigitRuns {
    std::array<std::string_view, kMaxRuns> digits;
    std::array<NumberMark, kMaxRuns> marks{}; ///< behind the digits of the same place
    std::size_t count = 0;                    ///< 0: they are none of a number
    std::string_view exponent;

    [[nodiscard]] std::size_t markCount() const { return count == 0 ? 0 : count - 1; }
};

NumberMark markAt(std::string_view text)
{
    for (std::size_t mark = kComma; mark < kNumberMarks.size(); ++mark)
        if (text.starts_with(kNumberMarks.at(mark)))
            return static_cast<NumberMark>(mark);
    return kNoMark;
}

bool isExponent(std::string_view text)
{
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return !text.empty() && std::ranges::all_of(text, isNumeral);
}

DigitRuns runsOf(std::string_view body)
{
    DigitRuns runs;
    if (body.empty() || body.size() > kMaxBytes)
        return runs;
    for (;;) {
        std::size_t digits = 0;
        while (digits < body.size() && isNumeral(body[digits]))
            ++digits;
        runs.digits.at(runs.count) = body.substr(0, digits);
        body.remove_prefix(digits);
        ++runs.count;
        if (body.empty())
            return runs;
        if ((body.front() == 'e' || body.front() == 'E') && isExponent(body)) {
            runs.exponent = body;
            return runs;
        }
        const NumberMark mark = markAt(body);
        if (mark == kNoMark || runs.count == kMaxRuns)
            return {};
        runs.marks.at(runs.count - 1) = mark;
        body.remove_prefix(kNumberMarks.at(mark).size());
    }
}

/// Returns whether the first `groups` runs are groups of thousands.
bool areGroups(const DigitRuns& runs, std::size_t groups)
{
    const std::string_view first = runs.digits[0];
    if (first.empty() || first.size() > 3 || first.front() == '0' || runs.digits.at(groups - 1).size() != 3)
        return false;
    const auto areAll = [&](std::size_t size) {
        return std::all_of(runs.digits.begin() + 1, runs.digits.begin() + static_cast<std::ptrdiff_t>(groups) - 1,
                           [size](std::string_view run) { return run.size() == size; });
    };
    return areAll(3) || (runs.marks[0] == kComma && first.size() < 3 && areAll(2));
}

MarkPairs pairsOf(const DigitRuns& runs, const NumberParts& parts, char decimalMark)
{
    const NumberMark decimal = decimalMark == ',' ? kComma : kPoint;
    const std::size_t marks = runs.markCount();
    const bool hasDecimal = marks > 0 && runs.marks.at(marks - 1) == decimal;
    const std::size_t groupMarks = marks - (hasDecimal ? 1U : 0U);
    if (groupMarks == 0) {
        const bool hasDigits = !runs.digits[0].empty() || (hasDecimal && !runs.digits[1].empty());
        if (!hasDigits)
            return 0;
        return runs.exponent.empty() ? allWith(decimalMark) : bitOf(kNoMark, decimalMark);
    }
    const NumberMark group = runs.marks[0];
    const auto isOther = [group](NumberMark mark) { return mark != group; };
    if (group == decimal || !runs.exponent.empty() ||
        std::any_of(runs.marks.begin(), runs.marks.begin() + static_cast<std::ptrdiff_t>(groupMarks), isOther))
        return 0;
    // +420 123 456 789 is a telephone.
    const bool isTelephone = parts.hasSign && !parts.negative && group >= kBlank && group <= kThin;
    return !isTelephone && areGroups(runs, groupMarks + 1) ? bitOf(group, decimalMark) : 0;
}

bool isAddress(const DigitRuns& runs)
{
    constexpr std::size_t kParts = 4;
    constexpr std::string_view kLargest = "255";
    return runs.count == kParts && std::all_of(runs.digits.begin(), runs.digits.begin() + kParts, [&](auto run) {
               return run.size() < kLargest.size() || (run.size() == kLargest.size() && run <= kLargest);
           });
}

std::size_t groupOf(const NumberStyle& style)
{
    return static_cast<std::size_t>(std::ranges::find(kNumberMarks, style.groupMark) - kNumberMarks.begin());
}

/// Returns what a text that is longer than other numbers is if it is written plainly.
NumberLook lookAtLongNumber(std::string_view text)
{
    NumberLook look;
    for (const char mark : {'.', ','})
        if (readPlainNumber(text, mark).meaning != CellMeaning::Text)
            look.pairs |= bitOf(kNoMark, mark);
    return look;
}

} // namespace

NumberLook lookAtNumber(std::string_view text)
{
    const Utf8Cell cell(text);
    if (cell.text().size() > kMaxBytes)
        return lookAtLongNumber(cell.text());
    const NumberParts parts = partsOf(cell.text());
    const DigitRuns runs = runsOf(parts.body);
    NumberLook look;
    if (runs.count == 0)
        return look;
    look.pairs = pairsOf(runs, parts, '.') | pairsOf(runs, parts, ',');
    look.currency = parts.currency;
    look.percent = parts.percent;
    look.brackets = parts.brackets;
    look.marks = runs.markCount();
    for (std::size_t i = 0; i < runs.count; ++i) {
        look.digits += runs.digits.at(i).size();
        look.hasComma = look.hasComma || runs.marks.at(i) == kComma;
        look.hasPoint = look.hasPoint || runs.marks.at(i) == kPoint;
    }
    look.onlyDigits = look.digits == cell.text().size();
    look.leadingZero = look.onlyDigits && look.digits > 1 && cell.text().front() == '0';
    look.looksLikeAddress = look.hasPoint && isAddress(runs);
    return look;
}

CellReading readStyledNumber(std::string_view text, const NumberStyle& style)
{
    constexpr CellReading kNone{.meaning = CellMeaning::Text};
    const Utf8Cell cell(text);
    const NumberParts parts = partsOf(cell.text());
    const DigitRuns runs = runsOf(parts.body);
    const std::size_t group = groupOf(style);
    const bool isWritten = group != kNoMark || style.percent || !style.currency.empty();
    if (runs.count == 0 || group == kNumberMarks.size() || parts.percent != style.percent ||
        (!parts.currency.empty() && parts.currency != style.currency) || (parts.brackets && !isWritten) ||
        (pairsOf(runs, parts, style.decimalMark) & bitOf(group, style.decimalMark)) == 0)
        return kNone;
    std::array<char, kMaxBytes + 1> plain{};
    std::size_t size = 0;
    const auto append = [&plain, &size](std::string_view more) {
        std::ranges::copy(more, plain.begin() + static_cast<std::ptrdiff_t>(size));
        size += more.size();
    };
    append(parts.negative ? "-" : "");
    for (std::size_t i = 0; i < runs.count; ++i) {
        append(runs.digits.at(i));
        if (i + 1 < runs.count && runs.marks.at(i) == (style.decimalMark == ',' ? kComma : kPoint))
            append(".");
    }
    append(runs.exponent);
    constexpr double kPercent = 100.0;
    CellReading reading = readPlainNumber({plain.data(), size}, '.');
    if (style.percent)
        reading.number /= kPercent;
    return reading;
}

std::optional<NumberStyle> simplestStyle(MarkPairs pairs, char decimalMark)
{
    for (const char mark : {decimalMark, decimalMark == ',' ? '.' : ','})
        for (std::size_t group = 0; group < kNumberMarks.size(); ++group)
            if ((pairs & bitOf(group, mark)) != 0)
                return NumberStyle{.decimalMark = mark, .groupMark = std::string(kNumberMarks.at(group))};
    return std::nullopt;
}

bool allowsBoth(MarkPairs pairs, char mark)
{
    const MarkPairs decimals = bitOf(kNoMark, mark);
    const MarkPairs thousands = mark == ',' ? bitOf(kComma, '.') : bitOf(kPoint, ',');
    return (pairs & decimals) != 0 && (pairs & thousands) != 0;
}

MarkPairs allMarkPairs()
{
    return allWith('.') | allWith(',');
}

MarkPairs pairsWith(char decimalMark)
{
    return allWith(decimalMark);
}

} // namespace core
