#pragma once

#include "core/csv/cell_text.h"
#include "core/csv/table_format.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Returns the words that programs and spreadsheets write for nothing; the ASCII letters are in lower case. A table can
/// have other ones: see TableFormat::missingWords.
std::span<const std::string_view> missingWords();

/// Returns whether a cell is empty or one of missingWords(). Ignores surrounding blanks and the case of ASCII letters.
bool isMissingWord(std::string_view text);

/// Sets the words of a format: the chosen list or missingWords(), with `alsoMissing` and without `notMissing`. A word
/// that the user gave is missing everywhere.
void chooseMissingWords(const TableFormatChoice& choice, TableFormat& format);

/// Knows which cells of a table are missing. Ignores surrounding blanks and the case of ASCII letters.
class MissingWords {
public:
    enum class Meaning {
        None,    ///< an ordinary cell
        Missing, ///< missing in every column
        Answer,  ///< missing among numbers, an answer among texts
        Sign     ///< missing, unless all other texts of the column are signs as well
    };

    explicit MissingWords(const TableFormat& format);

    /// Returns what a cell means; an empty one is missing. A word that is a number means all cells of this value.
    [[nodiscard]] Meaning meaningOf(std::string_view cell) const;
    [[nodiscard]] bool hasNumbers() const { return !m_numbers.empty(); }
    /// Returns whether cells of this value are missing.
    [[nodiscard]] bool containsNumber(double number) const;

private:
    struct Word {
        std::string text;
        Meaning meaning;
    };

    [[nodiscard]] Meaning find(std::string_view cell) const;

    std::vector<Word> m_words; ///< sorted
    std::vector<double> m_numbers;
    std::array<bool, 256> m_begins{}; ///< whether a word, or the bytes of one in another encoding, begins so
    std::size_t m_longest = 0;
};

/// Returns whether a text is a sign or several: it has neither letters nor digits.
bool isSign(std::string_view text);

/// Returns a text without the blanks around it: spaces, tabs and no-break spaces.
std::string_view withoutBlanks(std::string_view text);

} // namespace core
