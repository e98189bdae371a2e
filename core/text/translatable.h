#pragma once

// For sources of core only, which have no Qt: the word that Qt's lupdate looks for. The window translates these texts.
#define QT_TRANSLATE_NOOP(context, text) text
