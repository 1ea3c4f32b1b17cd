package io.fareline.bench.search.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedAgesTest {
    private static byte[] counted(int field, byte[]... parts) {
        var value = joined(parts);
        var head = new ByteArrayOutputStream();
        head.write(field << 3 | 2);
        int length = value.length;
        for (; length > 0x7f; length >>>= 7) head.write(length & 0x7f | 0x80);
        head.write(length);
        return joined(head.toByteArray(), value);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] eightBytes(int field, long bits) {
        return ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (field << 3 | 1))
                .putLong(bits)
                .array();
    }

    private static byte[] gauge(String name, double value) {
        byte[] point = joined(eightBytes(3, 1_900_000_000L), eightBytes(4, Double.doubleToLongBits(value)));
        return counted(2, counted(1, name.getBytes(StandardCharsets.UTF_8)), counted(5, counted(1, point)));
    }

    private static byte[] request(byte[]... metrics) {
        byte[] name = "a description that is longer than one hundred and twenty-seven characters. "
                .repeat(3)
                .getBytes();
        return counted(1, counted(1, name), counted(2, metrics));
    }

    @Test
    void onlyTheAgeOfTheTimetableIsTaken() {
        var request = request(gauge("jvm.memory.used", 7), gauge("flight.timetable.age", 0.25));
        assertEquals(List.of(0.25), ExportedAges.ages(request));
        assertEquals(List.of(), ExportedAges.ages(request(gauge("flight.timetable.ages", 0.25))));
        assertEquals(List.of(), ExportedAges.ages(new byte[0]));
    }

    @Test
    void whatIsNoMessageIsRefused() {
        var request = request(gauge("flight.timetable.age", 0.25));
        assertThrows(
                IllegalArgumentException.class, () -> ExportedAges.ages(Arrays.copyOf(request, request.length - 1)));
        assertThrows(IllegalArgumentException.class, () -> ExportedAges.ages(new byte[] {0x0f}));
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0xff);
        assertThrows(IllegalArgumentException.class, () -> ExportedAges.ages(endless));
    }

    @Test
    void eachServerIsKeptApart() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (var ages = new ExportedAges()) {
            assertEquals(200, post(ages, "one", request(gauge("flight.timetable.age", 0.25))));
            assertEquals(400, post(ages, "one", new byte[] {0x0f}));
            assertEquals(1, ages.since("one", begin).count());
            assertEquals(0.25, ages.since("one", begin).median());
            assertEquals(0, ages.since("one", System.nanoTime()).count());
            assertEquals(0, ages.since("two", begin).count());
        }
    }

    private static int post(ExportedAges ages, String server, byte[] body) throws IOException, InterruptedException {
        var endpoint = ages.settings(server).get("OTEL_EXPORTER_OTLP_ENDPOINT");
        var request = HttpRequest.newBuilder(URI.create(endpoint + "/v1/metrics"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
