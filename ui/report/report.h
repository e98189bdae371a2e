#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace ui {

/// A paragraph.
struct ReportText {
    enum class Kind {
        Plain,
        Strong,
        Muted, ///< a side remark, such as a source
        Code   ///< a line for a shell, kept as it is
    };
    QString text;
    Kind kind = Kind::Plain;
};

/// Rows of cells. The first column names its row.
struct ReportTable {
    struct Column {
        QString head;
        bool isNumber = false;
    };
    struct Row {
        QStringList cells;     ///< one for each column
        bool isMarked = false; ///< emphasised; the caption gives the reason
    };
    QString caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// A drawing in vectors, of the light theme on a white ground.
struct ReportFigure {
    QString caption;
    QString description; ///< for screen readers
    QByteArray svg;
    QSizeF size; ///< in pixels, 96 an inch
};

/// Figures side by side.
using ReportFigures = std::vector<ReportFigure>;

using ReportBlock = std::variant<ReportText, ReportTable, ReportFigures>;

struct ReportSection {
    static constexpr int kTop = 2;
    static constexpr int kSub = 3; ///< a part of the section before

    QString heading;
    int level = kTop;
    std::vector<ReportBlock> blocks;

    void add(const QString& text, ReportText::Kind kind = ReportText::Kind::Plain)
    {
        blocks.emplace_back(ReportText{text, kind});
    }
};

/// The contents of a report without its layout. All texts are plain and translated.
struct Report {
    QString language; ///< of its texts: a code of ISO 639, "en"
    QString title;
    QString date;
    QString headline; ///< the main result in a sentence
    QString finding;  ///< the one below it; may be empty
    std::vector<ReportSection> sections;
};

} // namespace ui
