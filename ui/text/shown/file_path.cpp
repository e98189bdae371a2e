#include "ui/text/shown/file_path.h"

#include "core/text/utf8.h"
#include "ui/text/shown/shown_text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kPathLetters = 72;
constexpr char16_t kFirstByteLetter = 0xEF80; // as MirBSD has it, for bytes from 0x80
constexpr char16_t kLastByteLetter = 0xEFFF;
constexpr char16_t kByteLetters = 0xEF00;

bool isByteLetter(QChar letter)
{
    return letter >= QChar(kFirstByteLetter) && letter <= QChar(kLastByteLetter);
}

QString withoutHome(const QString& path)
{
    const QString home = QDir::homePath();
    const bool isInside = home != QDir::rootPath() && path.startsWith(home) && path.mid(home.size()).startsWith(u'/');
    return isInside ? u'~' + path.mid(home.size()) : path;
}

QString shortenedName(const QString& name, qsizetype letters)
{
    if (name.size() <= letters)
        return name;
    const qsizetype half = (letters - 1) / 2;
    QString left = name.left(half);
    QString right = name.right(half);
    if (left.back().isHighSurrogate())
        left.chop(1);
    if (right.front().isLowSurrogate())
        right.remove(0, 1);
    return left + u'…' + right;
}

/// Leaves out folders between the first and the last ones, or, where that is not enough, letters of the name.
QString shortenedPath(const QString& path)
{
    if (path.size() <= kPathLetters)
        return path;
    const qsizetype last = path.lastIndexOf(u'/');
    const qsizetype first = std::min(path.indexOf(u'/', 1), last);
    const QString begin = first > 0 && first < last ? path.left(first) + QStringLiteral("/…") : path.left(last);
    const qsizetype room = kPathLetters - begin.size();
    if (const qsizetype from = path.indexOf(u'/', std::max(first + 1, path.size() - room)); from >= 0)
        return begin + path.mid(from);
    return begin + u'/' + shortenedName(path.mid(last + 1), std::max<qsizetype>(room - 1, kPathLetters / 2));
}

} // namespace

QString pathText(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    while (!bytes.empty()) {
        const core::Utf8Character character = core::firstCharacter(bytes);
        if (character.isWhole && (character.code < kFirstByteLetter || character.code > kLastByteLetter)) {
            text += QStringView(QChar::fromUcs4(character.code));
            bytes.remove_prefix(character.bytes);
        } else {
            text += QChar(kByteLetters + static_cast<unsigned char>(bytes.front()));
            bytes.remove_prefix(1);
        }
    }
    return text;
}

std::string pathBytes(const QString& text)
{
    std::string bytes;
    for (const auto* at = text.begin(); at != text.end();) {
        const auto* const next = std::find_if(at, text.end(), isByteLetter);
        bytes += QStringView(at, next).toUtf8().toStdString();
        for (at = next; at != text.end() && isByteLetter(*at); ++at)
            bytes += static_cast<char>(at->unicode() - kByteLetters);
    }
    return bytes;
}

QString pathOf(const QUrl& url)
{
    if (!url.isLocalFile() || !url.host().isEmpty())
        return url.toLocalFile();
    return pathText(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()).toStdString());
}

QString wholePath(const QString& path)
{
    return shownText(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()));
}

QString shownPath(const QString& path)
{
    return shortenedPath(withoutHome(wholePath(path)));
}

} // namespace ui
