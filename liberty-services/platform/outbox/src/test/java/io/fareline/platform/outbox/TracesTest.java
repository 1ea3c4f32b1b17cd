package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void theRunningSpanIsCarriedAndRead() {
        try (var scope = Span.wrap(Traces.remote(TRACE)).makeCurrent()) {
            assertEquals(Optional.of(TRACE), Traces.current(), scope.toString());
        }
    }

    @Test
    void withoutASpanThereIsNothingToCarry() {
        assertEquals(Optional.empty(), Traces.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-0-0-00", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void whatIsNoTraceParentStartsATraceOfItsOwn(String text) {
        assertFalse(Traces.remote(text).isValid());
    }
}
