#pragma once

// Marks texts for Qt's lupdate in sources of core, which do not use Qt. The window translates these texts.
#define QT_TRANSLATE_NOOP(context, text) text
