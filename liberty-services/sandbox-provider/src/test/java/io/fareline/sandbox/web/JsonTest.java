package io.fareline.sandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Inner(String number) {}

    record Outer(Long amount, Inner card) {}

    @Test
    void aRecordIsRead() {
        assertEquals(new Outer(5L, new Inner("1")), read("{\"amount\":5,\"card\":{\"number\":\"1\"}}"));
        assertEquals(new Outer(null, null), read("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "5",
                "\"4242\"",
                "{",
                "{} {}",
                "{\"amount\":5,\"amount\":5}",
                "{\"4242\":1}",
                "{\"card\":{\"4242\":1}}",
                "{\"amount\":\"4242\"}",
                "{\"amount\":4242.0}",
                "{\"amount\":true}",
                "{\"amount\":\"\"}",
                "{\"amount\":[4242]}",
                "{\"amount\":424242424242424242424242}",
                "{\"card\":{\"number\":4242}}",
                "{\"card\":{\"number\":true}}",
                "{\"card\":{\"number\":4.242}}",
                "{\"card\":{\"number\":[\"4242\"]}}",
                "{\"card\":{\"number\":{}}}",
                "{\"card\":\"4242\"}",
                "{\"card\":[[[[[[[[[[[[4242]]]]]]]]]]]]}",
                "{'amount':5}",
                "{\"amount\":NaN}",
                "{\"amount\":05}"
            })
    void anythingElseIsRefusedAndNotRepeated(String body) {
        var error = assertThrows(ApiError.class, () -> read(body));
        assertEquals(ErrorCode.INVALID_REQUEST, error.code());
        assertFalse(error.getMessage().contains("4242"), error.getMessage());
    }

    private static Outer read(String body) {
        return Json.read(body.getBytes(UTF_8), Outer.class);
    }
}
