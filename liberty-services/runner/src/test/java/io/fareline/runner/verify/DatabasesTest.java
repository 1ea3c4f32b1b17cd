package io.fareline.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.runner.laptop.Trouble;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    @Test
    void whoVerifiesAtTheWrongPortIsToldSo() {
        try (var databases = new Databases(_ -> {
            throw new SQLException("Connection refused.");
        })) {
            var trouble = assertThrows(Trouble.class, () -> databases.texts("booking", "select 1"));
            assertEquals(
                    "Database booking cannot be reached: Connection refused. Is FARELINE_PORT_OFFSET what Fareline was"
                            + " started with?",
                    trouble.getMessage());
        }
    }
}
