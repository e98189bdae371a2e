#pragma once

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <vector>

/// A field of a message in the wire format of Protocol Buffers.
struct ProtobufField {
    std::uint64_t field = 0;
    std::uint64_t number = 0; ///< of a varint
    std::string_view bytes;   ///< of what has a length
};

using ProtobufFields = std::vector<ProtobufField>;

/// All fields in their order; those of messages within are read by another call. Throws if the bytes are no message.
/// Source: protobuf.dev/programming-guides/encoding.
inline ProtobufFields readProtobuf(std::string_view bytes)
{
    const auto varint = [&bytes] {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes.at(0));
            bytes.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U)
                return value;
        }
    };
    ProtobufFields fields;
    while (!bytes.empty()) {
        const std::uint64_t tag = varint();
        ProtobufField field{tag >> 3U, varint(), {}};
        if ((tag & 7U) == 2U) {
            if (field.number > bytes.size())
                throw std::runtime_error("a field is longer than its message");
            field.bytes = bytes.substr(0, field.number);
            bytes.remove_prefix(field.number);
        } else if ((tag & 7U) != 0U) {
            throw std::runtime_error("neither a varint nor something with a length");
        }
        fields.push_back(field);
    }
    return fields;
}

inline ProtobufFields allOf(const ProtobufFields& fields, std::uint64_t number)
{
    ProtobufFields found;
    std::ranges::copy_if(fields, std::back_inserter(found),
                         [number](const ProtobufField& field) { return field.field == number; });
    return found;
}

/// The field that is there once; throws if it is not.
inline ProtobufField oneOf(const ProtobufFields& fields, std::uint64_t number)
{
    const ProtobufFields found = allOf(fields, number);
    if (found.size() != 1)
        throw std::runtime_error("a field is not there once");
    return found.front();
}
