#include "ui/text/write_notes_text.h"

#include "core/io/write_notes.h"
#include "ui/text/translated_text.h"

#include <QStringList>

namespace ui {

QString writeNotesText(const core::WriteNotes& notes)
{
    QStringList lines;
    for (const core::Phrase& note : notes.list())
        lines.append(translated("WriteNotes", note));
    return lines.join(u' ');
}

} // namespace ui
