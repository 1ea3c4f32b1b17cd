package io.fareline.sandbox.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerKeysTest {
    private final BearerKeys keys = new BearerKeys("pk_test_1", "sk_test_1");

    @Test
    void eachKeyOpensItsOwnRoutes() {
        assertDoesNotThrow(() -> keys.admit(Access.SECRET, "Bearer sk_test_1"));
        assertDoesNotThrow(() -> keys.admit(Access.PUBLISHABLE, "bearer pk_test_1"));
        assertDoesNotThrow(() -> keys.admit(Access.OPEN, null));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"Bearer", "Bearer ", "sk_test_1", "Basic sk_test_1", "Bearer sk_test_2", "Bearer sk_test_1 "})
    void anythingElseIsNoKey(String authorization) {
        assertEquals(ErrorCode.INVALID_KEY, refusal(Access.SECRET, authorization));
        assertEquals(ErrorCode.INVALID_KEY, refusal(Access.PUBLISHABLE, authorization));
    }

    @Test
    void theOtherKeyIsTheWrongOne() {
        assertEquals(ErrorCode.SECRET_KEY_REQUIRED, refusal(Access.SECRET, "Bearer pk_test_1"));
        assertEquals(ErrorCode.PUBLISHABLE_KEY_REQUIRED, refusal(Access.PUBLISHABLE, "Bearer sk_test_1"));
    }

    @Test
    void keysHaveNoTextForm() {
        assertFalse(keys.toString().contains("_test_"));
    }

    private ErrorCode refusal(Access access, String authorization) {
        return assertThrows(ApiError.class, () -> keys.admit(access, authorization))
                .code();
    }
}
