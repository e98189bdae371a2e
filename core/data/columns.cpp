#include "core/data/dataset.h"

#include "core/data/feature_roles.h"
#include "core/numeric/stop_check.h"

#include <cmath>
#include <numbers>

namespace core {

namespace {

/// The standard deviation of the uniform distribution on [0, 1).
constexpr double kUniformDeviation = 1.0 / (2.0 * std::numbers::sqrt3);

/// Computes the columns of one data set, step by step. Each step returns false after a stop request.
template <typename Scalar>
class ColumnMaker {
public:
    ColumnMaker(Dataset<Scalar>& dataset, const std::stop_token& stop)
        : m_dataset(dataset), m_harder(dataset.spec.harder), m_roles(dataset.spec), m_stop(stop)
    {
    }

    bool run()
    {
        drawConstants();
        return redrawLabels() && writeGolden() && addNoise() && writeDuplicates() && writeDecoys() && flipLabels() &&
               rescale();
    }

private:
    /// Draws one constant for each golden column. One is drawn even without a golden feature, as in the article, so
    /// that later draws stay the same.
    void drawConstants()
    {
        m_constants.push_back(m_dataset.stream.uniform() / 500.0);
        while (m_constants.size() < m_roles.golden().size())
            m_constants.push_back(m_dataset.stream.uniform() / 500.0);
    }

    bool redrawLabels()
    {
        if (m_harder.positiveShare == HarderData{}.positiveShare)
            return true;
        return forEachRow(
            [this](Eigen::Index row) { label(row) = m_dataset.stream.uniform() < m_harder.positiveShare ? 1 : 0; });
    }

    bool writeGolden()
    {
        if (m_roles.golden().empty())
            return true;
        switch (m_harder.labelRule) {
        case LabelRule::Copy:
            return forEachRow([this](Eigen::Index row) {
                for (std::size_t i = 0; i < m_constants.size(); ++i)
                    golden(row, i) = static_cast<Scalar>(label(row) + m_constants[i]);
            });
        case LabelRule::Sum:
            return forEachRow([this](Eigen::Index row) { turnToLabel(row); });
        case LabelRule::Xor:
            return forEachRow([this](Eigen::Index row) {
                const int first = golden(row, 0) >= Scalar(0.5) ? 1 : 0;
                golden(row, 0) = static_cast<Scalar>(first + m_constants[0]);
                golden(row, 1) = static_cast<Scalar>((first ^ label(row)) + m_constants[1]);
            });
        }
        return true;
    }

    /// Mirrors the golden values of a row if their sum contradicts the label. Mirrored values are equally likely, so
    /// each column stays uniform where both labels are equally likely.
    void turnToLabel(Eigen::Index row)
    {
        const std::size_t count = m_roles.golden().size();
        double sum = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            sum += static_cast<double>(golden(row, i));
        const bool isMore = sum > static_cast<double>(count) / 2.0;
        if (isMore == (label(row) == 1))
            return;
        for (std::size_t i = 0; i < count; ++i)
            golden(row, i) = static_cast<Scalar>(1.0 - static_cast<double>(golden(row, i)));
    }

    bool addNoise()
    {
        if (m_harder.noise == 0.0)
            return true;
        return forEachRow([this](Eigen::Index row) {
            for (std::size_t i = 0; i < m_roles.golden().size(); ++i)
                golden(row, i) = static_cast<Scalar>(static_cast<double>(golden(row, i)) +
                                                     m_harder.noise * m_dataset.stream.normal());
        });
    }

    bool writeDuplicates()
    {
        return m_roles.duplicates().empty() || forEachRow([this](Eigen::Index row) {
                   for (const std::int64_t feature : m_roles.duplicates())
                       value(row, feature) = value(row, m_roles.origin(feature));
               });
    }

    bool writeDecoys()
    {
        const double along = m_harder.decoyCorrelation;
        const double across = std::sqrt(1.0 - along * along);
        for (const std::int64_t feature : m_roles.decoys()) {
            const std::int64_t origin = m_roles.origin(feature);
            const Standard standard = standardOf(origin);
            const bool done = forEachRow([&](Eigen::Index row) {
                const double golden = standard.of(static_cast<double>(value(row, origin)));
                const double own = static_cast<double>(value(row, feature)) - 0.5;
                value(row, feature) = static_cast<Scalar>(0.5 + along * golden * kUniformDeviation + across * own);
            });
            if (!done)
                return false;
        }
        return true;
    }

    bool flipLabels()
    {
        if (m_harder.labelNoise == 0.0)
            return true;
        return forEachRow([this](Eigen::Index row) {
            if (m_dataset.stream.uniform() < m_harder.labelNoise)
                label(row) ^= 1U;
        });
    }

    bool rescale()
    {
        if (m_harder.scale == 1.0)
            return true;
        std::vector<double> factors(static_cast<std::size_t>(m_dataset.spec.features));
        for (double& factor : factors)
            factor = std::pow(m_harder.scale, 2.0 * m_dataset.stream.uniform() - 1.0);
        for (const std::int64_t duplicate : m_roles.duplicates())
            factors[static_cast<std::size_t>(duplicate - 1)] =
                factors[static_cast<std::size_t>(m_roles.origin(duplicate) - 1)];
        return forEachRow([&](Eigen::Index row) {
            for (std::int64_t feature = 1; feature <= m_dataset.spec.features; ++feature)
                value(row, feature) = static_cast<Scalar>(static_cast<double>(value(row, feature)) *
                                                          factors[static_cast<std::size_t>(feature - 1)]);
        });
    }

    /// The mean and standard deviation of a column.
    struct Standard {
        double mean = 0.0;
        double deviation = 0.0;

        /// Returns 0 in a column that is constant except for the rounding of its mean.
        [[nodiscard]] double of(double value) const { return deviation > 1e-9 ? (value - mean) / deviation : 0.0; }
    };

    /// Measures the column, since not every rule has a closed formula. Adds row after row, as NumPy's cumsum() does.
    [[nodiscard]] Standard standardOf(std::int64_t feature)
    {
        const auto rows = static_cast<double>(m_dataset.features.rows());
        Standard standard;
        forEachRow([&](Eigen::Index row) { standard.mean += static_cast<double>(value(row, feature)); });
        standard.mean /= rows;
        double squares = 0.0;
        forEachRow([&](Eigen::Index row) {
            const double difference = static_cast<double>(value(row, feature)) - standard.mean;
            squares += difference * difference;
        });
        standard.deviation = std::sqrt(squares / rows);
        return standard;
    }

    template <typename Step>
    bool forEachRow(const Step& step)
    {
        for (Eigen::Index row = 0; row < m_dataset.features.rows(); ++row) {
            if (stopsAtRow(m_stop, static_cast<std::size_t>(row)))
                return false;
            step(row);
        }
        return true;
    }

    std::uint8_t& label(Eigen::Index row) { return m_dataset.labels[static_cast<std::size_t>(row)]; }
    Scalar& value(Eigen::Index row, std::int64_t feature) { return m_dataset.features(row, feature - 1); }
    Scalar& golden(Eigen::Index row, std::size_t i) { return value(row, m_roles.golden()[i]); }

    Dataset<Scalar>& m_dataset;
    const HarderData& m_harder;
    FeatureRoles m_roles;
    const std::stop_token& m_stop;
    std::vector<double> m_constants;
};

} // namespace

template <typename Scalar>
bool makeColumns(Dataset<Scalar>& dataset, const std::stop_token& stop)
{
    return ColumnMaker<Scalar>(dataset, stop).run();
}

template bool makeColumns<float>(Dataset<float>&, const std::stop_token&);
template bool makeColumns<double>(Dataset<double>&, const std::stop_token&);

} // namespace core
