#include "core/export/row_attention.h"

#include "core/analysis/test_rows.h"
#include "core/formats/npy.h"
#include "core/io/output_file.h"

namespace core {

bool saveRowAttention(const std::filesystem::path& path, const Model& model, const std::stop_token& stop)
{
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<std::int64_t>(model.dataset->testRows.size());
    OutputFile file(path);
    file.write(npyHeader<float>(rows, model.experiment.features));
    RowMajor turned; // the network has each feature contiguous, the file each row
    const bool complete =
        visitTestRows(model, 0, rows, stop, [&](std::int64_t /*first*/, Index size, Network<float>& network) {
            turned = network.attention(size);
            file.write(std::span<const float>(turned.data(), static_cast<std::size_t>(turned.size())));
        });
    if (complete)
        file.commit();
    return complete;
}

} // namespace core
