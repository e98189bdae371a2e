#include "app/options/run_in_picture.h"

#include "app/terminal/command_line.h"
#include "core/formats/picture_metadata.h"
#include "core/text/number_text.h"
#include "ui/pictures/picture_format.h"

namespace app {

std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document)
{
    if (ui::pictureTypeOf(QString::fromStdString(picture.string())) == ui::PictureType::Pdf)
        return {};
    std::string text = core::runDocumentText(document);
    if (text.size() <= core::PictureLimits().runBytes)
        return text;
    printProblem(picture.string() + ": does not carry its run, which takes " + core::bytesText(text.size()) +
                 " where a picture has room for " + core::bytesText(core::PictureLimits().runBytes));
    return {};
}

} // namespace app
