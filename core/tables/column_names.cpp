#include "core/tables/column_names.h"

#include "core/tables/label_words.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace core {

namespace {

/// The words of a name in lower case: of "customerID", "Kunden-Nr." and "zip_code" each has two.
std::vector<std::string> wordsOfName(std::string_view name)
{
    constexpr std::size_t kLongest = 256;
    std::string parted;
    char before = ' ';
    for (const char letter : name.substr(0, kLongest)) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        const bool isDigit = letter >= '0' && letter <= '9';
        const bool isLetter =
            isCapital || (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
        if (isCapital && before >= 'a' && before <= 'z')
            parted += ' ';
        parted += isLetter || isDigit ? letter : ' ';
        before = letter;
    }
    parted = foldedText(parted);
    std::vector<std::string> words(1);
    for (const char letter : parted) {
        if (letter != ' ')
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

template <std::size_t Count>
bool isAmongWords(const std::array<std::string_view, Count>& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

/// At the end of a name.
constexpr auto kIdentifierWords = std::to_array<std::string_view>(
    {"id",         "ids",    "nr",      "number", "code",   "key",    "uuid",       "guid",
     "serial",     "nummer", "kennung", "numéro", "numero", "número", "identifier", "schlüssel",
     "kennziffer", "номер",  "код",     "编号",   "番号",   "id番号"});
/// As the whole name.
constexpr auto kWholeIdentifierNames =
    std::to_array<std::string_view>({"no", "num", "index", "idx", "row", "rownum", "rowid", "rownumber", "seqn"});
/// Before "id" in one word.
constexpr auto kNamedThings = std::to_array<std::string_view>(
    {"customer", "client",  "passenger",   "user",    "order",    "patient", "employee", "product", "item",
     "account",  "person",  "member",      "student", "session",  "device",  "case",     "record",  "row",
     "sample",   "subject", "transaction", "loan",    "policy",   "claim",   "house",    "invoice", "kunden",
     "personen", "artikel", "objekt",      "object",  "instance", "card",    "movie",    "song",    "game"});
constexpr auto kMeasurementWords = std::to_array<std::string_view>(
    {"mass",    "temperature", "temp",    "pressure",   "speed",      "power",   "energy",   "depth",     "score",
     "year",    "age",         "g",       "kg",         "cm",         "mm",      "eur",      "usd",       "euro",
     "euros",   "dollars",     "hp",      "masse",      "temperatur", "druck",   "jahr",     "alter",     "income",
     "price",   "salary",      "wage",    "wages",      "amount",     "amt",     "balance",  "charge",    "charges",
     "cost",    "costs",       "fare",    "population", "area",       "weight",  "size",     "sqft",      "distance",
     "revenue", "sales",       "total",   "sum",        "value",      "capital", "duration", "time",      "gain",
     "loss",    "pay",         "bill",    "limit",      "count",      "length",  "width",    "height",    "volume",
     "mileage", "km",          "miles",   "budget",     "debt",       "credit",  "spent",    "spending",  "profit",
     "votes",   "views",       "steps",   "calories",   "einkommen",  "preis",   "gehalt",   "lohn",      "betrag",
     "kosten",  "umsatz",      "fläche",  "gewicht",    "summe",      "wert",    "dauer",    "einwohner", "revenu",
     "prix",    "salaire",     "montant", "surface",    "poids",      "precio",  "salario",  "importe",   "ingresos",
     "prezzo",  "stipendio",   "importo", "preço",      "renda",      "valor",   "цена",     "доход"});

constexpr auto kPostalWords = std::to_array<std::string_view>(
    {"zip", "zipcode", "zipcodes", "zips", "postcode", "postcodes", "postalcode", "plz", "postleitzahl", "psč",
     "postnr", "postnummer", "postalcodes", "codepostal", "codigopostal", "códigopostal", "codicepostale"});
/// Two words that follow each other.
constexpr auto kPostalPairs =
    std::to_array<std::string_view>({"postal code", "post code", "postal codes", "code postal", "codes postaux",
                                     "código postal", "codigo postal", "codice postale", "post nr", "post nummer"});
/// Words with other meanings, as market cap and chest pain.
constexpr auto kDoubtfulPostalWords = std::to_array<std::string_view>({"cap", "cp", "psc"});

} // namespace

bool isNameOfIdentifier(std::string_view name)
{
    const std::vector<std::string> words = wordsOfName(name);
    if (words.empty())
        return false;
    const std::string& last = words.back();
    if (isAmongWords(kIdentifierWords, last) || words.front() == "unnamed")
        return true;
    if (words.size() == 1 && isAmongWords(kWholeIdentifierNames, last))
        return true;
    if (last == "no")
        return words.size() > 1;
    return words.size() == 1 && last.ends_with("id") &&
           isAmongWords(kNamedThings, std::string_view(last).substr(0, last.size() - 2));
}

bool isNameOfMeasurement(std::string_view name)
{
    return std::ranges::any_of(wordsOfName(name),
                               [](const std::string& word) { return isAmongWords(kMeasurementWords, word); });
}

bool isNameOfPostalCode(std::string_view name, bool isCertain)
{
    const std::vector<std::string> words = wordsOfName(name);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (isAmongWords(kPostalWords, words[i]) || (!isCertain && isAmongWords(kDoubtfulPostalWords, words[i])) ||
            (i > 0 && isAmongWords(kPostalPairs, words[i - 1] + " " + words[i])))
            return true;
    return false;
}

void makeNamesDistinct(std::vector<std::string>& names, std::vector<Phrase>& notes)
{
    constexpr std::size_t kMaxNotes = 10;
    const std::unordered_set<std::string> given(names.begin(), names.end());
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, std::size_t> occurrences;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string old = names[i];
        const std::string wanted = old.empty() ? "Column " + std::to_string(i + 1) : old;
        std::string name = wanted;
        // A name of the table stays with its own column.
        const auto isFree = [&](const std::string& one) {
            return !taken.contains(one) && (one == old || !given.contains(one));
        };
        std::size_t& occurrence = occurrences[wanted];
        while (!isFree(name))
            name = wanted + " (" + std::to_string(++occurrence + 1) + ")";
        taken.insert(name);
        names[i] = name;
        if (name == old || ++changed > kMaxNotes)
            continue;
        const std::string number = std::to_string(i + 1);
        notes.push_back(
            old.empty() ? Phrase{QT_TRANSLATE_NOOP("Table", "Column %1 has no name."), {number}}
                        : Phrase{QT_TRANSLATE_NOOP("Table", "Column %1 is called %2, because %3 has its name already."),
                                 {number, name, old}});
    }
    if (changed > kMaxNotes)
        notes.push_back({QT_TRANSLATE_NOOP("Table", "%1 further columns were named likewise."),
                         {std::to_string(changed - kMaxNotes)}});
}

std::vector<std::string> distinctNames(std::vector<std::string> names)
{
    std::vector<Phrase> notes;
    makeNamesDistinct(names, notes);
    return names;
}

} // namespace core
