#pragma once

#include <QString>

namespace core {
class WriteNotes;
} // namespace core

namespace ui {

/// Returns what file systems refused to files that were written all the same, translated: "f.csv: written in its place,
/// because …". Empty if nothing.
QString writeNotesText(const core::WriteNotes& notes);

} // namespace ui
