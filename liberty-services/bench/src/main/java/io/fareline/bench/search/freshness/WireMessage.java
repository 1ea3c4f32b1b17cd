package io.fareline.bench.search.freshness;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One message in protobuf's wire format: as much of it as is needed to read a gauge that a server exports. */
final class WireMessage {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int COUNTED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT = 70;

    private final List<Field> fields = new ArrayList<>();

    private record Field(int number, int type, ByteBuffer value) {}

    private WireMessage(ByteBuffer bytes) {
        var in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (in.hasRemaining()) {
                long key = varint(in);
                int type = (int) key & 7;
                fields.add(new Field((int) (key >>> 3), type, value(in, type)));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("the message ends early", cut);
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static WireMessage of(byte[] bytes) {
        return new WireMessage(ByteBuffer.wrap(bytes));
    }

    /** Those in the field of that number. */
    List<WireMessage> messages(int number) {
        return fields.stream()
                .filter(field -> field.number == number && field.type == COUNTED)
                .map(field -> new WireMessage(field.value))
                .toList();
    }

    boolean has(int number, String text) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return fields.stream()
                .anyMatch(field -> field.number == number && field.type == COUNTED && field.value.equals(bytes));
    }

    OptionalDouble real(int number) {
        return fields.stream()
                .filter(field -> field.number == number && field.type == EIGHT_BYTES)
                .mapToDouble(field ->
                        field.value.duplicate().order(ByteOrder.LITTLE_ENDIAN).getDouble())
                .findFirst();
    }

    private static ByteBuffer value(ByteBuffer in, int type) {
        int begin = in.position();
        int length =
                switch (type) {
                    case VARINT -> {
                        varint(in);
                        yield in.position() - begin;
                    }
                    case EIGHT_BYTES -> Long.BYTES;
                    case FOUR_BYTES -> Integer.BYTES;
                    case COUNTED -> {
                        int counted = Math.toIntExact(varint(in));
                        begin = in.position();
                        yield counted;
                    }
                    default -> throw new IllegalArgumentException("no such type of field: " + type);
                };
        var value = in.slice(begin, length);
        in.position(begin + length);
        return value;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
        throw new IllegalArgumentException("a number that does not end");
    }
}
