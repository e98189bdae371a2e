#include "ui/text/translated_text.h"

#include "core/text/visible_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <QCoreApplication>

#include <string>

namespace ui {

QString translated(const char* context, std::string_view text)
{
    return QCoreApplication::translate(context, std::string(text).c_str());
}

QString translated(const char* context, const core::Phrase& phrase)
{
    const std::string pattern = translated(context, std::string_view(phrase.pattern)).toStdString();
    core::Phrase shown{pattern.c_str(), phrase.arguments};
    for (core::PhraseArgument& argument : shown.arguments)
        argument.text = argument.isNumber ? spelled(argument.text).toStdString() : core::visibleText(argument.text);
    return QString::fromStdString(shown.english());
}

} // namespace ui
