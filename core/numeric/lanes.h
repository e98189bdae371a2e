#pragma once

#include <cmath>
#include <cstdint>
#include <utility>

namespace core {

#ifdef __AVX__
/// Bytes of a SIMD vector. Stays 32 on machines with AVX-512, so that results do not differ between machines.
inline constexpr int kLaneBytes = 32;
#else
inline constexpr int kLaneBytes = 16;
#endif

template <typename Scalar>
struct LaneTypes {
    static constexpr int kCount = kLaneBytes / static_cast<int>(sizeof(Scalar));
    using Bits = std::conditional_t<sizeof(Scalar) == 4, std::int32_t, std::int64_t>;

    // NOLINTBEGIN(modernize-use-using): GCC takes these attributes in a typedef only.
    typedef Scalar Register __attribute__((vector_size(kLaneBytes)));
    typedef Scalar InMemory __attribute__((vector_size(kLaneBytes), aligned(alignof(Scalar)), may_alias));
    typedef Bits BitsRegister __attribute__((vector_size(kLaneBytes)));
    // NOLINTEND(modernize-use-using)
};

/// A portable SIMD vector of the values of kLanes neighbouring rows. The operators + - * work lane by lane.
/// Uses the vector extension of GCC and Clang, which compiles to the instruction set of the target without intrinsics.
template <typename Scalar>
using Lanes = typename LaneTypes<Scalar>::Register;

template <typename Scalar>
inline constexpr int kLanes = LaneTypes<Scalar>::kCount;

template <typename Scalar>
[[gnu::always_inline]] inline Lanes<Scalar> loadLanes(const Scalar* values)
{
    return *reinterpret_cast<const typename LaneTypes<Scalar>::InMemory*>(values);
}

template <typename Scalar>
[[gnu::always_inline]] inline void storeLanes(Scalar* values, Lanes<Scalar> lanes)
{
    *reinterpret_cast<typename LaneTypes<Scalar>::InMemory*>(values) = lanes;
}

/// Returns a vector whose lane l is lane kFrom(l) of a, or lane kFrom(l) - kLanes of b.
template <typename Scalar, auto kFrom>
[[gnu::always_inline]] inline Lanes<Scalar> shuffleLanes(Lanes<Scalar> a, Lanes<Scalar> b)
{
    return [&]<int... lane>(std::integer_sequence<int, lane...>) __attribute__((always_inline))
    {
        return __builtin_shufflevector(a, b, kFrom(lane)...);
    }
    (std::make_integer_sequence<int, kLanes<Scalar>>{});
}

/// Returns the sum over the lanes, computed by halving the vector repeatedly.
template <typename Scalar, int kWidth = kLanes<Scalar> / 2>
[[gnu::always_inline]] inline Scalar sumOfLanes(Lanes<Scalar> lanes)
{
    lanes += shuffleLanes<Scalar, [](int lane) { return lane ^ kWidth; }>(lanes, lanes);
    if constexpr (kWidth == 1)
        return lanes[0];
    else
        return sumOfLanes<Scalar, kWidth / 2>(lanes);
}

/// Transposes a square of values in place: lane c of rows[r] becomes lane r of rows[c].
/// Exchanges squares of half the side, then recurses into them.
template <typename Scalar, int kWidth = kLanes<Scalar> / 2>
[[gnu::always_inline]] inline void transposeLanes(Lanes<Scalar> (&rows)[kLanes<Scalar>])
{
    constexpr int kCount = kLanes<Scalar>;
    for (int r = 0; r < kCount; ++r) {
        if ((r & kWidth) != 0)
            continue;
        const Lanes<Scalar> a = rows[r];
        const Lanes<Scalar> b = rows[r + kWidth];
        rows[r] =
            shuffleLanes<Scalar, [](int lane) { return (lane & kWidth) == 0 ? lane : lane - kWidth + kCount; }>(a, b);
        rows[r + kWidth] =
            shuffleLanes<Scalar, [](int lane) { return (lane & kWidth) == 0 ? lane + kWidth : lane + kCount; }>(a, b);
    }
    if constexpr (kWidth > 1)
        transposeLanes<Scalar, kWidth / 2>(rows);
}

/// Returns exp(x) for x <= 0, as a softmax needs it, within 2 units in the last place of std::exp. Arguments below -87
/// give exp(-87) = 1.6e-38; NaN stays NaN.
/// exp(x) = 2^n exp(r) with n = round(x / ln 2), so |r| < 0.35, where a polynomial of degree 7 is precise enough.
/// Twice as fast as Eigen's exp(), because neither overflow nor subnormal numbers can occur.
/// Source: the polynomial of Moshier's Cephes library, expf().
[[gnu::always_inline]] inline Lanes<float> expOfNonPositive(Lanes<float> x)
{
    constexpr float kLowest = -87.0F;
    constexpr float kLog2e = 1.44269504F;
    constexpr float kLn2High = 0.693359375F; // few digits, so that n * kLn2High is exact
    constexpr float kLn2Low = -2.12194440e-4F;
    // Adding 1.5 * 2^23 rounds to an integer in the lowest bits of the mantissa; 127 is the bias of the exponent.
    constexpr float kRounder = 12582912.0F + 127.0F;
    constexpr int kMantissaBits = 23;

    x = x < kLowest ? Lanes<float>{} + kLowest : x;
    const Lanes<float> shifted = x * kLog2e + kRounder;
    const Lanes<float> n = shifted - kRounder;
    const Lanes<float> r = x - n * kLn2High - n * kLn2Low;
    Lanes<float> p = r * 1.9875691500e-4F + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    const Lanes<float> mantissa = p * (r * r) + r + 1.0F;
    using Bits = LaneTypes<float>::BitsRegister;
    const auto power = reinterpret_cast<Lanes<float>>(reinterpret_cast<Bits>(shifted) << kMantissaBits);
    return mantissa * power;
}

/// The double version serves the gradient checks: it is exact, not fast.
[[gnu::always_inline]] inline Lanes<double> expOfNonPositive(Lanes<double> x)
{
    for (int lane = 0; lane < kLanes<double>; ++lane)
        x[lane] = std::exp(x[lane]);
    return x;
}

} // namespace core
